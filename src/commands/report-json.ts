import { createHash } from 'node:crypto';
import type { Artifact, Built } from '../build.js';
import { checkType, typeCounts } from '../check/index.js';
import { placeText, tell } from '../diagnostics/index.js';
import { type Change, DOUBTFUL, type Message } from '../model/index.js';
import { readObjects } from '../pdf/index.js';
import type { Verdict } from '../preflight/index.js';

export interface ReportInput {
  /** Undefined when the run stopped before its end. */
  readonly built: Built | undefined;
  readonly artifacts: readonly Artifact[];
  readonly messages: readonly Message[];
  readonly exit: number;
  /** Read the lines of long PDFs, too: it costs some 5 ms a page. */
  readonly type: boolean;
}

/** Pages whose lines are read in every build: a second's worth. */
const FEW = 200;

/** `report.json`: what was made, what was said, what was changed, whether every character arrived. */
export function reportJson({ built, artifacts, messages, exit, type }: ReportInput): string {
  const proof = messages.filter(({ id }) => /^(?:text|block|source|sheets-differ)(?:-|$)/.test(id));
  const report = {
    exit,
    ...(built ? { title: built.bulletin.metadata.title, theme: built.bulletin.theme } : {}),
    artifacts: artifacts.map(({ name, edition, bytes, pages, sheets, fonts }) => ({
      file: name,
      ...edition,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      ...(pages === undefined ? {} : { pages }),
      ...(fonts ? { fonts } : {}),
      ...(sheets ? { imposition: sheets } : {}),
      ...(pages !== undefined && !sheets && (type || pages <= FEW) ? typeOf(bytes) : {}),
    })),
    conservation: {
      verdict: !built || proof.length > 0 ? 'failed' : 'kept',
      characters: Object.fromEntries(
        artifacts.flatMap(({ name, characters, sheets }) => (sheets ? [] : [[name, characters]])),
      ),
      faults: proof.length,
    },
    preflight: Object.fromEntries(
      artifacts.flatMap(({ name, edition, verdicts }) =>
        verdicts ? [[name, { profile: edition.profile, rules: verdicts.map(told) }]] : [],
      ),
    ),
    ledger: ledgerTotals(built?.ledger ?? []),
    traditional: Object.fromEntries(
      (built?.reviews ?? []).map(({ script, name, html: _, ...figures }) => [
        script,
        { review: name, ...figures },
      ]),
    ),
    messages: messages.map((message) => {
      const { id, severity, text, help } = tell(message, 'zh');
      return { id, severity, text, help, ...(message.place ? { place: placeText(message.place) } : {}) };
    }),
    timings: Object.fromEntries(
      Object.entries(built?.timings ?? {}).map(([stage, ms]) => [stage, Math.round(ms)]),
    ),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

const told = ({ rule, verdict, pages }: Verdict) => ({
  rule,
  verdict,
  ...(pages.length > 0 ? { pages } : {}),
});
/** Faults of layout, rule by rule. */
function typeOf(bytes: Uint8Array) {
  const pdf = readObjects(bytes);
  return pdf ? { type: typeCounts(checkType(pdf)) } : {};
}

function ledgerTotals(ledger: readonly Change[]) {
  const byRule: Record<string, number> = {};
  for (const { rule } of ledger) byRule[rule] = (byRule[rule] ?? 0) + 1;
  const doubtful = ledger.filter(({ confidence }) => confidence < DOUBTFUL).length;
  return { changes: ledger.length, doubtful, byRule };
}
