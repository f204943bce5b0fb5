import { type Message, SCRIPTS, type Script } from '../model/index.js';
import type { BulletinConfig } from './schema.js';
import type { Yaml } from './yaml.js';

type Traditional = Exclude<Script, 'zh-Hans'>;
const EDITIONS = SCRIPTS.filter((script): script is Traditional => script !== 'zh-Hans');
const isEdition = (key: string): boolean => EDITIONS.some((script) => script === key);
const CHARACTER = /^\p{Script=Han}$/u;

/** The forms of characters that a house writes in an edition: `裡: 裏` for all, and its own over those. */
export function formsFor({ variants }: BulletinConfig, script: Script): ReadonlyMap<string, string> {
  const own = variants[script];
  return new Map([
    ...Object.entries(variants).flatMap(([from, to]) =>
      typeof to === 'string' ? [[from, to] as const] : [],
    ),
    ...(typeof own === 'object' ? Object.entries(own) : []),
  ]);
}

/** What is no character, and what would be replaced once more. */
export function checkVariants(config: BulletinConfig, yaml: Yaml): Message[] {
  const shape = Object.entries(config.variants).flatMap(([key, value]): Message[] => {
    if (typeof value === 'string') return characters(['variants', key], key, value, yaml);
    if (!isEdition(key))
      return [
        {
          id: 'config-variant-edition',
          place: yaml.placeOfKey(['variants', key]),
          values: { key, editions: EDITIONS.join(', ') },
        },
      ];
    return Object.entries(value).flatMap(([from, to]) => characters(['variants', key, from], from, to, yaml));
  });
  if (shape.length > 0) return shape;
  const told = new Set<string>();
  return EDITIONS.flatMap((script) => {
    const forms = formsFor(config, script);
    return [...forms].flatMap(([from, to]): Message[] => {
      if (!forms.has(to) || told.has(from)) return [];
      told.add(from);
      const own = config.variants[script];
      const inner = typeof own === 'object' && Object.hasOwn(own, from) ? [script, from] : [from];
      return [
        {
          id: 'config-variant-conflict',
          place: yaml.placeOfKey(['variants', ...inner]),
          values: { from, to, next: forms.get(to) ?? '' },
        },
      ];
    });
  });
}

const characters = (path: string[], from: string, to: string, yaml: Yaml): Message[] =>
  CHARACTER.test(from) && CHARACTER.test(to)
    ? []
    : [{ id: 'config-variant-character', place: yaml.placeOfKey(path), values: { from, to } }];
