import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { findBrowser } from '../../src/io/find-browser.js';
import { ROOT } from './cli.js';

/** Debian's package puts it here; elsewhere `EPUBCHECK_JAR` names it. */
export const JAR = process.env.EPUBCHECK_JAR ?? '/usr/share/java/epubcheck.jar';
export const epubcheckInstalled = existsSync(JAR) && spawnSync('java', ['-version']).status === 0;

interface Ran {
  readonly code: number | null;
  readonly output: string;
}

function run(command: string, words: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Ran> {
  const child = spawn(command, words, { env });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  return new Promise((done) => child.on('close', (code) => done({ code, output })));
}

/** What the reference EPUBCheck says, a line each; a book without a fault gives nothing. */
export async function referenceFindings(path: string): Promise<readonly string[]> {
  const { output } = await run('java', ['-Xmx1g', '-jar', JAR, path]);
  if (/\b0 fatals \/ 0 errors \/ 0 warnings\b/u.test(output)) return [];
  const found = output.split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING)/u.test(line));
  return found.length > 0 ? found : [`no verdict: ${output.slice(-300)}`];
}

/** The same of @likecoin/epubcheck-ts. */
export async function portFindings(path: string): Promise<readonly string[]> {
  const { messages } = await EpubCheck.validate(readFileSync(path));
  return messages
    .filter(({ severity }) => /fatal|error|warning/u.test(severity))
    .map(({ id, message }) => `${id} ${message}`);
}

interface AceReport {
  readonly 'earl:result': { readonly 'earl:outcome': string };
  readonly assertions: readonly {
    readonly 'earl:testSubject': { readonly url: string };
    readonly assertions: readonly { readonly 'earl:test': { readonly 'dct:title': string } }[];
  }[];
}

/** What Ace by DAISY finds wrong with a book's accessibility, in the browser that prints. */
export async function aceFindings(path: string): Promise<readonly string[]> {
  const browser = await findBrowser(undefined);
  if (browser.kind !== 'program') throw new Error('Ace needs a program to start');
  const folder = mkdtempSync(join(tmpdir(), 'kanben-ace-'));
  try {
    const env = { ...process.env, ...browser.env, BROWSER: browser.executable, HOME: folder };
    const { code, output } = await run(
      process.execPath,
      [join(ROOT, 'test/support/ace.cjs'), path, folder],
      env,
    );
    if (code !== 0) throw new Error(`Ace: ${output}`);
    const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as AceReport;
    const found = report.assertions.flatMap(({ 'earl:testSubject': { url }, assertions }) =>
      assertions.map((one) => `${url} ${one['earl:test']['dct:title']}`),
    );
    return report['earl:result']['earl:outcome'] === 'pass' || found.length > 0 ? found : ['no verdict'];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
