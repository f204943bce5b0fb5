import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { codeDigest } from './code-digest.js';
import { cacheRoot } from './paths.js';

/** What a build read, wrote and said: when nothing of it changed, the same words again are the whole build. */
export interface BuildRecord {
  /** Files that were read and written, by the hash of their bytes. */
  readonly files: readonly (readonly [path: string, hash: string])[];
  /** Files too large for that: told apart by size and time. */
  readonly stamps: readonly (readonly [path: string, stamp: string])[];
  /** Folders, by the names in them. */
  readonly folders: readonly (readonly [path: string, names: string])[];
  readonly out: readonly string[];
  readonly err: readonly string[];
}

const VARIABLES = ['LANG', 'LC_ALL', 'LC_MESSAGES', 'SOURCE_DATE_EPOCH', 'KANBEN_BROWSER', 'XDG_CACHE_HOME'];

/** The same words, at the same place, on the same day, by the same program. */
function recordPath(words: readonly string[]): string {
  const facts = [words, process.cwd(), new Date().toISOString().slice(0, 10), codeDigest()];
  const all = JSON.stringify([...facts, VARIABLES.map((name) => process.env[name] ?? '')]);
  return join(cacheRoot(), 'records', createHash('sha256').update(all).digest('hex'));
}

/** Empty where there is no such file: one that comes later is a change, too. */
function hashOf(path: string): string {
  if (!existsSync(path)) return '';
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
const LARGE = 4 * 1024 * 1024;
const isLarge = (path: string): boolean => existsSync(path) && statSync(path).size > LARGE;
/** Names, sizes and times of what is in a folder. */
const namesIn = (path: string): string =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => `${name} ${stampOf(join(path, name))}`)
    .join('\n');
function stampOf(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${size} ${mtimeMs}`;
}

/** The record of the last build with these words, if everything is as that one left it. */
export function unchangedBuild(words: readonly string[]): BuildRecord | undefined {
  try {
    const record = JSON.parse(readFileSync(recordPath(words), 'utf8')) as BuildRecord;
    const same =
      record.stamps.every(([path, stamp]) => stampOf(path) === stamp) &&
      record.folders.every(([path, names]) => namesIn(path) === names) &&
      record.files.every(([path, hash]) => hashOf(path) === hash);
    return same ? record : undefined;
  } catch {
    return undefined;
  }
}

export interface Build {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** When the first input was read: what was written later may not be what was read. */
  readonly since: Date;
  readonly folders: readonly string[];
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** Remembers a build that went well. What cannot be written is not remembered. */
export function rememberBuild(words: readonly string[], build: Build): void {
  const { inputs, outputs, since, folders, out, err } = build;
  const path = recordPath(words);
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    if (inputs.some((file) => existsSync(file) && statSync(file).mtimeMs >= since.getTime())) return;
    const files = [...new Set([...inputs, ...outputs])];
    const record: BuildRecord = {
      files: files.filter((file) => !isLarge(file)).map((file) => [file, hashOf(file)]),
      stamps: files.filter(isLarge).map((file) => [file, stampOf(file)]),
      folders: folders.map((folder) => [folder, namesIn(folder)]),
      out,
      err,
    };
    mkdirSync(join(cacheRoot(), 'records'), { recursive: true });
    writeFileSync(temporary, JSON.stringify(record));
    renameSync(temporary, path);
  } catch {
    rmSync(temporary, { force: true });
  }
}
