import { type Asset, type Bulletin, Failure, type Host, type Report, type Tab } from '../model/index.js';
import { safeSvg } from './svg.js';

/** With its WebP pictures as PNG: few readers show WebP, and EPUB knows it only since version 3.3. */
export async function withPortablePictures(
  bulletin: Bulletin,
  host: Host,
  report: Report,
): Promise<Bulletin> {
  const foreign = [...bulletin.assets].filter(([, asset]) => asset.mediaType === 'image/webp');
  if (foreign.length === 0) return bulletin;
  const tab = await blankTab(host);
  if (!tab) {
    for (const [, { url }] of foreign) report({ id: 'epub-webp', values: { picture: url } });
    return bulletin;
  }
  try {
    const assets = new Map(bulletin.assets);
    for (const [key, asset] of foreign) assets.set(key, await asPng(asset, tab));
    return { ...bulletin, assets };
  } finally {
    await tab.close();
  }
}

/** With drawings that neither run nor load anything; one that cannot be read is left out, its caption stays. */
export function withSafeDrawings(bulletin: Bulletin, report: Report): Bulletin {
  const assets = [...bulletin.assets].flatMap(([key, asset]): [string, Asset][] => {
    if (asset.mediaType !== 'image/svg+xml') return [[key, asset]];
    const safe = safeSvg(asset.bytes);
    if (safe.kind === 'unreadable') {
      report({ id: 'epub-svg-unreadable', values: { picture: asset.url, reason: safe.reason } });
      return [];
    }
    if (safe.removed.length > 0)
      report({
        id: 'epub-svg-cleaned',
        values: { picture: asset.url, removed: safe.removed.join(', ') },
      });
    return [[key, { ...asset, bytes: safe.bytes }]];
  });
  return { ...bulletin, assets: new Map(assets) };
}

/** Without a browser the pictures stay as they are; the cover's message tells why. */
async function blankTab(host: Host): Promise<Tab | undefined> {
  try {
    const browser = await host.browser();
    return await browser.open({ html: '<!doctype html><title></title>', files: new Map() });
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

async function asPng(asset: Asset, tab: Tab): Promise<Asset> {
  const png = await tab.evaluate(redraw, Buffer.from(asset.bytes).toString('base64'));
  return {
    ...asset,
    name: asset.name.replace(/\.[^.]*$/u, '.png'),
    mediaType: 'image/png',
    bytes: Buffer.from(png, 'base64'),
  };
}

/** Runs in the page. */
async function redraw(webp: string): Promise<string> {
  const image = new Image();
  image.src = `data:image/webp;base64,${webp}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas.toDataURL('image/png').replace('data:image/png;base64,', '');
}
