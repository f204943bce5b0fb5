import { z } from 'zod';
import type { Imposition } from '../model/index.js';
import { flag } from './fields.js';

export const IMPOSITIONS = ['none', 'booklet', 'two-up'] as const;

/** 80 g/m² office paper is about 0.1 mm thick. */
const OFFICE_PAPER = 0.1;

const word = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words, { error: 'config-bad-choice' });

/** Millimetres from 0 to 1, as written. */
const thickness = z.coerce
  .number({ error: 'config-not-thickness' })
  .min(0, { error: 'config-not-thickness' })
  .max(1, { error: 'config-not-thickness' });

export const IMPOSITION_SCHEMA = z.strictObject(
  {
    kind: word(IMPOSITIONS).default('booklet').meta({
      description: 'booklet 骑马订小册、two-up 一面两页、none 不拼 · saddle stitched, two a side, or none',
    }),
    sheet: word(['A4', 'A3']).default('A4').meta({ description: '纸张，横放 · sheet, lying' }),
    binding: word(['left', 'right']).default('left').meta({ description: '装订边 · edge of the spine' }),
    cover: word(['self', 'plus']).default('self').meta({
      description: '封面：self 与正文同纸，plus 单印一张 · on the paper of the text, or a sheet of its own',
    }),
    blanks: word(['end', 'before-last']).default('end').meta({
      description: '白页：end 在书末，before-last 在末页（封底）之前 · blank pages',
    }),
    paper: thickness
      .default(OFFICE_PAPER)
      .meta({ description: '一张纸厚几毫米，用来补偿爬移；0 不补 · mm of a sheet, for creep' }),
    foldMarks: flag.default(true).meta({ description: '印折线标记 · marks where it is folded' }),
    dummy: flag.default(true).meta({ description: '另出折页小样 · a dummy to fold first' }),
  },
  { error: 'config-not-map' },
);

/** How pages go on sheets, in a word or in full. */
export const impositionField = z.union(
  [word(IMPOSITIONS).transform((kind) => IMPOSITION_SCHEMA.parse({ kind })), IMPOSITION_SCHEMA],
  { error: 'config-bad-choice' },
);

/** What the bulletin asks for; a booklet where its profile is one and it asks for nothing. Undefined for no sheets. */
export function impositionFor(
  wished: z.output<typeof impositionField> | undefined,
  profile: string,
): Imposition | undefined {
  const { kind, ...rest } =
    wished ?? IMPOSITION_SCHEMA.parse({ kind: profile === 'office-booklet' ? 'booklet' : 'none' });
  return kind === 'none' ? undefined : { kind, ...rest };
}
