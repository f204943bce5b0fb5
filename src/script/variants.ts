/** The forms of characters that a house writes: for each, the one it takes instead. */
export type Forms = ReadonlyMap<string, string>;

/**
 * The text in the house's forms. `standard` is the same text in OpenCC's own Traditional, point for point, and
 * `regionOf` what the region's table made of a character of that. Where the region had replaced the wanted form, it
 * is put back there and nowhere else: 看著 becomes 看着 again, but 著作 was never 着作.
 */
export function chooseForms(
  text: string,
  standard: string,
  forms: Forms,
  regionOf: (character: string) => string,
): string {
  if (forms.size === 0) return text;
  const origins = [...standard];
  return [...text]
    .map((point, index) => {
      const form = forms.get(point);
      if (form === undefined) return point;
      return regionOf(form) === point && origins[index] !== form ? point : form;
    })
    .join('');
}
