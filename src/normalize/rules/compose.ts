import type { Edit } from './rule.js';

/** An edit placed in the original text, whatever was changed before it. */
export interface PlacedEdit<Id extends string = string> extends Edit {
  /** The rule that spoke last where several meet. */
  readonly rule: Id;
  readonly before: string;
}

/** Some of the later edits placed, with what they were made of. */
export interface Composed<Id extends string> extends PlacedEdit<Id> {
  /** Indexes of the later edits in it; empty for an earlier edit that nothing met. */
  readonly parts: readonly number[];
}

/** The text with the edits made; they are in order and apart. */
export function patch(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, after } of edits) {
    out += text.slice(at, start) + after;
    at = end;
  }
  return out + text.slice(at);
}

interface Cluster {
  /** In the text between. */
  start: number;
  end: number;
  parts: number[];
  confidence: number;
}

/**
 * Earlier edits, which led from `original` to `between`, and a rule's edits of `between`, as one list of edits of
 * `original`. Edits that share characters become one. Linear.
 */
export function compose<Id extends string>(
  original: string,
  between: string,
  earlier: readonly PlacedEdit<Id>[],
  rule: Id,
  later: readonly Edit[],
): Composed<Id>[] {
  const out: Composed<Id>[] = [];
  let a = 0;
  let b = 0;
  /** How much further right a place of `between` is than in the original, before the next earlier edit. */
  let shift = 0;
  while (a < earlier.length || b < later.length) {
    const old = earlier[a];
    const fresh = later[b];
    const from = old ? old.start + shift : Number.POSITIVE_INFINITY;
    const to = old ? from + old.after.length : Number.POSITIVE_INFINITY;
    if (old && (!fresh || to <= fresh.start)) {
      out.push({ ...old, parts: [] });
      shift += old.after.length - (old.end - old.start);
      a++;
      continue;
    }
    if (!fresh) break;
    const first = shift;
    const cluster: Cluster = { start: Math.min(from, fresh.start), end: fresh.end, parts: [], confidence: 1 };
    for (let grown = true; grown; ) {
      grown = false;
      for (let next = later[b]; next && next.start < cluster.end; next = later[++b]) {
        grow(cluster, next.end, next.confidence).parts.push(b);
        grown = true;
      }
      for (let next = earlier[a]; next && next.start + shift < cluster.end; next = earlier[++a]) {
        grow(cluster, next.start + shift + next.after.length, next.confidence);
        shift += next.after.length - (next.end - next.start);
        grown = true;
      }
    }
    out.push(...place(original, between, rule, later, cluster, first, shift));
  }
  return out;
}

function grow(cluster: Cluster, end: number, confidence: number): Cluster {
  cluster.end = Math.max(cluster.end, end);
  cluster.confidence = Math.min(cluster.confidence, confidence);
  return cluster;
}

/** The cluster as an edit of the original; none if it gives back what stood there. */
function place<Id extends string>(
  original: string,
  between: string,
  rule: Id,
  later: readonly Edit[],
  { start: from, end: to, parts, confidence }: Cluster,
  shiftBefore: number,
  shiftAfter: number,
): Composed<Id>[] {
  const own = parts.flatMap((part): Edit[] => {
    const edit = later[part];
    return edit ? [{ ...edit, start: edit.start - from, end: edit.end - from }] : [];
  });
  const after = patch(between.slice(from, to), own);
  const start = from - shiftBefore;
  const end = to - shiftAfter;
  const before = original.slice(start, end);
  return before === after ? [] : [{ rule, start, end, before, after, confidence, parts }];
}
