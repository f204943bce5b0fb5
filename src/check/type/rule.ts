import type { TypeReading } from './reading.js';

/** A place where a rule is broken. */
export interface TypeFault {
  /** Page, counted from 1. */
  readonly page: number;
  /** Line of the page, counted from 1 at its top. */
  readonly line: number;
  /** Words of the line, or what is wrong in figures. */
  readonly text: string;
}

/** A rule of layout that a finished PDF shows to be kept or broken. */
export interface TypeRule {
  readonly id: string;
  readonly summary: { readonly zh: string; readonly en: string };
  /** Where it is written. */
  readonly source: string;
  readonly check: (reading: TypeReading) => readonly TypeFault[];
}

const SHOWN = 16;

export function faultAt(
  { page, row, text }: { readonly page: number; readonly row: number; readonly text: string },
  end: 'start' | 'end' | 'whole' = 'start',
  note = '',
): TypeFault {
  const characters = [...text];
  const cut = characters.length > SHOWN;
  const shown =
    end === 'end'
      ? `${cut ? '……' : ''}${characters.slice(-SHOWN).join('')}`
      : `${characters.slice(0, SHOWN).join('')}${cut ? '……' : ''}`;
  return { page: page + 1, line: row, text: note ? `${shown}（${note}）` : shown };
}
