/** What a file that is no text begins with, and the name to call it by. */
const SIGNATURES: readonly (readonly [name: string, ...bytes: readonly number[]])[] = [
  ['PDF', 0x25, 0x50, 0x44, 0x46, 0x2d],
  ['RTF', 0x7b, 0x5c, 0x72, 0x74, 0x66],
  ['Word .doc / WPS .wps', 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  ['PNG', 0x89, 0x50, 0x4e, 0x47],
  ['JPEG', 0xff, 0xd8, 0xff],
  ['GIF', 0x47, 0x49, 0x46, 0x38],
  ['TIFF', 0x49, 0x49, 0x2a, 0x00],
  ['TIFF', 0x4d, 0x4d, 0x00, 0x2a],
  ['gzip', 0x1f, 0x8b, 0x08],
  ['7z', 0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  ['RAR', 0x52, 0x61, 0x72, 0x21, 0x1a, 0x07],
  ['UTF-32', 0xff, 0xfe, 0x00, 0x00],
  ['UTF-32', 0x00, 0x00, 0xfe, 0xff],
];

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** A folder or file inside a ZIP that tells which program made it. */
const ZIPPED: readonly (readonly [name: string, entry: string])[] = [
  ['Word .docx', 'word/'],
  ['Excel .xlsx', 'xl/'],
  ['PowerPoint .pptx', 'ppt/'],
  ['EPUB', 'application/epub+zip'],
  ['OpenDocument .odt', 'application/vnd.oasis.opendocument'],
];

/** The kind of a binary file, by its first bytes; undefined for what may be text. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const begins = (signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (begins(ZIP)) {
    const names = new TextDecoder('latin1').decode(bytes);
    return ZIPPED.find(([, entry]) => names.includes(entry))?.[0] ?? 'ZIP';
  }
  if (isRiff(bytes)) return 'WebP';
  return SIGNATURES.find(([, ...signature]) => begins(signature))?.[0];
}

const isRiff = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 12)).replace(/^(RIFF)....(WEBP)$/su, '$1$2') ===
  'RIFFWEBP';
