/** Quotations up to 8 lines and tables of three rows are not divided (`data-keep`); longer ones may be. */
export function keepWhole(leading: number): void {
  for (const quotation of document.querySelectorAll<HTMLElement>('blockquote')) {
    if (quotation.getBoundingClientRect().height < 8.5 * leading) quotation.dataset.keep = '';
  }
  for (const figure of document.querySelectorAll<HTMLElement>('figure.table')) {
    if (figure.querySelectorAll('tbody tr').length <= 3) figure.dataset.keep = '';
  }
}
