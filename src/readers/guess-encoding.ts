import type { Encoding } from '../config/index.js';
import { type Plausibility, plausibility } from './plausibility.js';

export interface Reading {
  readonly encoding: Encoding;
  readonly text: string;
}

export const UTF_16 = ['utf-16le', 'utf-16be'] as const satisfies readonly Encoding[];
/** What a file that is not UTF-8 may be. */
export const OTHERS = ['gb18030', 'big5', ...UTF_16] as const satisfies readonly Encoding[];

/** The bytes in an encoding, without byte order mark; undefined when they are not valid in it. */
export function readAs(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** e^12: the odds, more than a hundred thousand to one, at which a reading is taken without asking. */
export const ODDS = 12;

/** Reads as Chinese that somebody wrote: many frequent characters, hardly a rare one. */
export const isChinese = (judged: Plausibility): boolean =>
  !judged.broken && judged.evidence >= ODDS && judged.frequent >= 0.3 && judged.rare <= 0.15;

/** The one reading that is Chinese beyond doubt; undefined when there is none, or two that might be. */
export function sureReading(bytes: Uint8Array, odds = ODDS): Reading | undefined {
  const [best, second] = OTHERS.flatMap((encoding) => {
    const text = readAs(bytes, encoding);
    return text === undefined ? [] : [{ encoding, text, judged: plausibility(text) }];
  }).toSorted((a, b) => b.judged.likelihood - a.judged.likelihood);
  if (!best || !isChinese(best.judged) || best.judged.evidence < odds) return undefined;
  const lead = second ? best.judged.likelihood - second.judged.likelihood : ODDS;
  return lead >= ODDS ? { encoding: best.encoding, text: best.text } : undefined;
}
