import { faultAt, type TypeRule } from '../rule.js';

const FOLIO = /^[—–\-－·]*(\d+)[—–\-－·]*$/u;

export const folioOrder: TypeRule = {
  id: 'folio-order',
  summary: {
    zh: '页码连续，单页在右、双页在左（右边装订的相反）',
    en: 'page numbers run on, odd ones on the right, even ones on the left (the other way in books bound on the right)',
  },
  source: 'GB/T 9704—2012, 7.5',
  check: ({ pages, binding }) => {
    let offset: number | undefined;
    return pages.flatMap(({ index, width, height, lines, body }) => {
      const line = lines.findLast(({ text, y, first }) => first && y > height * 0.8 && FOLIO.test(text));
      const number = Number(FOLIO.exec(line?.text ?? '')?.[1]);
      if (!line || body.length < 3 || (body.at(-1)?.y ?? 0) > line.y) return [];
      const jumped = offset !== undefined && index - number !== offset;
      offset = index - number;
      const middle = (line.left + line.right) / 2;
      const centred = Math.abs(middle - width / 2) < width / 10;
      const outside = (number % 2 === 1) === (binding === 'left');
      const wrongSide = !centred && middle > width / 2 !== outside;
      return jumped || wrongSide ? [faultAt(line)] : [];
    });
  },
};
