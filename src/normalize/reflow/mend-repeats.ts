import { LABELS } from './labels.js';
import type { Decoded } from './lattice.js';
import { type Rows, textOf } from './rows.js';
import { isSettled, type Wishes } from './wishes.js';

const CONTINUED = /^[（(]上接/u;
/** Rows between a repeated headline and the mark （上接第二版）. */
const NEAR = 6;
/** Glyphs of the shortest headline that is known again. */
const SHORTEST = 6;

const TITLE = LABELS.indexOf('title');
const TITLE_ON = LABELS.indexOf('title+');

/** Beside （上接第二版） the headline of an article stands once more, wrapped in some other way: it is one title. */
export function mendRepeats(rows: Rows, { label }: Decoded, wishes?: Wishes): void {
  let titles: ReadonlyMap<string, number> | undefined;
  for (let mark = 0; mark < rows.count; mark++) {
    if (!CONTINUED.test(rows.text[mark] ?? '')) continue;
    titles ??= firstTitles(rows, label);
    for (let first = Math.max(0, mark - NEAR); first <= mark + NEAR; first++) {
      const end = endOfTitle(rows, titles, first);
      if (end === 0 || isSettled(wishes, first, end)) continue;
      label.fill(TITLE_ON, first, end);
      label[first] = TITLE;
      break;
    }
  }
}

/** Every title by its characters, with the row that it first stands on. */
function firstTitles(rows: Rows, label: Uint8Array): ReadonlyMap<string, number> {
  const titles = new Map<string, number>();
  for (let first = 0; first < rows.count; first++) {
    if (label[first] !== TITLE) continue;
    let end = first + 1;
    while (end < rows.count && label[end] === TITLE_ON) end++;
    const text = textOf(rows, rows.start[first] ?? 0, rows.start[end] ?? 0);
    if (text.length >= SHORTEST && !titles.has(text)) titles.set(text, first);
  }
  return titles;
}

/** The row after a known title that begins on this row and stood further up already; 0 where none does. */
function endOfTitle(rows: Rows, titles: ReadonlyMap<string, number>, first: number): number {
  let text = '';
  for (let row = first; row < Math.min(rows.count, first + NEAR); row++) {
    text += rows.text[row] ?? '';
    const known = titles.get(text);
    if (known !== undefined && known < first) return row + 1;
  }
  return 0;
}
