export { checkBook } from './book.js';
export { checkCoverage } from './coverage.js';
export { checkPdf } from './print.js';
export { type PieceProof, readBack } from './printed/index.js';
export { checkSource } from './source.js';
