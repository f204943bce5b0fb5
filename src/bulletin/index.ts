export { collectImages, type ImageUse, renameImages } from './images.js';
export { makeBulletin, type SourceArticles } from './make-bulletin.js';
export { shortTitleOf } from './short-title.js';
export { makeToc } from './toc.js';
