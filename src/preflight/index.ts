import type { Profile } from '../config/index.js';
import type { Message } from '../model/index.js';
import {
  type AnyPdf,
  contentOf,
  type Dict,
  dictIn,
  isSheets,
  lookup,
  type PdfFont,
  pagesIn,
  readAnyPdf,
  refIn,
} from '../pdf/index.js';
import {
  type Finding,
  type KnownStreams,
  type PageFacts,
  type PressFile,
  pressPage,
  type Rule,
} from './file.js';
import { apart } from './page.js';
import { BOX_RULES } from './rules/boxes.js';
import { DOCUMENT_RULES } from './rules/document.js';
import { INK_RULES } from './rules/ink.js';
import { PDFUA_RULES } from './rules/pdfua.js';
import { PDFX_RULES } from './rules/pdfx.js';
import { WORD_RULES } from './rules/words.js';

export { knownPaints } from './keep.js';
export type { KnownPaint } from './known.js';

/** What one rule says of a file. */
export interface Verdict {
  /** Of the message that says what is wrong. */
  readonly rule: string;
  readonly verdict: 'pass' | 'warn' | 'fail';
  /** Where it is wrong; counts from 1, empty where it is the file's. */
  readonly pages: readonly number[];
  /** Of the first finding. */
  readonly values: Readonly<Record<string, string | number>>;
}

export const RULES: readonly Rule[] = [
  ...DOCUMENT_RULES,
  ...BOX_RULES,
  ...WORD_RULES,
  ...INK_RULES,
  ...PDFX_RULES,
  ...PDFUA_RULES,
];

/** Rules of the single page: its margins, its number, its size without a slug. Sheets have none of them, nor tags. */
const OF_PAGES = new Set(['press-page-count', 'press-blanks', 'press-safety', 'press-gutter', 'press-slug']);

/** The rules that hold for a file of sheets with several pages on each side. */
const SHEET_RULES: readonly Rule[] = RULES.filter(
  ({ id }) => !OF_PAGES.has(id) && !id.startsWith('press-ua-'),
);

/**
 * Whether a press takes a file: every rule of the profile, with its verdict; of sheets those that sheets can keep.
 * Undefined for what is no PDF. Streams that are known are not read again.
 */
export function preflight(
  bytes: Uint8Array,
  profile: Profile,
  known: KnownStreams = new Map(),
): readonly Verdict[] | undefined {
  const pdf = readAnyPdf(bytes);
  if (!pdf) return undefined;
  const file = pressFile(pdf, profile);
  const asked = isSheets(pdf) ? SHEET_RULES : RULES;
  const rules = asked.filter((rule) => rule.applies(profile));
  // what is enciphered cannot be read
  if (pdf.trailer.has('/Encrypt'))
    return rules.filter(({ id }) => id === 'press-encrypted').map((rule) => verdictOf(rule, [{}]));
  const found = new Map<Rule, Finding[]>(rules.map((rule) => [rule, []]));
  const facts: PageFacts[] = [];
  const fonts = new Map<Dict, PdfFont>();
  for (const index of file.pages.keys()) {
    const page = pressPage(file, index, fonts, known);
    for (const rule of rules) found.get(rule)?.push(...(rule.page?.(page, file) ?? []));
    const { paints, ...rest } = page;
    facts.push({ ...rest, empty: paints.every(({ box }) => apart(box, page.trim)) });
  }
  return rules.map((rule) =>
    verdictOf(rule, [...(found.get(rule) ?? []), ...(rule.file?.(file, facts) ?? [])]),
  );
}

function pressFile(pdf: AnyPdf, profile: Profile): PressFile {
  const catalog = dictIn(lookup(pdf, { ref: pdf.root }));
  const metadata = pdf.objects.get(refIn(catalog.get('/Metadata')));
  return {
    pdf,
    catalog,
    info: dictIn(lookup(pdf, pdf.trailer.get('/Info'))),
    xmp: metadata ? Buffer.from(contentOf(metadata)).toString('utf8') : '',
    profile,
    pages: pagesIn(pdf),
  };
}

function verdictOf({ id, weight }: Rule, findings: readonly Finding[]): Verdict {
  const pages = [...new Set(findings.flatMap(({ page }) => (page === undefined ? [] : [page])))].sort(
    (a, b) => a - b,
  );
  return {
    rule: id,
    verdict: findings.length > 0 ? weight : 'pass',
    pages,
    values: findings[0]?.values ?? {},
  };
}

/** What a standard asks beside its own clauses: both want fonts, PDF/X-4 the rest. */
const ALSO = new Set([
  'press-fonts',
  'press-rgb',
  'press-annotations',
  'press-boxes',
  'press-encrypted',
  'press-active',
]);

/** Whether a file is all that it says of itself. */
export const claimHolds = (verdicts: readonly Verdict[]): boolean =>
  verdicts.length > 0 &&
  verdicts.every(
    ({ rule, verdict }) => verdict === 'pass' || !(/^press-(?:x4|ua)-/.test(rule) || ALSO.has(rule)),
  );

/** How many pages a message names. */
const NAMED = 8;

/** What is wrong, as messages. */
export function preflightMessages(
  verdicts: readonly Verdict[],
  artifact: string,
  profile: string,
): readonly Message[] {
  return verdicts
    .filter(({ verdict }) => verdict !== 'pass')
    .map(({ rule, pages, values }) => ({
      id: rule,
      values: {
        artifact,
        profile,
        pages:
          pages.length > 0
            ? `${pages.slice(0, NAMED).join(', ')}${pages.length > NAMED ? ` …(${pages.length})` : ''}`
            : '—',
        ...values,
      },
    }));
}
