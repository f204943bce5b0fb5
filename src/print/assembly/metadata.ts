import { createHash } from 'node:crypto';
import { fileInstant } from '../../document/index.js';
import type { Bulletin } from '../../model/index.js';
import { textString } from './pdf-file.js';

export type Standard = 'none' | 'PDF/X-4' | 'PDF/UA-1';

const PRODUCER = 'kanben, Paged.js, Skia/PDF';

const authorOf = ({ metadata: { compilers, publisher } }: Bulletin): string | undefined =>
  compilers.length > 0 ? compilers.join('、') : publisher;

const instantOf = ({ metadata }: Bulletin): string => fileInstant(metadata).replace(/\.\d+/, '');

/** The document information dictionary; `bare` where a shop wants nothing said of the book. */
export function information(bulletin: Bulletin, standard: Standard, bare: boolean): string {
  const { title, subtitle } = bulletin.metadata;
  const date = `(D:${instantOf(bulletin).replace(/[-:TZ]/g, '')}Z)`;
  if (bare) return `<</Producer (${PRODUCER})>>`;
  const author = authorOf(bulletin);
  const rows = [
    `/Title ${textString(title)}`,
    ...(author ? [`/Author ${textString(author)}`] : []),
    ...(subtitle ? [`/Subject ${textString(subtitle)}`] : []),
    `/Creator (kanben)\n/Producer (${PRODUCER})\n/CreationDate ${date}\n/ModDate ${date}`,
    // nothing is trapped: whether it must be is the press's business (ISO 15930-7:2010, 6.7)
    ...(standard === 'PDF/X-4' ? ['/Trapped /False\n/GTS_PDFXVersion (PDF/X-4)'] : []),
  ];
  return `<<${rows.join('\n')}>>`;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** An id that is the same for the same content. */
export function documentId(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  const hex = hash.digest('hex');
  return `uuid:${[hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')}`;
}

/** The metadata stream (ISO 16684-1), the same facts as in the information dictionary. */
export function xmp(bulletin: Bulletin, standard: Standard, id: string): string {
  const { metadata, script } = bulletin;
  const instant = instantOf(bulletin);
  const author = authorOf(bulletin);
  const localized = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
  const rows = [
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${localized(metadata.title)}</dc:title>`,
    ...(author ? [`<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`] : []),
    ...(metadata.subtitle ? [`<dc:description>${localized(metadata.subtitle)}</dc:description>`] : []),
    `<dc:language><rdf:Bag><rdf:li>${script}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreateDate>${instant}</xmp:CreateDate>\n<xmp:ModifyDate>${instant}</xmp:ModifyDate>\n<xmp:MetadataDate>${instant}</xmp:MetadataDate>`,
    `<xmp:CreatorTool>kanben</xmp:CreatorTool>\n<pdf:Producer>${PRODUCER}</pdf:Producer>`,
    `<xmpMM:DocumentID>${id}</xmpMM:DocumentID>\n<xmpMM:VersionID>1</xmpMM:VersionID>\n<xmpMM:RenditionClass>default</xmpMM:RenditionClass>`,
    ...(standard === 'PDF/X-4'
      ? ['<pdf:Trapped>False</pdf:Trapped>\n<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>']
      : []),
    ...(standard === 'PDF/UA-1' ? ['<pdfuaid:part>1</pdfuaid:part>'] : []),
  ];
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${rows.join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}
