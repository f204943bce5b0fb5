import type { Article } from '../model/index.js';
import type { Normalized } from './normalize.js';
import { toJson } from './to-json.js';

const FIELDS = ['title', 'kicker', 'subtitle', 'byline', 'dateline'] as const;

/**
 * What was found as Markdown. Each article begins with a metadata block of its own, so that a file of several
 * can be cut before each block into files of one.
 */
export function toMarkdown(normalized: Pick<Normalized, 'articles'>): string {
  return normalized.articles.map(articleMarkdown).join('\n');
}

function articleMarkdown(article: Article): string {
  const [json] = toJson({ articles: [article], furniture: [] }).articles;
  if (!json) return '';
  const fields = FIELDS.filter((name) => json[name] !== undefined && (json[name] !== '' || name === 'title'));
  // A JSON string is a YAML string, whatever it holds.
  const block = fields.map((name) => `${name}: ${JSON.stringify(json[name])}\n`).join('');
  const body = json.blocks.map(({ type, level, text }) =>
    type === 'heading' ? `${'#'.repeat(level ?? 2)} ${escapeInline(text)}` : escapeParagraph(text),
  );
  return `---\n${block}---\n${body.map((part) => `\n${part}\n`).join('')}`;
}

/** Characters that would begin or end markup anywhere in a line. */
function escapeInline(text: string): string {
  return text
    .replace(/[\\`*_[\]<~]/gu, '\\$&')
    .replace(/&(?=#?\w+;)/gu, '\\&')
    .replace(/(#+)$/u, '\\$1');
}

/** …and those that would only at the start of a paragraph. */
function escapeParagraph(text: string): string {
  return escapeInline(text)
    .replace(/^([#>+=|-])/u, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2');
}
