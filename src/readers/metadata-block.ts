import { readYaml, type Yaml } from '../config/index.js';
import type { Report } from '../model/index.js';

/** What the YAML block at the top of a Markdown file says of its article. */
export interface SourceMetadata {
  readonly title?: string;
  readonly subtitle?: string;
  readonly kicker?: string;
  readonly byline?: string;
  readonly dateline?: string;
  readonly origin?: string;
  readonly shortTitle?: string;
}

type Field = keyof SourceMetadata;

const FIELDS: Readonly<Record<string, Field>> = {
  title: 'title',
  标题: 'title',
  题目: 'title',
  subtitle: 'subtitle',
  副题: 'subtitle',
  副标题: 'subtitle',
  kicker: 'kicker',
  引题: 'kicker',
  栏目: 'kicker',
  byline: 'byline',
  author: 'byline',
  作者: 'byline',
  dateline: 'dateline',
  电头: 'dateline',
  origin: 'origin',
  source: 'origin',
  来源: 'origin',
  shortTitle: 'shortTitle',
  短题: 'shortTitle',
};
const KNOWN = 'title, subtitle, kicker, byline, dateline, origin, shortTitle';

/** `---`, lines, `---` or `...`, at the very top. */
const BLOCK = /^---[^\S\n\r]*(\r\n|\n|\r)([\s\S]*?)(?<=[\n\r])(?:---|\.\.\.)[^\S\n\r]*(?=[\n\r]|$)/u;

/**
 * Takes the metadata block off a Markdown text. The rest keeps its lines, columns and offsets: where the block
 * was there are spaces. A text between two rules that is no YAML map is no metadata block and stays.
 */
export function takeMetadata(
  text: string,
  file: string,
  report: Report,
): { readonly metadata: SourceMetadata; readonly rest: string } {
  const [block, , inner = ''] = BLOCK.exec(text) ?? [];
  if (block === undefined || !/^[^\S\n]*[\p{L}_][\p{L}\p{N}_-]*[^\S\n]*[:：]/mu.test(inner)) {
    return { metadata: {}, rest: text };
  }
  const yaml = readYaml(inner.replaceAll(/\r\n?/gu, '\n'), file, 2);
  for (const message of yaml.messages) report(message);
  return {
    metadata: yaml.messages.length > 0 ? {} : fieldsOf(yaml, report),
    rest: block.replaceAll(/[^\r\n]/g, ' ') + text.slice(block.length),
  };
}

function fieldsOf(yaml: Yaml, report: Report): SourceMetadata {
  const fields: Partial<Record<Field, string>> = {};
  for (const [key, value] of Object.entries(yaml.value ?? {})) {
    const field = FIELDS[key];
    const words = wordsOf(value);
    if (!field) {
      report({ id: 'metadata-unknown-key', place: yaml.placeOfKey([key]), values: { key, known: KNOWN } });
    } else if (words === undefined) {
      if (value !== undefined)
        report({ id: 'metadata-not-text', place: yaml.placeOf([key]), values: { key } });
    } else {
      fields[field] = words;
    }
  }
  return fields;
}

/** A text on one line; several authors stand apart by a full-width space. */
function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim().replaceAll(/\s*\n\s*/gu, '') || undefined;
  const all = Array.isArray(value) ? value : [];
  return all.length > 0 && all.every((item) => typeof item === 'string') ? all.join('　') : undefined;
}
