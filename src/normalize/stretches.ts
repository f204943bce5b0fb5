import type { Line, Overrides } from '../model/index.js';

/** Code units of a stretch, at least; about 3 MB of Chinese in UTF-8. One that is less than twice as long stays whole. */
export const STRETCH = 1 << 20;

/**
 * Parts a giant source so that the repair needs room for one stretch at a time; an ordinary one stays whole. A
 * stretch ends between two paragraphs, at the likeliest end of an article that is neither too near nor too far:
 * the first of the best places. Lines that a decision names are not parted from the lines beside them.
 */
export function stretchesOf(
  lines: readonly Line[],
  overrides: Overrides | undefined,
  length: number = STRETCH,
): (readonly Line[])[] {
  const named = overrides ? namedLines(overrides) : new Set<number>();
  const stretches: (readonly Line[])[] = [];
  let start = 0;
  for (let end = endOf(lines, start, length, named); end > 0; end = endOf(lines, start, length, named)) {
    stretches.push(lines.slice(start, end));
    start = end;
  }
  stretches.push(start === 0 ? lines : lines.slice(start));
  return stretches;
}

/** Index of the line that the next stretch begins with; 0 when what is left stays whole. */
function endOf(lines: readonly Line[], start: number, length: number, named: ReadonlySet<number>): number {
  let size = 0;
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = start; at < lines.length; at++) {
    const line = lines[at];
    if (!line) continue;
    if (size >= length && !named.has(line.number) && !named.has(line.number - 1)) {
      const score = scoreAt(lines, at);
      if (score > most) {
        most = score;
        best = at;
      }
    }
    size += line.text.length + 1;
    if (size >= 2 * length && best > 0) return best;
  }
  return 0;
}

const BLANK = /^[\s\ufeff]*$/u;
const CLOSING_DATELINE = /[电電讯訊报][）)]\s*$/u;
const SENTENCE_END = /[。！？!?…][”’」』）)]*\s*$/u;
/** Empty lines that are counted. */
const GAP = 3;

/** How much speaks for an article's end before a line. */
function scoreAt(lines: readonly Line[], at: number): number {
  const text = lines[at]?.text ?? '';
  if (BLANK.test(text)) return -1;
  let above = at - 1;
  while (above >= 0 && at - above <= GAP && BLANK.test(lines[above]?.text ?? '')) above--;
  const last = (lines[above]?.text ?? '').trimEnd();
  const page = text.startsWith('\f') ? 1 : 0;
  const gap = at - above - 1;
  if (CLOSING_DATELINE.test(last)) return 8 + page + gap;
  if (!SENTENCE_END.test(last)) return page + gap;
  const short = last.length * 4 < (lines[above - 1]?.text ?? '').trimEnd().length * 3 ? 1 : 0;
  return 3 + short + page + gap;
}

function namedLines({ boundaries, labels, spaces, starts, refused }: Overrides): Set<number> {
  const named = new Set<number>();
  for (const keys of [boundaries.keys(), spaces.keys(), starts]) {
    for (const key of keys) named.add(Number.parseInt(key, 10));
  }
  for (const { from, to } of labels) for (let line = from.line; line <= to.line; line++) named.add(line);
  for (const { since, at } of refused) for (let line = since.line; line <= at.line; line++) named.add(line);
  return named;
}
