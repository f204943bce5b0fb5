import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Kit, WorkFile } from '../model/index.js';

/** A private folder that holds one document and the files it may load. */
export interface Workspace {
  readonly url: string;
  /** True for URLs inside the folder: nothing else ever loads. */
  readonly holds: (url: string) => boolean;
  /** Files that the document asks for later. */
  readonly add: (files: Kit['files']) => Promise<void>;
  readonly remove: () => void;
}

const open = new Set<string>();
process.on('exit', () => {
  for (const folder of open) rmSync(folder, { recursive: true, force: true });
});

/** A folder of the run's own, which is gone at its end. */
export function privateFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'kanben-'));
  open.add(folder);
  return {
    folder,
    remove: () => {
      open.delete(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function makeWorkspace(input: {
  readonly html: string;
  readonly files: Kit['files'];
}): Promise<Workspace> {
  const { folder, remove } = privateFolder();
  const page = join(folder, 'index.html');
  await writeFile(page, input.html);
  const add = async (files: Kit['files']) => {
    await Promise.all([...files].map(([name, file]) => place(join(folder, name), file)));
  };
  await add(input.files);
  const base = `${pathToFileURL(folder).href}/`;
  return {
    url: pathToFileURL(page).href,
    holds: (url) => url.startsWith(base) && !url.includes('..'),
    add,
    remove,
  };
}

async function place(name: string, file: WorkFile): Promise<void> {
  await mkdir(dirname(name), { recursive: true });
  if ('path' in file) await symlink(file.path, name);
  else await writeFile(name, file.content);
}
