import type { Sfnt } from './sfnt.js';

/** Runs of code points and the glyphs for them. */
export interface CmapRun {
  readonly first: number;
  readonly last: number;
  /** Of a code point in the run. */
  readonly glyph: (code: number) => number;
}

/** A font's characters, from its widest Unicode table (formats 4 and 12). */
export function readCmap({ bytes, tables }: Sfnt): readonly CmapRun[] {
  const table = tables.get('cmap');
  if (!table) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset + table.at, table.length);
  const found = new Map<number, number>();
  for (let i = 0; i < view.getUint16(2); i++) {
    const platform = view.getUint16(4 + i * 8);
    const at = view.getUint32(8 + i * 8);
    if (platform === 0 || platform === 3) found.set(view.getUint16(at), at);
  }
  const [full, basic] = [found.get(12), found.get(4)];
  if (full !== undefined) return fullRuns(view, full);
  return basic === undefined ? [] : basicRuns(view, basic);
}

function fullRuns(view: DataView, at: number): readonly CmapRun[] {
  return Array.from({ length: view.getUint32(at + 12) }, (_, i) => {
    const group = at + 16 + i * 12;
    const [first, last, start] = [0, 4, 8].map((part) => view.getUint32(group + part)) as [
      number,
      number,
      number,
    ];
    return { first, last, glyph: (code) => start + code - first };
  });
}

function basicRuns(view: DataView, at: number): readonly CmapRun[] {
  const count = view.getUint16(at + 6) / 2;
  return Array.from({ length: count }, (_, i) => {
    const last = view.getUint16(at + 14 + i * 2);
    const first = view.getUint16(at + 16 + (count + i) * 2);
    const delta = view.getUint16(at + 16 + (2 * count + i) * 2);
    const place = at + 16 + (3 * count + i) * 2;
    const range = view.getUint16(place);
    const glyph = (code: number): number => {
      if (range === 0) return (code + delta) & 0xffff;
      const id = view.getUint16(place + range + (code - first) * 2);
      return id === 0 ? 0 : (id + delta) & 0xffff;
    };
    return { first, last, glyph };
  });
}

/** The glyph for a code point; 0 where the font has none. */
export function cmapLookup(runs: readonly CmapRun[]): (code: number) => number {
  return (code) => {
    let [low, high] = [0, runs.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const run = runs[middle] as CmapRun;
      if (code < run.first) high = middle - 1;
      else if (code > run.last) low = middle + 1;
      else return run.glyph(code);
    }
    return 0;
  };
}
