import { availableParallelism, freemem } from 'node:os';
import type { Browser, FontSet, Host, Script } from '../model/index.js';
import type { FolderCache } from './cache.js';
import { codeDigest } from './code-digest.js';
import { browserKey, type FoundBrowser, findBrowser } from './find-browser.js';
import { findFonts } from './fonts.js';

/** A host for one run. `close` ends the browsers; it may be called at any moment, and twice. */
export interface RunHost extends Host {
  readonly close: () => Promise<void>;
  /** The browser in use, for the report; undefined while none was needed. */
  readonly browserVersion: () => string | undefined;
  /** The program that is or would be started; undefined for one that runs already. */
  readonly browserFile: () => Promise<string | undefined>;
}

/** What a browser at work takes, in bytes. */
const MEMORY = 600 * 1024 * 1024;

/** One that did not start is no more to end. */
const ended = async (opening: Promise<Browser>): Promise<void> =>
  (await opening.catch(() => undefined))?.close().catch(() => {});

export function makeHost(
  browserName: string | undefined,
  themeFiles: Host['themeFiles'],
  extraFonts: readonly string[],
  cache: FolderCache,
): RunHost {
  const open = new Map<number, Promise<Browser>>();
  const resting: Promise<void>[] = [];
  const codeKey = codeDigest();
  let version: string | undefined;
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
      const known =
        open.get(lane) ??
        // half of all that a build loads is needed only to drive a browser
        import('./browser.js')
          .then(({ openBrowser }) => openBrowser(browserName))
          .then((browser) => {
            version = browser.version;
            return browser;
          });
      open.set(lane, known);
      return known;
    },
    rest: () => {
      for (const [lane, opening] of [...open].filter(([lane]) => lane > 0)) {
        open.delete(lane);
        resting.push(ended(opening));
      }
    },
    browserVersion: () => version,
    fonts: (script) => {
      const known = fonts.get(script) ?? findFonts(script, extraFonts);
      fonts.set(script, known);
      return known;
    },
    close: async () => {
      closed = true;
      const browsers = [...open.values()];
      open.clear();
      await Promise.all([...resting, ...browsers.map(ended)]);
      await cache.close();
    },
  };
  return host;
}
