import { dictIn, listIn, lookup, refIn } from '../../pdf/index.js';
import type { Finding, PressFile, Rule } from '../file.js';
import { attributesOf, elementsOf, STANDARD_TYPES, type TagElement } from '../structure.js';
import { textIn, xmpValue } from './pdfx.js';

const applies: Rule['applies'] = ({ standard }) => standard === 'PDF/UA-1';

const clause = (id: string, check: (file: PressFile) => boolean): Rule => ({
  id,
  weight: 'warn',
  applies,
  file: (file) => (check(file) ? [] : [{}]),
});

const known = new WeakMap<PressFile, readonly TagElement[]>();

function elements(file: PressFile): readonly TagElement[] {
  const found = known.get(file) ?? elementsOf(file);
  known.set(file, found);
  return found;
}

/** Findings on the pages of elements that a check refuses. */
const perElement = (id: string, refuse: (element: TagElement, file: PressFile) => boolean): Rule => ({
  id,
  weight: 'warn',
  applies,
  file: (file) => {
    const pages = new Map(file.pages.map(({ number }, at) => [number, at + 1]));
    return elements(file).flatMap((element): Finding[] =>
      refuse(element, file) ? [{ page: pages.get(element.page), values: { type: element.own } }] : [],
    );
  },
});

/** ISO 14289-1, 7.1: what is painted is either real content or an artifact. */
const content: Rule = {
  id: 'press-ua-content',
  weight: 'warn',
  applies,
  page: ({ number, paints }) => (paints.some(({ mark }) => mark === 'none') ? [{ page: number }] : []),
};

/** ISO 14289-1, 7.4.2: the first heading is of level 1, and no level is left out on the way down. */
const headings: Rule = {
  id: 'press-ua-headings',
  weight: 'warn',
  applies,
  file: (file) => {
    const pages = new Map(file.pages.map(({ number }, at) => [number, at + 1]));
    let level = 0;
    return elements(file).flatMap(({ type, page }): Finding[] => {
      const own = Number(/^H([1-6])$/.exec(type)?.[1] ?? 0);
      if (own === 0) return [];
      const skipped = own > level + 1;
      level = own;
      return skipped ? [{ page: pages.get(page), values: { type } }] : [];
    });
  },
};

/** ISO 14289-1, 7.18.5: a link is in the tags, and says where it leads. */
const links: Rule = {
  id: 'press-ua-links',
  weight: 'warn',
  applies,
  file: (file) => {
    const inTags = new Set(elements(file).flatMap(({ type, objects }) => (type === 'Link' ? objects : [])));
    return file.pages.flatMap(({ dict }, at) => {
      const bad = listIn(lookup(file.pdf, dict.get('/Annots'))).some((value) => {
        const one = dictIn(lookup(file.pdf, value));
        return one.get('/Subtype') === '/Link' && !(inTags.has(refIn(value)) && one.has('/Contents'));
      });
      return bad ? [{ page: at + 1 }] : [];
    });
  },
};

/** ISO 14289-1, 7.18.3. */
const tabs: Rule = {
  id: 'press-ua-tabs',
  weight: 'warn',
  applies,
  file: (file) =>
    file.pages.flatMap(({ dict }, at) =>
      listIn(lookup(file.pdf, dict.get('/Annots'))).length > 0 && dict.get('/Tabs') !== '/S'
        ? [{ page: at + 1 }]
        : [],
    ),
};

/** ISO 14289-1, 7.21.7: every glyph stands for some text. */
const unicode: Rule = {
  id: 'press-ua-unicode',
  weight: 'warn',
  applies,
  page: ({ number, paints }) => {
    const mute = paints.some(({ font, mark }) => mark === 'tagged' && font && font.toUnicode.size === 0);
    return mute ? [{ page: number }] : [];
  },
};

export const PDFUA_RULES: readonly Rule[] = [
  clause('press-ua-claim', ({ xmp }) => xmpValue(xmp, 'pdfuaid:part') === '1'),
  clause('press-ua-marked', ({ pdf, catalog }) => {
    const info = dictIn(lookup(pdf, catalog.get('/MarkInfo')));
    return (
      info.get('/Marked') === 'true' && info.get('/Suspects') !== 'true' && catalog.has('/StructTreeRoot')
    );
  }),
  clause('press-ua-title', ({ pdf, catalog, xmp }) => {
    const shown = dictIn(lookup(pdf, catalog.get('/ViewerPreferences'))).get('/DisplayDocTitle') === 'true';
    return shown && /<dc:title>[\s\S]*<rdf:li[^>]*>[^<]+</.test(xmp);
  }),
  clause('press-ua-language', ({ catalog }) => textIn(catalog.get('/Lang')) !== ''),
  content,
  headings,
  perElement('press-ua-roles', ({ type }) => !STANDARD_TYPES.has(type)),
  perElement(
    'press-ua-figures',
    ({ type, dict }) => type === 'Figure' && !dict.has('/Alt') && !dict.has('/ActualText'),
  ),
  perElement(
    'press-ua-tables',
    (element, file) => element.type === 'TH' && !attributesOf(file, element).has('/Scope'),
  ),
  perElement('press-ua-notes', ({ type, dict }) => type === 'Note' && !dict.has('/ID')),
  links,
  tabs,
  unicode,
];
