import type { PageGeometry, Theme } from '../model/index.js';
import { between } from './between.js';

/** Nothing is set smaller, in pt (CLREQ: 六号). */
const FLOOR = 8;

/**
 * The sizes of everything that is not running text, as CSS variables. The points are the grids that were drawn by hand:
 * small type follows the body's size, titles the length of the line, sunk heads the height of the page.
 */
export function typeScale(theme: Theme, geometry: PageGeometry): Readonly<Record<string, string>> {
  return theme === 'jianbao' ? briefScale(geometry) : bookScale(geometry);
}

function briefScale({ bodySize, leading, columns }: PageGeometry): Readonly<Record<string, string>> {
  // 五号 and 三号
  const by = (small: number, large: number, step = 0.5, least = FLOOR) =>
    between(
      [
        [10.5, small],
        [15.75, large],
      ],
      bodySize,
      step,
      least,
    );
  const title = by(15, 21);
  return {
    small: pt(by(9.5, 14)),
    kicker: pt(by(8.5, 12)),
    h1: pt(title),
    'h1-lh': pt(leading * Math.max(1, Math.ceil((title * 1.2) / leading))),
    caption: pt(by(8.5, 12)),
    cell: pt(by(8.5, 12)),
    'table-note': pt(by(8, 10.5)),
    note: pt(by(8.5, 12)),
    'note-lh': pt(by(12.75, 18, 0.75, 12)),
    folio: pt(by(9.5, 14)),
    'folio-drop': `${by(5, 7, 0.5, 4)}mm`,
    medium: rem(columns * 0.75),
    narrow: rem(columns * 0.5),
  };
}

function bookScale({ bodySize, columns, rows }: PageGeometry): Readonly<Record<string, string>> {
  // 五号 and 小四
  const by = (small: number, large: number, step = 0.5) =>
    between(
      [
        [10.5, small],
        [12, large],
      ],
      bodySize,
      step,
      FLOOR,
    );
  const across = (narrow: number, middle: number, wide: number, step: number, least: number) =>
    between(
      [
        [27 * 10.5, narrow],
        [34 * 10.5, middle],
        [34 * 12, wide],
      ],
      columns * bodySize,
      step,
      least,
    );
  const title = across(18, 22, 24, 0.5, Math.max(14, bodySize + 4));
  return {
    small: pt(by(9, 10.5)),
    h1: pt(title),
    'h1-lh': pt(Math.max(across(25.5, 27, 31.5, 0.75, 21), Math.ceil((title * 1.2) / 0.75) * 0.75)),
    subtitle: pt(by(12, 14)),
    h2: pt(by(12, 14)),
    caption: pt(by(9, 10.5)),
    cell: pt(by(9, 10.5)),
    note: pt(by(8, 9)),
    'note-lh': pt(columns < 30 && bodySize < 11 ? 12 : by(12.75, 13.5, 0.75)),
    running: pt(by(8, 9)),
    folio: pt(by(9, 10.5)),
    'head-lines': String(Math.round(rows * 0.345)),
    medium: rem(columns * 0.65),
    narrow: rem(Math.min(16, columns * 0.6)),
  };
}

const pt = (points: number): string => `${points}pt`;
const rem = (characters: number): string => `${Math.round(characters)}rem`;
