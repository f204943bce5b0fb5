import type { PlacedPage } from './place.js';

/** Page labels (ISO 32000-1, 12.4.2): as the folios say; pages before the counting begins anew are in Roman. */
export function pageLabels(pages: readonly PlacedPage[]): string {
  const anew = pages.findIndex(({ page }, index) => index > 0 && page?.facts.firstNumber !== undefined);
  const ranges: string[] = [];
  let expected = Number.NaN;
  pages.forEach(({ number, index }) => {
    const style = index < anew ? 'r' : 'D';
    if (number !== expected || index === anew)
      ranges.push(`${index} <</S /${style} /St ${Math.max(1, number)}>>`);
    expected = number + 1;
  });
  return `<</Nums [${ranges.join(' ')}]>>`;
}
