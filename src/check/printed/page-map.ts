import type { Alignment } from './align.js';
import type { Expected } from './expected.js';
import type { Found } from './found.js';
import type { PieceProof } from './index.js';

const BLOCK = /^a\d+-b\d+$/;

/** Where everything with an id stands on the pages of a piece, and where each page begins. */
export function pageMarksOf(
  expected: readonly Expected[],
  found: readonly Found[],
  { places }: Alignment,
  pages: number,
): Pick<PieceProof, 'anchors' | 'begins'> {
  const anchors = new Map<string, number>();
  const begins: { block: string; offset: number }[] = [];
  const started = new Set<number>();
  const offsets = new Map<string, number>();
  expected.forEach((token, index) => {
    const block = token.ids.findLast((id) => BLOCK.test(id));
    const offset = block ? (offsets.get(block) ?? 0) : 0;
    if (block && token.kind === 'character') offsets.set(block, offset + 1);
    const place = found[places[index] ?? -1];
    if (!place) return;
    const { page } = place;
    for (const id of token.ids) if (!anchors.has(id)) anchors.set(id, page);
    if (!started.has(page)) {
      started.add(page);
      if (block) begins[page] = { block, offset };
      else if (token.ids.length > 0) begins[page] = { block: token.ids.at(-1) as string, offset: 0 };
    }
  });
  return { anchors: [...anchors], begins: Array.from({ length: pages }, (_, page) => begins[page] ?? null) };
}
