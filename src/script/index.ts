import { visibleText } from '../document/index.js';
import type { Article, Bulletin, Part, Report, Script } from '../model/index.js';
import { type ArticleContext, convertArticle, convertFields } from './article.js';
import { convertBody } from './body.js';
import type { Context } from './context.js';
import { type Detectors, detectorOfMaybe, scriptDetectors } from './detect.js';
import { TO_HANS_DOT } from './interpunct.js';
import { convertMetadata, manifestTexts } from './metadata.js';
import { engineFor, simplifiedOnly, simplifierFrom, type TraditionalScript, toRegionOf } from './opencc.js';
import { TO_CURVED } from './quotes.js';
import { regionalWords } from './regional.js';
import { spellingOf } from './spelling.js';
import { convertToc, headingsOf } from './toc.js';
import type { Forms } from './variants.js';

export { simplifiedOnly } from './opencc.js';
export { convertTemplates } from './templates.js';
export type { Forms } from './variants.js';

export interface ConversionOptions extends Aids {
  /** Forms of characters that the house writes in this edition. */
  readonly forms?: Forms;
  /** Whether Traditional editions take the region's own words. */
  readonly regionalWords?: boolean;
}

/** The editor's glossary, and an eye on what is done. */
export type Aids = Pick<Context, 'find' | 'seen'>;

/**
 * The bulletin in another script: characters, quotation marks and the dots of names, in everything a reader sees.
 * Simplified becomes Traditional by paragraphs, and stays as it is in the Simplified edition. A source that is
 * Traditional as a whole is left alone in Traditional editions, and becomes Simplified in that edition. One code
 * point stands for one code point, but for the region's own words and what a
 * glossary gives another length. A bulletin is never converted twice.
 */
export async function convertBulletin(
  bulletin: Bulletin,
  script: Script,
  report: Report,
  options: ConversionOptions = {},
): Promise<Bulletin> {
  if (bulletin.script !== 'zh-Hans') {
    if (bulletin.script === script) return bulletin;
    throw new Error(`A bulletin in ${bulletin.script} cannot be converted to ${script}.`);
  }
  if (script === 'zh-Hans') return toSimplified(bulletin, report);
  return toTraditional(bulletin, script, report, await scriptDetectors(), options);
}

/** The contexts that the articles and the bulletin's own texts are converted by; undefined leaves them alone. */
interface Contexts {
  readonly ofArticle: (article: Article) => ArticleContext | undefined;
  readonly ofManifest: ArticleContext | undefined;
}

async function toTraditional(
  bulletin: Bulletin,
  script: TraditionalScript,
  report: Report,
  detectors: Detectors,
  { forms = new Map(), regionalWords: wanted = false, find, seen }: ConversionOptions,
): Promise<Bulletin> {
  const [engine, only, everywhere] = await Promise.all([
    engineFor(script, forms),
    simplifiedOnly(script),
    simplifiedOnly('zh-Hant-HK'),
  ]);
  for (const [from, to] of forms)
    if (everywhere.has(to)) report({ id: 'script-variant-simplified', values: { from, to } });
  const kept = new Set<string>();
  const told = new Map<string, number>();
  const tell = (word: string, regional: string) => {
    const name = `${word}→${regional}`;
    told.set(name, (told.get(name) ?? 0) + 1);
  };
  const words = wanted ? await regionalWords(script, await toRegionOf(script), forms, tell) : undefined;
  const shared = {
    engine,
    words,
    find,
    seen,
    report,
    keep: (text: string) => void kept.add(text),
    alreadyId: 'script-already-traditional',
    simplifiedOnly: only,
  } as const;
  const ofSimplified: ArticleContext = { ...shared, isDone: detectors.isTraditional };
  const ofTraditional: ArticleContext = {
    ...shared,
    isDone: (text) => !detectors.hasSimplified(text) || detectors.isTraditional(text),
  };
  const isDone = (text: string) => detectors.looksTraditional(text) || detectors.isTraditional(text);
  const converted = convertAll(bulletin, script, {
    ofArticle: (article) => (isTraditional(article, detectors) ? ofTraditional : ofSimplified),
    ofManifest: { ...shared, isDone },
  });
  reportWords(told, script, report);
  return { ...converted, ...(forms.size > 0 ? { forms } : {}), kept: [...kept] };
}

async function toSimplified(bulletin: Bulletin, report: Report): Promise<Bulletin> {
  const articles = bulletin.parts.flatMap((part) => part.articles);
  const mayBe = await detectorOfMaybe();
  const all = [manifestTexts(bulletin).join('\n'), ...articles.map(wordsOf)];
  if (!all.some(mayBe)) return bulletin;
  const detectors = await scriptDetectors();
  const texts = new Map(
    articles.flatMap((article) =>
      isTraditional(article, detectors) ? [[article, visibleText(article.body)] as const] : [],
    ),
  );
  const own = manifestTexts(bulletin).join('\n');
  const allTraditional = texts.size > 0 && texts.size === articles.length;
  const isOwn = detectors.isTraditional(own) || (allTraditional && detectors.looksTraditional(own));
  if (texts.size === 0 && !isOwn) return bulletin;
  const contextFor = async (text: string): Promise<ArticleContext> => ({
    engine: await simplifierFrom(spellingOf(text)),
    isDone: detectors.isSimplified,
    report,
    marks: TO_CURVED,
    dots: TO_HANS_DOT,
    alreadyId: 'script-still-simplified',
  });
  const contexts = new Map<Article, ArticleContext>();
  for (const [article, text] of texts) contexts.set(article, await contextFor(text));
  return convertAll(bulletin, 'zh-Hans', {
    ofArticle: (article) => contexts.get(article),
    ofManifest: isOwn ? await contextFor([own, ...texts.values()].join('\n')) : undefined,
  });
}

const isTraditional = (article: Article, detectors: Detectors): boolean =>
  detectors.leansTraditional(wordsOf(article));

const wordsOf = (article: Article): string => `${article.title}\n${visibleText(article.body)}`;

function convertAll(bulletin: Bulletin, script: Script, { ofArticle, ofManifest }: Contexts): Bulletin {
  const parts = bulletin.parts.map((part): Part => {
    const own = ofManifest ? convertFields(part, ['label', 'title', 'lead'], undefined, ofManifest) : {};
    const articles = part.articles.map((article) => {
      const context = ofArticle(article);
      return context ? convertArticle(article, context) : article;
    });
    return { ...part, ...own, articles };
  });
  const headings = headingsOf(
    bulletin.parts.flatMap((part) => part.articles),
    parts.flatMap((part) => part.articles),
  );
  const { editorsNote } = bulletin.frontMatter;
  const note = editorsNote && ofManifest ? convertBody(editorsNote, undefined, ofManifest).body : editorsNote;
  return {
    ...bulletin,
    script,
    metadata: ofManifest ? convertMetadata(bulletin.metadata, script, ofManifest) : bulletin.metadata,
    frontMatter: note ? { editorsNote: note } : {},
    parts,
    // Its words are those of the articles: what was to be said of them has been said.
    toc: convertToc(
      bulletin.toc,
      headings,
      ofManifest && { ...ofManifest, report: () => {}, words: undefined, seen: undefined },
    ),
  };
}

/** Most of them stand in the message; all of them are on the page. */
const MOST_SHOWN = 12;

function reportWords(told: ReadonlyMap<string, number>, edition: Script, report: Report): void {
  if (told.size === 0) return;
  const most = [...told].toSorted((a, b) => b[1] - a[1]);
  const shown = most.slice(0, MOST_SHOWN).map(([name, times]) => (times > 1 ? `${name}×${times}` : name));
  const count = most.reduce((sum, [, times]) => sum + times, 0);
  const words = `${shown.join('、')}${most.length > MOST_SHOWN ? '……' : ''}`;
  report({ id: 'script-regional-words', values: { edition, count, words } });
}
