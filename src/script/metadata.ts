import { identifierFor } from '../config/index.js';
import { visibleText } from '../document/index.js';
import type { Bulletin, Distribution, Metadata, Script } from '../model/index.js';
import { convertFields } from './article.js';
import { type Context, convertText } from './context.js';

const TEXTS = [
  'title',
  'subtitle',
  'series',
  'years',
  'publisher',
  'rights',
  'status',
  'permit',
  'contact',
] as const;

/** What the bulletin says of itself, in the script; its file name stays, its identifier is the edition's own. */
export function convertMetadata(metadata: Metadata, script: Script, context: Context): Metadata {
  const list = (texts: readonly string[], role = '') =>
    texts.map((text) => convertText(text, undefined, context, role));
  const { slug, supplement, accessibility } = metadata;
  const { report, send, issue } = metadata.distribution;
  const distribution: Distribution = { report: list(report), send: list(send), issue: list(issue) };
  return {
    ...metadata,
    ...convertFields(metadata, TEXTS, undefined, context),
    compilers: list(metadata.compilers, 'byline'),
    proofreaders: list(metadata.proofreaders, 'byline'),
    distribution,
    ...(accessibility
      ? {
          accessibility: {
            ...accessibility,
            ...convertFields(accessibility, ['certifier', 'credential'], undefined, context),
          },
        }
      : {}),
    identifier: identifierFor({ slug, issue: metadata.issue, supplement, script }),
  };
}

/** What the bulletin says outside of its articles, apart from what kanben itself adds. */
export function manifestTexts({ metadata, parts, frontMatter }: Bulletin): readonly string[] {
  const { report, send, issue } = metadata.distribution;
  const { editorsNote } = frontMatter;
  return [
    ...TEXTS.flatMap((name) => metadata[name] ?? []),
    ...metadata.compilers,
    ...metadata.proofreaders,
    ...report,
    ...send,
    ...issue,
    ...parts.flatMap(({ title, lead }) => [title ?? '', lead ?? '']),
    editorsNote ? visibleText(editorsNote) : '',
  ];
}
