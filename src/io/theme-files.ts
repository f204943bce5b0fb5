import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Failure, type Host } from '../model/index.js';
import { packageRoot } from './paths.js';

/** Folders of the user's own, from bulletin.yaml, as paths that can be opened. */
export interface OwnFolders {
  readonly templates?: string;
  readonly styles?: string;
}

/**
 * The templates and styles that come with kanben, the user's own laid over them by file name: `masthead.hbs` and
 * `jianbao/masthead.hbs` both replace the masthead of a brief.
 * @throws Failure `template-folder-missing`
 */
export function readThemeFiles(own: OwnFolders = {}): Host['themeFiles'] {
  return {
    templates: overlaid(join(packageRoot, 'templates'), own.templates, '.hbs'),
    styles: overlaid(join(packageRoot, 'styles'), own.styles, '.css'),
  };
}

function overlaid(ours: string, own: string | undefined, suffix: string): ReadonlyMap<string, string> {
  return new Map([...filesIn(ours, suffix), ...(own ? filesIn(own, suffix) : [])]);
}

/** By path below the folder, with `/` between its parts, in alphabetical order. */
function filesIn(folder: string, suffix: string): readonly (readonly [string, string])[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(suffix) && statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [
        name.split(sep).join('/'),
        readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/u, ''),
      ]);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
    throw new Failure({ id: 'template-folder-missing', values: { folder } });
  }
}
