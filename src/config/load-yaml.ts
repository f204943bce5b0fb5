import type { Message } from '../model/index.js';
import { entriesOf, type PlaceOf } from './entries.js';
import { messagesOf } from './issues.js';
import { BULLETIN_SCHEMA, type BulletinConfig } from './schema.js';
import { checkVariants } from './variants.js';
import { readYaml, type Yaml } from './yaml.js';

/** The configuration and where its values stand, or everything that is wrong with it. */
export type Loaded =
  | { readonly config: BulletinConfig; readonly placeOf: PlaceOf }
  | { readonly messages: readonly Message[] };

/** Reads the text of a bulletin.yaml. `file` is the name that messages call it by. Never throws. */
export function loadConfig(text: string, file: string): Loaded {
  const yaml = readYaml(text.replace(/^\ufeff/u, ''), file);
  if (yaml.value === undefined && yaml.messages.length === 0) {
    return { messages: [{ id: 'config-empty', place: { file } }] };
  }
  const checked = typeof yaml.value === 'object' ? BULLETIN_SCHEMA.safeParse(yaml.value) : undefined;
  // After a syntax error the parser guesses at what follows; only unknown or wrong values that it is sure of count.
  if (yaml.messages.length > 0) {
    const onlyTwice = yaml.messages.every((message) => message.id === 'config-duplicate-key');
    return {
      messages: [
        ...yaml.messages,
        ...(onlyTwice && checked?.error ? messagesOf(checked.error.issues, yaml) : []),
      ],
    };
  }
  if (!checked)
    return {
      messages: [{ id: 'config-not-map', place: yaml.placeOf([]), values: { key: file, value: '' } }],
    };
  if (!checked.success) return { messages: messagesOf(checked.error.issues, yaml) };
  const more = crossChecks(checked.data, yaml);
  return more.length > 0 ? { messages: more } : { config: checked.data, placeOf: yaml.placeOf };
}

/** What no single field shows. */
function crossChecks(config: BulletinConfig, yaml: Yaml): Message[] {
  const bare = config.articles.findIndex((item) => !('part' in item));
  const mixed: Message[] =
    bare >= 0 && config.articles.some((item) => 'part' in item)
      ? [{ id: 'config-mixed-parts', place: yaml.placeOf(['articles', bare]) }]
      : [];
  const seen = new Set<string>();
  const twice = entriesOf(config).flatMap(({ entry, path }): Message[] => {
    const again = seen.has(entry.file);
    seen.add(entry.file);
    return again
      ? [{ id: 'config-file-twice', place: yaml.placeOf(path), values: { file: entry.file } }]
      : [];
  });
  return [...mixed, ...twice, ...checkVariants(config, yaml)];
}
