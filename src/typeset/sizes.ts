import type { PageGeometry, Theme } from '../model/index.js';
import { between } from './between.js';
import { partLines } from './part-lines.js';
import { coverSize } from './slip.js';
import { typeScale } from './type-scale.js';
import type { View } from './view.js';

/** Weight of the thick rule in pt: it follows the width of the page. */
const ruleOf = (theme: Theme, { width }: PageGeometry): number =>
  theme === 'jianbao'
    ? Math.min(
        3,
        between(
          [
            [148, 2.25],
            [210, 3],
          ],
          width,
          0.25,
          1.75,
        ),
      )
    : width < 165
      ? 1.75
      : 2.25;

/** Tracking and leading of a part's title, in em. */
const PART_TRACKING = 0.15;

/** Sizes that depend on the length of a title, as CSS variables: display type is fitted, never squeezed. */
export function sizesOf(view: View, geometry: PageGeometry): string {
  const { masthead, slip } = view;
  const lines = partLines(geometry);
  const wished = between(
    [
      [148, 34],
      [185, 42],
      [210, 48],
    ],
    geometry.width,
    1,
    22,
  );
  const longest = Math.max(0, ...view.parts.map(({ title }) => [...title].length));
  const fit = (lines * geometry.leading) / (Math.max(1, longest) * (1 + PART_TRACKING));
  const cover = coverSize(geometry);
  const across = (geometry.columns * geometry.bodySize) / Math.max(1, [...view.title].length);
  const scale = Object.entries(typeScale(view.theme, geometry)).map(
    ([name, value]) => `  --${name}: ${value};\n`,
  );
  return `:root {
${scale.join('')}  --rule: ${ruleOf(view.theme, geometry)}pt;
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
