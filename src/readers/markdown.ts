import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Report } from '../model/index.js';
import { padEmphasis } from './emphasis.js';
import { type SourceMetadata, takeMetadata } from './metadata-block.js';
import { countCodePoints } from './positions.js';
import { resolveReferences } from './references.js';
import { readRuby } from './ruby.js';
import { joinSoftBreaks } from './soft-breaks.js';
import { markSpans } from './spans.js';
import { tidyInline } from './tidy-inline.js';

/** Marked-up text: what the author says of the article, and its tree. */
export interface MarkedSource {
  readonly kind: 'marked';
  readonly file: string;
  readonly metadata: SourceMetadata;
  /**
   * As written: title and all. Links and images carry their addresses, readings are `ruby`, other HTML is text, soft
   * line ends are resolved; positions count lines of the file, and columns in code points (offsets in UTF-16 units).
   */
  readonly body: Root;
}

/**
 * Reads Markdown (CommonMark and the GitHub tables and footnotes) as Chinese writers use it: four spaces at
 * the head of a paragraph are an indent and no code, 3~5 is a range and nothing struck out.
 */
export function readMarkdown(text: string, file: string, report: Report): MarkedSource {
  const { metadata, rest } = takeMetadata(text, file, report);
  const { padded, restore } = padEmphasis(rest);
  const body = fromMarkdown(padded, {
    extensions: [gfm({ singleTilde: false }), { disable: { null: ['codeIndented'] } }],
    mdastExtensions: [gfmFromMarkdown()],
  });
  restore(body);
  countCodePoints(body, rest);
  resolveReferences(body, rest, file, report);
  readRuby(body, rest, file, report);
  tidyInline(body, rest, file, report);
  markSpans(body);
  joinSoftBreaks(body);
  return { kind: 'marked', file, metadata, body };
}
