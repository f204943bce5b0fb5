import type { Browser, FontSet, Host, Script } from '../model/index.js';
import { openBrowser } from './browser.js';
import { findFonts } from './fonts.js';

/** A host for one run. `close` ends the browser; it may be called at any moment, and twice. */
export interface RunHost extends Host {
  readonly close: () => Promise<void>;
  /** The browser in use, for the report; undefined while none was needed. */
  readonly browserVersion: () => string | undefined;
}

export function makeHost(
  browserName: string | undefined,
  themeFiles: Host['themeFiles'],
  extraFonts: readonly string[],
): RunHost {
  let opening: Promise<Browser> | undefined;
  let version: string | undefined;
  const fonts = new Map<Script, FontSet>();
  return {
    themeFiles,
    browser: () => {
      opening ??= openBrowser(browserName).then((browser) => {
        version = browser.version;
        return browser;
      });
      return opening;
    },
    browserVersion: () => version,
    fonts: (script) => {
      const known = fonts.get(script) ?? findFonts(script, extraFonts);
      fonts.set(script, known);
      return known;
    },
    close: async () => {
      const browser = await opening?.catch(() => undefined);
      opening = undefined;
      await browser?.close().catch(() => {});
    },
  };
}
