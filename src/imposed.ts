import type { Artifact } from './build.js';
import { checkSheets } from './check/index.js';
import { fileInstant } from './document/index.js';
import type { Bulletin, Edition, Imposition, Message, PageMap } from './model/index.js';
import { type Imposed, impose, MOST_SHEETS, soundPlan } from './print/imposition/index.js';

export interface SheetsInput {
  readonly bulletin: Bulletin;
  readonly edition: Edition;
  readonly flat: Uint8Array;
  readonly pageMap: PageMap;
  readonly imposition: Imposition;
  /** Without its ending: `qinghe.zh-Hans.office-booklet`. */
  readonly stem: string;
}

/** The pages of a finished file on sheets, proven against it, and the dummy to fold. */
export function makeSheets(input: SheetsInput): {
  readonly artifacts: readonly Artifact[];
  readonly messages: readonly Message[];
} {
  const { bulletin, edition, flat, pageMap, imposition, stem } = input;
  const name = `${stem}.pdf`;
  const blanks = soundPlan(imposition.blanks, pageMap.pages.at(-1)?.begins?.block ?? '');
  const made = impose(
    flat,
    { ...imposition, blanks },
    { title: bulletin.metadata.title, date: fileInstant(bulletin.metadata), lang: bulletin.script },
  );
  const sides = made.plan.sheets.flatMap(({ front, back }) => [front, back]);
  const sheets = made.plan.sheets.length;
  const many = imposition.kind === 'booklet' && sheets > MOST_SHEETS;
  const messages: readonly Message[] = [
    ...checkSheets(flat, made.pdf, sides, name),
    ...(blanks === imposition.blanks ? [] : [{ id: 'sheets-blanks', values: { artifact: name } }]),
    ...(many ? [{ id: 'sheets-many', values: { artifact: name, sheets, most: MOST_SHEETS } }] : []),
  ];
  return { artifacts: artifactsOf(made, stem, edition), messages };
}

function artifactsOf({ pdf, dummy, plan }: Imposed, stem: string, edition: Edition): readonly Artifact[] {
  const pages = plan.sheets.length * 2;
  const all = [
    { name: `${stem}.pdf`, bytes: pdf },
    ...(dummy ? [{ name: `${stem}-dummy.pdf`, bytes: dummy }] : []),
  ];
  // their characters are counted in the flat file
  return all.map((file) => ({ ...file, edition, pages, sheets: true, characters: 0 }));
}
