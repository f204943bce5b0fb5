import type { TypeReading } from '../reading.js';
import { faultAt, type TypeRule } from '../rule.js';

const FOLIO = /^[—–\-－·]*(\d+)[—–\-－·]*$/u;
/** Marks and spaces differ between a row and its heading. */
const plain = (text: string): string => text.replace(/[\s·.…—]/gu, '');

export const contentsPage: TypeRule = {
  id: 'contents-page',
  summary: {
    zh: '目录页码与标题所在页一致',
    en: 'a number in the contents is that of the page with the heading',
  },
  source: 'GB/T 9704—2012, 7.5; CLREQ, table of contents',
  check: (reading) => {
    const { pages } = reading;
    const folios = pages.map(({ height, lines }) => {
      const line = lines.findLast(({ text, y }) => y > height * 0.8 && FOLIO.test(text));
      return FOLIO.exec(line?.text ?? '')?.[1];
    });
    const heads = headings(reading);
    return pages.flatMap(({ index, lines }) =>
      lines.flatMap((line) => {
        const number = lines.find(
          (other) => other.row === line.row && !other.first && /^\d+$/u.test(other.text),
        );
        const page = line.first && number ? heads.get(plain(line.text)) : undefined;
        if (page === undefined || page === index || !number) return [];
        return folios[page] !== undefined && folios[page] !== number.text
          ? [faultAt(line, 'start', `${number.text}≠${folios[page]}`)]
          : [];
      }),
    );
  },
};

/** Words set larger than the body, and the page (from 0) where they stand; those that stand twice are left out. */
function headings({ pages, setting: { size } }: TypeReading): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (const { index, lines } of pages) {
    const large = lines.filter((line) => line.size > size * 1.3);
    large.forEach((line, at) => {
      const more = large[at + 1];
      const goesOn =
        more && more.font === line.font && more.size === line.size && more.y - line.y < line.size * 2.2;
      for (const text of [line.text, goesOn ? line.text + more.text : '']) {
        if (text === '') continue;
        if (found.has(plain(text))) twice.add(plain(text));
        found.set(plain(text), index);
      }
    });
  }
  for (const text of twice) found.delete(text);
  return found;
}
