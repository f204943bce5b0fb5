import { availableParallelism, freemem } from 'node:os';
import type { FontSet, Host, Script } from '../model/index.js';
import type { Browsers } from './browsers.js';
import type { FolderCache } from './cache.js';
import { codeDigest } from './code-digest.js';
import { browserKey, type FoundBrowser, findBrowser } from './find-browser.js';
import { findFonts } from './fonts.js';

/** A host for one run. `close` may be called at any moment, and twice; the browsers stay, for they are lent. */
export interface RunHost extends Host {
  readonly close: () => Promise<void>;
  /** The program that is or would be started; undefined for one that runs already. */
  readonly browserFile: () => Promise<string | undefined>;
}

/** What a browser at work takes, in bytes. */
const MEMORY = 600 * 1024 * 1024;

export function makeHost(
  browserName: string | undefined,
  themeFiles: Host['themeFiles'],
  extraFonts: readonly string[],
  cache: FolderCache,
  browsers: Browsers,
): RunHost {
  const codeKey = codeDigest();
  let found: Promise<FoundBrowser> | undefined;
  const findOnce = () => {
    found ??= findBrowser(browserName);
    return found;
  };
  let closed = false;
  const fonts = new Map<Script, FontSet>();
  const host: RunHost = {
    themeFiles,
    cache,
    codeKey,
    lanes: availableParallelism() > 1 && freemem() > 2 * MEMORY ? 2 : 1,
    browserKey: async () => `${browserKey(await findOnce()) ?? (await host.browser()).version} ${codeKey}`,
    browserFile: async () => {
      const browser = await findOnce();
      return browser.kind === 'program' ? browser.executable : undefined;
    },
    browser: async (lane = 0) => {
      if (closed) throw new Error('the run is over');
      return browsers.get(lane);
    },
    rest: browsers.rest,
    fonts: (script) => {
      const known = fonts.get(script) ?? findFonts(script, extraFonts);
      fonts.set(script, known);
      return known;
    },
    close: async () => {
      closed = true;
      await cache.close();
    },
  };
  return host;
}
