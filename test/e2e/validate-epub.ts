import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeEpub } from '../../src/epub/index.js';
import { findFonts } from '../../src/io/fonts.js';
import type { Browser, Bulletin, Message, PageMap } from '../../src/model/index.js';
import { convertBulletin } from '../../src/script/index.js';
import { hostWith, sample } from '../epub/sample.js';

/** Page breaks at a heading, in a paragraph, a list, a table and a note. */
export const PAGE_MAP: PageMap = {
  pages: [
    { index: 0, folio: 'i', begins: { block: 'note-b1', offset: 0 } },
    { index: 1, folio: '1', begins: { block: 'a01-title', offset: 0 } },
    { index: 2, folio: '2', begins: { block: 'a01-b2', offset: 9 } },
    { index: 3, folio: '3', begins: { block: 'a01-b5', offset: 7 } },
    { index: 4, folio: '4', begins: { block: 'a01-b8', offset: 4 } },
    { index: 5, folio: '5', begins: { block: 'a01-b9', offset: 0 } },
    { index: 6, folio: '6', begins: { block: 'a02-n1', offset: 2 } },
  ],
  anchors: new Map(),
};

/** The samples, Simplified and really converted to Traditional, as a brief and as a book. */
export async function samples(): Promise<readonly Bulletin[]> {
  const silent = () => {};
  return [
    sample('zh-Hans', 'jianbao'),
    sample('zh-Hans', 'huibian'),
    await convertBulletin(sample('zh-Hans', 'jianbao'), 'zh-Hant-TW', silent),
    await convertBulletin(sample('zh-Hans', 'huibian'), 'zh-Hant-HK', silent),
  ];
}

export async function withCover(
  bulletin: Bulletin,
  browser: Browser,
  pageMap: PageMap | undefined = PAGE_MAP,
) {
  const messages: Message[] = [];
  const host = hostWith(async () => browser, findFonts);
  const bytes = await makeEpub(bulletin, pageMap, host, (message) => messages.push(message));
  return { bytes, messages };
}

/** Lends a path to the bytes, for validators that read files. */
export async function asFile<T>(bytes: Uint8Array, use: (path: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'kanben-test-'));
  const path = join(folder, 'book.epub');
  writeFileSync(path, bytes);
  try {
    return await use(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
