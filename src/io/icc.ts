import { readFile } from 'node:fs/promises';
import type { IccFile } from '../model/index.js';
import { readInput } from './read.js';

/** Free CMYK profiles that a machine may have: Ghostscript's, a general SWOP. None comes with kanben. */
const AT_HAND = ['/usr/share/color/icc/ghostscript/default_cmyk.icc'];

const LIMIT = 16 * 1024 * 1024;

/**
 * The profile that the user names, else a free one of the machine's, else none.
 * @throws Failure when the user's cannot be read
 */
export async function findIcc(own: string | undefined): Promise<IccFile | undefined> {
  if (own !== undefined) return { path: own, bytes: await readInput(own, own, LIMIT), own: true };
  for (const path of AT_HAND) {
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes) return { path, bytes, own: false };
  }
  return undefined;
}
