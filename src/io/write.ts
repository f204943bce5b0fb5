import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../model/index.js';
import { unfinished } from './unfinished.js';

export interface OutputFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/**
 * Writes all files under temporary names first and renames them only when the last byte is on disk: an
 * interrupted or failed write leaves every earlier file whole.
 *
 * @throws Failure `disk-full`, `output-not-writable`
 */
export async function writeAll(files: readonly OutputFile[]): Promise<void> {
  const written: { readonly temporary: string; readonly path: string }[] = [];
  try {
    for (const { path, content } of files) {
      const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
      await makeFolder(dirname(path));
      unfinished.add(temporary);
      written.push({ temporary, path });
      await writeWhole(temporary, content);
    }
    for (const { temporary, path } of written) await rename(temporary, path);
  } catch (error) {
    throw asFailure(error, dirname(files[0]?.path ?? '.'));
  } finally {
    for (const { temporary } of written) {
      await rm(temporary, { force: true });
      unfinished.delete(temporary);
    }
  }
}

/** Tries the output folder before hours of work go into it. @throws Failure as `writeAll` */
export async function checkWritable(folder: string): Promise<void> {
  const probe = join(folder, `.kanben.${randomUUID()}.tmp`);
  try {
    await makeFolder(folder);
    unfinished.add(probe);
    await writeWhole(probe, '');
  } catch (error) {
    throw asFailure(error, folder);
  } finally {
    await rm(probe, { force: true }).catch(() => {});
    unfinished.delete(probe);
  }
}

/** Node's own recursive mkdir never ends in a folder that refuses every new name, such as /proc. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return;
    const parent = dirname(path);
    if (code !== 'ENOENT' || (await stat(parent).catch(() => undefined))) throw error;
    await makeFolder(parent);
    await mkdir(path);
  }
}

async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

function asFailure(error: unknown, folder: string): Failure {
  const { code = String(error) } = error as NodeJS.ErrnoException;
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? new Failure({ id: 'disk-full', values: { folder } })
    : new Failure({ id: 'output-not-writable', values: { folder, reason: code } });
}
