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
  for (const index of described(text)) kept.add(index);
  return kept;
}

/** How many parts a sign of description takes (Unicode, chapter 18, “Ideographic Description Characters”). */
const partsOf = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x2ff0 || code > 0x2fff) return 0;
  if (code === 0x2ff2 || code === 0x2ff3) return 3;
  return code === 0x2ffe || code === 0x2fff ? 1 : 2;
};

/** Points of ⿰氵发: a character that is described by its parts is no text. */
function described(text: string): readonly number[] {
  if (!/[\u2ff0-\u2fff]/u.test(text)) return [];
  const found: number[] = [];
  let open = 0;
  for (const [index, point] of [...text].entries()) {
    const parts = partsOf(point);
    if (open === 0 && parts === 0) continue;
    open += open === 0 ? parts : parts - 1;
    found.push(index);
  }
  return found;
}
