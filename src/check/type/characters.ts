/** Marks that open, as full-width characters. */
export const OPENING = new Set('“‘「『（〔［｛【〖《〈');
/** Marks that close or pause and have their ink in the left half. */
export const CLOSING = new Set('”’」』）〕］｝】〗》〉、，。．；：');
/** GB/T 15834—2011, 5.1.1–5.1.7; CLREQ, "Prohibition rules for line start". */
export const NEVER_FIRST = new Set('、，。．：；！？”’」』）〕］｝】〗》〉·‧%‰％℃');
/** GB/T 15834—2011, 5.1.10: what takes half its width at the end of a line. */
export const HALVED_AT_END = new Set('、，。．；：！？”’」』）〕］｝】〗》〉');

export const isHan = (text: string): boolean => /^\p{Script=Han}/u.test(text);
export const isMark = (text: string): boolean =>
  OPENING.has(text) || CLOSING.has(text) || '！？—…·‧'.includes(text);
export const isLatin = (text: string): boolean => /^[A-Za-z0-9]/u.test(text);
