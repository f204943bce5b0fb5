import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot, versionOf } from './paths.js';

let known: string | undefined;

/** Tells one state of the program from another: its own code, and every package that it was installed with. */
export function codeDigest(): string {
  known ??= digestOf(join(dirname(fileURLToPath(import.meta.url)), '..'), packageRoot);
  return known;
}

/** The same for a program whose code lies in one folder and whose package.json in another. */
export function digestOf(code: string, root: string): string {
  const hash = createHash('sha256');
  for (const part of [...ownFiles(code), ...packages(root)]) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
}

function ownFiles(root: string): readonly string[] {
  return (
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      // the bundle is made of these and of the packages
      .filter((name) => /\.[jt]s$/.test(name) && !name.startsWith('bundle'))
      .sort()
      .flatMap((name) => [name, readFileSync(join(root, name), 'utf8')])
  );
}

/** Versions of the packages that ours names, and what npm wrote down of all that they brought along. */
function packages(root: string): readonly string[] {
  const { version = '', dependencies = {} } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as {
    version?: string;
    dependencies?: Record<string, string>;
  };
  const named = [version, ...Object.keys(dependencies).map((name) => `${name} ${versionOf(name, root)}`)];
  const installed = installedList(root);
  return installed ? [...named, readFileSync(installed, 'utf8')] : named;
}

function installedList(folder: string): string | undefined {
  const path = join(folder, 'node_modules', '.package-lock.json');
  if (existsSync(path)) return path;
  return dirname(folder) === folder ? undefined : installedList(dirname(folder));
}
