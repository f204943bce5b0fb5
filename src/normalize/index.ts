export { joinArticles, joinLedgers } from './join-parts.js';
export { type Normalized, normalize } from './normalize.js';
export type { HouseStyle } from './rules/apply.js';
export { applyRulesToArticles } from './rules/articles.js';
export { markedSource } from './rules/marked-source.js';
export { applyRulesToRepair } from './rules/repair.js';
export { STRETCH, stretchesOf } from './stretches.js';
export { type JsonArticle, type JsonBlock, type JsonDocument, toJson } from './to-json.js';
export { toMarkdown } from './to-markdown.js';
