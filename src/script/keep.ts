/**
 * What stays byte for byte though it stands in running text: web addresses, mail addresses, paths. Han characters
 * are taken into an address only right after a slash: 见https://example.org的说明 has no space before 的.
 */
const KEPT = new RegExp(
  [
    String.raw`(?:https?|ftp|file)://[\w.~:?#@!$&'()*+,;=%/-]+(?:(?<=/)[\p{Script=Han}\w.~%?#&=+-]+/?)*`,
    String.raw`\bwww\.[\w-]+(?:\.[\w-]+)+(?:/[\w.~:?#@!$&'()*+,;=%/-]*)?`,
    String.raw`[A-Za-z0-9][\w.+-]*@[\w-]+(?:\.[\w-]+)+`,
    String.raw`(?:\b[A-Za-z]:|\.{1,2}|~|\b[A-Za-z0-9][\w.-]*)?[\\/](?:[\p{Script=Han}\w.-]+[\\/])*[\p{Script=Han}\w.-]+\.[A-Za-z][A-Za-z0-9]{0,4}\b`,
  ].join('|'),
  'gu',
);

/** Indexes, in code points, of the characters that must not change. */
export function keptPoints(text: string): ReadonlySet<number> {
  const kept = new Set<number>();
  for (const match of text.matchAll(KEPT)) {
    const start = [...text.slice(0, match.index)].length;
    const length = [...match[0]].length;
    for (let i = start; i < start + length; i++) kept.add(i);
  }
  return kept;
}
