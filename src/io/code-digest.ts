import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageVersion } from './paths.js';

/** Tells one state of the program from another, by its version and by when each of its files was written. */
export function codeDigest(): string {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[jt]s$/.test(name))
    .sort()
    .map((name) => {
      const { size, mtimeMs } = statSync(join(root, name));
      return `${name} ${size} ${mtimeMs}`;
    });
  return createHash('sha256')
    .update([packageVersion(), ...files].join('\n'))
    .digest('hex')
    .slice(0, 16);
}
