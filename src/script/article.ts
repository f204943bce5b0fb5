import type { Article } from '../model/index.js';
import { convertBody } from './body.js';
import { type Context, convertText } from './context.js';

const TEXTS = ['title', 'shortTitle', 'subtitle', 'kicker', 'byline', 'dateline', 'origin'] as const;

/** An article in the script of the context; paragraphs that were Traditional before are reported once. */
export function convertArticle(article: Article, all: Context): Article {
  const context = within(article, all);
  const { body, leftAlone } = convertBody(article.body, article.source, context);
  const [first] = leftAlone;
  if (first) {
    context.report({ id: 'script-already-traditional', place: first, values: { count: leftAlone.length } });
  }
  return { ...article, ...convertFields(article, TEXTS, article.source, context), body };
}

/** What is seen in the article is known by its id. */
const within = ({ id }: Article, context: Context): Context =>
  context.seen ? { ...context, seen: (block) => context.seen?.({ ...block, article: id }) } : context;

/** Those of the named fields that are there, converted. */
export function convertFields<T extends object, K extends keyof T>(
  from: T,
  names: readonly (K & string)[],
  place: Article['source'] | undefined,
  context: Context,
): Pick<T, K> {
  const entries = names.flatMap((name) => {
    const value = from[name];
    return typeof value === 'string' ? [[name, convertText(value, place, context, name)] as const] : [];
  });
  return Object.fromEntries(entries) as Pick<T, K>;
}
