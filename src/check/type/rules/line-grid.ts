import { faultAt, type TypeRule } from '../rule.js';
import { median } from '../setting.js';

/** In pt: half a pixel, to which browsers round, and a little. */
const NEAR = 0.45;

/** How far a baseline lies from the lines that repeat the pitch from the head of the trim. */
export const lineGrid: TypeRule = {
  id: 'line-grid',
  summary: {
    zh: '正文各行落在同一行格上，正背两面套准',
    en: 'all lines of the body stand on one grid, both sides of a leaf in register',
  },
  source: 'CLREQ, main elements: the line grid; 标题占行 as whole lines',
  check: ({ pages, setting: { pitch } }) => {
    // a page with a line or two is a title page
    const body = pages.flatMap((page) => (page.body.length >= 3 ? page.body : []));
    if (pitch <= 0) return [];
    const phase = (y: number) => ((y % pitch) + pitch) % pitch;
    const usual = median(body.map(({ y }) => phase(y - (body[0]?.y ?? 0) + pitch / 2)));
    return body.flatMap((line) => {
      const off = phase(line.y - (body[0]?.y ?? 0) + pitch / 2) - usual;
      const far = Math.min(Math.abs(off), pitch - Math.abs(off));
      return far > NEAR ? [faultAt(line, 'start', `${far.toFixed(1)} pt`)] : [];
    });
  },
};
