import type { Element, ElementContent } from 'hast';
import { element, text } from '../document/index.js';
import type { Placed, Row } from './align.js';
import type { Mark, Move } from './marks.js';
import { doubtSign, joinSign, labelled, link, removalSign, shown, spaceSign } from './signs.js';
import { isWhite } from './trace.js';
import type { View } from './view.js';
import { blockName, linesName } from './words.js';

/** Draws the blocks of a row, and tells what was taken out where no block is. */
export function makeResultSide(view: View): (row: Row) => Element {
  const departures = departuresOf(view);
  let note = 0;
  let article = -1;
  return (row) => {
    const end = view.trace.tape.start[row.to] ?? 0;
    const notes: number[] = [];
    while (row.to > row.from && (view.marks.notes[note]?.at ?? end) < end) {
      notes.push(view.marks.notes[note++]?.entry ?? 0);
    }
    const out: ElementContent[] = [];
    for (const placed of row.placed) {
      if (placed.block.article !== article) {
        article = placed.block.article;
        out.push(articleSign(view, article));
      }
      out.push(blockOf(view, placed));
    }
    out.push(...tellRemoved(view, notes));
    if (row.placed.length === 0) {
      for (let line = row.from; line < row.to; line++) {
        for (const move of departures.get(line) ?? []) out.push(tellMoved(view, move, row));
      }
    }
    return element('div', { className: ['o'] }, out);
  };
}

function articleSign({ articles }: View, index: number): Element {
  const partial = articles[index]?.complete === false ? '（首尾不全）' : '';
  return element('h3', {}, [text(`第 ${index + 1} 篇${partial}`)]);
}

function tellRemoved({ doubts }: View, entries: readonly number[]): ElementContent[] {
  if (entries.length === 0) return [];
  const signs = entries.flatMap((entry) => doubts.get(entry) ?? []).map((number) => doubtSign(number));
  const words = entries.length === 1 ? '此处删去' : `此处删去 ${entries.length} 处`;
  return [element('p', { className: ['n'] }, [removalSign(), text(words), ...signs])];
}

/** Moves by the index of the line that they begin on. */
function departuresOf({ marks }: View): Map<number, Move[]> {
  const out = new Map<number, Move[]>();
  for (const move of new Set(marks.moves.values())) {
    const there = out.get(move.first);
    if (there) there.push(move);
    else out.set(move.first, [move]);
  }
  return out;
}

function tellMoved({ number, trace, ledger, doubts }: View, { entries, target }: Move, row: Row): Element {
  const head = entries[0] ?? 0;
  const to = ledger[head]?.movedTo?.line ?? 0;
  const where = to <= trace.tape.first + row.from ? '移到上文' : '移到下文';
  const words = `→ ${where}：${blockName(target.block)}`;
  const signs = entries.flatMap((entry) => doubts.get(entry) ?? []).map((doubt) => doubtSign(doubt));
  return element('p', { className: ['n'] }, [link('v', `t${number}-${head}`, [text(words)]), ...signs]);
}

const TAGS: Readonly<Record<string, string>> = { title: 'h4', heading: 'h5' };

function blockOf(view: View, placed: Placed): Element {
  const { kind } = placed.block;
  const label = element('b', {}, [text(blockName(placed.block))]);
  const tag = TAGS[kind] ?? 'p';
  const properties = kind === 'paragraph' ? {} : { className: [kind] };
  return element(tag, properties, [label, ...blockContent(view, placed)]);
}

/** The text with its marks. Text that nothing happened to stays in one piece. */
function blockContent(view: View, { block, from }: Placed): ElementContent[] {
  const out: ElementContent[] = [];
  let here = out;
  let wrapped = 0;
  let pending = '';
  let glyph = from;
  const flush = () => {
    here.push(...shown(pending));
    pending = '';
  };
  for (const character of block.text) {
    if (!isWhite(character)) {
      if (wrapped > 0 && --wrapped === 0) {
        flush();
        here = out;
      }
      for (const mark of view.marks.inline.get(glyph) ?? []) {
        flush();
        here.push(...signsOf(view, mark));
        if (mark.kind !== 'replace' || mark.length === 0) continue;
        const was = labelled(view.ledger[mark.entry]?.before ?? '');
        const around = element('u', { dataWas: was }, []);
        here.push(around);
        here = around.children;
        wrapped = mark.length;
      }
      glyph++;
    }
    pending += character;
  }
  flush();
  return out;
}

function signsOf(view: View, { kind, entry }: Mark): ElementContent[] {
  const doubt = view.doubts.get(entry);
  const question = doubt === undefined ? [] : [doubtSign(doubt)];
  if (kind === 'join') return [joinSign(), ...question];
  if (kind === 'space') return [spaceSign(), ...question];
  if (kind === 'remove') return [removalSign(), ...question];
  if (kind === 'move') return [...arrival(view, entry), ...question];
  return question;
}

/** At the first piece of a move: where it came from. */
function arrival({ number, marks, trace }: View, entry: number): ElementContent[] {
  const move = marks.moves.get(entry);
  if (!move || move.entries[0] !== entry) return [];
  const { first } = trace.tape;
  const words = `← ${linesName(first + move.first, first + move.last)}`;
  return [
    element('a', { className: ['v'], id: `t${number}-${entry}`, href: `#m${number}-${entry}` }, [
      text(words),
    ]),
  ];
}
