import { MM, type Rule } from '../file.js';
import { apart, height, inside, type Paint, type PressPage, width } from '../page.js';

const SIDES = ['left', 'bottom', 'right', 'top'] as const;
/** pt: coordinates are rounded on their way to the file. */
const SLACK = 0.5;

/** What lies between two boxes, on each side. */
const between = (outer: PressPage['trim'], inner: PressPage['trim']): number =>
  Math.min(inner[0] - outer[0], inner[1] - outer[1], outer[2] - inner[2], outer[3] - inner[3]);

const nested: Rule = {
  id: 'press-boxes',
  weight: 'fail',
  applies: () => true,
  page: ({ number, media, bleed, trim }) =>
    inside(trim, bleed) && inside(bleed, media) && width(trim) > 0 ? [] : [{ page: number }],
};

/** ISO 32000-1, 14.11.2: pages of one size, none of them turned. */
const sameSize: Rule = {
  id: 'press-page-size',
  weight: 'fail',
  applies: () => true,
  file: (_, pages) => {
    const [first] = pages;
    return pages.flatMap(({ number, trim, dict }) => {
      const same =
        first &&
        Math.abs(width(trim) - width(first.trim)) < SLACK &&
        Math.abs(height(trim) - height(first.trim)) < SLACK;
      return same && Number(dict.get('/Rotate') ?? 0) % 360 === 0 ? [] : [{ page: number }];
    });
  },
};

const bleed: Rule = {
  id: 'press-bleed',
  weight: 'fail',
  applies: (profile) => profile.bleed > 0,
  page: ({ number, bleed: outer, trim }, { profile }) => {
    const mm = between(outer, trim) / MM;
    return mm > profile.bleed - 0.05
      ? []
      : [{ page: number, values: { mm: mm.toFixed(1), asked: profile.bleed } }];
  },
};

/** Crop marks stand in a slug outside the bleed, or there is none. */
const marks: Rule = {
  id: 'press-marks',
  weight: 'fail',
  applies: (profile) => profile.marks,
  page: ({ number, media, bleed: outer, paints }) => {
    const beside = paints.filter(({ kind, box }) => kind === 'stroke' && apart(box, outer));
    return between(media, outer) > 2 * MM && beside.length >= 8 ? [] : [{ page: number }];
  },
};

const noMarks: Rule = {
  id: 'press-slug',
  weight: 'fail',
  applies: (profile) => !profile.marks,
  page: ({ number, media, bleed: outer, trim }, { profile }) => {
    const page = profile.bleed > 0 ? outer : trim;
    return width(media) - width(page) < 2 * SLACK && height(media) - height(page) < 2 * SLACK
      ? []
      : [{ page: number }];
  },
};

const isWhite = ({ color: { space, values } }: Paint): boolean =>
  space === 'cmyk' ? values.every((v) => v === 0) : values.length > 0 && values.every((v) => v === 1);

/** A picture or an area that touches the trimmed edge goes on to the end of the bleed. */
const reach: Rule = {
  id: 'press-bleed-reach',
  weight: 'fail',
  applies: () => true,
  page: ({ number, trim, bleed: outer, paints }, { profile }) => {
    const areas = paints.filter(
      (paint) =>
        paint.kind !== 'text' && !apart(paint.box, trim) && !(paint.kind === 'fill' && isWhite(paint)),
    );
    const short = areas.flatMap(({ box }) =>
      SIDES.filter((_, at) => {
        const sign = at < 2 ? 1 : -1;
        const [own, cut, end] = [box[at], trim[at], outer[at]].map((v) => (v ?? 0) * sign) as [
          number,
          number,
          number,
        ];
        const touches = own < cut + SLACK;
        return touches && (profile.bleed === 0 || own > end + SLACK);
      }),
    );
    return short.length > 0 ? [{ page: number, values: { side: short[0] ?? '' } }] : [];
  },
};

export const BOX_RULES: readonly Rule[] = [nested, sameSize, bleed, marks, noMarks, reach];
