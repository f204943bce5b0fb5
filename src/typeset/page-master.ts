import type { PageGeometry } from '../model/index.js';

const mm = (value: number): string => `${Math.round(value * 10_000) / 10_000}mm`;

/**
 * The page as CSS: trimmed size, margins (mirrored or not), bleed, and the grid as variables. `--zi` is one character,
 * `--lh` one line; every theme counts in them. Crop marks are no business of the layout: `print/` draws them.
 */
export function pageMaster(geometry: PageGeometry): string {
  const { width, height, margin, mirrored, columns, rows, bodySize, leading, bleed } = geometry;
  return `@page {
  size: ${mm(width)} ${mm(height)};
  margin: ${mm(margin.top)} ${mm(margin.outer)} ${mm(margin.bottom)} ${mm(margin.inner)};${bleed > 0 ? `\n  bleed: ${mm(bleed)};` : ''}
}
@page :right {
  margin-left: ${mm(margin.inner)};
  margin-right: ${mm(margin.outer)};
}
@page :left {
  margin-left: ${mm(mirrored ? margin.outer : margin.inner)};
  margin-right: ${mm(mirrored ? margin.inner : margin.outer)};
}
:root {
  --zi: ${bodySize}pt;
  --lh: ${leading}pt;
  --columns: ${columns};
  --rows: ${rows};
  --type-width: ${round(columns * bodySize)}pt;
  --type-height: ${round(rows * leading)}pt;
  --page-height: ${mm(height)};
}
`;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** One line in CSS px, as the grid pass in the page needs it. */
export const leadingInPx = ({ leading }: PageGeometry): number => (leading * 96) / 72;

/**
 * Style sheets for a book that is bound on the right: what they say of left-hand pages is true of right-hand ones. The
 * layout goes on calling odd pages right: a break to the right is one to an odd page.
 */
export const mirrored = (styles: string): string =>
  styles.replace(
    /(@page\b[^{};]*?):(left|right)\b/g,
    (_, before: string, side: string) => `${before}:${side === 'left' ? 'right' : 'left'}`,
  );
