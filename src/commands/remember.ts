import { join, resolve } from 'node:path';
import type { Artifact } from '../build.js';
import { decisionsFileOf } from '../decisions/file-name.js';
import { rememberBuild } from '../io/build-record.js';
import { packageRoot } from '../io/paths.js';
import { terminal } from '../io/terminal.js';
import type { Watched } from '../io/watch.js';
import type { Project } from './load-project.js';

export interface Finished {
  readonly project: Project;
  readonly since: Date;
  /** Pictures, fonts and the browser that the run asked for. */
  readonly read: readonly string[];
  readonly artifacts: readonly Artifact[];
  /** Names of the pages that an editor reads. */
  readonly pages: readonly string[];
  readonly out: string;
  readonly said: { readonly out: readonly string[]; readonly err: readonly string[] };
}

/** What a build depends on. */
export function inputsOf({ config, sources, manifest }: Project, read: readonly string[]): Watched {
  const own = [config.templates, config.styles].filter((folder) => folder !== undefined);
  return {
    files: [
      ...(manifest ? [resolve(manifest)] : []),
      ...sources.flatMap(({ path }) => [path, decisionsFileOf(path)]),
      ...read,
    ],
    folders: [...own, join(packageRoot, 'templates'), join(packageRoot, 'styles')],
  };
}

/** Keeps what a build read, wrote and said, so that the same words with nothing changed need no build. */
export function remember({ project, since, read, artifacts, pages, out, said }: Finished): void {
  const { files, folders } = inputsOf(project, read);
  rememberBuild(process.argv.slice(2), {
    inputs: files,
    outputs: [...artifacts.map(({ name }) => name), ...pages, 'report.json'].map((name) => join(out, name)),
    since,
    folders,
    ...said,
  });
}

/** The terminal, and all that is said on it. */
export function hearing() {
  const said = { out: [] as string[], err: [] as string[] };
  return {
    said,
    out: (text: string) => {
      said.out.push(text);
      terminal.out(text);
    },
    err: (text: string) => {
      said.err.push(text);
      terminal.err(text);
    },
  };
}
