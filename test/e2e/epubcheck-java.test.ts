import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../src/io/browser.js';
import type { Browser, Bulletin } from '../../src/model/index.js';
import { opened } from '../epub/opened.js';
import { sample } from '../epub/sample.js';
import { asFile, samples, withCover } from './validate-epub.js';

/** Debian's package puts it here; elsewhere `EPUBCHECK_JAR` names it. */
const JAR = process.env.EPUBCHECK_JAR ?? '/usr/share/java/epubcheck.jar';
const installed = existsSync(JAR) && spawnSync('java', ['-version']).status === 0;

if (!installed) {
  console.warn(
    `NOT TESTED: the EPUB against the reference EPUBCheck, which is not at ${JAR} (apt install epubcheck)`,
  );
}

test.runIf(process.env.CI)('the reference EPUBCheck is there', () => {
  expect(installed, `install epubcheck: ${JAR} is missing, or java is`).toBe(true);
});

/** Everything it says, in its own words: usage hints aside, there must be nothing. */
function epubcheck(path: string): string {
  const { stdout, stderr } = spawnSync('java', ['-Xmx1g', '-jar', JAR, path], { encoding: 'utf8' });
  return stdout + stderr;
}

const CLEAN = /0 fatals \/ 0 errors \/ 0 warnings/u;

describe.runIf(installed)('the reference EPUBCheck', () => {
  let browser: Browser;
  let bulletins: readonly Bulletin[];
  beforeAll(async () => {
    browser = await openBrowser(undefined);
    bulletins = await samples();
  });
  afterAll(() => browser.close());

  test.each([0, 1, 2, 3])('finds nothing in sample %i', async (index) => {
    const { bytes } = await withCover(bulletins[index]!, browser);
    expect(await asFile(bytes, epubcheck)).toMatch(CLEAN);
  });

  test('finds nothing in a book without cover and page list', async () => {
    expect(await asFile((await opened(sample())).bytes, epubcheck)).toMatch(CLEAN);
  });
});
