import { dictIn, listIn, lookup } from '../../pdf/index.js';
import type { PressFile, Rule } from '../file.js';

const clause = (id: string, check: (file: PressFile) => boolean): Rule => ({
  id,
  weight: 'fail',
  applies: ({ standard }) => standard === 'PDF/X-4',
  file: (file) => (check(file) ? [] : [{}]),
});

/** A string of the file as text. */
function textIn(word: unknown): string {
  const raw = String(word ?? '');
  if (raw.startsWith('<')) {
    const bytes = Buffer.from(raw.replace(/[^0-9A-Fa-f]/g, ''), 'hex');
    return bytes[0] === 0xfe && bytes[1] === 0xff
      ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
      : bytes.toString('latin1');
  }
  return raw.replace(/^\(|\)$/g, '');
}

const xmpValue = (xmp: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>|\\b${name}="([^"]*)"`)
    .exec(xmp)
    ?.slice(1)
    .find((value) => value !== undefined);

/** `D:20261120000000Z` and `2026-11-20T00:00:00Z` are the same. */
const digits = (date: string): string => date.replace(/\D/g, '').slice(0, 14);

/** ISO 15930-7:2010, 6.2: the printing condition, with the profile of a press for CMYK in the file. */
function hasIntent({ pdf, catalog }: PressFile): boolean {
  const intents = listIn(lookup(pdf, catalog.get('/OutputIntents'))).map((one) => dictIn(lookup(pdf, one)));
  const own = intents.filter((one) => one.get('/S') === '/GTS_PDFX');
  const [intent] = own;
  const profile = dictIn(lookup(pdf, intent?.get('/DestOutputProfile')));
  return (
    own.length === 1 && Boolean(intent?.get('/OutputConditionIdentifier')) && Number(profile.get('/N')) === 4
  );
}

/** ISO 15930-7:2010, 6.3 and following: what a page or a picture may not ask for. */
function nothingForbidden({ pdf }: PressFile): boolean {
  for (const { text } of pdf.objects.values()) {
    if (/\/Subtype\s*\/PS\b|\/OPI\b|\/Alternates\b|\/LZWDecode\b/.test(text)) return false;
    if (/\/Type\s*\/ExtGState\b/.test(text) && /\/(?:TR|HTP)\b|\/TR2\s*(?!\/Default)/.test(text))
      return false;
    if (/\/FFilter\b|\/Ref\s*<</.test(text)) return false;
  }
  return true;
}

export const PDFX_RULES: readonly Rule[] = [
  clause('press-x4-version', ({ pdf }) => Number(pdf.version) <= 1.6),
  clause('press-x4-claim', ({ xmp }) => xmpValue(xmp, 'pdfxid:GTS_PDFXVersion') === 'PDF/X-4'),
  clause('press-x4-intent', hasIntent),
  clause('press-x4-trapped', ({ xmp, info }) => {
    const word = String(info.get('/Trapped') ?? '').slice(1) || xmpValue(xmp, 'pdf:Trapped');
    return (word === 'True' || word === 'False') && (xmpValue(xmp, 'pdf:Trapped') ?? word) === word;
  }),
  clause('press-x4-ids', ({ pdf, xmp }) => {
    const id = lookup(pdf, pdf.trailer.get('/ID'));
    return (
      listIn(id).length === 2 &&
      ['xmpMM:DocumentID', 'xmpMM:VersionID', 'xmpMM:RenditionClass'].every((key) => xmpValue(xmp, key))
    );
  }),
  clause('press-x4-dates', ({ xmp, info }) => {
    const dates = [
      ['xmp:CreateDate', '/CreationDate'],
      ['xmp:ModifyDate', '/ModDate'],
    ] as const;
    const same = dates.every(([name, key]) => {
      const told = digits(xmpValue(xmp, name) ?? '');
      return told !== '' && (!info.has(key) || digits(textIn(info.get(key))) === told);
    });
    return same && Boolean(xmpValue(xmp, 'xmp:MetadataDate')) && /<dc:title>/.test(xmp);
  }),
  clause('press-x4-boxes', ({ pages }) =>
    pages.every(({ dict }) => dict.has('/MediaBox') && dict.has('/TrimBox') !== dict.has('/ArtBox')),
  ),
  clause('press-x4-forbidden', nothingForbidden),
];

export { textIn, xmpValue };
