import type { z } from 'zod';
import { type Message, RULE_IDS } from '../model/index.js';
import type { ConfigPath } from './entries.js';
import { IMPOSITION_SCHEMA } from './imposition.js';
import { EDGE, PAGE_NAMES } from './paper.js';
import {
  ACCESSIBILITY_SCHEMA,
  ARTICLE_SCHEMA,
  BULLETIN_SCHEMA,
  CHOICES,
  DISTRIBUTION_SCHEMA,
  MARGINS_SCHEMA,
  PAPER_SCHEMA,
  PART_SCHEMA,
  TYPE_AREA_SCHEMA,
} from './schema.js';
import { closest } from './suggest.js';
import { SIZE_NAMES } from './type-size.js';
import type { Yaml } from './yaml.js';

type Issue = z.core.$ZodIssue;

/** What the schema found wrong, as messages with places, in the order of the file. */
export function messagesOf(issues: readonly Issue[], yaml: Yaml): Message[] {
  return issues
    .flatMap((issue) => flatten(issue, []))
    .flatMap(({ issue, path, id }) => toMessages(issue, path, id, yaml))
    .toSorted((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0));
}

interface Flat {
  readonly issue: Issue;
  readonly path: ConfigPath;
  readonly id: string | undefined;
}

/** Issues in the schema carry the id of their message as their text. */
const idOf = (issue: Issue): string | undefined =>
  issue.message.startsWith('config-') ? issue.message : undefined;

/** A union's issue says little; the branch that the value was meant for says what is wrong inside. */
function flatten(issue: Issue, above: ConfigPath): Flat[] {
  const path = [...above, ...issue.path.filter((step) => typeof step !== 'symbol')];
  if (issue.code !== 'invalid_union') return [{ issue, path, id: idOf(issue) }];
  const shaped = issue.errors.filter(
    (branch) => !branch.some((inner) => inner.code === 'invalid_type' && inner.path.length === 0),
  );
  const [meant] = shaped.toSorted((a, b) => weight(a) - weight(b));
  const inner = (meant ?? []).flatMap((branch) => flatten(branch, path));
  const useful =
    inner.length > 0 && inner.every((flat) => flat.id ?? flat.issue.code === 'unrecognized_keys');
  return useful ? inner : [{ issue, path, id: idOf(issue) }];
}

/** How badly a value fits a branch; a branch that finds fault inside fits better than one that refuses the whole. */
const weight = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + issue.keys.length;
    if (issue.code === 'invalid_union') return sum + Math.min(...issue.errors.map(weight));
    return sum + (issue.path.length === 0 ? 100 : 1);
  }, 0);

function toMessages(issue: Issue, path: ConfigPath, id: string | undefined, yaml: Yaml): Message[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, yaml));
  const value = valueAt(yaml.value, path);
  const key = keyOf(path);
  if (value === undefined && typeof path.at(-1) === 'string') {
    return [{ id: 'config-missing', place: yaml.placeOf(path), values: { key } }];
  }
  if (id === 'config-bad-paper' && typeof value === 'string')
    return [badPaper(key, value, yaml.placeOf(path))];
  const words = issue.code === 'invalid_value' ? issue.values : CHOICES[String(path[0])];
  const choices = id === 'config-bad-choice' ? (words ?? []).map(String).join(', ') : '';
  return [
    {
      id: id ?? 'config-wrong',
      place: yaml.placeOf(path),
      values: {
        key,
        value: shown(value),
        ...(choices ? { choices } : {}),
        least: EDGE.least,
        most: EDGE.most,
        sizes: SIZE_NAMES.join('、'),
      },
    },
  ];
}

function badPaper(key: string, value: string, place: Message['place']): Message {
  const suggestion = closest(value, PAGE_NAMES);
  const values = { key, value: shown(value), choices: PAGE_NAMES.join(', ') };
  const message: Message = suggestion
    ? { id: 'config-bad-paper-near', values: { ...values, suggestion } }
    : { id: 'config-bad-paper', values };
  return place ? { ...message, place } : message;
}

function unknownKey(key: string, path: ConfigPath, yaml: Yaml): Message {
  const place = yaml.placeOfKey([...path, key]);
  const known = knownKeys(path, yaml.value);
  const suggestion = closest(key, known);
  return suggestion
    ? { id: 'config-unknown-key-near', place, values: { key, suggestion } }
    : { id: 'config-unknown-key', place, values: { key, known: known.join(', ') } };
}

function knownKeys(path: ConfigPath, root: unknown): string[] {
  if (path.length === 0) return Object.keys(BULLETIN_SCHEMA.unwrap().shape);
  if (path[0] === 'style') return [...RULE_IDS];
  if (path[0] === 'accessibility') return Object.keys(ACCESSIBILITY_SCHEMA.shape);
  if (path[0] === 'imposition') return Object.keys(IMPOSITION_SCHEMA.shape);
  if (path[0] === 'page') return Object.keys(PAPER_SCHEMA.shape);
  if (path[0] === 'typeArea') return Object.keys(TYPE_AREA_SCHEMA.shape);
  if (path[0] === 'margins') return Object.keys(MARGINS_SCHEMA.shape);
  if (path[0] === 'distribution') return Object.keys(DISTRIBUTION_SCHEMA.shape);
  const value = valueAt(root, path);
  const isPart = path.length === 2 && typeof value === 'object' && value !== null && 'part' in value;
  return Object.keys((isPart ? PART_SCHEMA : ARTICLE_SCHEMA).shape);
}

/** What stands at a path; undefined where nothing does. */
export const valueAt = (root: unknown, path: ConfigPath): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    root,
  );

/** `articles[2].title`, counting from 1 as people do. */
const keyOf = (path: ConfigPath): string =>
  path.reduce<string>(
    (key, step) => (typeof step === 'number' ? `${key}[${step + 1}]` : key ? `${key}.${step}` : step),
    '',
  ) || 'bulletin.yaml';

function shown(value: unknown): string {
  if (typeof value !== 'string') return Array.isArray(value) ? '[…]' : value === undefined ? '' : '{…}';
  const marks = [...value.replaceAll(/\s+/gu, ' ')];
  return marks.length > 30 ? `${marks.slice(0, 29).join('')}…` : marks.join('');
}
