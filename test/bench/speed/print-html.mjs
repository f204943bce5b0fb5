// print-html.mjs pagedjs|native FOLDER OUT: prints FOLDER/index.html in kanben's own browser: as pagedjs-cli does,
// its time limit lifted, or as Chromium does without Paged.js.
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Printer from 'pagedjs-cli';
import puppeteer from 'puppeteer-core';

const [kind, folder, out] = process.argv.slice(2);
const dist = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'dist');
const { findBrowser } = await import(join(dist, 'io', 'find-browser.js'));
const { executable, env } = await findBrowser(process.env.KANBEN_BROWSER);
const browser = await puppeteer.launch({
  executablePath: executable,
  pipe: true,
  headless: 'shell',
  args: [
    '--font-render-hinting=none',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--allow-file-access-from-files',
    '--no-sandbox',
  ],
  protocolTimeout: 0,
  env: { ...process.env, ...env },
});
const url = pathToFileURL(join(folder, 'index.html')).href;
if (kind === 'pagedjs') {
  const printer = new Printer({ allowLocal: true });
  printer.browser = browser;
  writeFileSync(out, await printer.pdf({ url }, { outlineTags: ['h1', 'h2'] }));
} else {
  const page = await browser.newPage();
  await page.goto(url, { timeout: 0 });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  writeFileSync(
    out,
    await page.pdf({
      timeout: 0,
      printBackground: true,
      preferCSSPageSize: true,
      tagged: true,
      outline: true,
    }),
  );
}
await browser.close();
