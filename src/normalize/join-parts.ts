import type { Article, Change } from '../model/index.js';
import { articleId } from './reflow/write.js';

/** The articles of all stretches of a source, with ids that run on, and what was begun in one and went on in the next. */
export interface JoinedArticles {
  readonly articles: readonly Article[];
  /** What stood at the head of a stretch without a title of its own: it belongs to the article before. */
  readonly continued: ReadonlySet<Article>;
}

export function joinArticles(parts: readonly (readonly Article[])[]): JoinedArticles {
  const [only = []] = parts;
  if (parts.length <= 1) return { articles: only, continued: new Set() };
  const continued = new Set<Article>();
  const groups: Article[][] = [];
  for (const part of parts) {
    for (const [at, article] of part.entries()) {
      const open = groups.at(-1);
      if (at === 0 && open && goesOn(open.at(-1) ?? article, article)) {
        continued.add(article);
        open.push(article);
      } else groups.push([article]);
    }
  }
  return { articles: groups.map(joined), continued };
}

/** Whether an article may be the rest of the one before it: it has only text, and that one was not signed off. */
function goesOn(before: Article, article: Article): boolean {
  const { title, subtitle, kicker, byline, dateline } = article;
  return !(title || subtitle || kicker || byline || dateline) && before.datelinePlace !== 'end';
}

function joined(group: readonly Article[], at: number): Article {
  const [first, ...rest] = group as [Article, ...Article[]];
  const id = articleId(at);
  const last = rest.at(-1);
  if (!last) return first.id === id ? first : { ...first, id };
  const children = group.flatMap(({ body }) => body.children);
  return { ...first, id, complete: last.complete, body: { ...first.body, children } };
}

/** The ledgers of all stretches as one: first what was changed in place, then what was moved. */
export function joinLedgers(parts: readonly (readonly Change[])[]): readonly Change[] {
  const [only = []] = parts;
  if (parts.length <= 1) return only;
  const out: Change[] = [];
  for (const moved of [false, true]) {
    for (const part of parts) {
      for (const change of part) if ((change.movedTo !== undefined) === moved) out.push(change);
    }
  }
  return out;
}
