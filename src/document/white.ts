/** By code unit: 1 for what a regular expression calls white space. */
const IS_WHITE = new Uint8Array(0x10000).fill(1, 0x2000, 0x200b);
for (const white of '\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff') {
  IS_WHITE[white.charCodeAt(0)] = 1;
}

/** Whether the code unit at an index is white space. */
export const isWhiteAt = (text: string, at: number): boolean => IS_WHITE[text.charCodeAt(at)] === 1;

/** Code units of the character that begins at an index. */
export const sizeAt = (text: string, at: number): 1 | 2 => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** How many characters of a stretch are not white space. */
export function countSolid(text: string, from = 0, to: number = text.length): number {
  let count = 0;
  for (let at = from; at < to; at += sizeAt(text, at)) if (!isWhiteAt(text, at)) count++;
  return count;
}
