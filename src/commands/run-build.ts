import { dirname, resolve } from 'node:path';
import type { BuildInput } from '../build.js';
import type { Flags } from '../config/index.js';
import type { Language } from '../diagnostics/index.js';
import { type Browsers, browsersOf } from '../io/browsers.js';
import { folderCache } from '../io/cache.js';
import { makeHost } from '../io/host.js';
import { findIcc } from '../io/icc.js';
import { readImage } from '../io/images.js';
import { onInterrupt } from '../io/interrupt.js';
import { terminal } from '../io/terminal.js';
import { readThemeFiles } from '../io/theme-files.js';
import type { Report } from '../model/index.js';
import type { Project } from './load-project.js';
import { progressLine } from './progress.js';
import type { SharedOptions } from './shared.js';

export interface BuildOptions extends SharedOptions, Flags {
  readonly browser?: string;
}

/** The part of the options that speaks about the bulletin itself. */
export function flagsOf({
  title,
  theme,
  page,
  typeArea,
  profile,
  imposition,
  editions,
  formats,
  out,
  slug,
  date,
}: BuildOptions): Flags {
  return { title, theme, page, typeArea, profile, imposition, editions, formats, out, slug, date };
}

/** How a run is heard and what it may touch. */
export interface Lending {
  readonly report: Report;
  readonly language: Language;
  /** Whether what is made is kept for the next run; it is, unless said otherwise. */
  readonly keep?: boolean;
  readonly onRead?: (file: string) => void;
  /** Browsers that outlive the run; without them it has its own. */
  readonly browsers?: Browsers | undefined;
}

/**
 * Lends a run (`build`, `fontsOf`) what it borrows of the world, browsers among it, and takes it back.
 *
 * @throws Failure
 */
export async function withInput<T>(
  work: (input: BuildInput) => Promise<T>,
  project: Project,
  options: BuildOptions,
  { report, language, keep = true, onRead = () => {}, browsers: lent }: Lending,
): Promise<T> {
  const { config, root, sources, profile } = project;
  const { templates, styles } = config;
  const themeFiles = readThemeFiles({ ...(templates ? { templates } : {}), ...(styles ? { styles } : {}) });
  const browser = options.browser ?? terminal.env.KANBEN_BROWSER;
  const browsers = lent ?? browsersOf(browser);
  const cache = folderCache(project.cacheFolder, { write: keep });
  const host = makeHost(browser, themeFiles, config.fonts, cache, browsers);
  const close = async () => {
    await Promise.all([host.close(), browsers.close()]);
  };
  const release = onInterrupt(close);
  const folders = new Map(sources.map(({ file, path }) => [file, dirname(path)]));
  try {
    const program = config.formats.includes('pdf')
      ? await host.browserFile().catch(() => undefined)
      : undefined;
    if (program) onRead(program);
    const icc = profile.ink === 'cmyk' ? await findIcc(config.icc) : undefined;
    for (const file of [...project.more, ...(icc ? [icc.path] : [])]) onRead(resolve(file));
    for (const face of config.editions.flatMap((script) => host.fonts(script).faces)) onRead(face.path);
    return await work({
      config,
      profile,
      icc,
      sources,
      glossary: project.glossary,
      host,
      report,
      loadImage: (url, place) => {
        const folder = folders.get(place.file) ?? root;
        onRead(resolve(folder, decoded(url)));
        return readImage({ url, place, folder }, root);
      },
      today: (sourceDate() ?? terminal.now()).toISOString().slice(0, 10),
      fileDate: sourceDate()
        ?.toISOString()
        .replace(/\.\d+Z$/, 'Z'),
      progress: progressLine(language, options.quiet === true),
      clock: () => performance.now(),
    });
  } finally {
    await (lent ? host.close() : close());
    await release();
  }
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** SOURCE_DATE_EPOCH (seconds), when it is set: reproducible-builds.org/specs/source-date-epoch. */
function sourceDate(): Date | undefined {
  const epoch = terminal.env.SOURCE_DATE_EPOCH;
  return epoch && /^\d{1,12}$/.test(epoch) ? new Date(Number(epoch) * 1000) : undefined;
}
