import { headingText, numberBlocks, titleId } from '../document/index.js';
import type { Article, Part, TocEntry } from '../model/index.js';

/** Headings deeper than this are in the text only. */
const DEEPEST = 3;

/** The one tree of parts, articles and their sections (depth 2 and 3) that every table of contents is made from. */
export function makeToc(parts: readonly Part[]): TocEntry[] {
  return parts.flatMap((part) => {
    if (part.title === undefined) return part.articles.map((article) => articleEntry(article, 1));
    const children = part.articles.map((article) => articleEntry(article, 2));
    const label = part.label === undefined ? {} : { label: part.label };
    return [
      { kind: 'part' as const, level: 1, title: part.title, ...label, target: titleId(part.id), children },
    ];
  });
}

const articleEntry = (article: Article, level: number): TocEntry => ({
  kind: 'article',
  level,
  title: article.title,
  ...(article.byline === undefined ? {} : { byline: article.byline }),
  target: titleId(article.id),
  children: nest(sectionsOf(article), level + 1),
});

interface Section {
  readonly depth: number;
  readonly title: string;
  readonly target: string;
}

const sectionsOf = (article: Article): Section[] =>
  numberBlocks(article.id, article.body).flatMap(({ id, node }) =>
    node.type === 'heading' && node.depth <= DEEPEST
      ? [{ depth: node.depth, title: headingText(node), target: id }]
      : [],
  );

/** Each section takes the deeper ones that follow it; one that skips a level still counts levels without a gap. */
function nest(sections: readonly Section[], level: number): TocEntry[] {
  const entries: TocEntry[] = [];
  for (let start = 0; start < sections.length; ) {
    const { depth, title, target } = sections[start] as Section;
    const next = sections.findIndex((section, index) => index > start && section.depth <= depth);
    const end = next < 0 ? sections.length : next;
    entries.push({
      kind: 'section',
      level,
      title,
      target,
      children: nest(sections.slice(start + 1, end), level + 1),
    });
    start = end;
  }
  return entries;
}
