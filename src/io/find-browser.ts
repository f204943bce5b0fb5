import { accessSync, constants, statSync } from 'node:fs';
import { basename, delimiter, dirname, isAbsolute, join } from 'node:path';
import { Failure } from '../model/index.js';
import { shippedBrowser } from './shipped-browser.js';

/** A browser to start, or one that runs already. */
export type FoundBrowser =
  | { readonly kind: 'endpoint'; readonly url: string }
  | {
      readonly kind: 'program';
      readonly executable: string;
      readonly env: Readonly<Record<string, string>>;
      /** The user's own, the one that came with kanben, or one installed on the system. */
      readonly origin: 'named' | 'shipped' | 'installed';
    };

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The user's choice, else the shipped browser (so that pages break alike everywhere), else an installed one.
 * @throws Failure `browser-not-found` for a named one that is not there, `browser-missing` when there is none.
 */
export async function findBrowser(named: string | undefined): Promise<FoundBrowser> {
  if (named) {
    if (/^wss?:\/\//.test(named)) return { kind: 'endpoint', url: named };
    const executable = isAbsolute(named) || named.includes('/') ? named : onPath([named]);
    if (!executable || !isExecutable(executable)) {
      throw new Failure({ id: 'browser-not-found', values: { browser: named } });
    }
    return { kind: 'program', executable, env: {}, origin: 'named' };
  }
  const shipped = await shippedBrowser().catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOSPC')
      throw new Failure({ id: 'disk-full', values: { folder: '~/.cache/kanben' } });
    return undefined;
  });
  if (shipped) return { kind: 'program', ...shipped, origin: 'shipped' };
  const installed = onPath(NAMES) ?? PLACES.find(isExecutable);
  if (installed) return { kind: 'program', executable: installed, env: {}, origin: 'installed' };
  throw new Failure({ id: 'browser-missing' });
}

function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Tells browsers apart that may set pages differently: the shipped one by its folder's name, which holds its
 * version, another by its file. Undefined for one that runs elsewhere: it must be asked.
 */
export function browserKey(found: FoundBrowser): string | undefined {
  if (found.kind === 'endpoint') return undefined;
  if (found.origin === 'shipped') return basename(dirname(found.executable));
  const { size, mtimeMs } = statSync(found.executable);
  return `${found.executable} ${size} ${mtimeMs}`;
}
