import { faultAt, type TypeRule } from '../rule.js';

export const captionKept: TypeRule = {
  id: 'caption-kept',
  summary: { zh: '图题不离图，表题不离表', en: 'a caption stands with its figure or table' },
  source: 'CLREQ, illustrations and tables',
  check: ({ pages, setting: { size, pitch } }) =>
    pages.flatMap(({ index, lines, body }) => {
      const top = Math.min(...pages.map((page) => page.body[0]?.y ?? Number.POSITIVE_INFINITY));
      const column = body[0]?.column;
      const flow = lines.filter(
        (line) => line.first && (!column || (line.left > column.left - size && line.left < column.right)),
      );
      const inFlow = flow.filter(({ y }) => y > (pages[index]?.height ?? 0) * 0.09);
      const text = inFlow.filter(({ size: own, chars }) => chars.length > 2 || own > size * 0.9);
      return text.flatMap((line, at) => {
        if (!/^[图表]\s*\d+(?!\d*[是的，。])/u.test(line.text) || line.size > size * 0.97) return [];
        const next = text[at + 1];
        // the first line of a page has its figure on the page before; a table's caption needs rows below it
        const lone = line.text.startsWith('图') ? at === 0 && line.y < top + pitch : next === undefined;
        return lone ? [faultAt(line)] : [];
      });
    }),
};
