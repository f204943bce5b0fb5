import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheRoot, packageFolder } from './paths.js';

/** The Chromium that came inside an npm package, unpacked, with what it needs to start on a bare system. */
export interface ShippedBrowser {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Unpacks the shipped headless shell once per version, into an owner-only folder: first beside its place and
 * then renamed, so that an interrupted run leaves nothing half-made. Undefined where the package does not
 * serve this system (it is built for Linux x64).
 */
export async function shippedBrowser(): Promise<ShippedBrowser | undefined> {
  const folder = packageFolder('@sparticuz/chromium');
  if (!folder || process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  const home = join(cacheRoot(), `chromium-${version}`);
  if (!(await isOurs(home))) await unpack(home);
  const libraries = join(home, 'al2023', 'lib');
  const inherited = process.env.LD_LIBRARY_PATH;
  return {
    executable: join(home, 'chromium'),
    env: {
      FONTCONFIG_PATH: home,
      LD_LIBRARY_PATH: inherited ? `${libraries}:${inherited}` : libraries,
    },
  };
}

/** What we run must be a folder that we made: owned by this user and closed to others. */
async function isOurs(home: string): Promise<boolean> {
  try {
    const [folder, done] = await Promise.all([stat(home), stat(join(home, 'fonts.conf'))]);
    return folder.uid === process.getuid?.() && (folder.mode & 0o022) === 0 && done.isFile();
  } catch {
    return false;
  }
}

async function unpack(home: string): Promise<void> {
  const temporary = `${home}.${randomUUID()}.tmp`;
  await mkdir(temporary, { recursive: true, mode: 0o700 });
  try {
    await inflateInto(temporary);
    await writeFile(join(temporary, 'fonts.conf'), fontsConf(home));
    await rename(temporary, home).catch(async () => {
      // another build was faster, or something that is not ours lies there
      if (await isOurs(home)) return;
      await rm(home, { recursive: true, force: true });
      await rename(temporary, home);
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** The package unpacks into the temporary folder of the process, and its libraries only where it sees Lambda. */
async function inflateInto(folder: string): Promise<void> {
  const saved = { ...process.env };
  process.env.TMPDIR = folder;
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    chromium.setGraphicsMode = false;
    await chromium.executablePath();
  } finally {
    for (const key of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'FONTCONFIG_PATH', 'LD_LIBRARY_PATH', 'HOME']) {
      const value = saved[key];
      if (value === undefined) delete process.env[key];
      else process.env[key] = value;
    }
  }
}

/** Its own fonts.conf looks in /tmp; without one system font Chromium refuses every web font. */
const fontsConf = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`;
