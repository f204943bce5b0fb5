export { dictOf, openPdf, pageContent, streamBytes } from './file.js';
export { allFonts, type PdfFont } from './fonts.js';
export { type Glyph, type PageText, readPages } from './page-text.js';
