import type { Block } from './blocks.js';
import { isEmptyLine, isWhite, lineAt, type Trace } from './trace.js';

/** A block with the glyphs it is made of. */
export interface Placed {
  readonly block: Block;
  /** Its glyphs: from the first up to but not including the last. */
  readonly from: number;
  readonly to: number;
  /** Indices of the first and last line that it stands on; undefined when all of it was moved here. */
  readonly span: { readonly first: number; readonly last: number } | undefined;
}

/** Source lines and the blocks that came of them: the smallest parts that share no line. */
export interface Row {
  /** Indices of its lines, the last not included; empty for blocks that were moved here. */
  readonly from: number;
  readonly to: number;
  readonly placed: readonly Placed[];
}

export interface Alignment {
  readonly placed: readonly Placed[];
  readonly rows: readonly Row[];
  /** Whether source and ledger give exactly the characters of the blocks. */
  readonly kept: boolean;
}

/** Sets the blocks beside the lines that they came from. Linear. */
export function align(trace: Trace, blocks: readonly Block[]): Alignment {
  const placed: Placed[] = [];
  let at = 0;
  let kept = true;
  for (const block of blocks) {
    const from = at;
    for (const character of block.text) {
      if (!isWhite(character) && trace.glyphs[at++] !== character) kept = false;
    }
    placed.push({ block, from, to: at, span: spanOf(trace, from, at) });
  }
  return { placed, rows: rowsOf(trace, placed), kept: kept && at === trace.glyphs.length };
}

function spanOf({ tape, origin, moved }: Trace, from: number, to: number): Placed['span'] {
  const stays = (glyph: number) => moved[origin[glyph] ?? -1] === -1;
  let head = from;
  let tail = to - 1;
  while (head <= tail && !stays(head)) head++;
  while (tail > head && !stays(tail)) tail--;
  if (head > tail) return undefined;
  return { first: lineAt(tape, origin[head] ?? 0), last: lineAt(tape, origin[tail] ?? 0) };
}

interface OpenRow {
  from: number;
  to: number;
  placed: Placed[];
}

function rowsOf(trace: Trace, placed: readonly Placed[]): Row[] {
  const rows: OpenRow[] = [];
  const count = trace.tape.start.length - 1;
  const blank = (line: number) => isEmptyLine(trace.tape, line);
  let line = 0;
  let waiting: Placed[] = [];
  /** Lines that no block stands on: empty ones go with the row above, the rest make a row. */
  const passTo = (end: number) => {
    const last = rows.at(-1);
    while (last && line < end && blank(line)) last.to = ++line;
    let ahead = line;
    while (ahead < end && blank(ahead)) ahead++;
    if (ahead === end && end < count) return;
    if (line < end) rows.push({ from: line, to: end, placed: [] });
    line = end;
  };
  const arrive = () => {
    if (waiting.length > 0) rows.push({ from: line, to: line, placed: waiting });
    waiting = [];
  };
  for (const part of placed) {
    const { span } = part;
    const open = rows.at(-1);
    if (!span) waiting.push(part);
    else if (open && open.placed.length > 0 && open.to > open.from && span.first < open.to) {
      open.placed.push(...waiting.splice(0), part);
      line = open.to = Math.max(open.to, span.last + 1);
    } else {
      passTo(span.first);
      arrive();
      rows.push({ from: line, to: span.last + 1, placed: [part] });
      line = span.last + 1;
    }
  }
  passTo(count);
  arrive();
  return rows;
}
