import { headingText, numberBlocks, titleId } from '../document/index.js';
import type { Article, TocEntry } from '../model/index.js';
import { convertFields } from './article.js';
import type { Context } from './context.js';

/** A heading, and of an article's title the author, before and after conversion, by the heading's id. */
export type Headings = ReadonlyMap<string, { readonly before: Words; readonly after: Words }>;

interface Words {
  readonly title: string;
  readonly byline?: string | undefined;
}

/** The words of all headings of the articles, so that the contents say what the headings say. */
export function headingsOf(before: readonly Article[], after: readonly Article[]): Headings {
  const converted = after.flatMap(headingTexts);
  return new Map(
    before.flatMap(headingTexts).map(([id, words], index) => {
      return [id, { before: words, after: converted[index]?.[1] ?? words }] as const;
    }),
  );
}

function headingTexts(article: Article): readonly (readonly [string, Words])[] {
  const headings = numberBlocks(article.id, article.body).flatMap(({ id, node }) =>
    node.type === 'heading' ? [[id, { title: headingText(node) }] as const] : [],
  );
  return [[titleId(article.id), { title: article.title, byline: article.byline }], ...headings];
}

/** The contents tree in the script. An entry that repeats its heading repeats the converted one. */
export function convertToc(
  entries: readonly TocEntry[],
  headings: Headings,
  context: Context | undefined,
): readonly TocEntry[] {
  return entries.map((entry) => {
    const heading = headings.get(entry.target);
    const own = context ? convertFields(entry, ['title', 'label', 'byline'], undefined, context) : {};
    return {
      ...entry,
      ...own,
      ...(heading?.before.title === entry.title ? { title: heading.after.title } : {}),
      ...(heading?.after.byline !== undefined && heading.before.byline === entry.byline
        ? { byline: heading.after.byline }
        : {}),
      children: convertToc(entry.children, headings, context),
    };
  });
}
