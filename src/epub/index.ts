export { bookFindings } from './findings.js';
export { makeEpub } from './make-epub.js';
