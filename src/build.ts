import { collectImages, makeBulletin, renameImages } from './bulletin/index.js';
import { type ChangedSource, changesPage } from './changes/index.js';
import { checkBook, checkCoverage, checkPdf } from './check/index.js';
import { type ArticleEntry, type BulletinConfig, geometryFor } from './config/index.js';
import type { LoadedDecisions } from './decisions/index.js';
import { makeEpub } from './epub/index.js';
import type { Article, Asset, Bulletin, Change, Edition, Host, PageMap, Place } from './model/index.js';
import { applyRulesToArticles, markedSource } from './normalize/index.js';
import { printPdf } from './print/index.js';
import { articlesFromMarkdown, decodeText, readSource, toLines } from './readers/index.js';
import { repairText, suggestionMessages } from './repair.js';
import { type Run, type RunInput, startRun } from './run.js';
import { convertBulletin } from './script/index.js';
import { typeset } from './typeset/index.js';

/** One file of the bulletin, as its bytes. */
export interface SourceFile {
  readonly entry: ArticleEntry;
  /** Absolute. */
  readonly path: string;
  /** As messages call it: relative to where the user stands. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The editor's answers, from the file beside the source. */
  readonly decisions?: LoadedDecisions;
}

export interface BuildInput extends RunInput {
  readonly config: BulletinConfig;
  readonly sources: readonly SourceFile[];
  /** Reads a picture of an article. @throws Failure */
  readonly loadImage: (url: string, place: Place) => Promise<Asset>;
  readonly host: Host;
  /** ISO date, used where the manifest gives none. */
  readonly today: string;
  /** ISO instant for the files to carry, in place of the bulletin's own date. */
  readonly fileDate?: string | undefined;
}

export interface Artifact {
  /** File name, e.g. `qinghe.zh-Hans.pdf`. */
  readonly name: string;
  readonly edition: Edition;
  readonly bytes: Uint8Array;
  readonly pages?: number;
  /** Characters that were compared with the source's. */
  readonly characters: number;
}

export interface Built {
  readonly bulletin: Bulletin;
  readonly artifacts: readonly Artifact[];
  readonly ledger: readonly Change[];
  /** The page that shows an editor every change; none where nothing was repaired. */
  readonly changes?: { readonly name: string; readonly html: string };
  /** By stage, in ms. */
  readonly timings: Readonly<Record<string, number>>;
}

/** The whole run, from bytes to checked bytes. @throws Failure when a stage cannot go on */
export async function build(input: BuildInput): Promise<Built> {
  const run = startRun(input);
  const { config, host } = input;
  const read = await run.step('repair', () => readArticles(run, input.sources, config.style));
  const { sources, assets } = await run.step('read', () => loadImages(run, read.articles, input.loadImage));
  const bulletin = dated(makeBulletin(config, sources, assets, input.today, run.report), input.fileDate);
  run.stopOnErrors();
  const artifacts: Artifact[] = [];
  for (const script of config.editions) {
    const edition = await run.step('convert', () => convertBulletin(bulletin, script, run.report), script);
    run.reportAll(checkCoverage(edition, host.fonts(script)));
    run.stopOnErrors();
    const pdf = config.formats.includes('pdf') ? await makePdf(run, input, edition) : undefined;
    const epub = config.formats.includes('epub')
      ? await makeBook(run, input, edition, pdf?.pageMap)
      : undefined;
    artifacts.push(...(pdf ? [pdf.artifact] : []), ...(epub ? [epub] : []));
  }
  run.stopOnErrors();
  return {
    bulletin,
    artifacts,
    ledger: read.ledger,
    ...(read.changed.length > 0 ? { changes: makeChangesPage(bulletin, read.changed, host) } : {}),
    timings: run.timings,
  };
}

const dated = (bulletin: Bulletin, fileDate: string | undefined): Bulletin =>
  fileDate ? { ...bulletin, metadata: { ...bulletin.metadata, fileDate } } : bulletin;

interface EntryArticles {
  readonly entry: ArticleEntry;
  readonly articles: readonly Article[];
}

/** Bytes → text → lines or Markdown → articles; what the repair did is proven against the source. */
async function readArticles(run: Run, files: readonly SourceFile[], style: BulletinConfig['style']) {
  const ledger: Change[] = [];
  const articles: EntryArticles[] = [];
  const changed: ChangedSource[] = [];
  for (const { entry, file, bytes, decisions } of files) {
    const read = await run.attempt((): EntryArticles => {
      const text = decodeText(bytes, file, entry.encoding);
      const source = readSource(text, file, run.report);
      if (source.kind === 'marked') {
        const plain = articlesFromMarkdown(source, run.report);
        const ruled = applyRulesToArticles(plain, markedSource(toLines(text, file)), style);
        ledger.push(...ruled.changes);
        run.reportAll(suggestionMessages(ruled.suggestions));
        return { entry, articles: ruled.articles };
      }
      const repaired = repairText({ lines: source.lines, decisions }, style, run.report);
      ledger.push(...repaired.ledger);
      changed.push({ file, lines: source.lines, articles: repaired.articles, ledger: repaired.ledger });
      return { entry, articles: repaired.articles };
    });
    articles.push(...read);
  }
  return { articles, ledger, changed };
}

async function loadImages(run: Run, read: readonly EntryArticles[], load: BuildInput['loadImage']) {
  const assets = new Map<string, Asset>();
  const sources: EntryArticles[] = [];
  for (const { entry, articles } of read) {
    const names = new Map<string, string>();
    for (const { url, place } of collectImages(articles)) {
      for (const asset of await run.attempt(() => load(url, place))) {
        names.set(url, asset.name);
        assets.set(asset.name, asset);
      }
    }
    sources.push({ entry, articles: renameImages(articles, names) });
  }
  return { sources, assets };
}

/** Typesets, prints and reads the finished file back: what it says of its pages is measured on it. */
async function makePdf(run: Run, { config, host, progress }: BuildInput, bulletin: Bulletin) {
  const { script } = bulletin;
  const fonts = host.fonts(script);
  const geometry = geometryFor(config.theme, config.page, config.profile);
  const edition: Edition = { script, format: 'pdf', profile: config.profile };
  const name = artifactName(bulletin, edition);
  const document = await run.step(
    'typeset',
    () => typeset(bulletin, geometry, host.themeFiles, fonts, run.report),
    script,
  );
  const onPage = (pagesDone: number) => progress({ stage: 'print', script, pagesDone });
  const print = async () => printPdf(document, bulletin, geometry, await host.browser(), onPage);
  const { pdf, pages } = await run.step('print', print, script);
  const check = () =>
    checkPdf({ bulletin, html: document.html, pdf, geometry, pages, fonts, artifact: name });
  const { messages, pageMap, characters } = await run.step('check', check, script);
  run.reportAll(messages);
  return { artifact: { name, edition, bytes: pdf, pages: pages.length, characters }, pageMap };
}

async function makeBook(
  run: Run,
  { config, host }: BuildInput,
  bulletin: Bulletin,
  pageMap: PageMap | undefined,
) {
  const { script } = bulletin;
  const edition: Edition = { script, format: 'epub', profile: config.profile };
  const name = artifactName(bulletin, edition);
  const bytes = await run.step('epub', () => makeEpub(bulletin, pageMap, host, run.report), script);
  const { messages, characters } = await run.step('check', () => checkBook(bulletin, bytes, name), script);
  run.reportAll(messages);
  return { name, edition, bytes, characters };
}

function makeChangesPage({ metadata }: Bulletin, sources: readonly ChangedSource[], host: Host) {
  const html = changesPage({ title: metadata.title, sources, language: 'zh' }, host.themeFiles);
  return { name: `${metadata.slug}.changes.html`, html };
}

/** Profiles other than the everyday one, and only in print, add a part to the name. */
function artifactName({ metadata }: Bulletin, { script, format, profile }: Edition): string {
  const part = format === 'pdf' && profile !== 'office-duplex' ? `.${profile}` : '';
  return `${metadata.slug}.${script}${part}.${format}`;
}
