const NUMERAL = '一二三四五六七八九十百';
/** From the highest; GB/T 9704 numbers in this order: 一、 （一） 1. （1）. */
const STYLES: readonly RegExp[] = [
  new RegExp(`^第[${NUMERAL}\\d]{1,4}(?:[编編章部篇]|部分)`, 'u'),
  new RegExp(`^第[${NUMERAL}\\d]{1,4}[节節]`, 'u'),
  new RegExp(`^[${NUMERAL}]{1,4}、`, 'u'),
  new RegExp(`^[（(][${NUMERAL}]{1,4}[）)]`, 'u'),
  /^\d{1,2}[.．、](?!\d)/u,
  /^[（(]\d{1,2}[）)]/u,
];

/** How deep a heading's number is among `STYLES`, or by the parts of 3.2.1; undefined where it has none. */
function rank(text: string): number | undefined {
  const dotted = /^\d{1,2}(?:\.\d{1,2}){1,4}(?!\d)/u.exec(text)?.[0];
  if (dotted) return STYLES.length + dotted.split('.').length;
  const style = STYLES.findIndex((pattern) => pattern.test(text));
  return style < 0 ? undefined : style;
}

/** The levels of an article's headings: 3 for those whose numbers stand below the highest ones there, else 2. */
export function headingLevels(texts: readonly string[]): (2 | 3)[] {
  const ranks = texts.map(rank);
  const highest = Math.min(...ranks.flatMap((own) => (own === undefined ? [] : [own])));
  return ranks.map((own) => (own !== undefined && own > highest ? 3 : 2));
}
