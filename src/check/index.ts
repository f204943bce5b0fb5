export { checkBook } from './book.js';
export { checkCoverage } from './coverage.js';
export { checkPdf } from './print.js';
export { checkSource } from './source.js';
