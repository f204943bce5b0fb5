import type { PageMap, PageOf, PrintedPage } from '../../model/index.js';
import type { Alignment } from './align.js';
import type { Expected } from './expected.js';
import type { Found } from './found.js';

const BLOCK = /^a\d+-b\d+$/;

/** Where everything with an id stands in the finished file, and where each page begins. */
export function pageMapOf(
  expected: readonly Expected[],
  found: readonly Found[],
  { places }: Alignment,
  folios: readonly string[],
): PageMap {
  const anchors = new Map<string, PageOf>();
  const begins: PrintedPage['begins'][] = folios.map(() => undefined);
  const started = new Set<number>();
  const offsets = new Map<string, number>();
  expected.forEach((token, index) => {
    const block = token.ids.findLast((id) => BLOCK.test(id));
    const offset = block ? (offsets.get(block) ?? 0) : 0;
    if (block && token.kind === 'character') offsets.set(block, offset + 1);
    const place = found[places[index] ?? -1];
    if (!place) return;
    const { page } = place;
    for (const id of token.ids)
      if (!anchors.has(id)) anchors.set(id, { index: page, folio: folios[page] ?? '' });
    if (!started.has(page)) {
      started.add(page);
      if (block) begins[page] = { block, offset };
      else if (token.ids.length > 0) begins[page] = { block: token.ids.at(-1) as string, offset: 0 };
    }
  });
  const pages = folios.map((folio, index): PrintedPage => {
    const begin = begins[index];
    return { index, folio, ...(begin ? { begins: begin } : {}) };
  });
  return { pages, anchors };
}
