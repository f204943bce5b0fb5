import { isHan } from './characters.js';
import { most, type TypeLine } from './lines.js';

/** Left and right edge of a column of body text, in pt from the left of the trim. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** How the body of a file is set, as its lines show it. */
export interface Setting {
  readonly size: number;
  readonly font: string;
  /** From baseline to baseline. */
  readonly pitch: number;
  /** Columns of right-hand and of left-hand pages (even and odd indexes), from left to right. */
  readonly columns: readonly [readonly Column[], readonly Column[]];
}

/** An edge must be shared by this part of the lines. */
const SHARED = 0.06;

/** What most of the characters are set in is the body. */
export function settingOf(lines: readonly TypeLine[]): Setting | undefined {
  const weight = new Map<string, number>();
  for (const { font, size, chars } of lines) {
    const key = `${size.toFixed(2)} ${font}`;
    weight.set(key, (weight.get(key) ?? 0) + chars.length);
  }
  const [key = ''] = [...weight].sort((a, b) => b[1] - a[1])[0] ?? [];
  const [, number = '', font = ''] = /^(\S+) (.*)$/u.exec(key) ?? [];
  if (number === '') return undefined;
  const size = Number(number);
  const body = lines.filter((line) => line.first && Math.abs(line.size - size) < 0.11 && line.font === font);
  const side = (parity: number) =>
    columnsOf(
      lines.filter((l) => l.page % 2 === parity && Math.abs(l.size - size) < 0.11 && l.font === font),
      size,
    );
  return { size, font, pitch: pitchOf(body), columns: [side(0), side(1)] };
}

function pitchOf(body: readonly TypeLine[]): number {
  const steps: number[] = [];
  for (let at = 1; at < body.length; at++) {
    const [a, b] = [body[at - 1], body[at]];
    if (a && b && a.page === b.page && b.y > a.y) steps.push(b.y - a.y);
  }
  const usual = most(steps.map((step) => Math.round(step * 2) / 2)) ?? 0;
  if (!(usual > 0)) return 0;
  // browsers put baselines on whole pixels: only many lines together show the pitch
  const spans = [...new Set(body.map(({ page }) => page))].flatMap((page) => {
    const own = body.filter((line) => line.page === page);
    const span = (own.at(-1)?.y ?? 0) - (own[0]?.y ?? 0);
    const count = Math.round(span / usual);
    return count >= 8 && Math.abs(span / count - usual) < 0.5 ? [span / count] : [];
  });
  return spans.length > 0 ? median(spans) : usual;
}

function columnsOf(lines: readonly TypeLine[], size: number): readonly Column[] {
  const long = lines.filter(({ chars }) => chars.length >= 8);
  const lefts = peaks(long.map(({ left }) => left));
  const starts = lefts.filter((x) => !lefts.some((other) => x - other > 0.5 && x - other < size * 4.3));
  const full = long.filter(({ chars }) => isHan(chars.at(-1)?.text ?? ''));
  const rights = peaks(full.map(({ right }) => right));
  return starts.flatMap((left, at) => {
    const limit = starts[at + 1] ?? Number.POSITIVE_INFINITY;
    const right = Math.max(...rights.filter((x) => x > left + size * 4 && x < limit));
    return Number.isFinite(right) ? [{ left, right }] : [];
  });
}

/** Values that many share, in order. */
function peaks(values: readonly number[]): readonly number[] {
  const bins = new Map<number, number[]>();
  for (const value of values) {
    const bin = Math.round(value);
    bins.set(bin, [...(bins.get(bin) ?? []), value]);
  }
  const enough = Math.max(2, values.length * SHARED);
  const found = [...bins]
    .filter(([bin, inside]) => inside.length + (bins.get(bin + 1)?.length ?? 0) >= enough)
    .map(([bin, inside]) => median([...inside, ...(bins.get(bin + 1) ?? [])]))
    .sort((a, b) => a - b);
  return found.filter((value, at) => at === 0 || value - (found[at - 1] ?? 0) > 1.2);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
