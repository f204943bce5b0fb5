import { CLASS, classOf } from './characters.js';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const REACH = 5;

/** Whether the end of a row cuts a word: 1 no, 2 yes, 0 where that means nothing. */
export function wordCut(before: string, after: string): number {
  const left = before.slice(-REACH);
  const right = after.slice(0, REACH);
  const han = (character: string): boolean => classOf(character.codePointAt(0) ?? 0) === CLASS.han;
  if (!han(left.at(-1) ?? '') || !han(right)) return 0;
  for (const { index } of segmenter.segment(left + right)) if (index === left.length) return 1;
  return 2;
}
