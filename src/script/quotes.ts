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

/** Marks of quotation: what they are read from and what is written for them. */
export interface Marks {
  readonly opening: Readonly<Record<string, Kind>>;
  readonly closing: Readonly<Record<string, Kind>>;
  /** Opening and closing mark of odd depths, then of even ones, whatever pair the author began with. */
  readonly written: readonly [string, string];
  /** ’ and ” are also apostrophes, feet and inches. */
  readonly western: boolean;
}

/** “ ” ‘ ’ as 「 」『 』. */
export const TO_CORNERS: Marks = {
  opening: { '“': 'double', '‘': 'single' },
  closing: { '”': 'double', '’': 'single' },
  written: ['「」', '『』'],
  western: true,
};
/** And back; the forms of vertical setting (﹁﹂﹃﹄) likewise. */
export const TO_CURVED: Marks = {
  opening: { '「': 'double', '『': 'single', '﹁': 'double', '﹃': 'single' },
  closing: { '」': 'double', '』': 'single', '﹂': 'double', '﹄': 'single' },
  written: ['“”', '‘’'],
  western: false,
};

const LATIN = /^[\p{Script=Latin}\p{N}]$/u;
const LETTER = /^\p{Script=Latin}$/u;
const DIGIT = /^\d$/u;

/**
 * The marks of quotations by their nesting. A quotation of several paragraphs opens each of them anew and closes
 * once: `open` is what the paragraph before left open, and marks at the very start that repeat it open nothing new.
 * Apostrophes, feet and inches stay. One mark for one mark.
 */
export function convertQuotes(
  points: readonly string[],
  kept: ReadonlySet<number> = new Set(),
  open: OpenQuotes = [],
  marks: Marks = TO_CORNERS,
): QuoteResult {
  const { opening, closing } = marks;
  const written = (depth: number, end: 0 | 1): string => marks.written[depth % 2 === 1 ? 0 : 1][end] ?? '';
  const result = [...points];
  const unmatched: number[] = [];
  const begin = points.findIndex((point) => !/^\s$/u.test(point));
  const repeated = continuation(points, begin, open, marks);
  const stack: { kind: Kind; index: number }[] =
    repeated > 0 ? open.map((kind) => ({ kind, index: begin })) : [];
  for (let i = 0; i < repeated; i++) result[begin + i] = written(i + 1, 0);
  for (let i = repeated > 0 ? begin + repeated : 0; i < points.length; i++) {
    const mark = points[i] ?? '';
    const opens = opening[mark];
    const kind = opens ?? closing[mark];
    if (!kind || kept.has(i)) continue;
    if (marks.western && isWestern(points, i, kind, stack.at(-1)?.kind)) continue;
    if (opens) {
      stack.push({ kind, index: i });
      result[i] = written(stack.length, 0);
      continue;
    }
    const level = stack.findLastIndex((quote) => quote.kind === kind);
    if (level < 0) {
      unmatched.push(i);
      result[i] = written(kind === 'double' ? 1 : 2, 1);
      continue;
    }
    for (const left of stack.splice(level + 1)) unmatched.push(left.index);
    result[i] = written(stack.length, 1);
    stack.pop();
  }
  return { points: result, open: stack.map((quote) => quote.kind), unmatched };
}

/** Whether a text begins with the mark of a quotation that is open: only then does it go on with it. */
export const repeatsOpening = (text: string, open: OpenQuotes, { opening }: Marks): boolean =>
  open[0] !== undefined && opening[text.trimStart()[0] ?? ''] === open[0];

/** How many marks at the start of a paragraph only repeat what is open. */
function continuation(
  points: readonly string[],
  begin: number,
  open: OpenQuotes,
  { opening }: Marks,
): number {
  let count = 0;
  while (count < open.length && opening[points[begin + count] ?? ''] === open[count]) count++;
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
