import { type Cmyk, keyOf } from './color.js';

const SCREEN = /--([\w-]+)\s*:\s*#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\s*;/g;
const INKS = /--([\w-]+)-cmyk\s*:\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)\s*;/g;

/**
 * Colours whose inks a style sheet states: `--red: #c8161d; --red-cmyk: 0 80 80 0;` (percent of C, M, Y, K). What
 * comes later in the sheet wins. By the key of the colour on the screen.
 */
export function namedInks(css: string): ReadonlyMap<number, Cmyk> {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const screen = new Map([...plain.matchAll(SCREEN)].map(([, name, hex]) => [name, rgbKey(hex ?? '')]));
  const inks = new Map<number, Cmyk>();
  for (const [, name, ...parts] of plain.matchAll(INKS)) {
    const key = screen.get(name);
    const [c = 0, m = 0, y = 0, k = 0] = parts.map((part) => Math.min(100, Number(part)) / 100);
    if (key !== undefined) inks.set(key, [c, m, y, k]);
  }
  return inks;
}

function rgbKey(hex: string): number {
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
  const part = (at: number) => Number.parseInt(full.slice(at, at + 2), 16) / 255;
  return keyOf([part(0), part(2), part(4)]);
}
