type Kind = 'double' | 'single';

/** Quotations that are open, from the outermost in. */
export type OpenQuotes = readonly Kind[];

export interface QuoteResult {
  readonly points: readonly string[];
  /** What the passage leaves open; given to the next paragraph. */
  readonly open: OpenQuotes;
  /** Indexes of closing marks that close nothing, or of marks left open inside a closed quotation. */
  readonly unmatched: readonly number[];
}

const KIND: Readonly<Record<string, Kind>> = { '“': 'double', '”': 'double', '‘': 'single', '’': 'single' };
const LATIN = /^[\p{Script=Latin}\p{N}]$/u;
const LETTER = /^\p{Script=Latin}$/u;
const DIGIT = /^\d$/u;

/** Odd depths take 「」, even depths 『』, whatever pair the author began with. */
const cornerOpen = (depth: number): string => (depth % 2 === 1 ? '「' : '『');
const cornerClose = (depth: number): string => (depth % 2 === 1 ? '」' : '』');

/**
 * “ ” ‘ ’ as 「 」『 』 by nesting. A quotation of several paragraphs opens each of them anew and closes once:
 * `open` is what the paragraph before left open, and marks at the very start that repeat it open nothing new.
 * Apostrophes, feet and inches stay. One mark for one mark.
 */
export function convertQuotes(
  points: readonly string[],
  kept: ReadonlySet<number> = new Set(),
  open: OpenQuotes = [],
): QuoteResult {
  const result = [...points];
  const unmatched: number[] = [];
  const begin = points.findIndex((point) => !/^\s$/u.test(point));
  const repeated = continuation(points, begin, open);
  const stack: { kind: Kind; index: number }[] =
    repeated > 0 ? open.map((kind) => ({ kind, index: begin })) : [];
  for (let i = 0; i < repeated; i++) result[begin + i] = cornerOpen(i + 1);
  for (let i = repeated > 0 ? begin + repeated : 0; i < points.length; i++) {
    const mark = points[i] ?? '';
    const kind = KIND[mark];
    if (!kind || kept.has(i)) continue;
    if (isWestern(points, i, kind, stack.at(-1)?.kind)) continue;
    if (mark === '“' || mark === '‘') {
      stack.push({ kind, index: i });
      result[i] = cornerOpen(stack.length);
      continue;
    }
    const level = stack.findLastIndex((quote) => quote.kind === kind);
    if (level < 0) {
      unmatched.push(i);
      result[i] = cornerClose(kind === 'double' ? 1 : 2);
      continue;
    }
    for (const left of stack.splice(level + 1)) unmatched.push(left.index);
    result[i] = cornerClose(stack.length);
    stack.pop();
  }
  return { points: result, open: stack.map((quote) => quote.kind), unmatched };
}

/** How many marks at the start of a paragraph only repeat what is open. */
function continuation(points: readonly string[], begin: number, open: OpenQuotes): number {
  let count = 0;
  while (count < open.length) {
    const mark = points[begin + count];
    const repeats = mark === (open[count] === 'double' ? '“' : '‘');
    if (!repeats) break;
    count++;
  }
  return count;
}

/** don’t, rock ’n’ roll, 6’2”, ’90s: marks of Western writing, not of a quotation. */
function isWestern(points: readonly string[], index: number, kind: Kind, top: Kind | undefined): boolean {
  const mark = points[index];
  const before = points[index - 1] ?? '';
  const after = points[index + 1] ?? '';
  if (mark === '“') return false;
  const upTo = points.slice(Math.max(0, index - 5), index + 1).join('');
  if (kind === 'double') return /\d[’'′]\d{1,2}”$/u.test(upTo) || (DIGIT.test(before) && top === undefined);
  if (/^\d{2}s/u.test(points.slice(index + 1, index + 4).join(''))) return true;
  if (LATIN.test(before) && LETTER.test(after)) return true;
  if (mark === '‘') return false;
  if (DIGIT.test(before)) return DIGIT.test(after) || top !== 'single';
  return (LATIN.test(before) || LETTER.test(after)) && top !== 'single';
}
