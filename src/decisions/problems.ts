import type { z } from 'zod';
import { valueAt } from '../config/issues.js';
import { closest } from '../config/suggest.js';
import type { Yaml } from '../config/yaml.js';
import type { Message } from '../model/message.js';
import { choicesAt, ITEM_KINDS, keysAt } from './schema.js';

type Path = readonly (string | number)[];

/** What Chinese writers call a decision. */
const CHINESE: Readonly<Record<string, string>> = {
  接行: 'join',
  连接: 'join',
  合并: 'join',
  分段: 'break',
  断开: 'break',
  分篇: 'split',
  小标题: 'heading',
  署名: 'byline',
  电头: 'dateline',
  页眉: 'furniture',
  页脚: 'furniture',
  杂项: 'furniture',
  段落: 'paragraph',
  正文: 'paragraph',
  留空格: 'keep-space',
  去空格: 'drop-space',
  接受: 'accept',
  同意: 'accept',
  拒绝: 'refuse',
  规则: 'rule',
  位置: 'at',
  第几处: 'nth',
};

/** What the schema found wrong in the item at an index, with places. */
export function problemsOf(issues: readonly z.core.$ZodIssue[], index: number, yaml: Yaml): Message[] {
  return issues.flatMap((issue) => {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => unknownKey(key, path, index, yaml));
    }
    return [wrongValue(issue, path, index, yaml)];
  });
}

function unknownKey(key: string, path: Path, index: number, yaml: Yaml): Message {
  const place = yaml.placeOfKey([index, ...path, key]);
  const known = keysAt(path);
  const near = nearest(key, known);
  return near
    ? { id: 'config-unknown-key-near', place, values: { key, suggestion: near } }
    : { id: 'config-unknown-key', place, values: { key, known: known.join(', ') } };
}

function nearest(word: string, known: readonly string[]): string | undefined {
  const translated = CHINESE[word];
  return translated && known.includes(translated) ? translated : closest(word, known);
}

function wrongValue(issue: z.core.$ZodIssue, path: Path, index: number, yaml: Yaml): Message {
  const value = valueAt(yaml.value, [index, ...path]);
  const place = yaml.placeOf([index, ...path]);
  const key = String(path.at(-1) ?? `[${index + 1}]`);
  if (value === undefined) return { id: 'config-missing', place, values: { key } };
  const shown = typeof value === 'string' ? value : '…';
  const choices = choicesAt(path);
  const near = issue.message === 'decision-unknown-rule' ? closest(shown, choices) : undefined;
  const id = near ? 'decision-unknown-rule-near' : issue.message;
  const more = near ? { suggestion: near } : choices.length > 0 ? { choices: choices.join(', ') } : {};
  return { id, place, values: { key, value: shown, ...more } };
}

/** An item that is no map: perhaps its colon is a full-width one. */
export function notMap(item: unknown, index: number, yaml: Yaml): Message {
  const place = yaml.placeOf([index]);
  const word = typeof item === 'string' ? /^[a-z-]+(?=[：﹕])/u.exec(item)?.[0] : undefined;
  return word && ITEM_KINDS.includes(word)
    ? { id: 'config-wide-colon', place, values: { key: word } }
    : { id: 'decision-kind', place, values: { known: ITEM_KINDS.join(', ') } };
}
