import { readYaml, type Yaml } from '../config/yaml.js';
import type { Message } from '../model/message.js';
import type { Place } from '../model/place.js';
import { readAnchor, readWords } from './anchor.js';
import { CHANGE_KINDS, type Decision, LABEL_KINDS, POINT_KINDS } from './decision.js';
import { notMap, problemsOf } from './problems.js';
import { ITEM_KINDS, ITEM_SCHEMA, type Item } from './schema.js';

/** The decisions of a file in its order, and everything that is wrong with the others. */
export interface LoadedDecisions {
  readonly decisions: readonly Decision[];
  readonly messages: readonly Message[];
}

/** Reads the text of a decisions file. `file` is the name that messages call it by. Never throws. */
export function loadDecisions(text: string, file: string): LoadedDecisions {
  const yaml = readYaml(text.replace(/^\ufeff/u, ''), file);
  // After a syntax error the parser guesses at what follows: nothing there can be trusted.
  if (yaml.messages.length > 0) return { decisions: [], messages: yaml.messages };
  if (yaml.value === undefined) return { decisions: [], messages: [] };
  if (!Array.isArray(yaml.value)) {
    return {
      decisions: [],
      messages: [{ id: 'config-not-list', place: yaml.placeOf([]), values: { key: file } }],
    };
  }
  const read = yaml.value.map((item: unknown, index) => readItem(item, index, yaml));
  return {
    decisions: read.flatMap((part) => part.decisions),
    messages: read
      .flatMap((part) => part.messages)
      .toSorted((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0)),
  };
}

const fault = (...messages: Message[]): LoadedDecisions => ({ decisions: [], messages });

function readItem(raw: unknown, index: number, yaml: Yaml): LoadedDecisions {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return fault(notMap(raw, index, yaml));
  const kinds = Object.keys(raw).filter((key) => ITEM_KINDS.includes(key));
  const checked = ITEM_SCHEMA.safeParse(raw);
  const problems = checked.error ? problemsOf(checked.error.issues, index, yaml) : [];
  const empty = emptyKeys(raw, [index]).map(
    (path): Message => ({
      id: 'config-missing',
      place: yaml.placeOfKey(path),
      values: { key: String(path.at(-1)) },
    }),
  );
  if (kinds.length > 1 || (kinds.length === 0 && problems.length === 0)) {
    const place = kinds[1] === undefined ? yaml.placeOf([index]) : yaml.placeOfKey([index, kinds[1]]);
    problems.push({ id: 'decision-kind', place, values: { known: ITEM_KINDS.join(', ') } });
  }
  if (problems.length + empty.length > 0 || !checked.success)
    return fault(...dedupe([...problems, ...empty]));
  return decisionsOf(checked.data, index, yaml);
}

/** Keys without a value; zod takes them for keys that are not there. */
function emptyKeys(value: object, path: readonly (string | number)[]): (readonly (string | number)[])[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const own = [...path, key];
    if (inner === undefined) return [own];
    return typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? emptyKeys(inner, own) : [];
  });
}

/** One message for a key that both checks find empty. */
const dedupe = (messages: readonly Message[]): Message[] => {
  const key = ({ id, place, values }: Message): string =>
    `${id} ${place?.line}:${place?.column} ${values?.key}`;
  return [...new Map(messages.map((message) => [key(message), message])).values()];
};

function decisionsOf(item: Item, index: number, yaml: Yaml): LoadedDecisions {
  const { nth } = item;
  const placeOf = (kind: string): Place => yaml.placeOfKey([index, kind]);
  const decisions: Decision[] = [];
  const messages: Message[] = [];
  const add = (decision: Decision | string, path: readonly string[], value: string): void => {
    if (typeof decision !== 'string') decisions.push(decision);
    else messages.push({ id: decision, place: yaml.placeOf([index, ...path]), values: { value } });
  };
  for (const kind of POINT_KINDS) {
    const value = item[kind];
    if (value === undefined) continue;
    const at = readAnchor(value);
    add(typeof at === 'string' ? at : { kind, at, nth, place: placeOf(kind) }, [kind], value);
  }
  for (const kind of LABEL_KINDS) {
    const value = item[kind];
    if (value === undefined) continue;
    const text = readWords(value);
    add(
      typeof text === 'string' ? text : { kind, text: text.words, nth, place: placeOf(kind) },
      [kind],
      value,
    );
  }
  for (const kind of CHANGE_KINDS) {
    const value = item[kind];
    if (value === undefined) continue;
    const at = readAnchor(value.at);
    const decision = { kind, rule: value.rule, nth: value.nth ?? nth, place: placeOf(kind) };
    add(typeof at === 'string' ? at : { ...decision, at }, [kind, 'at'], value.at);
  }
  for (const [rule, state] of Object.entries(item.rule ?? {})) {
    if (state) decisions.push({ kind: 'rule', rule, state, place: yaml.placeOfKey([index, 'rule', rule]) });
  }
  return { decisions, messages };
}
