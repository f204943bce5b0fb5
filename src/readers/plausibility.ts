import { COMMON, isInUse } from './common-characters.js';

/** How much a decoded text looks like Chinese that somebody wrote. */
export interface Plausibility {
  /** Logarithm (base e) of its probability under a rough model; comparable between readings of the same bytes. */
  readonly likelihood: number;
  /** The same logarithm for its characters beyond ASCII, less what characters taken at random would have. */
  readonly evidence: number;
  /** Of its characters beyond ASCII, the share that is frequent: 0.5 and more in real text. */
  readonly frequent: number;
  /** Of the same, the share that hardly anyone writes. */
  readonly rare: number;
  /** Han characters in it. */
  readonly han: number;
  /** It holds what no text holds: NUL, U+FFFD, or more than a stray unassigned or private code point. */
  readonly broken: boolean;
}

const MARKS = /^[，。、；：？！“”‘’（）《》〈〉「」『』【】〔〕—…·　①-⑩％]$/u;
/** Spaces say nothing of the language; the full-width one is a mark of Chinese. */
const SPACE = /^[\u00a0\u2002-\u200b\ufeff]$/u;
const BROKEN = /^[\p{Co}\p{Cn}\p{Cs}\ufffd\u0000\u0080-\u0084\u0086-\u009f]$/u;
const HAN = /^\p{Script=Han}$/u;
/** Radicals that stand for their characters in text copied out of a PDF: ⼈ for 人. */
const RADICAL = /^[\u2e80-\u2fdf]$/u;
const DIGITS_AND_LATIN = /^[０-９Ａ-Ｚａ-ｚ]$/u;

/** Probability of one character of each kind: the share of the kind in Chinese text over the size of the kind. */
const CHANCE = {
  ascii: 2e-3,
  mark: 5e-3,
  common: 1e-3,
  inUse: 8e-5,
  wide: 1e-4,
  rare: 6e-7,
  alien: 1e-8,
  broken: 1e-14,
};
type Kind = keyof typeof CHANCE;

function kindOf(mark: string): Kind {
  const code = mark.codePointAt(0) ?? 0;
  if (BROKEN.test(mark)) return 'broken';
  if (code < 0x80 || SPACE.test(mark)) return 'ascii';
  if (COMMON.has(mark)) return 'common';
  if (MARKS.test(mark)) return 'mark';
  if (isInUse(mark) || RADICAL.test(mark)) return 'inUse';
  if (DIGITS_AND_LATIN.test(mark)) return 'wide';
  return HAN.test(mark) ? 'rare' : 'alien';
}

/** One private character in two hundred: what fonts of one's own leave behind. */
const STRAY = 0.005;

/** Chance of a character that comes up at random: national sets hold some ten thousand. */
const RANDOM = 1e-4;

/** Judges a reading of some bytes. */
export function plausibility(text: string): Plausibility {
  const count: Record<Kind, number> = {
    ascii: 0,
    mark: 0,
    common: 0,
    inUse: 0,
    wide: 0,
    rare: 0,
    alien: 0,
    broken: 0,
  };
  let han = 0;
  let all = 0;
  for (const [mark, times] of occurrences(text)) {
    count[kindOf(mark)] += times;
    all += times;
    if (HAN.test(mark)) han += times;
  }
  const beyond = all - count.ascii;
  const share = (times: number): number => (beyond > 0 ? times / beyond : 0);
  const sum = (weight: (kind: Kind) => number): number =>
    (Object.keys(CHANCE) as Kind[]).reduce((total, kind) => total + count[kind] * weight(kind), 0);
  return {
    likelihood: sum((kind) => Math.log(CHANCE[kind])),
    evidence: sum((kind) => (kind === 'ascii' ? 0 : Math.log(CHANCE[kind] / RANDOM))),
    frequent: share(count.common + count.mark),
    rare: share(count.rare + count.alien + count.broken),
    han,
    broken: /[\0\ufffd]/.test(text) || share(count.broken) > STRAY,
  };
}

function occurrences(text: string): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const mark of text) times.set(mark, (times.get(mark) ?? 0) + 1);
  return times;
}
