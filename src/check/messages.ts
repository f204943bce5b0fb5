import type { Message } from '../model/index.js';
import type { Fault } from './epub-conservation.js';

/** Faults beyond this many say nothing new. */
export const SHOWN = 8;

export const blockMessages = (faults: readonly Fault[], artifact: string): readonly Message[] =>
  faults.slice(0, SHOWN).map(({ kind, block, expected, found, at }) => ({
    id: 'block-fault',
    values: { artifact, kind, block, expected, found, at },
  }));
