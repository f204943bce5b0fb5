import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import {
  type BulletinConfig,
  configFromFlags,
  entriesOf,
  type Flags,
  geometryFor,
  isOwnProfile,
  loadConfig,
  ownProfile,
  type PlaceOf,
  type Profile,
  profileNamed,
  withFlags,
} from '../config/index.js';
import { cacheRoot } from '../io/paths.js';
import { isFolder, readInput } from '../io/read.js';
import { Failure, type Glossary, type Message } from '../model/index.js';
import type { SourceFile } from '../read-articles.js';
import { readDecisions } from './read-decisions.js';
import { readGlossaries } from './read-glossary.js';

/** A bulletin as it lies on disk. */
export interface Project {
  readonly config: BulletinConfig;
  /** Absolute; pictures must lie inside. */
  readonly root: string;
  readonly sources: readonly SourceFile[];
  /** Where pages that are set already are kept. */
  readonly cacheFolder: string;
  readonly manifest?: string;
  readonly profile: Profile;
  readonly glossary: Glossary;
  /** Files that the profile, the inks and the glossary come from. */
  readonly more: readonly string[];
}

/**
 * Finds what the user named: a folder with bulletin.yaml, a manifest, or just files.
 *
 * @throws Failure with everything that is wrong with the manifest, or with every file that cannot be read
 */
export async function loadProject(
  names: readonly string[],
  flags: Flags,
  configFile?: string,
): Promise<Project> {
  const first = names[0] ?? '.';
  const asFolder =
    configFile !== undefined || (names.length <= 1 && ((await isFolder(first)) || /\.ya?ml$/i.test(first)));
  if (!asFolder) return filesProject(names, flags);
  const manifest = configFile ?? (/\.ya?ml$/i.test(first) ? first : join(first, 'bulletin.yaml'));
  const bytes = await readInput(manifest, manifest, 1024 * 1024).catch((error: unknown) => {
    const missing = error instanceof Failure && error.messages[0]?.id === 'input-missing';
    throw missing ? new Failure({ id: 'config-missing', values: { file: manifest } }) : error;
  });
  const loaded = loadConfig(new TextDecoder().decode(bytes), manifest);
  if ('messages' in loaded) throw new Failure(...loaded.messages);
  const config = withFlags(loaded.config, flags);
  const root = resolve(dirname(manifest));
  const files = entriesOf(config).map(({ entry, path }) => ({
    entry,
    place: loaded.placeOf([...path, 'file']),
  }));
  const own = rooted(config, root, flags);
  const { profile, more } = await profileFor(own.profile);
  tryPage(own, profile, loaded.placeOf);
  const { glossary, files: glossaries } = await readGlossaries(own, root, loaded.placeOf);
  return {
    config: own,
    profile,
    more: [...more, ...glossaries],
    glossary,
    root,
    sources: await readSources(files, root),
    cacheFolder: join(root, '.kanben', 'pieces'),
    manifest: resolve(manifest),
  };
}

async function filesProject(names: readonly string[], flags: Flags): Promise<Project> {
  const config = configFromFlags(names, flags);
  const root = commonFolder(names.map((name) => dirname(resolve(name))));
  const files = entriesOf(config).map(({ entry }) => ({ entry }));
  const { profile, more } = await profileFor(config.profile);
  tryPage(config, profile);
  const { glossary, files: glossaries } = await readGlossaries(config, root);
  return {
    config,
    profile,
    more: [...more, ...glossaries],
    glossary,
    root,
    sources: await readSources(files, process.cwd()),
    cacheFolder: join(cacheRoot(), 'pieces'),
  };
}

/** Says that a type area does not fit its paper before anything is read, and where the manifest says so. */
function tryPage(config: BulletinConfig, profile: Profile, placeOf?: PlaceOf): void {
  try {
    geometryFor(config.theme, config, profile);
  } catch (error) {
    if (!(error instanceof Failure) || !placeOf) throw error;
    throw new Failure(
      ...error.messages.map((message): Message => {
        const place = placeOf([String(message.values?.key ?? 'page')]);
        return place ? { ...message, place } : message;
      }),
    );
  }
}

/** Folders that the manifest names start at the manifest; those on the command line where the user stands. */
function rooted(config: BulletinConfig, root: string, flags: Flags): BulletinConfig {
  const at = (path: string) => (isAbsolute(path) ? path : join(root, path));
  return {
    ...config,
    out: flags.out === undefined ? at(config.out) : config.out,
    fonts: config.fonts.map(at),
    ...(isOwnProfile(config.profile) && flags.profile === undefined ? { profile: at(config.profile) } : {}),
    ...(config.icc ? { icc: at(config.icc) } : {}),
    ...(config.templates ? { templates: at(config.templates) } : {}),
    ...(config.styles ? { styles: at(config.styles) } : {}),
  };
}

/** One of ours by its name, or the user's own by its file. */
export async function profileFor(name: string): Promise<Pick<Project, 'profile' | 'more'>> {
  if (!isOwnProfile(name)) return { profile: profileNamed(name), more: [] };
  const text = new TextDecoder().decode(await readInput(name, name, 1024 * 1024));
  return { profile: ownProfile(text, name), more: [resolve(name)] };
}

async function readSources(
  files: readonly { readonly entry: SourceFile['entry']; readonly place?: Message['place'] }[],
  folder: string,
): Promise<SourceFile[]> {
  const messages: Message[] = [];
  const sources: SourceFile[] = [];
  for (const { entry, place } of files) {
    const path = resolve(folder, entry.file);
    const shown = relative(process.cwd(), path) || path;
    try {
      const bytes = await readInput(path, shown);
      const decisions = await readDecisions(path);
      sources.push({ entry, path, file: shown, bytes, ...(decisions ? { decisions } : {}) });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      messages.push(...error.messages.map((message) => (place ? { place, ...message } : message)));
    }
  }
  if (messages.length > 0) throw new Failure(...messages);
  return sources;
}

function commonFolder(folders: readonly string[]): string {
  const [first = '.', ...rest] = folders;
  let common = first;
  while (rest.some((folder) => relative(common, folder).startsWith('..'))) common = dirname(common);
  return common;
}
