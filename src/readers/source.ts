import { Failure, type Line, type Report } from '../model/index.js';
import { toLines } from './lines.js';
import { type MarkedSource, readMarkdown } from './markdown.js';

/** Text as it was pasted: lines for the normalizer. */
export interface RawSource {
  readonly kind: 'raw';
  readonly file: string;
  readonly lines: readonly Line[];
}

export type Source = RawSource | MarkedSource;

/**
 * Reads a decoded text by the suffix of its file: .md and .markdown are marked up, everything else is raw.
 * Reports characters that were lost before the text came to us.
 *
 * @throws Failure `input-markup` for web pages: their tags are no text
 */
export function readSource(text: string, file: string, report: Report): Source {
  if (/\.(?:x?html?|xml)$/iu.test(file)) throw new Failure({ id: 'input-markup', values: { file } });
  reportLost(text, file, report);
  return /\.(?:md|markdown)$/iu.test(file)
    ? readMarkdown(text, file, report)
    : { kind: 'raw', file, lines: toLines(text, file) };
}

/** U+FFFD, and what becomes of two of them when UTF-8 is read as GBK and saved: 锟斤拷. */
function reportLost(text: string, file: string, report: Report): void {
  if (!/\ufffd|锟斤拷/u.test(text)) return;
  for (const line of toLines(text, file)) {
    const [match] = line.text.matchAll(/\ufffd|锟斤拷/gu);
    if (!match) continue;
    const column = [...line.text.slice(0, match.index)].length + 1;
    report({
      id: 'input-lost-characters',
      place: { file, line: line.number, column },
      values: { lost: match[0] },
    });
  }
}
