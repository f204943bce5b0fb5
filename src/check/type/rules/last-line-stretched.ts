import { gapsOf } from '../reading.js';
import { faultAt, type TypeRule } from '../rule.js';
import { median } from '../setting.js';

/** In em: more than rounding. */
const NATURAL = 0.06;

/** The body's last lines, and lines of body size that stand alone: rows of the contents, short paragraphs. */
export const lastLineStretched: TypeRule = {
  id: 'last-line-stretched',
  summary: {
    zh: '段末行、目录行不拉开',
    en: 'the last line of a paragraph, or a row of the contents, is not stretched',
  },
  source: 'CLREQ, line adjustment: the last line keeps its natural spacing',
  check: ({ pages, body, setting: { size, font } }) => {
    const inside = new Set<string>();
    body.forEach((line, at) => {
      const next = body[at + 1];
      // where the next page does not go on, this one's last line may still be in the middle of its paragraph
      // lines of a quotation, set in on both sides, all begin two characters in
      const quoted =
        line.start === 'indented' &&
        line.column.right - line.reach > size &&
        line.column.right - line.reach < size * 3.2;
      const ends =
        !quoted && next !== undefined && next.before === line && !next.continues && next.start === 'indented';
      if (!ends) inside.add(`${line.page} ${line.row}`);
    });
    return pages.flatMap(({ index, lines }) =>
      lines.flatMap((line) => {
        const usual = Math.abs(line.size - size) < 0.11 && line.font === font;
        if (!usual || inside.has(`${index} ${line.row}`)) return [];
        const gaps = gapsOf(line);
        return gaps.length >= 3 && median(gaps) > NATURAL
          ? [faultAt(line, 'whole', median(gaps).toFixed(2))]
          : [];
      }),
    );
  },
};
