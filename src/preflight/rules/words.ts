import type { Profile } from '../../config/index.js';
import { boundOnRight } from '../../pdf/index.js';
import { MM, type PressFile, type Rule } from '../file.js';
import { apart, type PressPage } from '../page.js';

/** Words that the trim does not leave behind in the slug. */
const words = ({ paints, trim }: PressPage) =>
  paints.filter(({ kind, box }) => kind === 'text' && !apart(box, trim));

const ROUNDING = 0.1;

/** Odd pages of a book have their spine on the left, unless the book is read from the right. */
const spineOnLeft = (number: number, { pdf }: PressFile): boolean => (number % 2 === 1) !== boundOnRight(pdf);

const safety: Rule = {
  id: 'press-safety',
  weight: 'fail',
  applies: (profile) => profile.safety > 0,
  page: (page, file) => {
    const { profile } = file;
    const { trim, number } = page;
    const room = words(page).map(({ box }) =>
      // the spine's side has a rule of its own
      Math.min(
        spineOnLeft(number, file) ? trim[2] - box[2] : box[0] - trim[0],
        box[1] - trim[1],
        trim[3] - box[3],
      ),
    );
    const least = Math.min(...room, Number.POSITIVE_INFINITY) / MM;
    return least > profile.safety - ROUNDING
      ? []
      : [{ page: number, values: { mm: least.toFixed(1), asked: profile.safety.toFixed(1) } }];
  },
};

export const gutterFor = ({ gutter }: Profile, pages: number): number =>
  gutter.reduce((mm, [from, value]) => (pages >= from ? value : mm), 0);

const gutter: Rule = {
  id: 'press-gutter',
  weight: 'fail',
  applies: (profile) => profile.gutter.length > 0,
  page: (page, file) => {
    const { profile, pages } = file;
    const { trim, number } = page;
    const asked = gutterFor(profile, pages.length);
    const room = words(page).map(({ box }) =>
      spineOnLeft(number, file) ? box[0] - trim[0] : trim[2] - box[2],
    );
    const least = Math.min(...room, Number.POSITIVE_INFINITY) / MM;
    return least > asked - ROUNDING
      ? []
      : [{ page: number, values: { mm: least.toFixed(1), asked: asked.toFixed(1) } }];
  },
};

/** Print shops refuse Type 3, and cannot set a font that is not there. */
const fonts: Rule = {
  id: 'press-fonts',
  weight: 'fail',
  applies: () => true,
  page: ({ number, paints }) => {
    const bad = paints.find(({ font }) => font && (!font.embedded || font.type === 'Type 3'))?.font;
    return bad
      ? [
          {
            page: number,
            values: { font: bad.name || '—', type: bad.embedded ? bad.type : `${bad.type}, not embedded` },
          },
        ]
      : [];
  },
};

export const WORD_RULES: readonly Rule[] = [safety, gutter, fonts];
