import type { PageGeometry } from '../model/index.js';

/** A brief's name as it stands at its head: one line, or the issuer's name above the kind of paper. */
export interface Masthead {
  readonly over: string;
  readonly name: string;
  /** Of the name and of the line above it, in multiples of the body size. */
  readonly size: number;
  readonly tracking: number;
  readonly overSize: number;
  readonly overTracking: number;
}

/** The A4 brief, on which the sizes below are given: 28 characters of 15.75 pt, lines of 29 pt. */
const BRIEF = { columns: 28, bodySize: 15.75, leading: 29 };
/** The name's ends align with issuer and date, a character in from each edge. */
const INSET = 2;
/** By length: size in pt on A4, tracking in em. */
const SIZES: Readonly<Record<number, readonly [number, number]>> = {
  1: [66, 0],
  2: [66, 1],
  3: [66, 0.8],
  4: [64, 0.6],
  5: [60, 0.4],
  6: [60, 0.16],
  7: [54, 0.1],
  8: [47, 0.1],
  9: [43, 0.05],
  10: [40, 0.03],
};
const KIND =
  /(?:简报|簡報|快报|快報|通讯|通訊|通报|通報|简讯|簡訊|专报|專報|月报|月報|周报|週報|动态|動態|信息|資訊|参考|參考)$/u;

/** A name keeps its share of the line, whatever the number of characters, and stays within its lines. */
export function mastheadOf(
  title: string,
  { columns, bodySize, leading }: Pick<PageGeometry, 'columns' | 'bodySize' | 'leading'> = BRIEF,
): Masthead {
  const lines = (leading / bodySize) * (BRIEF.bodySize / BRIEF.leading);
  const share = Math.min(columns / BRIEF.columns, lines * 1.35);
  const room = columns - INSET;
  const length = widthOf(title);
  if (length < 11) {
    const [size, tracking] = SIZES[Math.max(1, Math.ceil(length))] ?? [40, 0];
    return {
      over: '',
      name: title,
      ...fitted(title, size * share, tracking, room),
      overSize: 1,
      overTracking: 0,
    };
  }
  const kind = KIND.exec(title)?.[0] ?? [...title].slice(-2).join('');
  const over = title.slice(0, title.length - kind.length).trim();
  const [size, tracking] = SIZES[Math.ceil(widthOf(kind))] ?? [60, 0.4];
  const name = fitted(kind, Math.min(60, size) * share, Math.min(0.6, tracking), room);
  // it has a line to itself
  const line = fitted(over, 24 * Math.min(share, lines), 0.15, room);
  return { over, name: kind, ...name, overSize: line.size, overTracking: line.tracking };
}

/** In em: half-width characters count half. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2e80 ? 0.6 : 1), 0);

/** The wished size and tracking in body sizes; first the tracking gives way, then the size. */
function fitted(
  text: string,
  points: number,
  tracking: number,
  measure: number,
): { size: number; tracking: number } {
  const gaps = [...text].length - 1;
  const width = widthOf(text);
  const wished = points / BRIEF.bodySize;
  const room = measure / wished - width;
  const fits = gaps > 0 ? Math.min(tracking, room / gaps) : 0;
  return fits >= 0 || gaps === 0
    ? { size: round(Math.min(wished, measure / width)), tracking: round(Math.max(0, fits)) }
    : { size: round(measure / width), tracking: 0 };
}

const round = (value: number): number => Math.floor(value * 1000) / 1000;
