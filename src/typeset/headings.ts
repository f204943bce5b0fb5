import { visibleText } from '../document/index.js';
import type { Bulletin, Report } from '../model/index.js';

/** Depth of the third level inside an article: its title is 1. */
const THIRD = 4;

/** A book's articles do with two levels of headings; each deeper one is named once. */
export function reportDeepHeadings({ theme, parts }: Bulletin, report: Report): void {
  if (theme !== 'huibian') return;
  for (const { body, source } of parts.flatMap(({ articles }) => articles)) {
    for (const node of body.children) {
      if (node.type !== 'heading' || node.depth < THIRD) continue;
      const start = node.position?.start;
      const place = start ? { file: source.file, line: start.line, column: start.column } : source;
      report({ id: 'heading-too-deep', place, values: { heading: visibleText(node) } });
    }
  }
}
