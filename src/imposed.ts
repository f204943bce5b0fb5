import type { Artifact } from './build.js';
import { checkSheets } from './check/index.js';
import type {
  BlankPlan,
  Bulletin,
  Edition,
  FontSet,
  Imposition,
  Message,
  PageMap,
  SheetFacts,
} from './model/index.js';
import type { Verdict } from './preflight/index.js';
import {
  foldingDummy,
  type Imposed,
  impose,
  MOST_SHEETS,
  type SheetMaking,
  type Unsound,
  unsound,
} from './print/imposition/index.js';

export interface SheetsInput {
  readonly bulletin: Bulletin;
  readonly edition: Edition;
  readonly fonts: FontSet;
  /** The finished file with single pages. */
  readonly flat: Uint8Array;
  /** What that one says that it is, as far as sheets can be it: tags stay behind. */
  readonly standard: 'none' | 'PDF/X-4';
  readonly metadata: boolean;
  /** Whether it is in the inks of a press. */
  readonly plates: boolean;
  readonly pageMap: PageMap;
  readonly imposition: Imposition;
  /** Without its ending: `qinghe.zh-Hans.office-booklet`. */
  readonly stem: string;
  /** What the press says of sheets. */
  readonly judge: (pdf: Uint8Array) => readonly Verdict[];
  readonly holds: (verdicts: readonly Verdict[]) => boolean;
}

export interface Sheets {
  readonly artifacts: readonly Artifact[];
  readonly messages: readonly Message[];
  readonly verdicts: readonly Verdict[];
}

/** The pages of a finished file on sheets, proven against it, and the dummy to fold. */
export function makeSheets(input: SheetsInput): Sheets {
  const { imposition, pageMap, stem, flat, fonts, edition } = input;
  const name = `${stem}.pdf`;
  const reason =
    imposition.kind === 'booklet' ? unsound(imposition.blanks, imposition.cover, pageMap) : undefined;
  const sound: Imposition = reason === 'article' ? { ...imposition, blanks: 'end' } : imposition;
  const { made, verdicts, making } = claimed(input, sound);
  const facts = factsOf(made, sound);
  const shared = { edition, pages: made.plan.sheets.length * 2, sheets: facts, characters: 0 };
  const artifacts: Artifact[] = [{ ...shared, name, bytes: made.pdf, verdicts }];
  if (imposition.dummy) {
    const bytes = foldingDummy(made.plan, sound, { ...making, standard: 'none' }, fonts);
    artifacts.push({ ...shared, name: `${stem}-dummy.pdf`, bytes });
  }
  const sides = made.plan.sheets.flatMap(({ front, back }) => [front, back]);
  const messages = [
    ...checkSheets(flat, made.pdf, sides, name),
    ...blanksMessages(imposition.blanks, reason, pageMap.pages.length, name),
    ...sheetsMessages(facts, name),
  ];
  return { artifacts, messages, verdicts };
}

/** Sheets that say no more of themselves than is true. */
function claimed(input: SheetsInput, imposition: Imposition) {
  const { bulletin, flat, metadata, plates, judge, holds } = input;
  const make = (standard: SheetMaking['standard']) => {
    const making: SheetMaking = { bulletin, standard, metadata };
    const made = impose({ flat, imposition, making, plates });
    return { made, making, verdicts: judge(made.pdf) };
  };
  const first = make(input.standard);
  return input.standard === 'none' || holds(first.verdicts) ? first : make('none');
}

function factsOf({ plan, scale }: Imposed, { kind, sheet, binding, cover }: Imposition): SheetFacts {
  return {
    kind,
    sheet,
    sheets: plan.sheets.length,
    binding,
    cover,
    blanks: plan.slots.flatMap((slot, at) => (slot === undefined ? [at + 1] : [])),
    creep: plan.creep,
    scale: Math.round(scale * 1000) / 10,
    turn: 'short-edge',
  };
}

/** Why the blanks do not stand where they were wanted. */
function blanksMessages(
  blanks: BlankPlan,
  reason: Unsound | undefined,
  pages: number,
  artifact: string,
): readonly Message[] {
  const values = { artifact, page: typeof blanks === 'number' ? blanks : pages - 1 };
  if (reason === 'article') return [{ id: 'sheets-blanks-article', values }];
  return reason === 'side' ? [{ id: 'sheets-blanks-side', values }] : [];
}

function sheetsMessages(
  { kind, sheet, sheets, blanks, scale }: SheetFacts,
  artifact: string,
): readonly Message[] {
  if (kind === 'two-up') return [];
  const messages: Message[] = [];
  if (scale < 100) messages.push({ id: 'sheets-scaled', values: { artifact, percent: scale, sheet } });
  const values = { artifact, count: blanks.length, pages: blanks.join(', ') };
  if (blanks.length > 0) messages.push({ id: 'sheets-blanks', values });
  if (sheets > MOST_SHEETS)
    messages.push({ id: 'sheets-many', values: { artifact, sheets, most: MOST_SHEETS } });
  return messages;
}
