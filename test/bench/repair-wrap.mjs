// Breaks texts into lines as browsers and extractors do.

export const NO_START = /[)，。、；：？！）》」』】〉”’…%％]/u;
export const NO_END = /[（《「『【〈“‘]/u;
export const WORD = /[A-Za-z0-9]/u;
export const widthOf = (c) => (c.charCodeAt(0) < 0x300 && c !== '·' ? 0.5 : 1);

/** Tokens that a line break may not cut: words and numbers, or single characters. */
export function tokens(text, whole) {
  const out = [];
  for (const m of text.matchAll(whole ? /[A-Za-z0-9][A-Za-z0-9.,'%+-]*| +|[\s\S]/gu : /[\s\S]/gu))
    out.push(m[0]);
  return out;
}

/** Breaks a text into lines of `measure` em; the first may be shorter by an indent. */
export function wrap(text, measure, indent, whole, extra = () => 0) {
  const lines = [];
  let line = '';
  let used = indent;
  let n = 0;
  const list = tokens(text, whole);
  for (let i = 0; i < list.length; i++) {
    const token = list[i];
    let width = 0;
    for (const c of token) width += widthOf(c) + extra(n++);
    if (used + width > measure + 0.01 && line) {
      const hang = NO_START.test(token) && used + width <= measure + 0.55;
      if (!hang) {
        if (token === ' ') {
          lines.push(line);
          line = '';
          used = 0;
          continue;
        }
        let carry = '';
        while (line.length > 2 && (NO_START.test((carry || token)[0]) || NO_END.test(line.at(-1)))) {
          carry = line.at(-1) + carry;
          line = line.slice(0, -1);
        }
        lines.push(line);
        line = carry;
        used = [...carry].reduce((s, c) => s + widthOf(c), 0);
      }
    }
    line += token;
    used += width;
  }
  if (line.trim()) lines.push(line);
  return lines.map((l) => l.trim()).filter(Boolean);
}
