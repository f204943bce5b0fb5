import { z } from 'zod';
import { paperFrom } from './paper.js';
import { joinSoftLines } from './soft-lines.js';
import { GB9704, typeAreaFrom } from './type-area.js';
import { pointsFrom, typeSizeFrom } from './type-size.js';

/**
 * The kinds of value in bulletin.yaml. Scalars arrive as they are written, so a title `2026` or a permit `0123`
 * keeps its digits. The `error` of each kind is the id of the message it leads to.
 */

/** A text that is not empty; white space around it does not count. */
export const text = z.string({ error: 'config-not-text' }).trim().min(1, { error: 'config-not-text' });

/** One text or a list of them; always a list afterwards. */
export const texts = z
  .union([text, z.array(text, { error: 'config-not-text' })], { error: 'config-not-texts' })
  .transform((value) => (typeof value === 'string' ? [value] : value));

/** An address on the web. */
export const webAddress = text.refine((value) => /^https?:\/\//iu.test(value) && URL.canParse(value), {
  error: 'config-not-web-address',
});

/** A whole number from 1. */
export const count = z
  .union(
    [
      z.number(),
      z
        .string()
        .regex(/^\d{1,9}$/u)
        .transform(Number),
    ],
    { error: 'config-not-number' },
  )
  .refine((value) => Number.isSafeInteger(value) && value > 0, { error: 'config-not-number' });

/** true, false, and what YAML 1.1 and Chinese writers say for them. */
export const flag = z
  .union([z.boolean(), z.enum(['true', 'yes', 'on', '是', 'false', 'no', 'off', '否'])], {
    error: 'config-not-flag',
  })
  .transform((value) => value === true || ['true', 'yes', 'on', '是'].includes(String(value)));

const DATE = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|年(\d{1,2})月(\d{1,2})日)(?:[T ].*)?$/u;

/** 2026-11-20, also 2026/11/20 and 2026年11月20日; afterwards always the first of these. */
export const date = z.string({ error: 'config-not-date' }).transform((value, context) => {
  const iso = isoDate(value);
  if (iso) return iso;
  context.issues.push({ code: 'custom', message: 'config-not-date', input: value });
  return z.NEVER;
});

/** The calendar day as YYYY-MM-DD; undefined when there is no such day. */
export function isoDate(value: string): string | undefined {
  const parts = DATE.exec(value.trim())
    ?.slice(1)
    .filter((part) => part !== undefined);
  if (!parts) return undefined;
  const [year = '', month = '', day = ''] = parts;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso) ? iso : undefined;
}

/** Text of one or more paragraphs, apart by empty lines, or a list with a paragraph each; afterwards the list. */
export const paragraphs = z
  .union([text, z.array(text, { error: 'config-not-text' })], { error: 'config-not-texts' })
  .transform((value) =>
    (typeof value === 'string' ? value.split(/\n[^\S\n]*\n/u) : value)
      .map((paragraph) => joinSoftLines(paragraph))
      .filter((paragraph) => paragraph !== ''),
  );

/** One of several words, or a list of them without repetition. */
export const choices = <const T extends readonly [string, ...string[]]>(words: T) =>
  z
    .union(
      [
        z.enum(words, { error: 'config-bad-choice' }),
        z.array(z.enum(words, { error: 'config-bad-choice' })).min(1, { error: 'config-bad-choice' }),
      ],
      { error: 'config-bad-choice' },
    )
    .transform((value): T[number][] => (Array.isArray(value) ? [...new Set(value)] : [value]));

/** A file name's stem: letters (Han included), digits, and . _ - between them. */
export const SLUG = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}._（）-]{0,78}[\p{L}\p{N}\p{M}）_-])?$/u;
export const slug = z.string({ error: 'config-bad-slug' }).regex(SLUG, { error: 'config-bad-slug' });

/** A text that `read` makes something of; what it cannot read leads to the message `id`. */
const readBy = <T>(read: (text: string) => T | undefined, id: string) =>
  z.string({ error: id }).transform((value, context): T => {
    const made = read(value);
    if (made !== undefined) return made;
    context.issues.push({ code: 'custom', message: id, input: value });
    return z.NEVER;
  });

/** mm, from 0 up: `20`, `20.5mm`, `20毫米`. */
const millimetres = (text: string): number | undefined => {
  const [, number] = /^(\d{1,3}(?:\.\d+)?)\s*(?:mm|毫米)?$/iu.exec(text.trim()) ?? [];
  return number === undefined ? undefined : Number(number);
};
export const length = readBy(millimetres, 'config-not-length');

/** A size of body type in pt, from pt or 号数. */
export const typeSize = readBy(typeSizeFrom, 'config-not-type-size');

export const points = readBy(pointsFrom, 'config-not-points');

/** A paper by its name, or as `170×240`. */
export const paper = readBy(paperFrom, 'config-bad-paper');

/** `28字×22行 三号`, or the name of the standard. */
export const typeArea = readBy(
  (value) => (/^gb\/?t?\s*9704/iu.test(value.trim()) ? GB9704 : typeAreaFrom(value)),
  'config-bad-type-area',
);
