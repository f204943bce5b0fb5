import { type RawPdf, refsIn } from '../../pdf/index.js';
import type { PdfFile } from '../assembly/pdf-file.js';

/** Strings are passed over: a text may hold what looks like a reference. */
const REFERENCE = /\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]*>|\b(\d+) 0 R(?![a-zA-Z])/g;

/** Copies objects of a file, with all that they refer to, into another one; each of them once. */
export function copier(pdf: RawPdf, file: PdfFile): (text: string) => string {
  const numbers = new Map<number, number>();
  const renumbered = (text: string): string =>
    text.replace(REFERENCE, (word, ref?: string) =>
      ref === undefined ? word : `${numbers.get(Number(ref)) ?? 0} 0 R`,
    );
  return (text) => {
    const fresh = newIn(pdf, text, numbers, file);
    for (const [from, to] of fresh) {
      const object = pdf.objects.get(from);
      if (object) file.object(to, renumbered(object.text), object.stream);
    }
    return renumbered(text);
  };
}

/** Everything that a text leads to and that has no number in the new file yet, numbered as it is met. */
function newIn(
  pdf: RawPdf,
  text: string,
  numbers: Map<number, number>,
  file: PdfFile,
): readonly (readonly [from: number, to: number])[] {
  const fresh: (readonly [number, number])[] = [];
  const queue = refsIn(text);
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (numbers.has(next)) continue;
    const to = file.reserve();
    numbers.set(next, to);
    fresh.push([next, to]);
    queue.push(...refsIn(pdf.objects.get(next)?.text ?? ''));
  }
  return fresh;
}
