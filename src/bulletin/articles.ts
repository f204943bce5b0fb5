import { type ArticleEntry, stemOf } from '../config/index.js';
import type { Article, Report } from '../model/index.js';
import { shortTitleOf } from './short-title.js';

/**
 * The articles of one entry under the names that the manifest gives them. Titles in the manifest are for a file
 * with one article; byline, column and origin hold for all of a file's articles. An article that still has no
 * title is called by its file's name, and the report says so.
 */
export function nameArticles(entry: ArticleEntry, articles: readonly Article[], report: Report): Article[] {
  const { title, subtitle, kicker, byline, origin } = entry;
  const single = articles.length === 1;
  if (!single && articles.length > 0 && (title ?? subtitle) !== undefined) {
    report({
      id: 'bulletin-title-for-many',
      place: { file: articles[0]?.source.file ?? entry.file },
      values: { file: entry.file, count: articles.length },
    });
  }
  if (articles.length === 0)
    report({ id: 'bulletin-no-article', place: { file: entry.file }, values: { file: entry.file } });
  const shared = {
    ...(kicker ? { kicker } : {}),
    ...(byline ? { byline } : {}),
    ...(origin ? { origin } : {}),
  };
  const own = single ? { ...(title ? { title } : {}), ...(subtitle ? { subtitle } : {}) } : {};
  return articles.map((article, index) => {
    const named = titled({ ...article, ...shared, ...own }, entry, single ? '' : String(index + 1), report);
    if (!hasText(named))
      report({ id: 'bulletin-article-empty', place: named.source, values: { title: named.title } });
    // A short title that was made for another title must not stay.
    const given = own.title === undefined ? article.shortTitle : undefined;
    const shortTitle = given ?? shortTitleOf(named.title);
    return { ...named, shortTitle };
  });
}

function titled(article: Article, entry: ArticleEntry, suffix: string, report: Report): Article {
  if (article.title.trim() !== '') return article;
  const title = stemOf(entry.file) + suffix;
  report({ id: 'bulletin-no-title', place: article.source, values: { file: entry.file, title } });
  return { ...article, title };
}

const hasText = (article: Article): boolean => article.body.children.length > 0;
