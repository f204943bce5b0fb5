import { quotedSpans } from './quoted.js';
import type { Reach } from './rule.js';
import { mergeSpans, overlaps, type Span } from './spans.js';

/** What in a text must stay as it is. */
export interface Locks {
  /** Addresses, paths, code: nothing of them changes. */
  readonly verbatim: readonly Span[];
  /** Figures, document numbers, titles of works, quotations, and all of the above: only their spaces change. */
  readonly words: readonly Span[];
}

const CODE = /`[^`\n]+`/gu;
/** A run of printable ASCII, which may be an address. */
const TOKEN = /(?<![!-~])[!-~]+/gu;
/** A slash or backslash in a word, a file's extension, an @, a flag, the marks of program text. */
const TECHNICAL = /:\/\/|[\w~.]?[\\/]\w|\w@\w|[A-Za-z0-9]\.[A-Za-z]|^--[a-z]|[_={}<>$#|\\]|::|->/u;

/** 1,200 3.63 10:30 2026-11-22 8.3% */
const FIGURE = /(?<![0-9])[0-9]+(?:[.,:/–-][0-9]+)*[%‰℃°]?/gu;
/** 〔2026〕15号 and the same with other brackets. */
const DOCUMENT =
  /[〔［[（(【]\s{0,2}[0-9０-９]{4}\s{0,2}[〕］\])）】]\s{0,2}第?\s{0,2}[0-9０-９]{1,6}\s{0,2}号/gu;
const WORK = /《[^《》\n]*》|〈[^〈〉\n]*〉/gu;

const LEADING = new Set('("\'[{<');
const TRAILING = new Set(',.;:!?)"\'>]}');

function spansOf(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }): Span => [index, index + found.length]);
}

/** Addresses, paths and flags, without the marks of the sentence around them. */
function technicalSpans(text: string): Span[] {
  return spansOf(text, TOKEN).flatMap(([from, to]): Span[] => {
    let start = from;
    let end = to;
    while (start < end && LEADING.has(text[start] ?? '')) start++;
    while (end > start && TRAILING.has(text[end - 1] ?? '')) end--;
    return TECHNICAL.test(text.slice(start, end)) ? [[start, end]] : [];
  });
}

/** The locks of a text; all the words of a quotation set off as a block are locked. */
export function locksOf(text: string, quoted: boolean): Locks {
  const verbatim = mergeSpans([...spansOf(text, CODE), ...technicalSpans(text)]);
  if (quoted) return { verbatim, words: [[0, text.length]] };
  const figures = [...spansOf(text, FIGURE), ...spansOf(text, DOCUMENT), ...spansOf(text, WORK)];
  return { verbatim, words: mergeSpans([...verbatim, ...figures, ...quotedSpans(text)]) };
}

/** Whether a rule of this reach must keep off the stretch. */
export function isLocked(locks: Locks, reach: Reach, start: number, end: number): boolean {
  if (reach === 'everything') return false;
  return overlaps(reach === 'spaces' ? locks.verbatim : locks.words, start, end);
}
