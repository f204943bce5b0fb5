import type { Anchor } from './decision.js';

/** Why a text is no anchor. */
export type AnchorFault = 'decision-no-bar' | 'decision-two-bars' | 'decision-no-words';

interface Mark {
  readonly text: string;
  readonly escaped: boolean;
}

/** Characters with `\|`, `\｜` and `\\` resolved; any other backslash is itself. */
const marksOf = (text: string): Mark[] =>
  [...text.matchAll(/\\([|｜\\])|[\s\S]/gu)].map(([whole, escaped]) => ({
    text: escaped ?? whole,
    escaped: escaped !== undefined,
  }));

const joined = (marks: readonly Mark[]): string => marks.map(({ text }) => text).join('');

/** `四十|二块石板` → what stands before and after the bar. A full-width bar will do where there is no other. */
export function readAnchor(text: string): Anchor | AnchorFault {
  const marks = marksOf(text);
  const bars = (bar: string): number[] =>
    marks.flatMap((mark, at) => (mark.text === bar && !mark.escaped ? [at] : []));
  const narrow = bars('|');
  const [at, ...more] = narrow.length > 0 ? narrow : bars('｜');
  if (at === undefined) return 'decision-no-bar';
  if (more.length > 0) return 'decision-two-bars';
  const anchor = { before: joined(marks.slice(0, at)), after: joined(marks.slice(at + 1)) };
  return visibleOf(anchor.before + anchor.after) === '' ? 'decision-no-words' : anchor;
}

/** The text of a label, where a bar is a bar. */
export function readWords(text: string): { readonly words: string } | AnchorFault {
  const words = joined(marksOf(text));
  return visibleOf(words) === '' ? 'decision-no-words' : { words };
}

const escaped = (text: string): string => text.replaceAll(/[|｜\\]/gu, '\\$&');

/** The opposite of `readAnchor`. */
export const writeAnchor = ({ before, after }: Anchor): string => `${escaped(before)}|${escaped(after)}`;

/** The opposite of `readWords`. */
export const writeWords = escaped;

/** White space and what takes no room: of no account in an anchor, since another wrapping changes it. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;

export const isVisible = (character: string): boolean => !UNSEEN.test(character);

export const visibleOf = (text: string): string => [...text].filter(isVisible).join('');
