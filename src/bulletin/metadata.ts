import { type BulletinConfig, identifierFor, slugFrom } from '../config/index.js';
import type { Metadata } from '../model/index.js';

/** What the manifest says of the bulletin, for the zh-Hans edition. */
export function makeMetadata(config: BulletinConfig, date: string): Metadata {
  const { title, issue, supplement, compilers, proofreaders, distribution } = config;
  const { subtitle, sortTitle, series, years, totalIssue, publisher, printRun, status, permit, contact } =
    config;
  const { rights, accessibility } = config;
  const slug = config.slug ?? slugFrom(title);
  return {
    title,
    ...given({ subtitle, sortTitle, series, years, issue, totalIssue, publisher }),
    ...given({ printRun, status, rights, accessibility, permit, contact }),
    supplement,
    date: config.date ?? date,
    compilers,
    proofreaders,
    distribution,
    identifier: identifierFor({ slug, issue, supplement, script: 'zh-Hans' }),
    slug,
  };
}

/** Only the fields that have a value. */
const given = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
