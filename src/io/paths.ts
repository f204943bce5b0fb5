import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the installed package: where `templates/` and `styles/` are. */
export const packageRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const ownRequire = createRequire(import.meta.url);

/** Folder of an npm package that came with `npm ci`; undefined when it is not there. `from`: who asks. */
export function packageFolder(name: string, from?: string): string | undefined {
  const require = from === undefined ? ownRequire : createRequire(join(from, 'package.json'));
  try {
    return dirname(require.resolve(`${name}/package.json`));
  } catch {
    // some packages do not export their package.json
    for (const base of require.resolve.paths(name) ?? []) {
      try {
        return dirname(require.resolve(join(base, name, 'package.json')));
      } catch {}
    }
    return undefined;
  }
}

/** Version of an npm package that came with `npm ci`; empty when it is not there. */
export function versionOf(name: string, from?: string): string {
  const folder = packageFolder(name, from);
  if (!folder) return '';
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}

/** The user's cache folder for kanben: safe to delete. */
export const cacheRoot = (): string =>
  join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'kanben');

export const packageVersion = (): string =>
  (JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string }).version;
