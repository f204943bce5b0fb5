export { toLines } from './lines.js';
export { type Normalized, normalize } from './normalize.js';
export { type JsonArticle, type JsonBlock, type JsonDocument, toJson } from './to-json.js';
export { toMarkdown } from './to-markdown.js';
