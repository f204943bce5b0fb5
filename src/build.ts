import { collectImages, makeBulletin, renameImages } from './bulletin/index.js';
import { type ChangedSource, changesPage } from './changes/index.js';
import {
  checkBook,
  checkBookScript,
  checkCoverage,
  checkPdf,
  checkPdfScript,
  fontMessages,
  type ListedFont,
  listFonts,
  type PieceProof,
  readBack,
} from './check/index.js';
import {
  type BulletinConfig,
  bindingOf,
  formsFor,
  geometryFor,
  impositionFor,
  type Profile,
} from './config/index.js';
import { bookFindings, makeEpub } from './epub/index.js';
import { makeSheets } from './imposed.js';
import { iccMessages, inkOf } from './ink-of.js';
import type {
  Asset,
  Bulletin,
  Change,
  Edition,
  Host,
  IccFile,
  PageMap,
  Place,
  Script,
  SheetFacts,
  Writing,
} from './model/index.js';
import {
  claimHolds,
  type KnownPaint,
  knownPaints,
  preflight,
  preflightMessages,
  type Verdict,
} from './preflight/index.js';
import { drawnStreams, type Made, printPdf, type Standard } from './print/index.js';
import { placesIn } from './rare-places.js';
import { type EntryArticles, readArticles, type SourceFile } from './read-articles.js';
import { type Run, type RunInput, startRun } from './run.js';
import { convertBulletin, convertTemplates, simplifiedOnly } from './script/index.js';
import { stallMessage } from './stalled.js';
import { typeset } from './typeset/index.js';

export interface BuildInput extends RunInput {
  readonly config: BulletinConfig;
  /** How the print edition will be printed. */
  readonly profile: Profile;
  /** The printing condition's colours, where there are any. */
  readonly icc?: IccFile | undefined;
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
  /** How pages of another PDF of this build were put on the sheets that this is. */
  readonly sheets?: SheetFacts;
  /** Of a PDF: what each rule of its profile says of it. */
  readonly verdicts?: readonly Verdict[];
  /** Of a PDF: the fonts that set it. */
  readonly fonts?: readonly ListedFont[];
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
  // new words will be set: the browser starts while they are read
  const startEarly = () =>
    void (
      config.formats.includes('pdf') &&
      host
        .browser()
        .then((browser) => browser.prepare())
        .catch(() => {})
    );
  const { bulletin, read } = await readBulletin(run, input, startEarly);
  if (config.formats.includes('epub')) {
    run.reportAll(bookFindings(bulletin));
    const wanted = config.writing.includes('vertical-rl');
    if (wanted && !config.editions.some(isTraditional)) run.report({ id: 'epub-vertical-simplified' });
  }
  const artifacts: Artifact[] = [];
  const placeOf = placesIn(input.sources);
  for (const script of config.editions) {
    const edition = await makeEdition(run, input, bulletin, script, placeOf);
    const set = config.formats.includes('pdf') ? await setPages(run, input, edition, placeOf) : undefined;
    run.stopOnErrors();
    const pdf = set && (await makePdf(run, input, edition, set));
    if (pdf) artifacts.push(pdf.artifact, ...(await sheetsOf(run, input, edition, pdf)));
    for (const writing of writingsOf(config, script))
      artifacts.push(await makeBook(run, input, edition, pdf?.pageMap, writing));
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

/** The fonts that each edition needs, before anything is laid out. @throws Failure */
export async function fontsOf(input: BuildInput): Promise<ReadonlyMap<Script, readonly ListedFont[]>> {
  const run = startRun(input);
  const { bulletin } = await readBulletin(run, input);
  const placeOf = placesIn(input.sources);
  const lists = new Map<Script, readonly ListedFont[]>();
  for (const script of input.config.editions) {
    // a character that no font has is told, and the list is shown all the same
    const edition = await converted(run, input, bulletin, script);
    run.reportAll(checkCoverage(edition, input.host.fonts(script), placeOf));
    lists.set(script, (await setPages(run, input, edition, placeOf)).list.fonts);
  }
  return lists;
}

async function readBulletin(run: Run, input: BuildInput, startEarly = () => {}) {
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

const converted = (
  run: Run,
  { config }: BuildInput,
  bulletin: Bulletin,
  script: Script,
): Promise<Bulletin> => {
  const options = { forms: formsFor(config, script), regionalWords: config.regionalWords };
  return run.step('convert', () => convertBulletin(bulletin, script, run.report, options), script);
};

/** A bulletin in one script, of characters that some font has. */
async function makeEdition(
  run: Run,
  input: BuildInput,
  bulletin: Bulletin,
  script: Script,
  placeOf: PlaceOfCharacter,
): Promise<Bulletin> {
  const { host } = input;
  const edition = await converted(run, input, bulletin, script);
  run.reportAll(checkCoverage(edition, host.fonts(script), placeOf));
  run.stopOnErrors();
  return edition;
}

/** The document of the print edition, and the fonts that will set it. */
async function setPages(run: Run, input: BuildInput, bulletin: Bulletin, placeOf: PlaceOfCharacter) {
  const { config, host, profile } = input;
  const { script } = bulletin;
  const fonts = host.fonts(script);
  const geometry = geometryFor(config.theme, config, profile, bindingOf(config.imposition));
  const themeFiles = await themeFilesFor(host, bulletin);
  const document = await run.step(
    'typeset',
    () => typeset(bulletin, geometry, themeFiles, fonts, run.report),
    script,
  );
  const list = await run.step('typeset', () => listFonts(document.html, fonts), script);
  run.reportAll(fontMessages(list, fonts, placeOf));
  return { geometry, fonts, document, list };
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

/**
 * Prints and reads the finished file back: what it says of its pages is measured on it. Undefined where
 * the layout stood still: that is told, and the other outputs come.
 */
async function makePdf(
  run: Run,
  input: BuildInput,
  bulletin: Bulletin,
  { geometry, fonts, document, list }: Awaited<ReturnType<typeof setPages>>,
) {
  const { config, host, progress, report, profile, icc } = input;
  const verdictsOf = judge(profile);
  const { script } = bulletin;
  const edition: Edition = { script, format: 'pdf', profile: profile.name };
  const name = artifactName(bulletin, edition);
  const print = () =>
    printPdf<Proof>({
      typeset: document,
      bulletin,
      geometry,
      fonts,
      host,
      profile,
      ink: inkOf(profile, config.theme, host, icc),
      icc: icc?.bytes,
      holds: (made) => claimHolds(verdictsOf(made)),
      onPage: (pagesDone, pagesExpected) => progress({ stage: 'print', script, pagesDone, pagesExpected }),
      prove: (html, { pdf: file, layout }, drawn) => ({
        ...readBack(html, { pdf: file, pages: layout.pages }, geometry, fonts),
        paints: knownPaints(file, drawn),
      }),
    });
  const printed = await run.step('print', print, script);
  if (printed.kind === 'stalled') {
    for (const id of printed.at) report(stallMessage(bulletin, id, name));
    return undefined;
  }
  const { pdf, pieces, pages } = printed;
  const check = () => checkPdf({ bulletin, pdf, pieces, outline: profile.outline, artifact: name });
  const { messages, pageMap, characters } = await run.step('check', check, script);
  run.reportAll(messages);
  const rule = await simplifiedRule(bulletin, name);
  if (rule) run.reportAll(await run.step('check', () => checkPdfScript(pdf, rule), script));
  const verdicts = await run.step('check', () => verdictsOf(printed), script);
  reportPress(run, input, verdicts, name);
  const artifact: Artifact = { name, edition, bytes: pdf, pages, characters, verdicts, fonts: list.fonts };
  return { artifact, pageMap, standard: printed.standard };
}

interface FlatPdf {
  readonly artifact: Artifact;
  readonly pageMap: PageMap;
  readonly standard: Standard;
}

/** The same pages on sheets, where the bulletin or its profile asks for them. */
async function sheetsOf(
  run: Run,
  input: BuildInput,
  bulletin: Bulletin,
  { artifact, pageMap, standard }: FlatPdf,
): Promise<readonly Artifact[]> {
  const { config, profile, host } = input;
  const imposition = impositionFor(config.imposition, profile);
  if (!imposition) return [];
  const own = profile.name === 'office-booklet' && imposition.kind === 'booklet';
  const verdictsOf = judge(profile);
  const stem = `${artifact.name.replace(/\.pdf$/, '')}.${own ? profile.name : imposition.kind}`;
  const make = () =>
    makeSheets({
      bulletin,
      edition: artifact.edition,
      fonts: host.fonts(bulletin.script),
      flat: artifact.bytes,
      standard: standard === 'PDF/X-4' ? standard : 'none',
      metadata: profile.metadata,
      plates: profile.ink === 'cmyk',
      pageMap,
      imposition,
      stem,
      judge: (sheets) => verdictsOf({ pdf: sheets, pieces: [] }),
      holds: claimHolds,
    });
  const { artifacts, messages, verdicts } = await run.step('print', make, bulletin.script);
  run.reportAll(messages);
  run.reportAll(preflightMessages(verdicts, `${stem}.pdf`, profile.name));
  return artifacts;
}

/** What was proven of a piece, and what its streams paint. */
interface Proof extends PieceProof {
  readonly paints: readonly (readonly KnownPaint[])[];
}

/** The theme with the words of its templates in the script of the edition. */
async function themeFilesFor({ themeFiles }: Host, { script, forms }: Bulletin): Promise<Host['themeFiles']> {
  if (script === 'zh-Hans') return themeFiles;
  return { ...themeFiles, templates: await convertTemplates(themeFiles.templates, script, forms) };
}

/** What a Traditional edition must not show; undefined for Simplified. */
async function simplifiedRule({ script, kept = [], forms = new Map() }: Bulletin, artifact: string) {
  if (script === 'zh-Hans') return undefined;
  const own = new Set(forms.values());
  const only = [...(await simplifiedOnly(script))].filter((character) => !own.has(character));
  return { only: new Set(only), kept, artifact };
}

/** Judges files for a press; one that was judged before is not read again. */
function judge(profile: Profile): (made: Made<Proof>) => readonly Verdict[] {
  const judged = new WeakMap<Uint8Array, readonly Verdict[]>();
  return ({ pdf, pieces }) => {
    const verdicts = judged.get(pdf) ?? preflight(pdf, profile, streamsOf(pieces)) ?? [];
    judged.set(pdf, verdicts);
    return verdicts;
  };
}

/** What is painted by each stream that came from a piece, by the number of its object. */
const streamsOf = (pieces: Made<Proof>['pieces']) =>
  new Map(
    pieces.flatMap(({ piece, object, proof }) =>
      drawnStreams(piece).map((stream, at) => [object + stream.object, proof.paints[at] ?? []] as const),
    ),
  );

/** Whether the press of the profile takes the file, and what was done for it. */
function reportPress(
  run: Run,
  { profile, icc }: BuildInput,
  verdicts: readonly Verdict[],
  name: string,
): void {
  run.reportAll(iccMessages(profile, icc, name));
  // whether the file is PDF/UA stands in the report: an everyday build says nothing of what it does not claim
  const press = verdicts.filter(({ rule }) => !rule.startsWith('press-ua-'));
  run.reportAll(preflightMessages(press, name, profile.name));
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

/** In print, a profile whose pages are not those of every office adds a part to the name; sheets add their own. */
function artifactName({ metadata }: Bulletin, { script, format, profile, writing }: Edition): string {
  const print = format === 'pdf' && !profile.startsWith('office-') ? `.${profile}` : '';
  const part = writing === 'vertical-rl' ? '.vertical' : print;
  return `${metadata.slug}.${script}${part}.${format}`;
}
