import type { Article } from '../model/index.js';
import { convertBody } from './body.js';
import { type Context, convertText } from './context.js';

const TEXTS = ['title', 'shortTitle', 'subtitle', 'kicker', 'byline', 'dateline', 'origin'] as const;

/** An article by the context of its own script; paragraphs that were in the wanted one before are reported once. */
export function convertArticle(article: Article, all: ArticleContext): Article {
  const context = within(article, all);
  const { body, leftAlone } = convertBody(article.body, article.source, context);
  const [first] = leftAlone;
  if (first) {
    context.report({ id: context.alreadyId, place: first.place, values: { count: leftAlone.length } });
    const stray = strayIn(leftAlone.map(({ text }) => text).join(''), context);
    if (stray) context.report({ id: 'script-mixed', place: first.place, values: { characters: stray } });
  }
  return { ...article, ...convertFields(article, TEXTS, article.source, context), body };
}

export interface ArticleContext extends Context {
  /** The message about paragraphs that were in the wanted script before. */
  readonly alreadyId: 'script-already-traditional' | 'script-still-simplified';
  /** Characters of Simplified alone, which no Traditional edition should have. */
  readonly simplifiedOnly?: ReadonlySet<string> | undefined;
}

const strayIn = (text: string, { simplifiedOnly }: ArticleContext): string =>
  [...new Set(text)].filter((point) => simplifiedOnly?.has(point)).join('');

/** What is seen in the article is known by its id. */
const within = ({ id }: Article, context: ArticleContext): ArticleContext =>
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
