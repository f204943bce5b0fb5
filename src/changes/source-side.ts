import type { Element, ElementContent, Properties } from 'hast';
import { element, text } from '../document/index.js';
import type { Row } from './align.js';
import { doubtSign, link, shown } from './signs.js';
import { isEmptyLine, isWhite, rangeOf } from './trace.js';
import type { View } from './view.js';
import { blockName } from './words.js';

/** Draws the source's lines as they stand there, with what was done to them. */
export function makeSourceSide(view: View): (row: Row) => Element {
  const paint = paintOf(view);
  return (row) => element('div', { className: ['l'] }, linesOf(view, paint, row));
}

interface Paint {
  /** By index on the tape: the ledger entry that changed the character in place, −1 for none. */
  readonly ink: Int32Array;
  /** What stands before a character, a line end included. */
  readonly signs: ReadonlyMap<number, readonly ElementContent[]>;
}

function paintOf({ trace, ledger, marks, doubts }: View): Paint {
  const ink = new Int32Array(trace.tape.code.length).fill(-1);
  const signs = new Map<number, ElementContent[]>();
  const sign = (at: number, node: ElementContent) => {
    const there = signs.get(at);
    if (there) there.push(node);
    else signs.set(at, [node]);
  };
  for (const [entry, change] of ledger.entries()) {
    const kind = marks.kinds[entry];
    const [from, to] = rangeOf(trace.tape, change);
    const doubt = doubts.get(entry);
    // at the end of the file there is no character left to stand before
    if (doubt !== undefined) {
      sign(Math.min(from, trace.tape.code.length - 1), doubtSign(doubt, `d${doubt}`));
    }
    if (kind !== 'move' && kind !== 'break') ink.fill(entry, from, to);
  }
  return { ink, signs };
}

function linesOf(view: View, paint: Paint, row: Row): ElementContent[] {
  const { tape } = view.trace;
  const out: ElementContent[] = [];
  let line = row.from;
  while (line < row.to) {
    const own = line;
    const empty = isEmptyLine(tape, own);
    if (!empty) line++;
    let blanks = 0;
    while (line < row.to && isEmptyLine(tape, line)) {
      line++;
      blanks++;
    }
    const dots = blanks > 3 ? `·${blanks}` : '·'.repeat(blanks);
    const number = element('b', {}, [text(`${empty ? '' : tape.first + own}${dots}`)]);
    out.push(element('p', {}, [number, ...(empty ? [] : lineContent(view, paint, own))]));
  }
  return out;
}

/** Stretches with one history make one element; what nobody touched is bare text. */
function lineContent(view: View, paint: Paint, line: number): ElementContent[] {
  const { tape, moved } = view.trace;
  const end = (tape.start[line + 1] ?? 1) - 1;
  const out: ElementContent[] = [];
  let at = tape.start[line] ?? 0;
  while (at < end) {
    const move = moved[at] ?? -1;
    const from = at;
    while (at < end && moved[at] === move) at++;
    const run = inked(view, paint, from, at);
    if (move === -1) out.push(...run);
    else
      out.push(
        element('span', { className: ['m'], ...departure(view, move, from) }, run),
        ...arrow(view, move, at),
      );
  }
  out.push(...(paint.signs.get(end) ?? []));
  return out;
}

function inked(view: View, { ink, signs }: Paint, from: number, to: number): ElementContent[] {
  const { code } = view.trace.tape;
  const out: ElementContent[] = [];
  let at = from;
  while (at < to) {
    out.push(...(signs.get(at) ?? []));
    const entry = ink[at] ?? -1;
    const start = at++;
    while (at < to && ink[at] === entry && !signs.has(at)) at++;
    out.push(...stretch(view, entry, code.slice(start, at).join('')));
  }
  return out;
}

function stretch({ marks }: View, entry: number, value: string): ElementContent[] {
  const kind = marks.kinds[entry];
  if (kind === undefined) return shown(value);
  const content = shown(value, true);
  if (kind === 'remove') return [element('del', {}, content)];
  if (kind === 'replace') return [element('u', {}, content)];
  return [element('s', [...value].every(isWhite) ? {} : { className: ['g'] }, content)];
}

/** The first piece of a move can be linked to. */
function departure({ number, marks, ledger, trace }: View, entry: number, from: number): Properties {
  const change = ledger[entry];
  const first = marks.moves.get(entry)?.entries[0] === entry && change !== undefined;
  return first && rangeOf(trace.tape, change)[0] === from ? { id: `m${number}-${entry}` } : {};
}

/** After the last piece of a move: where it went. */
function arrow({ number, marks, ledger, trace }: View, entry: number, at: number): ElementContent[] {
  const move = marks.moves.get(entry);
  const change = ledger[entry];
  if (!move || !change || move.entries.at(-1) !== entry || rangeOf(trace.tape, change)[1] !== at) return [];
  return [link('v', `t${number}-${move.entries[0]}`, [text(`→ ${blockName(move.target.block)}`)])];
}
