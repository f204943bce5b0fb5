import type { Root } from 'mdast';
import type { Place } from './place.js';

/**
 * One article, in the order a reader meets its parts: kicker, title, subtitle, byline, dateline (when it
 * opens the article), body, dateline (when it closes it), origin.
 */
export interface Article {
  /** ASCII, unique in the bulletin; the prefix of the ids of its blocks: `a01`, `a02`, … */
  readonly id: string;
  readonly source: Place;
  /** Empty only when the source has none; the bulletin then asks for one. */
  readonly title: string;
  /** For running heads: at most 18 characters. */
  readonly shortTitle?: string;
  /** 副题 */
  readonly subtitle?: string;
  /** 引题, or the column's name 栏目. */
  readonly kicker?: string;
  readonly byline?: string;
  /** 电头, e.g. （新华社北京10月30日电）. */
  readonly dateline?: string;
  /** Where the dateline stood in the source, and so stands on the page. */
  readonly datelinePlace?: 'start' | 'end';
  /** Source line: 原载…, （供稿单位）. */
  readonly origin?: string;
  /** False when the text begins or ends outside what was given. */
  readonly complete: boolean;
  /**
   * Paragraphs, headings (depth 2 for the first level inside an article), lists, tables, figures, quotations,
   * footnotes. Every node keeps its `position` in the source. Read from raw text it holds headings and
   * paragraphs of plain text only.
   */
  readonly body: Root;
}
