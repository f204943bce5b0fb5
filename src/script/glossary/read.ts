import type { ConfigPath, PlaceOf } from '../../config/index.js';
import { readYaml } from '../../config/yaml.js';
import type { Glossary, GlossaryEntry, Message, Place, Script } from '../../model/index.js';

type Owner = GlossaryEntry['owner'];

/** Stays in Simplified. */
const AS_IS: readonly string[] = ['保持原样', 'as-is'];
/** Names of the editions in a glossary; `Hant` is any Traditional one that is not named. */
const EDITIONS: Readonly<Record<string, Script | 'any'>> = {
  TW: 'zh-Hant-TW',
  HK: 'zh-Hant-HK',
  Hant: 'any',
  'zh-Hant-TW': 'zh-Hant-TW',
  'zh-Hant-HK': 'zh-Hant-HK',
  'zh-Hant': 'any',
};

/** Reads the text of a glossary. `file` is the name that messages call it by. Never throws. */
export function readGlossary(text: string, file: string, owner: Owner): Glossary {
  const yaml = readYaml(text.replace(/^\ufeff/u, ''), file);
  if (yaml.messages.length > 0) return { entries: [], messages: yaml.messages };
  if (yaml.value === undefined) return { entries: [], messages: [] };
  return glossaryOf(yaml.value, [], yaml.placeOf, owner);
}

/** A glossary that is read already: a map from terms to forms. `path`: where it stands in its file. */
export function glossaryOf(value: unknown, path: ConfigPath, placeOf: PlaceOf, owner: Owner): Glossary {
  if (!isMap(value)) return { entries: [], messages: [{ id: 'glossary-not-map', place: placeOf(path) }] };
  const read = Object.entries(value).map(([term, form]) =>
    readEntry(term, form, placeOf([...path, term]), owner),
  );
  return {
    entries: read.flatMap((part) => (part.entry ? [part.entry] : [])),
    messages: read.flatMap(({ messages }) => messages),
  };
}

/** Several glossaries as one. */
export const joinGlossaries = (parts: readonly Glossary[]): Glossary => ({
  entries: parts.flatMap(({ entries }) => entries),
  messages: parts.flatMap(({ messages }) => messages),
});

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface ReadEntry {
  readonly entry?: GlossaryEntry;
  readonly messages: readonly Message[];
}

function readEntry(term: string, value: unknown, place: Place, owner: Owner): ReadEntry {
  const fault = (id: string, values: Message['values'] = {}): ReadEntry => ({
    messages: [{ id, place, values: { term, ...values } }],
  });
  const target = readTerm(term);
  if (!target) return fault('glossary-term');
  const own = target.points.slice(target.from, target.to).join('');
  const formOf = (form: unknown) =>
    typeof form === 'string' && form.trim() !== ''
      ? AS_IS.includes(form.trim())
        ? own
        : form.trim()
      : undefined;
  const base = { term, ...target, owner, place };
  if (!isMap(value)) {
    const form = formOf(value);
    return form === undefined
      ? fault('glossary-form')
      : { entry: { ...base, forms: {}, form }, messages: [] };
  }
  const forms: Partial<Record<Script, string>> = {};
  let form: string | undefined;
  for (const [edition, own_] of Object.entries(value)) {
    const script = Object.hasOwn(EDITIONS, edition) ? EDITIONS[edition] : undefined;
    const read = formOf(own_);
    if (!script) return fault('glossary-edition', { edition, known: 'TW, HK, Hant' });
    if (read === undefined) return fault('glossary-form');
    if (script === 'any') form = read;
    else forms[script] = read;
  }
  if (Object.keys(value).length === 0) return fault('glossary-form');
  return { entry: { ...base, forms, ...(form === undefined ? {} : { form }) }, messages: [] };
}

/** `总[台]` is 总台, of which 台 is meant; `\[` is a bracket of the text. Undefined when the brackets do not pair. */
function readTerm(term: string): Pick<GlossaryEntry, 'points' | 'from' | 'to'> | undefined {
  const points: string[] = [];
  let from: number | undefined;
  let to: number | undefined;
  const marks = [...term.trim().matchAll(/\\([[\]\\])|(.)/gsu)];
  for (const [whole, escaped, plain] of marks) {
    if (escaped !== undefined) points.push(escaped);
    else if (whole === '[' && from === undefined) from = points.length;
    else if (whole === ']' && from !== undefined && to === undefined) to = points.length;
    else if (whole === '[' || whole === ']') return undefined;
    else if (plain !== undefined && !/^[\n\r]$/u.test(plain)) points.push(plain);
  }
  if (
    points.length === 0 ||
    (from === undefined) !== (to === undefined) ||
    (from !== undefined && from === to)
  )
    return undefined;
  return { points, from: from ?? 0, to: to ?? points.length };
}
