import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { imageSize } from 'image-size';
import { type Asset, Failure, type Place } from '../model/index.js';
import { readInput } from './read.js';

/** A picture that an article wants. */
export interface ImageRequest {
  /** As written in the source. */
  readonly url: string;
  readonly place: Place;
  /** Absolute folder of the article's file. */
  readonly folder: string;
}

const LIMIT = 64 * 1024 * 1024;

const TYPES: Readonly<
  Record<string, { readonly mediaType: Asset['mediaType']; readonly extension: string }>
> = {
  png: { mediaType: 'image/png', extension: 'png' },
  jpg: { mediaType: 'image/jpeg', extension: 'jpg' },
  gif: { mediaType: 'image/gif', extension: 'gif' },
  svg: { mediaType: 'image/svg+xml', extension: 'svg' },
  webp: { mediaType: 'image/webp', extension: 'webp' },
};

/**
 * Reads a picture that lies inside the bulletin's own folder. Nothing is fetched, and no path leads out of the
 * folder, not even through a link.
 *
 * @throws Failure `image-remote`, `image-missing`, `image-outside`, `image-type`
 */
export async function readImage(request: ImageRequest, root: string): Promise<Asset> {
  const { url, place } = request;
  const fail = (id: string) => new Failure({ id, place, values: { image: url } });
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//')) throw fail('image-remote');
  const path = resolve(request.folder, decode(url));
  if (isOutside(path, root)) throw fail('image-outside');
  const real = await realpath(path).catch(() => {
    throw fail('image-missing');
  });
  if (isOutside(real, await realpath(root))) throw fail('image-outside');
  const bytes = await readInput(real, url, LIMIT).catch((error: unknown) => {
    const [first] = error instanceof Failure ? error.messages : [];
    throw first ? new Failure({ ...first, place }) : error;
  });
  return toAsset(url, bytes) ?? raise(fail('image-type'));
}

function toAsset(url: string, bytes: Uint8Array): Asset | undefined {
  try {
    const { width, height, type } = imageSize(bytes);
    const known = TYPES[type ?? ''];
    if (!known) return undefined;
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    const name = `img-${hash}.${known.extension}`;
    return { url, name, mediaType: known.mediaType, bytes, ...(width && height ? { width, height } : {}) };
  } catch {
    return undefined;
  }
}

function isOutside(path: string, root: string): boolean {
  const way = relative(root, path);
  return way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way;
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

const raise = (error: Error): never => {
  throw error;
};
