/** Sets of characters that rules build their patterns from; each goes between [ and ]. */

/** Ideographs, 〇 and 々 among them. */
export const HAN = String.raw`\p{Script=Han}`;
/** White space inside a line, U+3000 aside: that one may be the layout of a list. */
export const SPACE = String.raw` \t\u00a0\u2000-\u200a\u202f\u205f`;
/** Marks that only Chinese has, by the side that they cling to. */
export const CLOSING = '，。、；：？！）》」』】〕〉';
export const OPENING = '（《「『【〔〈';
/** Marks that Chinese shares with Western writing. */
export const SHARED = '“”‘’—…';
/** What shows that a mark stands in Chinese text. */
export const CHINESE = `${HAN}${CLOSING}${OPENING}${SHARED}`;
/** Letters and figures that are written half as wide. */
export const WESTERN = String.raw`\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9%‰°℃`;

/** A pattern that finds all its matches, written with the sets above. */
export const pattern = (source: string): RegExp => new RegExp(source, 'gmu');
