import { z } from 'zod';
import { Failure } from '../../model/index.js';
import { readYaml } from '../yaml.js';
import { profileNamed } from './index.js';
import type { Demand, Profile } from './profile.js';

/** Whether a profile's name is that of a file of the user's own. */
export const isOwnProfile = (name: string): boolean => /\.ya?ml$/i.test(name);

// every scalar of the YAML is a string
const digits = z
  .string()
  .regex(/^\d+(?:\.\d+)?$/)
  .transform(Number);
const amount = digits.pipe(z.number().max(9999));
const whole = digits.pipe(z.int().max(9999));
const flag = z.enum(['true', 'false']).transform((word) => word === 'true');
const sourced = <T extends z.ZodType>(value: T) =>
  z.union([
    value.transform((plain) => ({ value: plain, source: '' })),
    z.strictObject({ value, source: z.string() }),
  ]);

const OWN_SCHEMA = z
  .strictObject({
    base: z.string().default('office-duplex'),
    name: z.string().min(1),
    bleed: sourced(digits.pipe(z.number().max(20))),
    marks: sourced(flag),
    safety: sourced(amount),
    gutter: sourced(z.array(z.tuple([whole, amount])).min(1)),
    ink: sourced(z.enum(['any', 'cmyk'])),
    inkLimit: sourced(digits.pipe(z.number().min(100).max(400))),
    dpi: sourced(amount),
    hairline: sourced(amount),
    leastPages: sourced(whole),
    mostPages: sourced(whole),
    multiple: sourced(digits.pipe(z.int().min(1).max(64))),
    blanks: sourced(whole),
    annotations: sourced(flag),
    outline: sourced(flag),
    metadata: sourced(flag),
    transparency: sourced(flag),
    standard: sourced(z.enum(['none', 'PDF/X-4', 'PDF/UA-1'])),
  })
  .partial();

/**
 * A profile of the user's own: a YAML file with `base`, one of ours, and what is other; each value as it is, or as
 * `{ value, source }`. Named by `name`, else as its file.
 * @throws Failure `profile-own`
 */
export function ownProfile(text: string, file: string): Profile {
  const bad = (reason: string) =>
    new Failure({ id: 'profile-own', place: { file }, values: { file, reason } });
  const yaml = readYaml(text, file);
  if (yaml.messages.length > 0) throw new Failure(...yaml.messages);
  const checked = OWN_SCHEMA.safeParse(yaml.value ?? {});
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw bad([issue?.path.join('.'), issue?.message].filter(Boolean).join(': '));
  }
  const { base = 'office-duplex', name, ...own } = checked.data;
  const below = profileNamed(base);
  const entries = Object.entries(own) as [Demand, { value: unknown; source: string }][];
  const stem = (file.split(/[\\/]/u).at(-1) ?? file).replace(/\.ya?ml$/iu, '');
  return {
    ...below,
    name: (name ?? stem).replace(/[^\p{L}\p{N}._-]+/gu, '-'),
    ...(Object.fromEntries(entries.map(([key, { value }]) => [key, value])) as Partial<Profile>),
    sources: {
      ...below.sources,
      ...Object.fromEntries(entries.map(([key, { source }]) => [key, source || file])),
    },
  };
}
