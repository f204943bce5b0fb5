export { articlesFromMarkdown } from './articles.js';
export { decodeText } from './decode.js';
export { toLines } from './lines.js';
export { type MarkedSource, readMarkdown } from './markdown.js';
export type { SourceMetadata } from './metadata-block.js';
export { type RawSource, readSource, type Source } from './source.js';
