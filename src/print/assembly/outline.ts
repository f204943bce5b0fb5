import type { TocEntry } from '../../model/index.js';
import type { PdfFile } from './pdf-file.js';
import { textString } from './pdf-file.js';

/** `[12 0 R /XYZ null 700 null]`, or undefined where an id is not in the file. */
export type DestinationOf = (id: string) => string | undefined;

/** The contents tree as PDF bookmarks (ISO 32000-1, 12.3.3). Entries without a destination are left out. */
export function writeOutline(
  file: PdfFile,
  toc: readonly TocEntry[],
  destination: DestinationOf,
): number | undefined {
  if (!hasAny(toc, destination)) return undefined;
  const root = file.reserve();
  const tree = writeLevel(file, toc, destination, root);
  file.object(
    root,
    `<</Type /Outlines\n/First ${tree?.first} 0 R\n/Last ${tree?.last} 0 R\n/Count ${tree?.count}>>`,
  );
  return root;
}

const hasAny = (toc: readonly TocEntry[], destination: DestinationOf): boolean =>
  toc.some(({ target }) => destination(target) !== undefined);

interface Level {
  readonly first: number;
  readonly last: number;
  /** Entries at this level and below. */
  readonly count: number;
}

function writeLevel(
  file: PdfFile,
  entries: readonly TocEntry[],
  destination: DestinationOf,
  parent: number,
): Level | undefined {
  const known = entries.filter(({ target }) => destination(target) !== undefined);
  if (known.length === 0) return undefined;
  const first = file.reserve(known.length);
  let count = known.length;
  known.forEach((entry, index) => {
    const number = first + index;
    const below = writeLevel(file, entry.children, destination, number);
    count += below?.count ?? 0;
    const title = textString([entry.label, entry.title].filter(Boolean).join(' '));
    const rows = [`<</Title ${title}`, `/Parent ${parent} 0 R`, `/Dest ${destination(entry.target)}`];
    if (index > 0) rows.push(`/Prev ${number - 1} 0 R`);
    if (index + 1 < known.length) rows.push(`/Next ${number + 1} 0 R`);
    if (below) rows.push(`/First ${below.first} 0 R`, `/Last ${below.last} 0 R`, `/Count ${below.count}`);
    file.object(number, `${rows.join('\n')}>>`);
  });
  return { first, last: first + known.length - 1, count };
}
