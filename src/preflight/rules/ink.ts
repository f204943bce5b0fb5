import { contentOf } from '../../pdf/index.js';
import type { PressFile, Rule } from '../file.js';
import { apart, type Paint, type PressPage } from '../page.js';

/** Marks in the slug are no part of the page. */
const printed = ({ paints, bleed }: PressPage): readonly Paint[] =>
  paints.filter(({ box }) => !apart(box, bleed));

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** No colours of the screen: the press would make four inks of a black. */
const rgb: Rule = {
  id: 'press-rgb',
  weight: 'fail',
  applies: (profile) => profile.ink === 'cmyk',
  page: (page) => {
    const found = page.paints.find(({ color }) => color.space === 'rgb');
    return found ? [{ page: page.number, values: { kind: found.kind } }] : [];
  },
};

/** 四色黑: dark words of more than the black ink. */
const black: Rule = {
  id: 'press-black-text',
  weight: 'fail',
  applies: (profile) => profile.ink === 'cmyk',
  page: (page) => {
    const rich = printed(page).some(({ kind, color: { space, values } }) => {
      if (kind !== 'text' || space !== 'cmyk') return false;
      const [c = 0, m = 0, y = 0, k = 0] = values;
      return c + m + y > 0.01 && (k > 0.5 || Math.min(c, m, y) > 0.5);
    });
    return rich ? [{ page: page.number }] : [];
  },
};

/** Most ink in a picture whose points can be read, from 0 to 4. */
function inkOfImage({ pdf }: PressFile, { image }: Paint): number {
  const object = pdf.objects.get(image?.ref ?? -1);
  if (!object || image?.bits !== 8 || /DCTDecode|JPXDecode|Indexed/.test(object.text)) return 0;
  const data = contentOf(object);
  let most = 0;
  for (let i = 0; i + 3 < data.length; i += 4) {
    const all =
      (data[i] as number) + (data[i + 1] as number) + (data[i + 2] as number) + (data[i + 3] as number);
    if (all > most) most = all;
  }
  return most / 255;
}

const limit: Rule = {
  id: 'press-ink-limit',
  weight: 'fail',
  applies: (profile) => profile.inkLimit < 400,
  page: (page, file) => {
    const cmyk = printed(page).filter(({ color }) => color.space === 'cmyk');
    const most = Math.max(
      0,
      ...cmyk.map((paint) => (paint.kind === 'image' ? inkOfImage(file, paint) : sum(paint.color.values))),
    );
    const percent = Math.round(most * 100);
    // a picture's inks are rounded to 1/255, each
    return percent <= file.profile.inkLimit + 1
      ? []
      : [{ page: page.number, values: { percent, asked: file.profile.inkLimit } }];
  },
};

const dots = (share: number, weight: Rule['weight'], id: string): Rule => ({
  id,
  weight,
  applies: (profile) => profile.dpi > 0,
  page: (page, { profile }) => {
    const low = printed(page)
      .flatMap(({ image }) =>
        image ? [{ dpi: image.dpi, asked: profile.dpi * share * (image.bits === 1 ? 2 : 1) }] : [],
      )
      .filter(({ dpi, asked }) => dpi < asked - 1)
      .sort((a, b) => a.dpi - b.dpi)[0];
    return low ? [{ page: page.number, values: { dpi: Math.round(low.dpi), asked: profile.dpi } }] : [];
  },
});

const hairline: Rule = {
  id: 'press-hairline',
  weight: 'warn',
  applies: (profile) => profile.hairline > 0,
  page: (page, { profile }) => {
    const widths = printed(page).flatMap(({ kind, width }) => (kind === 'stroke' ? [width] : []));
    const least = Math.min(...widths, Number.POSITIVE_INFINITY);
    return least >= profile.hairline - 0.005
      ? []
      : [{ page: page.number, values: { pt: least.toFixed(2), asked: profile.hairline } }];
  },
};

const transparency: Rule = {
  id: 'press-transparency',
  weight: 'fail',
  applies: (profile) => !profile.transparency,
  page: (page) =>
    page.paints.some(({ alpha, blended }) => alpha < 1 || blended) ? [{ page: page.number }] : [],
};

export const INK_RULES: readonly Rule[] = [
  rgb,
  black,
  limit,
  dots(0.5, 'fail', 'press-resolution'),
  dots(1, 'warn', 'press-resolution-low'),
  hairline,
  transparency,
];
