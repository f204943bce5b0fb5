import type { PageGeometry, Theme } from '../model/index.js';
import { coverSize } from './slip.js';
import type { View } from './view.js';

/** Weight of the thick rule in pt: 3 and 2¼ for briefs, 2¼ and 1¾ for books. */
const ruleOf = (theme: Theme, { name }: PageGeometry): number =>
  theme === 'jianbao' ? (name === 'A5' ? 2.25 : 3) : name === 'A5' ? 1.75 : 2.25;

/** Tracking and leading of a part's title, in em. */
const PART_TRACKING = 0.15;

/** Sizes that depend on the length of a title, as CSS variables: display type is fitted, never squeezed. */
export function sizesOf(view: View, geometry: PageGeometry): string {
  const { masthead, slip } = view;
  const lines = geometry.name === 'A5' ? 16 : 20;
  const wished = geometry.name === 'A4' ? 48 : coverSize(geometry);
  const longest = Math.max(0, ...view.parts.map(({ title }) => [...title].length));
  const fit = (lines * geometry.leading) / (Math.max(1, longest) * (1 + PART_TRACKING));
  const cover = coverSize(geometry);
  const across = (geometry.columns * geometry.bodySize) / Math.max(1, [...view.title].length);
  return `:root {
  --rule: ${ruleOf(view.theme, geometry)}pt;
  --masthead-size: ${masthead.size}rem;
  --masthead-tracking: ${masthead.tracking}em;
  --masthead-over-size: ${masthead.overSize}rem;
  --masthead-over-tracking: ${masthead.overTracking}em;
  --part-lines: ${lines};
  --part-size: ${Math.max(22, Math.floor(Math.min(wished, fit)))}pt;
  --cover-size: ${Math.floor(Math.min(cover, Math.max(22, across * 0.95)))}pt;${
    slip
      ? `
  --slip-height: ${slip.height}pt;
  --slip-width: ${slip.width}pt;
  --slip-size: ${slip.size}pt;
  --slip-tracking: ${slip.tracking}em;`
      : ''
  }
}
`;
}
