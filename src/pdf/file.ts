import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';

/** Opens a PDF for reading. Nothing of it is changed: dates and producer stay. */
export const openPdf = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { updateMetadata: false });

/** The decoded bytes of a stream; only Flate and plain ones occur in what Chromium and kanben write. */
export function streamBytes(stream: PDFStream): Uint8Array {
  const raw = stream instanceof PDFRawStream ? stream.contents : stream.getContents();
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  const names = filter instanceof PDFArray ? filter.asArray().map(String) : filter ? [String(filter)] : [];
  return names.reduce(
    (data, name) => (name === '/FlateDecode' ? new Uint8Array(inflateSync(data)) : data),
    raw,
  );
}

/** A page's content, its streams joined as the standard has it: with white space between. */
export function pageContent(node: PDFDict): Uint8Array {
  const contents = node.lookup(PDFName.of('Contents'));
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((_, i) => contents.lookup(i)) : [contents];
  const parts = streams.filter((stream) => stream instanceof PDFStream).map(streamBytes);
  return Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]));
}

export const dictOf = (dict: PDFDict | undefined, key: string): PDFDict | undefined => {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFDict ? value : value instanceof PDFStream ? value.dict : undefined;
};
