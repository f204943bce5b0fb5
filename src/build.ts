import { type Artifact, artifactName, type BuildInput } from './build-input.js';
import { collectImages, makeBulletin, renameImages } from './bulletin/index.js';
import { type ChangedSource, changesPage } from './changes/index.js';
import {
  checkBook,
  checkBookScript,
  checkCoverage,
  fontMessages,
  type ListedFont,
  listFonts,
  parseDocument,
  planFaces,
} from './check/index.js';
import { type BulletinConfig, formsFor } from './config/index.js';
import { bookFindings, makeEpub } from './epub/index.js';
import type {
  Asset,
  Bulletin,
  Change,
  Edition,
  Glossary,
  GlossaryEntry,
  Host,
  PageMap,
  Place,
  Script,
  Writing,
} from './model/index.js';
import { makePdf, setPages, sheetsOf } from './print-edition.js';
import { simplifiedRule } from './pure-script.js';
import { placesIn } from './rare-places.js';
import { type EntryArticles, readArticles } from './read-articles.js';
import {
  type EditionMade,
  glossaryFaults,
  makeEdition,
  type ReviewFile,
  unusedEntries,
} from './review-edition.js';
import { type Run, startRun } from './run.js';

export type { Artifact, BuildInput } from './build-input.js';

const NO_GLOSSARY: Glossary = { entries: [], messages: [] };

export interface Built {
  readonly bulletin: Bulletin;
  readonly artifacts: readonly Artifact[];
  readonly ledger: readonly Change[];
  /** The page that shows an editor every change; none where nothing was repaired. */
  readonly changes?: { readonly name: string; readonly html: string };
  /** The pages that show an editor the Traditional editions beside the Simplified text. */
  readonly reviews: readonly ReviewFile[];
  /** By stage, in ms. */
  readonly timings: Readonly<Record<string, number>>;
}

/** The whole run, from bytes to checked bytes. @throws Failure when a stage cannot go on */
export async function build(input: BuildInput): Promise<Built> {
  const run = startRun(input);
  const { config, host, glossary = NO_GLOSSARY } = input;
  run.reportAll(glossaryFaults(glossary, config.editions));
  const startEarly = browsersFor(host, config.formats.includes('pdf'));
  const { bulletin, read } = await readBulletin(run, input, startEarly);
  if (config.formats.includes('epub')) {
    run.reportAll(bookFindings(bulletin));
    const wanted = config.writing.includes('vertical-rl');
    if (wanted && !config.editions.some(isTraditional)) run.report({ id: 'epub-vertical-simplified' });
  }
  const artifacts: Artifact[] = [];
  const reviews: ReviewFile[] = [];
  const used = new Set<GlossaryEntry>();
  const placeOf = placesIn(input.sources);
  for (const script of config.editions) {
    const { edition, review, used: own } = await editionIn(run, input, bulletin, script, placeOf);
    run.stopOnErrors();
    if (review) reviews.push(review);
    for (const entry of own) used.add(entry);
    const set = config.formats.includes('pdf') ? await setPages(run, input, edition) : undefined;
    run.stopOnErrors();
    const pdf = set && (await makePdf(run, input, edition, set, placeOf));
    if (script === config.editions.at(-1)) host.rest();
    if (pdf) artifacts.push(pdf.artifact, ...(await sheetsOf(run, input, edition, pdf)));
    for (const writing of writingsOf(config, script))
      artifacts.push(await makeBook(run, input, edition, pdf?.pageMap, writing));
  }
  run.reportAll(unusedEntries(glossary.entries, used, config.editions));
  run.stopOnErrors();
  return {
    bulletin,
    artifacts,
    reviews,
    ledger: read.ledger,
    ...(read.changed.length > 0 ? { changes: makeChangesPage(bulletin, read.changed, host) } : {}),
    timings: run.timings,
  };
}

/** Bytes of new words that are worth a second browser. */
const MANY_WORDS = 150_000;

/** New words will be set: browsers start while they are read. */
function browsersFor(host: Host, wanted: boolean): (bytes: number) => void {
  let bytes = 0;
  let lanes = 0;
  return (more) => {
    bytes += more;
    for (; wanted && lanes < (bytes > MANY_WORDS ? host.lanes : 1); lanes++)
      void host
        .browser(lanes)
        .then((browser) => browser.prepare())
        .catch(() => {});
  };
}

/** The fonts that each edition needs, before anything is laid out. @throws Failure */
export async function fontsOf(input: BuildInput): Promise<ReadonlyMap<Script, readonly ListedFont[]>> {
  const run = startRun(input);
  const { bulletin } = await readBulletin(run, input);
  const placeOf = placesIn(input.sources);
  const lists = new Map<Script, readonly ListedFont[]>();
  for (const script of input.config.editions) {
    // a character that no font has is told, and the list is shown all the same
    const { edition } = await editionIn(run, input, bulletin, script, placeOf);
    const { fonts, document } = await setPages(run, input, edition);
    const list = listFonts([planFaces(parseDocument(document.html), fonts)], fonts);
    run.reportAll(fontMessages(list, fonts, placeOf));
    lists.set(script, list.fonts);
  }
  return lists;
}

async function readBulletin(run: Run, input: BuildInput, startEarly: (bytes: number) => void = () => {}) {
  const { config, host } = input;
  const read = await run.step('repair', () =>
    readArticles(run, input.sources, config.style, host, startEarly),
  );
  const { sources, assets } = await run.step('read', () => loadImages(run, read.articles, input.loadImage));
  const bulletin = dated(makeBulletin(config, sources, assets, input.today, run.report), input.fileDate);
  run.stopOnErrors();
  return { bulletin, read };
}

type PlaceOfCharacter = (character: string) => Place | undefined;

/** A bulletin in one script, of characters that some font has, and what an editor should see of it. */
async function editionIn(
  run: Run,
  input: BuildInput,
  bulletin: Bulletin,
  script: Script,
  placeOf: PlaceOfCharacter,
): Promise<EditionMade> {
  const { config, host, glossary = NO_GLOSSARY } = input;
  const options = { forms: formsFor(config, script), regionalWords: config.regionalWords };
  const made = await makeEdition(run, bulletin, script, { glossary, options, host });
  run.reportAll(checkCoverage(made.edition, host.fonts(script), placeOf));
  return made;
}

const isTraditional = (script: Script): boolean => script !== 'zh-Hans';

/** The books of an edition: Simplified is never set vertically. */
function writingsOf({ formats, writing }: BulletinConfig, script: Script): readonly Writing[] {
  if (!formats.includes('epub')) return [];
  const wanted = writing.filter((mode) => mode !== 'vertical-rl' || isTraditional(script));
  return wanted.length > 0 ? wanted : ['horizontal-tb'];
}

const dated = (bulletin: Bulletin, fileDate: string | undefined): Bulletin =>
  fileDate ? { ...bulletin, metadata: { ...bulletin.metadata, fileDate } } : bulletin;

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

async function makeBook(
  run: Run,
  { config, profile, host }: BuildInput,
  bulletin: Bulletin,
  pageMap: PageMap | undefined,
  writing: Writing,
) {
  const { script } = bulletin;
  const edition: Edition = { script, format: 'epub', profile: profile.name, writing };
  const name = artifactName(bulletin, edition);
  const options = { writing, fonts: config.epubFonts };
  const bytes = await run.step('epub', () => makeEpub(bulletin, pageMap, host, run.report, options), script);
  const { messages, characters } = await run.step('check', () => checkBook(bulletin, bytes, name), script);
  run.reportAll(messages);
  const rule = await simplifiedRule(bulletin, name);
  if (rule) run.reportAll(await run.step('check', () => checkBookScript(bytes, rule), script));
  return { name, edition, bytes, characters };
}

function makeChangesPage({ metadata }: Bulletin, sources: readonly ChangedSource[], host: Host) {
  const html = changesPage({ title: metadata.title, sources, language: 'zh' }, host.themeFiles);
  return { name: `${metadata.slug}.changes.html`, html };
}
