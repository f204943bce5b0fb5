import type { z } from 'zod';
import type { Place } from '../model/index.js';
import type { ARTICLE_SCHEMA, BulletinConfig, PART_SCHEMA } from './schema.js';

/** One file of the manifest. Its object is its identity: the same one in the config and in `partsOf`. */
export type ArticleEntry = z.output<typeof ARTICLE_SCHEMA>;
type PartItem = z.output<typeof PART_SCHEMA>;

/** A part of the manifest; the only one, without a name, where the manifest has no parts. */
export interface PartEntry {
  readonly name?: string;
  readonly label?: string;
  readonly lead?: string;
  readonly articles: readonly ArticleEntry[];
}

const isPart = (item: ArticleEntry | PartItem): item is PartItem => 'part' in item;

/** Articles by part, in manifest order. */
export function partsOf(config: BulletinConfig): readonly PartEntry[] {
  const parts = config.articles.filter(isPart).map(({ part: name, label, lead, articles }) => ({
    name,
    articles,
    ...(label ? { label } : {}),
    ...(lead ? { lead } : {}),
  }));
  const bare = config.articles.filter((item): item is ArticleEntry => !isPart(item));
  return bare.length > 0 ? [{ articles: bare }, ...parts] : parts;
}

/** A path inside the configuration: `['articles', 0, 'file']`. */
export type ConfigPath = readonly (string | number)[];
/** Where in the manifest the value of a path stands; the nearest thing around it when it is not there. */
export type PlaceOf = (path: ConfigPath) => Place;

/** Every file of the manifest in order, with its path in the configuration (for `PlaceOf`). */
export function entriesOf(config: BulletinConfig): readonly { entry: ArticleEntry; path: ConfigPath }[] {
  return config.articles.flatMap((item, index) =>
    isPart(item)
      ? item.articles.map((entry, inner) => ({ entry, path: ['articles', index, 'articles', inner] }))
      : [{ entry: item, path: ['articles', index] }],
  );
}
