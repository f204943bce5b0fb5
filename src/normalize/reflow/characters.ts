/** What a character is to the reflow. A code point has exactly one class. */
export const CLASS = {
  other: 0,
  /** Han, kana, bopomofo, hangul and full-width letters and digits: 1 em, no spaces between them. */
  han: 1,
  latin: 2,
  digit: 3,
  /** Closes something or separates: never stands at the start of a line. */
  closing: 4,
  /** Opens something: never stands at the end of a line. */
  opening: 5,
  /** White space, of any width. */
  white: 6,
  /** Takes no room and carries no meaning: zero-width, soft hyphen, control, byte-order mark. */
  invisible: 7,
  /** Joins the character before it: combining marks, variation selectors. */
  mark: 8,
} as const;

export type CharacterClass = (typeof CLASS)[keyof typeof CLASS];

const CLOSING = '，。、；：？！）》」』】〕〉”’…—～·％‰°℃,.;:?!)]}%';
const OPENING = '（《「『【〔〈“‘([{';
const WHITE = '\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff';

/** [first, last, class], laid over each other in this order. */
const RANGES: readonly (readonly [number, number, CharacterClass])[] = [
  [0x00, 0x1f, CLASS.invisible],
  [0x7f, 0x9f, CLASS.invisible],
  [0x30, 0x39, CLASS.digit],
  [0x41, 0x5a, CLASS.latin],
  [0x61, 0x7a, CLASS.latin],
  [0xc0, 0x24f, CLASS.latin],
  [0x370, 0x52f, CLASS.latin],
  [0xad, 0xad, CLASS.invisible],
  [0x200b, 0x200f, CLASS.invisible],
  [0x202a, 0x202e, CLASS.invisible],
  [0x2060, 0x2069, CLASS.invisible],
  [0x2000, 0x200a, CLASS.white],
  [0x300, 0x36f, CLASS.mark],
  [0xfe00, 0xfe0f, CLASS.mark],
  [0x20d0, 0x20ff, CLASS.mark],
  [0x2e80, 0x2fdf, CLASS.han],
  [0x3005, 0x3007, CLASS.han],
  [0x3021, 0x3029, CLASS.han],
  [0x3040, 0x31bf, CLASS.han],
  [0x3400, 0x4dbf, CLASS.han],
  [0x4e00, 0x9fff, CLASS.han],
  [0xac00, 0xd7a3, CLASS.han],
  [0xf900, 0xfaff, CLASS.han],
  [0xff10, 0xff19, CLASS.han],
  [0xff21, 0xff3a, CLASS.han],
  [0xff41, 0xff5a, CLASS.han],
];

function classTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [first, last, kind] of RANGES) table.fill(kind, first, last + 1);
  const lay = (characters: string, kind: CharacterClass): void => {
    for (const character of characters) table[character.charCodeAt(0)] = kind;
  };
  lay(CLOSING, CLASS.closing);
  lay(OPENING, CLASS.opening);
  lay(WHITE, CLASS.white);
  return table;
}

const TABLE = classTable();

/** The class of a code point. Beyond the BMP: Han on planes 2 and 3, marks among the selectors. */
export function classOf(code: number): CharacterClass {
  if (code < 0x10000) return TABLE[code] as CharacterClass;
  if (code >= 0x20000 && code < 0x40000) return CLASS.han;
  return code >= 0xe0100 && code <= 0xe01ef ? CLASS.mark : CLASS.other;
}

/** Narrow punctuation beyond ASCII that CJK fonts draw a full em wide. */
const WIDE_SYMBOLS = new Set([...'“”‘’…—·℃°±×÷′″℉←↑→↓■□▲△●○◆◇★☆'].map((c) => c.codePointAt(0) ?? 0));

/** Widths that were worked out already, plus 1. */
const KNOWN = new Uint8Array(0x10000);

/** The width of a code point in half-ems: 2, 1 or 0. */
export function halfEms(code: number): number {
  const known = KNOWN[code] ?? 0;
  if (known > 0) return known - 1;
  const width = widthOf(code);
  if (code < KNOWN.length) KNOWN[code] = width + 1;
  return width;
}

function widthOf(code: number): number {
  if (code < 0x300) return code >= 0x20 && code < 0x7f ? 1 : narrowWidth(code);
  const kind = classOf(code);
  if (kind === CLASS.han) return 2;
  if (kind === CLASS.mark || kind === CLASS.invisible) return 0;
  if (code === 0x3000 || (code >= 0x3001 && code <= 0x303f) || WIDE_SYMBOLS.has(code)) return 2;
  if (code >= 0xff01 && code <= 0xff60) return 2;
  return code >= 0x2460 && code <= 0x27bf ? 2 : code >= 0x1f000 ? 2 : 1;
}

function narrowWidth(code: number): number {
  if (WIDE_SYMBOLS.has(code)) return 2;
  const kind = classOf(code);
  return kind === CLASS.invisible ? 0 : kind === CLASS.white && code !== 0xa0 && code !== 9 ? 0 : 1;
}
