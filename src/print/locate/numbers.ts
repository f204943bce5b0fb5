import { type ShownCode, shownCodes } from '../../pdf/index.js';
import type { NumberPlace } from '../in-page.js';
import { type NumberStyle, numberStyle } from '../number-style.js';

/** What a code of a font of the page stands for, and how wide it is in thousandths. */
export interface FontsByName {
  readonly textOf: (shown: ShownCode) => string;
  readonly widthOf: (shown: ShownCode) => number;
}

/** Takes the digits that stand in for numbers out of a page's content. */
export function takeNumbers(
  content: Uint8Array,
  places: readonly NumberPlace[],
  height: number,
  fonts: FontsByName,
): { content: Uint8Array; numbers: { target: string; style: NumberStyle }[] } {
  const runs = new Map<number, ShownCode[]>();
  for (const shown of shownCodes(content)) {
    const run = runs.get(shown.mcid);
    if (run) run.push(shown);
    else if (shown.mcid >= 0) runs.set(shown.mcid, [shown]);
  }
  const taken = new Set<number>();
  const marks = new Map<number, string>();
  const numbers: { target: string; style: NumberStyle }[] = [];
  const open = new Set(places);
  for (const [mcid, run] of runs) {
    const style = numberStyle(run, fonts.textOf, (shown) => (fonts.widthOf(shown) / 1000) * shown.size);
    const place = style && [...open].find((at) => inside(at, style, height));
    if (!style || !place) continue;
    open.delete(place);
    const tag = run[0]?.tag ?? 'Span';
    marks.set(mcid, tag);
    for (const { show } of run) taken.add(show);
    const { left, right, align, target } = place;
    numbers.push({ target, style: { ...style, left, right, align, mark: { tag, mcid } } });
  }
  return { content: without(content, taken, marks), numbers };
}

const inside = (place: NumberPlace, style: NumberStyle, height: number): boolean => {
  const y = height - style.y;
  return (
    y > place.top - 2 && y < place.bottom + 2 && style.left > place.left - 60 && style.left < place.right + 2
  );
};

/** The marked content that is left empty becomes an artifact: its number is drawn later, under the same mark. */
function without(
  content: Uint8Array,
  shows: ReadonlySet<number>,
  marks: ReadonlyMap<number, string>,
): Uint8Array {
  let at = 0;
  const text = Buffer.from(content)
    .toString('latin1')
    .replace(/<[0-9A-Fa-f]+> Tj/g, (word) => (shows.has(at++) ? '' : word))
    .replace(/\/\w+ <<\/MCID (\d+) ?>> ?BDC/g, (word, mcid: string) =>
      marks.has(Number(mcid)) ? '/Artifact BMC' : word,
    );
  return Buffer.from(text, 'latin1');
}
