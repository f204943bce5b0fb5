import { z } from 'zod';
import type { Binding, Imposition } from '../model/index.js';
import { flag } from './fields.js';
import type { Profile } from './profiles/index.js';

export const IMPOSITIONS = ['none', 'booklet', 'two-up'] as const;

/**
 * mm of a sheet. Uncoated paper of 80 g/m² is 0.1 mm thick, of 210 g/m² 0.25 mm (table of a-size.com, "Paper weight and
 * thickness"); mills differ by some hundredths, so both can be stated.
 */
const OFFICE_PAPER = 0.1;
const COVER_PAPER = 0.25;

const word = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words, { error: 'config-bad-choice' });

/** Millimetres from 0 to 1, as written. */
const thickness = z.coerce
  .number({ error: 'config-not-thickness' })
  .min(0, { error: 'config-not-thickness' })
  .max(1, { error: 'config-not-thickness' });

const BLANKS = ['end', 'before-last'] as const;

/** A word, or the number of a page. */
const blanks = z.string({ error: 'config-not-blanks' }).transform((value, context) => {
  const known = BLANKS.find((one) => one === value);
  if (known) return known;
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
  context.issues.push({ code: 'custom', message: 'config-not-blanks', input: value });
  return z.NEVER;
});

export const IMPOSITION_SCHEMA = z.strictObject(
  {
    kind: word(IMPOSITIONS).default('booklet').meta({
      description: 'booklet 骑马订小册、two-up 一面两页、none 不拼 · saddle stitched, two a side, or none',
    }),
    sheet: word(['A4', 'A3', 'SRA4', 'SRA3', '8K']).default('A4').meta({
      description: '纸张，横放；SRA 有出血和裁切线的余地 · sheet, lying; SRA has room for bleed and marks',
    }),
    binding: word(['left', 'right']).default('left').meta({
      description: '装订边；right 的书从右往左翻 · edge of the spine; right for books read from the right',
    }),
    cover: word(['self', 'plus']).default('self').meta({
      description: '封面：self 与正文同纸，plus 单印一张 · on the paper of the text, or a sheet of its own',
    }),
    blanks: blanks.default('end').meta({
      description:
        '白页：end 在书末，before-last 在末页（封底）之前，或页码数，放在该页之后 · blank pages; a number: behind that page',
    }),
    paper: thickness
      .default(OFFICE_PAPER)
      .meta({ description: '一张纸厚几毫米，用来补偿爬移；0 不补 · mm of a sheet, for creep' }),
    coverPaper: thickness
      .default(COVER_PAPER)
      .meta({ description: 'cover: plus 的封面纸厚几毫米 · mm of a cover apart, for creep' }),
    marks: flag.default(true).meta({
      description: '折线和裁切线，印在成品之外；没有余地就不印 · fold and crop marks, where there is room',
    }),
    dummy: flag.default(true).meta({ description: '另出折页小样 · a dummy to fold first' }),
  },
  { error: 'config-not-map' },
);

/** How pages go on sheets, in a word or in full. */
export const impositionField = z.union(
  [word(IMPOSITIONS).transform((kind) => IMPOSITION_SCHEMA.parse({ kind })), IMPOSITION_SCHEMA],
  { error: 'config-bad-choice' },
);

type Wished = z.output<typeof impositionField> | undefined;

/**
 * What the bulletin asks for; a booklet where its profile is one, or rests on one, and it asks for nothing. Undefined
 * for no sheets.
 */
export function impositionFor(wished: Wished, { base }: Pick<Profile, 'base'>): Imposition | undefined {
  const { kind, ...rest } =
    wished ?? IMPOSITION_SCHEMA.parse({ kind: base === 'office-booklet' ? 'booklet' : 'none' });
  return kind === 'none' ? undefined : { kind, ...rest };
}

/** The edge at which the pages are bound, on sheets or not. */
export const bindingOf = (wished: Wished): Binding => wished?.binding ?? 'left';
