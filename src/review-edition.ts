import type { Bulletin, Doubt, Glossary, GlossaryEntry, Host, Review, Script } from './model/index.js';
import { reviewPage } from './review/index.js';
import type { Run } from './run.js';
import { glossaryConflicts, unusedEntries } from './script/glossary/problems.js';
import type { ConversionOptions } from './script/index.js';
import { convertForReview } from './script/review.js';

/** The page beside a Traditional edition, and its figures for the report. */
export interface ReviewFile {
  readonly name: string;
  readonly html: string;
  readonly script: Script;
  /** Places that are listed as uncertain, in how many questions, and places that are left out. */
  readonly uncertain: number;
  readonly questions: number;
  readonly unlisted: number;
  readonly glossaryHits: number;
  /** Lines for the glossary, the proposed one of each name. */
  readonly names: readonly string[];
}

export interface EditionInput {
  readonly glossary: Glossary;
  readonly options: ConversionOptions;
  readonly host: Host;
}

export interface EditionMade {
  readonly edition: Bulletin;
  readonly used: ReadonlySet<GlossaryEntry>;
  /** None of the Simplified edition. */
  readonly review?: ReviewFile;
}

/** So many names are named in the message; all of them are on the page. */
const NAMED = 5;

/** The bulletin in a script, as the glossary wants it; what an editor should see of it is told and made a page. */
export async function makeEdition(
  run: Run,
  bulletin: Bulletin,
  script: Script,
  { glossary, options, host }: EditionInput,
): Promise<EditionMade> {
  const { slug, title } = bulletin.metadata;
  const name = `${slug}.${script}.review.html`;
  const make = async () => {
    const { edition, review, used } = await convertForReview(bulletin, script, run.report, glossary, options);
    if (script === bulletin.script) return { edition, used };
    report(run, review, name);
    return { edition, used, review: reviewFile(review, name, title, host) };
  };
  return run.step('convert', make, script);
}

function reviewFile(review: Review, name: string, title: string, host: Host): ReviewFile {
  const { script, doubts, unlisted, hits } = review;
  return {
    name,
    html: reviewPage(title, review, host.themeFiles),
    script,
    uncertain: countPlaces(doubts),
    questions: doubts.length,
    unlisted,
    glossaryHits: hits,
    names: doubts.filter(({ reason }) => reason === 'name').map(({ answers }) => answers[0]?.line ?? ''),
  };
}

const countPlaces = (doubts: readonly Doubt[]): number =>
  doubts.reduce((sum, { places }) => sum + places.length, 0);

function report(run: Run, { script, doubts }: Review, file: string): void {
  const count = countPlaces(doubts);
  if (count > 0) run.report({ id: 'script-doubtful', values: { script, count, file } });
  const names = doubts.filter(({ reason }) => reason === 'name').map(({ term }) => term);
  if (names.length === 0) return;
  const some = names.slice(0, NAMED).join('、') + (names.length > NAMED ? '…' : '');
  run.report({ id: 'script-names', values: { script, count: names.length, names: some, file } });
}

/** What is wrong with a glossary, before it is used and after. Only where a Traditional edition is made. */
export const glossaryFaults = ({ entries, messages }: Glossary, scripts: readonly Script[]) => [
  ...messages,
  ...(scripts.some((script) => script !== 'zh-Hans') ? glossaryConflicts(entries, scripts) : []),
];
export { unusedEntries };
