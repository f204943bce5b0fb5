import { type FSWatcher, statSync, watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What a build depends on: single files, there or not, and folders with all that is in them. Absolute paths. */
export interface Watched {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  /** Any text beside the files, too. */
  readonly anyText?: boolean;
}

/** Editors write a file in several steps: they count as one change. */
const QUIET_MS = 120;

/**
 * Waits for the next change after an instant and gives the names of what changed; nothing after `stop`. Files are
 * watched by their folders, for an editor puts a new file in the place of the old one.
 */
export function nextChange(
  { files, folders, anyText = false }: Watched,
  since: number,
): { readonly changed: Promise<readonly string[]>; readonly stop: () => void } {
  const watchers: FSWatcher[] = [];
  const names = new Set<string>();
  const known = new Set(files);
  const wanted = (path: string) => known.has(path) || (anyText && /\.(?:md|txt|ya?ml)$/i.test(path));
  let timer: NodeJS.Timeout | undefined;
  let stop: () => void = () => {};
  const changed = new Promise<readonly string[]>((resolve) => {
    stop = () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      resolve([...names]);
    };
    const note = (path: string) => {
      names.add(basename(path));
      clearTimeout(timer);
      timer = setTimeout(stop, QUIET_MS);
    };
    for (const folder of new Set(files.map((file) => dirname(file)))) {
      follow(watchers, folder, false, (name) => wanted(join(folder, name)) && note(name));
    }
    for (const folder of folders) follow(watchers, folder, true, note);
    // saved while the watchers were not there yet
    for (const file of files) if (changedIn(file, since)) note(file);
  });
  return { changed, stop };
}

function follow(
  watchers: FSWatcher[],
  folder: string,
  recursive: boolean,
  onName: (name: string) => void,
): void {
  try {
    const watcher = watch(folder, { recursive }, (_, name) => name && onName(name));
    watcher.on('error', () => watcher.close());
    watchers.push(watcher);
  } catch {
    // a folder that is not there has no changes
  }
}

function changedIn(file: string, since: number): boolean {
  try {
    const { mtimeMs } = statSync(file);
    return mtimeMs > since && mtimeMs <= Date.now();
  } catch {
    return false;
  }
}
