import type { GlossaryEntry, Script } from '../../model/index.js';

/** A stretch of a text whose form the editor has set. Indexes of code points; `to` is not part of it. */
export interface Fixed {
  readonly from: number;
  readonly to: number;
  readonly form: string;
  readonly entry: GlossaryEntry;
}

/** Finds what a glossary says of a text, in the order of the text. */
export type Finder = (points: readonly string[]) => readonly Fixed[];

interface Ready {
  readonly entry: GlossaryEntry;
  readonly form: string;
}

/** What the entry is in this edition; undefined where it says nothing of it. */
export const formIn = ({ forms, form }: GlossaryEntry, script: Script): string | undefined =>
  forms[script] ?? form;

/**
 * The finder for one edition. Where terms overlap, those of the bulletin go before those of the house, then the
 * longer before the shorter, then the one that begins first.
 */
export function makeFinder(entries: readonly GlossaryEntry[], script: Script): Finder {
  const byFirst = new Map<string, Ready[]>();
  for (const entry of entries) {
    const form = formIn(entry, script);
    const [first] = entry.points;
    if (form === undefined || first === undefined) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { entry, form }]);
  }
  if (byFirst.size === 0) return () => [];
  return (points) => {
    const found: (Fixed & { readonly at: number })[] = [];
    for (const [at, point] of points.entries()) {
      for (const { entry, form } of byFirst.get(point) ?? []) {
        if (entry.points.every((own, offset) => points[at + offset] === own))
          found.push({ at, from: at + entry.from, to: at + entry.to, form, entry });
      }
    }
    if (found.length === 0) return [];
    const taken = new Set<number>();
    return found
      .toSorted(
        (a, b) =>
          rank(a.entry) - rank(b.entry) || b.entry.points.length - a.entry.points.length || a.at - b.at,
      )
      .filter(({ from, to }) => {
        for (let at = from; at < to; at++) if (taken.has(at)) return false;
        for (let at = from; at < to; at++) taken.add(at);
        return true;
      })
      .toSorted((a, b) => a.from - b.from);
  };
}

const rank = ({ owner }: GlossaryEntry): number => (owner === 'bulletin' ? 0 : 1);

/** A form over so many places of a text: one character each, what is too long goes to the last. */
export function spread(form: string, places: number): readonly string[] {
  const points = [...form];
  return Array.from({ length: places }, (_, at) =>
    at < places - 1 ? (points[at] ?? '') : points.slice(at).join(''),
  );
}
