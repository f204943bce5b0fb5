import type { VisibleText } from './visible.js';

/** A stretch of the source that is like an anchor. Indices of the visible text. */
export interface Likeness {
  readonly from: number;
  readonly to: number;
}

/** Anchors are compared by so many characters at most. */
const LONGEST = 60;
const SHORTEST = 3;
/** A pair of characters that stands in more places says nothing about where. */
const COMMON = 200;
const CANDIDATES = 4;
/** Places this far apart are one candidate. */
const BUCKET = 8;

/**
 * For each anchor that was not found, the stretch that is most like it, if one is like it. The source is read
 * once: only places that share a pair of characters with an anchor are looked at.
 */
export function nearestPlaces(text: VisibleText, anchors: readonly string[]): (Likeness | undefined)[] {
  if (anchors.length === 0) return [];
  const short = anchors.map((anchor) => anchor.slice(0, LONGEST));
  const wanted = new Map<string, number[]>();
  for (const anchor of short) for (const pair of pairsOf(anchor)) wanted.set(pair, []);
  for (let at = 0; at + 1 < text.folded.length; at++) {
    const places = wanted.get(text.folded.slice(at, at + 2));
    if (places && places.length <= COMMON) places.push(at);
  }
  return short.map((anchor) => nearest(text.folded, anchor, wanted));
}

const pairsOf = (anchor: string): string[] =>
  Array.from({ length: Math.max(0, anchor.length - 1) }, (_, at) => anchor.slice(at, at + 2));

function nearest(
  folded: string,
  anchor: string,
  pairs: ReadonlyMap<string, readonly number[]>,
): Likeness | undefined {
  if (anchor.length < SHORTEST) return undefined;
  const votes = new Map<number, number>();
  for (const [at, pair] of pairsOf(anchor).entries()) {
    const places = pairs.get(pair) ?? [];
    if (places.length > COMMON) continue;
    for (const place of places) {
      const bucket = Math.floor((place - at) / BUCKET);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
    }
  }
  const limit = Math.floor(anchor.length / 3);
  const best = [...votes]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, CANDIDATES)
    .map(([bucket]) => {
      const from = Math.max(0, bucket * BUCKET - limit);
      return bestIn(folded, anchor, from, (bucket + 1) * BUCKET + anchor.length + limit);
    })
    .sort((a, b) => a.steps - b.steps)[0];
  return best && best.steps <= limit ? { from: best.from, to: best.to } : undefined;
}

interface Fit extends Likeness {
  readonly steps: number;
}

/** The stretch of a window that the fewest single-character edits make of the anchor. */
function bestIn(folded: string, anchor: string, from: number, to: number): Fit {
  const window = folded.slice(from, to);
  let steps = Array.from({ length: anchor.length + 1 }, (_, i) => i);
  let start = new Array<number>(anchor.length + 1).fill(0);
  let best: Fit = { from, to: from, steps: anchor.length };
  for (let at = 0; at < window.length; at++) {
    const nextSteps = [0];
    const nextStart = [at + 1];
    for (let i = 1; i <= anchor.length; i++) {
      const same = (steps[i - 1] ?? 0) + (anchor[i - 1] === window[at] ? 0 : 1);
      const more = (steps[i] ?? 0) + 1;
      const less = (nextSteps[i - 1] ?? 0) + 1;
      const least = Math.min(same, more, less);
      nextSteps.push(least);
      const origin = least === same ? start[i - 1] : least === more ? start[i] : nextStart[i - 1];
      nextStart.push((least === same && i === 1 ? at : origin) ?? at);
    }
    steps = nextSteps;
    start = nextStart;
    const own = steps[anchor.length] ?? anchor.length;
    const begins = start[anchor.length] ?? at;
    if (own < best.steps) best = { from: from + begins, to: from + at + 1, steps: own };
  }
  return best;
}
