import { type Dict, dictIn, listIn, lookup } from '../../pdf/index.js';
import { entry, type PressFile, type Rule } from '../file.js';
import { apart, type Box, type PressPage } from '../page.js';

const encrypted: Rule = {
  id: 'press-encrypted',
  weight: 'fail',
  applies: () => true,
  file: ({ pdf }) => (pdf.trailer.has('/Encrypt') ? [{}] : []),
};

const pageCount: Rule = {
  id: 'press-page-count',
  weight: 'fail',
  applies: () => true,
  file: ({ profile: { leastPages, mostPages, multiple } }, { length }) =>
    length >= leastPages && length <= mostPages && length % multiple === 0
      ? []
      : [{ values: { pages: length, least: leastPages, most: mostPages, multiple } }],
};

const blanks: Rule = {
  id: 'press-blanks',
  weight: 'fail',
  applies: (profile) => profile.blanks < 9999,
  file: ({ profile }, pages) => {
    let run = 0;
    return pages.flatMap(({ empty, number }) => {
      run = empty ? run + 1 : 0;
      return run === profile.blanks + 1 ? [{ page: number, values: { asked: profile.blanks } }] : [];
    });
  },
};

/** What lies on a page's printed area, but for marks of the press itself. */
export function annotationsOn(
  { pdf }: PressFile,
  { dict, bleed }: Pick<PressPage, 'dict' | 'bleed'>,
): readonly Dict[] {
  return listIn(lookup(pdf, dict.get('/Annots')))
    .map((value) => dictIn(lookup(pdf, value)))
    .filter((one) => {
      const rect = listIn(lookup(pdf, one.get('/Rect'))).map(Number) as unknown as Box;
      return !/^\/(PrinterMark|TrapNet|Popup)$/.test(String(one.get('/Subtype'))) && !apart(rect, bleed);
    });
}

const annotations: Rule = {
  id: 'press-annotations',
  weight: 'fail',
  applies: (profile) => !profile.annotations,
  page: (page, file) => (annotationsOn(file, page).length > 0 ? [{ page: page.number }] : []),
};

/** Scripts, forms, films: nothing that paper can do. */
const active: Rule = {
  id: 'press-active',
  weight: 'fail',
  applies: () => true,
  file: (file) => {
    const { catalog } = file;
    const names = dictIn(entry(file, catalog, '/Names'));
    const action = dictIn(entry(file, catalog, '/OpenAction'));
    const script = names.has('/JavaScript') || action.get('/S') === '/JavaScript' || catalog.has('/AA');
    const form = listIn(entry(file, dictIn(entry(file, catalog, '/AcroForm')), '/Fields')).length > 0;
    return script || form ? [{ values: { what: script ? 'JavaScript' : 'AcroForm' } }] : [];
  },
};

const outline: Rule = {
  id: 'press-outline',
  weight: 'fail',
  applies: (profile) => !profile.outline,
  file: ({ catalog }) => (catalog.has('/Outlines') ? [{}] : []),
};

const metadata: Rule = {
  id: 'press-metadata',
  weight: 'warn',
  applies: (profile) => !profile.metadata,
  file: ({ catalog, info }) =>
    catalog.has('/Metadata') || ['/Title', '/Author', '/Subject', '/Keywords'].some((key) => info.has(key))
      ? [{}]
      : [],
};

export const DOCUMENT_RULES: readonly Rule[] = [
  encrypted,
  pageCount,
  blanks,
  annotations,
  active,
  outline,
  metadata,
];
