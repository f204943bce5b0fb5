import type { ShownCode } from '../pdf/index.js';

/** A glyph and how far it takes the pen, in pt. */
export interface PenGlyph {
  readonly code: number;
  readonly advance: number;
}

/** How a page number is drawn at one place: with it, any number can be set there. */
export interface NumberStyle {
  /** Of the page's resources. */
  readonly font: string;
  readonly size: number;
  readonly color: string;
  readonly y: number;
  /** The edges that the number is aligned to, in pt from the page's left. */
  readonly left: number;
  readonly right: number;
  readonly align: 'left' | 'right' | 'center';
  readonly roman: boolean;
  readonly before: readonly PenGlyph[];
  readonly after: readonly PenGlyph[];
  readonly digits: Readonly<Record<string, PenGlyph>>;
  /** Marked content that the number is the text of; none for an artifact. */
  readonly mark?: { readonly tag: string; readonly mcid: number };
}

/** What stands in for a number until it is known: every digit once. */
const DECIMAL = '1234567890';
const ROMAN = 'mdclxvi';

/** Reads the style from a run that shows all the digits. Undefined when it does not. */
export function numberStyle(
  run: readonly ShownCode[],
  textOf: (code: ShownCode) => string,
  widthOf: (code: ShownCode) => number,
): NumberStyle | undefined {
  const text = run.map(textOf);
  const joined = text.join('');
  const digits = joined.includes(DECIMAL) ? DECIMAL : joined.includes(ROMAN) ? ROMAN : undefined;
  const first = run[0];
  if (!digits || !first || text.some((part) => part.length > 1)) return undefined;
  const glyphs = run.map((shown, at): PenGlyph => {
    const next = run[at + 1];
    const width = widthOf(shown);
    return { code: shown.code, advance: next ? next.x - shown.x : width };
  });
  const at = joined.indexOf(digits);
  const last = run[at + digits.length - 1] as ShownCode;
  // a mark of its own distance may follow the last digit; its advance is its width
  const table = [...digits].map((digit, i): [string, PenGlyph] => {
    const glyph = glyphs[at + i] as PenGlyph;
    return [digit, i === digits.length - 1 ? { ...glyph, advance: widthOf(last) } : glyph];
  });
  return {
    font: first.font,
    size: first.size,
    color: first.color,
    y: first.y,
    left: first.x,
    right: (run.at(-1)?.x ?? 0) + (glyphs.at(-1)?.advance ?? 0),
    align: 'left',
    roman: digits === ROMAN,
    before: glyphs.slice(0, at),
    after: glyphs.slice(at + digits.length),
    digits: Object.fromEntries(table),
  };
}

const UNITS = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;

/** As CSS lower-roman: below 1 and above 3999 in Arabic digits. */
export function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  let out = '';
  for (const [letters, value] of UNITS) {
    for (; rest >= value; rest -= value) out += letters;
  }
  return out;
}

/** The operators that draw a number; `shift` moves the page's content to the right, in pt. */
export function drawNumber(style: NumberStyle, number: number, shift: number): string {
  const words = style.roman ? roman(number) : String(number);
  const own = [...words].map((digit) => style.digits[digit] ?? { code: 0, advance: 0 });
  const glyphs = [...style.before, ...own, ...style.after];
  const width = glyphs.reduce((sum, { advance }) => sum + advance, 0);
  const slack = style.right - style.left - width;
  const start =
    style.left + shift + (style.align === 'left' ? 0 : style.align === 'right' ? slack : slack / 2);
  const shows: string[] = [];
  let before = 0;
  for (const { code, advance } of glyphs) {
    shows.push(
      `${shows.length > 0 ? `${point(before)} 0 Td ` : ''}<${code.toString(16).padStart(4, '0')}> Tj`,
    );
    before = advance;
  }
  const open = style.mark
    ? `/${style.mark.tag} <</MCID ${style.mark.mcid}>> BDC`
    : '/Artifact <</Type /Pagination>> BDC';
  return `${open}\nq ${style.color} BT /${style.font} ${point(style.size)} Tf ${point(start)} ${point(style.y)} Td ${shows.join(' ')} ET Q\nEMC\n`;
}

/** A length as PDF writes it: no exponent, no needless zeros. */
export const point = (value: number): string => String(Math.round(value * 10_000) / 10_000);
