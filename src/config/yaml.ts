import { type Document, isAlias, isMap, isScalar, isSeq, parseDocument, type YAMLError } from 'yaml';
import type { Message, Place } from '../model/index.js';
import type { ConfigPath } from './entries.js';

/** YAML as plain data: maps, lists, and every scalar as the string that is written; empty ones are undefined. */
export interface Yaml {
  readonly value: unknown;
  /** Of the value at a path, or of what stands nearest around it. */
  readonly placeOf: (path: ConfigPath) => Place;
  /** Of a key in a map. */
  readonly placeOfKey: (path: ConfigPath) => Place;
  readonly messages: readonly Message[];
}

/** More values than any manifest has: aliases of aliases end here, not in the memory. */
const MOST_VALUES = 20_000;
const DEEPEST = 20;

/**
 * Reads YAML without guessing at types, so `012` keeps its zero and `2026-11-20` is no time stamp.
 * Never throws: what is wrong is in `messages`. `firstLine` is the line of the file on which `text` begins.
 */
export function readYaml(text: string, file: string, firstLine = 1): Yaml {
  const at = (offset: number): Place => placeAt(text, offset, file, firstLine);
  const walk: Walk = { messages: [], places: new Map(), keys: new Map(), at, values: 0, document: undefined };
  const document = parse(text);
  if (!document) walk.messages.push({ id: 'config-too-deep', place: { file } });
  const wide = document?.errors.length ? wideColons(text, at) : [];
  walk.messages.push(
    ...(wide.length > 0 ? wide : (document?.errors ?? []).map((error) => syntax(error, at))),
  );
  walk.document = document;
  const value = document ? plain(document.contents, [], walk) : undefined;
  const nearest = (map: ReadonlyMap<string, Place>, path: ConfigPath): Place => {
    for (let length = path.length; length > 0; length--) {
      const key = JSON.stringify(path.slice(0, length));
      const place = (length === path.length ? map.get(key) : undefined) ?? walk.places.get(key);
      if (place) return place;
    }
    return { file, line: firstLine, column: 1 };
  };
  return {
    value,
    messages: walk.messages,
    placeOf: (path) => nearest(walk.places, path),
    placeOfKey: (path) => nearest(walk.keys, path),
  };
}

/** Undefined when the text is nested so deeply that the parser gives up. */
function parse(text: string): Document.Parsed | undefined {
  try {
    return parseDocument(text, { schema: 'failsafe', prettyErrors: false, logLevel: 'error' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

interface Walk {
  readonly messages: Message[];
  readonly places: Map<string, Place>;
  readonly keys: Map<string, Place>;
  readonly at: (offset: number) => Place;
  values: number;
  document: Document.Parsed | undefined;
}

function plain(node: unknown, path: ConfigPath, walk: Walk): unknown {
  if (++walk.values > MOST_VALUES || path.length > DEEPEST) {
    if (!walk.messages.some((message) => message.id === 'config-too-deep')) {
      walk.messages.push({ id: 'config-too-deep', place: placeOfNode(node, walk) });
    }
    return undefined;
  }
  const key = JSON.stringify(path);
  if (path.length > 0 && !walk.places.has(key)) walk.places.set(key, placeOfNode(node, walk));
  if (isAlias(node)) {
    const target = walk.document && node.resolve(walk.document);
    if (!target)
      walk.messages.push({
        id: 'config-alias',
        place: placeOfNode(node, walk),
        values: { name: node.source },
      });
    return target ? plain(target, path, walk) : undefined;
  }
  if (isScalar(node)) {
    const source = node.source ?? String(node.value ?? '');
    const absent = source.trim() === '' || (node.type === 'PLAIN' && /^(?:~|null)$/u.test(source));
    return absent ? undefined : source;
  }
  if (isSeq(node)) return node.items.map((item, index) => plain(item, [...path, index], walk));
  if (!isMap(node)) return undefined;
  return Object.fromEntries(
    node.items.map((pair) => {
      const name = isScalar(pair.key) ? (pair.key.source ?? String(pair.key.value)) : String(pair.key);
      const inner = [...path, name];
      const place = placeOfNode(pair.key, walk);
      walk.keys.set(JSON.stringify(inner), place);
      if (!pair.value || isEmpty(pair.value)) walk.places.set(JSON.stringify(inner), place);
      return [name, plain(pair.value, inner, walk)];
    }),
  );
}

const isEmpty = (node: unknown): boolean => isScalar(node) && (node.source ?? '') === '';

function placeOfNode(node: unknown, walk: Walk): Place {
  const range = (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)) && node.range;
  return walk.at(range ? range[0] : 0);
}

const SYNTAX: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'config-duplicate-key',
  TAB_AS_INDENT: 'config-tab',
  MISSING_CHAR: 'config-unclosed',
  BAD_INDENT: 'config-indent',
  BLOCK_AS_IMPLICIT_KEY: 'config-indent',
  MULTILINE_IMPLICIT_KEY: 'config-no-colon',
  MULTIPLE_DOCS: 'config-two-documents',
};

const syntax = (error: YAMLError, at: (offset: number) => Place): Message => ({
  id: SYNTAX[error.code] ?? 'config-syntax',
  place: at(error.pos[0]),
  values: { code: error.code },
});

/** `title：…` with a full-width colon: to YAML no key at all, and the error it gives names something else. */
function wideColons(text: string, at: (offset: number) => Place): Message[] {
  return [...text.matchAll(/^[ \t]*(?:- +)?([A-Za-z]+)(?=[：﹕])/gmu)].map((match) => ({
    id: 'config-wide-colon',
    place: at(match.index + match[0].length),
    values: { key: match[1] ?? '' },
  }));
}

/** Line and column (in code points) of an offset (in UTF-16 units). */
export function placeAt(text: string, offset: number, file: string, firstLine = 1): Place {
  const before = text.slice(0, offset).split('\n');
  return { file, line: firstLine + before.length - 1, column: [...(before.at(-1) ?? '')].length + 1 };
}
