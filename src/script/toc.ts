import { headingText, numberBlocks, titleId } from '../document/index.js';
import type { Article, TocEntry } from '../model/index.js';
import { convertFields } from './article.js';
import type { Context } from './context.js';

/** A heading before and after conversion, by its id. */
export type Headings = ReadonlyMap<string, { readonly before: string; readonly after: string }>;

/** The words of all headings of the articles, so that the contents say what the headings say. */
export function headingsOf(before: readonly Article[], after: readonly Article[]): Headings {
  const converted = after.flatMap(headingTexts);
  return new Map(
    before.flatMap(headingTexts).map(([id, text], index) => {
      return [id, { before: text, after: converted[index]?.[1] ?? text }] as const;
    }),
  );
}

function headingTexts(article: Article): readonly (readonly [string, string])[] {
  const headings = numberBlocks(article.id, article.body).flatMap(({ id, node }) =>
    node.type === 'heading' ? [[id, headingText(node)] as const] : [],
  );
  return [[titleId(article.id), article.title], ...headings];
}

/** The contents tree in the script. An entry that repeats its heading repeats the converted one. */
export function convertToc(
  entries: readonly TocEntry[],
  headings: Headings,
  context: Context,
): readonly TocEntry[] {
  return entries.map((entry) => {
    const heading = headings.get(entry.target);
    const { title, ...others } = convertFields(entry, ['title', 'label', 'byline'], undefined, context);
    return {
      ...entry,
      ...others,
      title: heading?.before === entry.title ? heading.after : title,
      children: convertToc(entry.children, headings, context),
    };
  });
}
