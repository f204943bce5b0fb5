import { type Artifact, artifactName, type BuildInput } from './build-input.js';
import {
  checkPdf,
  checkPdfScript,
  fontMessages,
  listFonts,
  type PieceProof,
  readBack,
} from './check/index.js';
import { bindingOf, geometryFor, impositionFor, type Profile } from './config/index.js';
import { makeSheets } from './imposed.js';
import { iccMessages, inkOf } from './ink-of.js';
import type { Bulletin, Edition, Host, PageMap, Place } from './model/index.js';
import {
  claimHolds,
  type KnownPaint,
  knownPaints,
  preflight,
  preflightMessages,
  type Verdict,
} from './preflight/index.js';
import { drawnStreams, type Made, printPdf, type Standard } from './print/index.js';
import { simplifiedRule } from './pure-script.js';
import type { Run } from './run.js';
import { convertTemplates } from './script/index.js';
import { stallMessage } from './stalled.js';
import { typeset } from './typeset/index.js';

/** The document of the print edition. */
export async function setPages(run: Run, input: BuildInput, bulletin: Bulletin) {
  const { config, host, profile } = input;
  const { script } = bulletin;
  const fonts = host.fonts(script);
  const geometry = geometryFor(config.theme, config, profile, bindingOf(config.imposition));
  const themeFiles = await themeFilesFor(host, bulletin);
  const work = () => typeset(bulletin, geometry, themeFiles, fonts, run.report);
  return { geometry, fonts, document: await run.step('typeset', work, script) };
}

/** The theme with the words of its templates in the script of the edition. */
async function themeFilesFor({ themeFiles }: Host, { script, forms }: Bulletin): Promise<Host['themeFiles']> {
  if (script === 'zh-Hans') return themeFiles;
  return { ...themeFiles, templates: await convertTemplates(themeFiles.templates, script, forms) };
}

/**
 * Prints and reads the finished file back: what it says of its pages is measured on it. Undefined where
 * the layout stood still: that is told, and the other outputs come.
 */
export async function makePdf(
  run: Run,
  input: BuildInput,
  bulletin: Bulletin,
  { geometry, fonts, document }: Awaited<ReturnType<typeof setPages>>,
  placeOf: (character: string) => Place | undefined,
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
      prove: async (html, { pdf: file, layout }, drawn) => {
        const words = readBack(html, { pdf: file, pages: layout.pages }, geometry, fonts);
        await new Promise(setImmediate);
        return { ...words, paints: knownPaints(file, drawn) };
      },
    });
  const printed = await run.step('print', print, script);
  if (printed.kind === 'stalled') {
    for (const id of printed.at) report(stallMessage(bulletin, id, name));
    return undefined;
  }
  const { pdf, pieces, pages } = printed;
  const list = listFonts(
    pieces.map(({ proof }) => proof.fonts),
    fonts,
  );
  run.reportAll(fontMessages(list, fonts, placeOf));
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
export async function sheetsOf(
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
