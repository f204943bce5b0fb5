import type { PageGeometry } from '../model/index.js';
import { between } from './between.js';

/** The cover's title slip 题签. Lengths in pt, tracking in em. */
export interface Slip {
  /** One or two columns, right to left. */
  readonly columns: readonly string[];
  /** Inside the frame. */
  readonly height: number;
  readonly width: number;
  readonly size: number;
  readonly tracking: number;
}

const PT_PER_MM = 72 / 25.4;
/** Size in pt by the page's width in mm. */
const BASE = [
  [148, 34],
  [185, 42],
  [210, 46],
] as const;
/** After these, or before these, a long title may turn to its second column. */
const TURN_AFTER = /[与與和及的·：:、，—]/u;
const TURN_BEFORE =
  /(?:文章|文集|文选|文選|汇编|彙編|选编|選編|文稿|资料|資料|论文|論文|工作|纪实|紀實|记事|記事|十年|百年)/u;

/** Size of the cover's title, which the title page repeats. */
export const coverSize = ({ width }: PageGeometry): number => Math.min(60, between(BASE, width, 1, 24));

/** Undefined where a slip does not do: more than 22 characters, or Latin letters and digits in the title. */
export function slipOf(title: string, geometry: PageGeometry): Slip | undefined {
  const characters = [...title];
  if (characters.length > 22 || /[\x21-\x7e]/u.test(title)) return undefined;
  const base = coverSize(geometry);
  const length = characters.length;
  const columns = length > 10 ? turned(title) : [title];
  const tracking = length <= 5 ? 0.35 : length <= 8 ? 0.22 : 0.1;
  const height = geometry.height * PT_PER_MM * (length <= 5 ? 0.5 : 0.62);
  const longest = Math.max(...columns.map((column) => [...column].length));
  const fit = (0.88 * height) / (longest + (longest - 1) * tracking);
  const two = columns.length > 1;
  return {
    columns,
    height: round(height),
    width: round(base * (two ? 3.2 : 2)),
    size: round(Math.min(base * (two ? 0.85 : 1), fit)),
    tracking,
  };
}

/** Breaks at the sense break nearest to the middle; the first column is the longer one. */
function turned(title: string): readonly string[] {
  const characters = [...title];
  const middle = Math.ceil(characters.length / 2);
  const turns = characters.flatMap((character, index) => {
    const rest = characters.slice(index + 1).join('');
    const good = TURN_AFTER.test(character) || rest.search(TURN_BEFORE) === 0;
    return good && rest ? [index + 1] : [];
  });
  const fair = turns.filter((turn) => turn >= middle - 3 && turn <= middle + 3);
  const turn = fair.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || b - a)[0] ?? middle;
  return [characters.slice(0, turn).join(''), characters.slice(turn).join('')];
}

const round = (value: number): number => Math.floor(value * 100) / 100;
