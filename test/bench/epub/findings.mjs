// What validators say of a book, and what it has: counts for a table.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import JSZip from 'jszip';

const here = dirname(fileURLToPath(import.meta.url));
const JAR = process.env.EPUBCHECK_JAR ?? '/usr/share/java/epubcheck.jar';

/** Errors and warnings of the reference EPUBCheck; undefined where it is not installed. */
function reference(path) {
  if (!existsSync(JAR)) return undefined;
  const { stdout, stderr } = spawnSync('java', ['-Xmx1g', '-jar', JAR, path], { encoding: 'utf8' });
  const [, fatals, errors, warnings] =
    /(\d+) fatals? \/ (\d+) errors? \/ (\d+) warnings?/.exec(stdout + stderr) ?? [];
  return fatals === undefined
    ? undefined
    : { errors: Number(fatals) + Number(errors), warnings: Number(warnings) };
}

async function port(path) {
  const { fatalCount, errorCount, warningCount } = await EpubCheck.validate(readFileSync(path));
  return { errors: fatalCount + errorCount, warnings: warningCount };
}

/** Violations that Ace finds; `browser` is a program and its environment. */
function ace(path, browser) {
  const folder = mkdtempSync(join(tmpdir(), 'kanben-ace-'));
  const env = { ...process.env, ...browser.env, BROWSER: browser.executable, HOME: folder };
  const script = join(here, '..', '..', 'support', 'ace.cjs');
  spawnSync(process.execPath, [script, path, folder], { env });
  const report = join(folder, 'report.json');
  const found = existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8')).assertions.reduce(
        (n, { assertions }) => n + assertions.length,
        0,
      )
    : undefined;
  rmSync(folder, { recursive: true, force: true });
  return found;
}

const depthOf = (nav) => {
  let [depth, deepest] = [0, 0];
  for (const [tag] of nav.matchAll(/<\/?ol[\s>]/g)) {
    depth += tag.startsWith('</') ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
};

async function contents(path) {
  const zip = await JSZip.loadAsync(readFileSync(path));
  const container = await zip.file('META-INF/container.xml').async('string');
  const opfName = /full-path="([^"]+)"/.exec(container)[1];
  const opf = await zip.file(opfName).async('string');
  const item = opf.match(/<item\b[^>]*>/g)?.find((one) => /properties="[^"]*\bnav\b/.test(one));
  const href = item && /href="([^"]+)"/.exec(item)[1];
  const folder = opfName.slice(0, opfName.lastIndexOf('/') + 1);
  const nav = (href && (await zip.file(folder + href)?.async('string'))) ?? '';
  const lists = nav.split(/(?=<nav\b)/).slice(1);
  const list = (type) => lists.find((one) => new RegExp(`epub:type="[^"]*\\b${type}\\b`).test(one)) ?? '';
  return {
    navDepth: depthOf(list('toc')),
    pages: list('page-list').match(/<a\b/g)?.length ?? 0,
    landmarks: list('landmarks').match(/<a\b/g)?.length ?? 0,
    accessibility: new Set(opf.match(/schema:access\w+/g) ?? []).size,
    language: /<dc:language[^>]*>([^<]*)/.exec(opf)?.[1] ?? '',
  };
}

export const digest = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

export async function findings(path, browser) {
  return {
    bytes: readFileSync(path).length,
    epubcheck: reference(path),
    epubcheckTs: await port(path),
    ace: ace(path, browser),
    ...(await contents(path)),
  };
}
