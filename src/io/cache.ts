import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cache } from '../model/index.js';
import { unfinished } from './unfinished.js';
import { makeFolder } from './write.js';

/** A cache folder; `close` throws out what was not used for longest, once there is too much. */
export interface FolderCache extends Cache {
  readonly close: () => Promise<void>;
}

const LIMIT = 512 * 1024 * 1024;
const SUM = 32;
const sumOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/**
 * Keeps each thing in a file of its own with its checksum in front, written beside and renamed: two runs at once
 * and a run that is killed leave whole files only, and a damaged one counts as missing. A folder that cannot be
 * written keeps nothing.
 */
export function folderCache(folder: string, { limit = LIMIT, write = true } = {}): FolderCache {
  const pathOf = (key: string) => join(folder, key.slice(0, 2), key.slice(2));
  let written = false;
  /** Marks of use: nobody waits for them but the end of the run. */
  const touching: Promise<void>[] = [];
  return {
    get: async (key) => {
      const path = pathOf(key);
      const bytes = await readFile(path).catch(() => undefined);
      if (bytes?.subarray(0, SUM).equals(sumOf(bytes.subarray(SUM))) !== true) return undefined;
      const now = new Date();
      touching.push(utimes(path, now, now).catch(() => {}));
      return bytes.subarray(SUM);
    },
    put: async (key, bytes) => {
      if (!write) return;
      const path = pathOf(key);
      const temporary = `${path}.${randomUUID()}.tmp`;
      try {
        await makeFolder(join(folder, key.slice(0, 2)));
        unfinished.add(temporary);
        await writeFile(temporary, Buffer.concat([sumOf(bytes), bytes]));
        await rename(temporary, path);
        written = true;
      } catch {
        await rm(temporary, { force: true }).catch(() => {});
      } finally {
        unfinished.delete(temporary);
      }
    },
    close: async () => {
      await Promise.all(touching);
      if (written) await prune(folder, limit).catch(() => {});
    },
  };
}

const STALE = 3600 * 1000;

async function prune(folder: string, limit: number): Promise<void> {
  const files: { path: string; size: number; used: number }[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile()) continue;
    const used = found.mtimeMs;
    // left behind by a run that was killed
    if (name.endsWith('.tmp') && Date.now() - used > STALE) await rm(path, { force: true });
    else files.push({ path, size: found.size, used });
  }
  let total = files.reduce((sum, { size }) => sum + size, 0);
  files.sort((a, b) => a.used - b.used);
  for (const { path, size } of files) {
    if (total <= limit) return;
    await rm(path, { force: true });
    total -= size;
  }
}
