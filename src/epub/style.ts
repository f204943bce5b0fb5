import type { Report } from '../model/index.js';

/** At-rules and addresses that would load something from outside the book. */
const IMPORT = /@import[^;]*;?/giu;
const ADDRESS = /url\(\s*(['"]?)\s*(?:[a-z][a-z0-9+.-]*:|\/|\.\.)[^)]*\)/giu;
/** Functions that take an address as a mere string. */
const STRING_ADDRESS =
  /(?:-webkit-)?(?:image-set|image|src)\(\s*['"]\s*(?:[a-z][a-z0-9+.-]*:|\/|\.\.)[^)]*\)/giu;
/** `@\69mport` and `u\72l(` are what they spell. */
const ESCAPE = /\\(?:([0-9a-f]{1,6})\s?|([g-z]))/giu;

/** A style sheet of the user's own may say anything; the book's loads nothing. */
export function ownStyle(css: string, report: Report): string {
  const plain = spelledOut(css);
  const removed = [IMPORT, ADDRESS, STRING_ADDRESS].flatMap((pattern) =>
    [...plain.matchAll(pattern)].map(([found]) => found.slice(0, 60)),
  );
  if (removed.length === 0) return css;
  report({ id: 'epub-css-cleaned', values: { removed: [...new Set(removed)].join(' ') } });
  return plain.replace(IMPORT, '').replace(ADDRESS, 'none').replace(STRING_ADDRESS, 'none');
}

/** Escaped letters of ASCII as letters; other escapes (`\201C`) stay. */
const spelledOut = (css: string): string =>
  css.replace(ESCAPE, (whole, hex: string | undefined, letter: string | undefined) => {
    const code = hex ? Number.parseInt(hex, 16) : 0;
    const character = code > 0 && code < 0x80 ? String.fromCharCode(code) : (letter ?? '');
    return /^[A-Za-z]$/u.test(character) ? character : whole;
  });
