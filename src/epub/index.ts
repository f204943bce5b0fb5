export { makeEpub } from './make-epub.js';
