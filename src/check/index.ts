export { checkBook } from './book.js';
export { checkCoverage } from './coverage.js';
export { checkPdf } from './print.js';
export { type PieceProof, readBack } from './printed/index.js';
export { checkBookScript, checkPdfScript } from './simplified.js';
export { checkSource } from './source.js';
export { checkType, TYPE_RULES, type TypeReport } from './type/index.js';
export { typeCounts, typeMessages } from './type/report.js';
