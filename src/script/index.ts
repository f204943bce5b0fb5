import type { Bulletin, Part, Report, Script } from '../model/index.js';
import { convertArticle, convertFields } from './article.js';
import { convertBody } from './body.js';
import type { Context } from './context.js';
import { detectorOfTraditional } from './detect.js';
import { convertMetadata } from './metadata.js';
import { engineFor } from './opencc.js';
import { convertToc, headingsOf } from './toc.js';

/** The editor's glossary, and an eye on what is done. */
export type Aids = Pick<Context, 'find' | 'seen'>;

/**
 * The bulletin in another script: characters, quotation marks and the dots of names, in everything a reader sees.
 * One code point stands for one code point, but for what a glossary gives another length. Simplified is given
 * back as it is; a bulletin is never converted twice.
 */
export async function convertBulletin(
  bulletin: Bulletin,
  script: Script,
  report: Report,
  { find, seen }: Aids = {},
): Promise<Bulletin> {
  if (bulletin.script === script) return bulletin;
  if (bulletin.script !== 'zh-Hans' || script === 'zh-Hans') {
    throw new Error(`A bulletin in ${bulletin.script} cannot be converted to ${script}.`);
  }
  const [engine, isTraditional] = await Promise.all([engineFor(script), detectorOfTraditional()]);
  const context: Context = { engine, isTraditional, report, find, seen };
  const parts = bulletin.parts.map((part): Part => convertPart(part, context));
  const headings = headingsOf(
    bulletin.parts.flatMap((part) => part.articles),
    parts.flatMap((part) => part.articles),
  );
  const { editorsNote } = bulletin.frontMatter;
  return {
    ...bulletin,
    script,
    metadata: convertMetadata(bulletin.metadata, script, context),
    frontMatter: editorsNote ? { editorsNote: convertBody(editorsNote, undefined, context).body } : {},
    parts,
    // Its words are those of the articles: what was to be said of them has been said.
    toc: convertToc(bulletin.toc, headings, { ...context, report: () => {}, seen: undefined }),
  };
}

const convertPart = (part: Part, context: Context): Part => ({
  ...part,
  ...convertFields(part, ['label', 'title', 'lead'], undefined, context),
  articles: part.articles.map((article) => convertArticle(article, context)),
});
