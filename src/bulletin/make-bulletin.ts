import type { Paragraph, Root } from 'mdast';
import { type ArticleEntry, type BulletinConfig, partsOf } from '../config/index.js';
import type { Article, Asset, Bulletin, Part, Report } from '../model/index.js';
import { nameArticles } from './articles.js';
import { makeMetadata } from './metadata.js';
import { partLabel } from './part-label.js';
import { makeToc } from './toc.js';

/** What one entry of the manifest was read as. */
export interface SourceArticles {
  /** The entry object itself, from `entriesOf(config)`. */
  readonly entry: ArticleEntry;
  /** Their ids do not matter: they are given here. */
  readonly articles: readonly Article[];
}

/**
 * Puts the articles and the manifest together into the zh-Hans bulletin. Articles stand in the manifest's order,
 * whatever the order of `sources`; an entry that has no source is left out. `date` (YYYY-MM-DD) is the bulletin's
 * when the manifest gives none.
 */
export function makeBulletin(
  config: BulletinConfig,
  sources: readonly SourceArticles[],
  assets: ReadonlyMap<string, Asset>,
  date: string,
  report: Report,
): Bulletin {
  const parts = makeParts(config, sources, report);
  return {
    script: 'zh-Hans',
    theme: config.theme,
    metadata: makeMetadata(config, date),
    frontMatter: config.notes.length > 0 ? { editorsNote: noteOf(config.notes) } : {},
    parts,
    toc: makeToc(parts),
    assets,
  };
}

function makeParts(config: BulletinConfig, sources: readonly SourceArticles[], report: Report): Part[] {
  const byEntry = new Map(sources.map(({ entry, articles }) => [entry, articles]));
  const total = sources.reduce((sum, { articles }) => sum + articles.length, 0);
  const digits = Math.max(2, String(total).length);
  let number = 0;
  return partsOf(config).map((part, index) => {
    const articles = part.articles.flatMap((entry) => nameArticles(entry, byEntry.get(entry) ?? [], report));
    return {
      id: `p${index + 1}`,
      ...(part.name ? { title: part.name, label: part.label ?? partLabel(index + 1) } : {}),
      ...(part.lead ? { lead: part.lead } : {}),
      articles: articles.map((article) => ({ ...article, id: `a${String(++number).padStart(digits, '0')}` })),
    };
  });
}

const noteOf = (paragraphs: readonly string[]): Root => ({
  type: 'root',
  children: paragraphs.map(
    (value): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] }),
  ),
});
