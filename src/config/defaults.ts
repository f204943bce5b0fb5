import { Failure, type Message } from '../model/index.js';
import { BULLETIN_SCHEMA, type BulletinConfig, CHOICES } from './schema.js';

/** What the command line says; it wins over the manifest. */
export interface Flags {
  readonly title?: string | undefined;
  readonly theme?: string | undefined;
  readonly page?: string | undefined;
  readonly typeArea?: string | undefined;
  readonly profile?: string | undefined;
  readonly imposition?: string | undefined;
  readonly editions?: readonly string[] | undefined;
  readonly formats?: readonly string[] | undefined;
  readonly out?: string | undefined;
  readonly slug?: string | undefined;
  readonly date?: string | undefined;
}

/** The option that sets a field, as the user writes it. */
const OPTIONS: Readonly<Record<string, string>> = {
  editions: '--edition',
  formats: '--format',
  imposition: '--impose',
  typeArea: '--type-area',
};

/**
 * The configuration of a build without a manifest: `kanben build a.txt b.md --title 学习资料`. The title of
 * the bulletin is the first file's name where none is given. Throws a Failure with every wrong flag.
 */
export function configFromFlags(files: readonly string[], flags: Flags): BulletinConfig {
  const [first] = files;
  if (first === undefined) throw new Failure({ id: 'usage-no-input' });
  return check({ title: stemOf(first), articles: [...files], ...given(flags) });
}

/** A manifest's configuration with the command line's wishes laid over it. Throws a Failure with every wrong flag. */
export function withFlags(config: BulletinConfig, flags: Flags): BulletinConfig {
  const wishes = given(flags);
  if (Object.keys(wishes).length === 0) return config;
  const { articles, ...checked } = check({ title: config.title, articles: ['-'], ...wishes });
  const fields = Object.entries(checked).filter(([key]) => key in wishes);
  const said = Object.fromEntries(fields) as Partial<BulletinConfig>;
  // the command line says only of which kind the sheets are
  const imposition =
    said.imposition && config.imposition
      ? { ...config.imposition, kind: said.imposition.kind }
      : (said.imposition ?? config.imposition);
  return { ...config, ...said, ...(imposition ? { imposition } : {}) };
}

function check(input: Record<string, unknown>): BulletinConfig {
  const checked = BULLETIN_SCHEMA.safeParse(input);
  if (checked.success) return checked.data;
  throw new Failure(...checked.error.issues.map((issue) => wrongFlag(issue.path[0], input)));
}

function wrongFlag(field: PropertyKey | undefined, input: Record<string, unknown>): Message {
  const name = String(field ?? '');
  const value = [input[name]].flat().join(', ');
  const choices = CHOICES[name];
  const option = OPTIONS[name] ?? `--${name}`;
  return choices
    ? { id: 'usage-bad-choice', values: { option, value, choices: choices.join(', ') } }
    : { id: 'usage-bad-value', values: { option, value } };
}

const given = (flags: Flags): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(flags).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** `content/茶馆.utf8.txt` → `茶馆.utf8`. */
export function stemOf(file: string): string {
  const base = file.split(/[\\/]/u).at(-1) ?? file;
  return base.replace(/(?<=.)\.[^.]*$/u, '') || 'bulletin';
}
