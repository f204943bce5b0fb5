import { deflateSync } from 'node:zlib';

/** A PDF in the making: objects by number, as text, some with a stream. */
export interface Sketch {
  readonly version: string;
  /** Entries of each page, and what is drawn on it. */
  readonly pages: readonly { readonly entries: string; readonly content: string }[];
  readonly resources: string;
  readonly catalog: string;
  readonly info: string;
  readonly trailer: string;
  readonly xmp: string;
  /** From number 100 on: text, and a stream where there is one. */
  readonly objects: readonly (readonly [text: string, stream?: Uint8Array])[];
}

/** The bytes of it, with a plain table; `first` is the number of its first page. */
export function pdfOf(sketch: Sketch): Uint8Array {
  const chunks: Buffer[] = [Buffer.from(`%PDF-${sketch.version}\n`)];
  const offsets = new Map<number, number>();
  let length = chunks[0]?.length ?? 0;
  const put = (number: number, text: string, stream?: Uint8Array) => {
    offsets.set(number, length);
    const body = stream ? text.replace(/>>\s*$/, `/Length ${stream.length}>>\nstream\n`) : `${text}`;
    const parts = [Buffer.from(`${number} 0 obj\n${body}`, 'latin1')];
    if (stream) parts.push(Buffer.from(stream), Buffer.from('\nendstream'));
    parts.push(Buffer.from('\nendobj\n'));
    for (const part of parts) length += part.length;
    chunks.push(...parts);
  };
  const kids = sketch.pages.map((_, at) => `${200 + at * 2} 0 R`).join(' ');
  put(1, `<</Type /Catalog /Pages 2 0 R ${sketch.catalog}${sketch.xmp ? ' /Metadata 3 0 R' : ''}>>`);
  put(2, `<</Type /Pages /Count ${sketch.pages.length} /Kids [${kids}] /Resources <<${sketch.resources}>>>>`);
  if (sketch.xmp) put(3, '<</Type /Metadata /Subtype /XML>>', Buffer.from(sketch.xmp));
  put(4, `<<${sketch.info}>>`);
  sketch.objects.forEach(([text, stream], at) => {
    put(100 + at, text, stream);
  });
  sketch.pages.forEach(({ entries, content }, at) => {
    put(200 + at * 2, `<</Type /Page /Parent 2 0 R /Contents ${201 + at * 2} 0 R ${entries}>>`);
    put(201 + at * 2, '<</Filter /FlateDecode>>', deflateSync(Buffer.from(content, 'latin1')));
  });
  const size = Math.max(...offsets.keys()) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const at = offsets.get(number);
    return at === undefined ? '0000000000 65535 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${size}\n${rows.join('')}trailer\n<</Size ${size} /Root 1 0 R /Info 4 0 R ${sketch.trailer}>>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...chunks, Buffer.from(table)]);
}

const FONT = [
  [
    '<</Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Song /Encoding /Identity-H /DescendantFonts [101 0 R] /ToUnicode 104 0 R>>',
  ],
  [
    '<</Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Song /CIDToGIDMap /Identity /FontDescriptor 102 0 R /DW 1000>>',
  ],
  ['<</Type /FontDescriptor /FontName /ABCDEF+Song /Flags 4 /FontFile2 103 0 R>>'],
  ['<<>>', Buffer.from('font')],
  ['<<>>', Buffer.from('1 beginbfchar\n<0041> <6587>\nendbfchar')],
] as const;

const MARKS = Array.from({ length: 8 }, (_, i) => `${-18 + i} -15 m ${-18 + i} -10 l S`).join('\n');

const WORDS = 'BT /F1 12 Tf 100 300 Td <00410041> Tj ET';

const X4_XMP = `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">书</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>2026-11-20T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>2026-11-20T00:00:00Z</xmp:ModifyDate><xmp:MetadataDate>2026-11-20T00:00:00Z</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:1</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdf:Trapped>False</pdf:Trapped><pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>`;

/** Two pages of 300 × 400 pt with 3 mm of bleed and marks beyond it: all that an offset press asks for. */
export const OFFSET: Sketch = {
  version: '1.6',
  pages: [1, 2].map(() => ({
    entries: '/MediaBox [-28 -28 328 428] /BleedBox [-8.51 -8.51 308.51 408.51] /TrimBox [0 0 300 400]',
    content: `0 0 0 1 K 0.25 w\n${MARKS}\n0 0 0 1 k ${WORDS}`,
  })),
  resources: '/Font <</F1 100 0 R>> /XObject <</I1 105 0 R>> /ExtGState <</G1 <</Type /ExtGState /ca 0.5>>>>',
  catalog:
    '/OutputIntents [<</Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (FOGRA39) /DestOutputProfile 106 0 R>>]',
  info: '/Title (b) /CreationDate (D:20261120000000Z) /ModDate (D:20261120000000Z) /Trapped /False',
  trailer: '/ID [<01> <01>]',
  xmp: X4_XMP,
  objects: [
    ...FONT,
    [
      '<</Type /XObject /Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceCMYK>>',
      Buffer.from([0, 0, 0, 255, 10, 10, 10, 10]),
    ],
    ['<</N 4>>', Buffer.from('profile')],
  ],
};

const UA_XMP =
  '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">书</rdf:li></rdf:Alt></dc:title><pdfuaid:part>1</pdfuaid:part>';

/** A page of an everyday file: tagged, with a heading, a table's header, a figure and a link. */
export const TAGGED: Sketch = {
  version: '1.7',
  pages: [
    {
      entries: '/MediaBox [0 0 300 400] /Annots [120 0 R] /Tabs /S /StructParents 0',
      content: `/P <</MCID 0>> BDC\n0 g ${WORDS}\nEMC\n/Artifact BMC\n0.5 w 100 280 m 200 280 l S\nEMC`,
    },
  ],
  resources: '/Font <</F1 100 0 R>>',
  catalog:
    '/Lang (zh-Hans) /MarkInfo <</Marked true>> /ViewerPreferences <</DisplayDocTitle true>> /StructTreeRoot 110 0 R',
  info: '/Title (b)',
  trailer: '/ID [<01> <01>]',
  xmp: UA_XMP,
  objects: [
    ...FONT,
    ...Array.from({ length: 5 }, (): [string] => ['null']),
    ['<</Type /StructTreeRoot /K 111 0 R>>'],
    ['<</S /Document /P 110 0 R /K [112 0 R 113 0 R 114 0 R 115 0 R 116 0 R 117 0 R]>>'],
    ['<</S /H1 /P 111 0 R /Pg 200 0 R /K 0>>'],
    ['<</S /H2 /P 111 0 R /Pg 200 0 R>>'],
    ['<</S /TH /P 111 0 R /Pg 200 0 R /A <</O /Table /Scope /Column>>>>'],
    ['<</S /Figure /P 111 0 R /Pg 200 0 R /Alt (a)>>'],
    ['<</S /Link /P 111 0 R /Pg 200 0 R /K [<</Type /OBJR /Obj 120 0 R>>]>>'],
    ['<</S /Note /P 111 0 R /Pg 200 0 R /ID (n1)>>'],
    ['null'],
    ['null'],
    ['<</Type /Annot /Subtype /Link /Rect [10 10 20 20] /Contents (to)>>'],
  ],
};
