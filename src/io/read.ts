import { readFile, stat } from 'node:fs/promises';
import { Failure } from '../model/index.js';

/** One source may be this large: a manuscript never is, and a wrong file often is. */
const SOURCE_LIMIT = 256 * 1024 * 1024;

/**
 * Reads one file that the user named.
 *
 * @param shown the name that messages use, as the user wrote it
 * @throws Failure `input-missing`, `input-directory`, `input-too-large`, `input-unreadable`
 */
export async function readInput(path: string, shown = path, limit = SOURCE_LIMIT): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new Failure({ id: 'input-directory', values: { file: shown } });
    if (found.size > limit) {
      const size = Math.round(found.size / 1024 / 1024);
      throw new Failure({ id: 'input-too-large', values: { file: shown, size, limit: limit / 1024 / 1024 } });
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const { code = String(error) } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new Failure({ id: 'input-missing', values: { file: shown } });
    throw new Failure({ id: 'input-unreadable', values: { file: shown, reason: code } });
  }
}

/** Whether the user's path is a folder. @throws Failure `input-missing` */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    throw new Failure({ id: 'input-missing', values: { file: path } });
  }
}
