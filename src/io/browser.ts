import Printer from 'pagedjs-cli';
import puppeteer, { type Page, type Browser as Puppeteer } from 'puppeteer-core';
import { type Browser, Failure, type LayoutInput, type Tab } from '../model/index.js';
import { type FoundBrowser, findBrowser } from './find-browser.js';
import { makeWorkspace, type Workspace } from './workspace.js';

const ARGUMENTS = [
  '--font-render-hinting=none', // else line breaks depend on the system
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--allow-file-access-from-files', // the run's own folder; the guard below lets nothing else through
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
];

/** Starts a browser (over a pipe: no open port) or joins the one that the user named. */
export async function openBrowser(named: string | undefined): Promise<Browser> {
  const found = await findBrowser(named);
  const browser = await start(found);
  const version = `${await browser.version()} (${found.kind === 'endpoint' ? 'endpoint' : found.origin})`;
  return {
    version,
    layout: (input) => layout(browser, input),
    open: (input) => openPage(browser, input),
    close: () => (found.kind === 'endpoint' ? browser.disconnect() : browser.close()),
  };
}

async function start(found: FoundBrowser): Promise<Puppeteer> {
  const reason = (error: unknown) =>
    String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
  if (found.kind === 'endpoint') {
    return puppeteer.connect({ browserWSEndpoint: found.url, protocolTimeout: 0 }).catch((error: unknown) => {
      throw new Failure({ id: 'browser-broken', values: { browser: found.url, reason: reason(error) } });
    });
  }
  const launch = (extra: readonly string[]) =>
    puppeteer.launch({
      executablePath: found.executable,
      pipe: true,
      headless: 'shell',
      args: [...ARGUMENTS, ...extra],
      protocolTimeout: 0,
      env: { ...process.env, ...found.env },
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  // the sandbox needs user namespaces, and root has none to enter
  const unsandboxed = () =>
    launch(['--no-sandbox']).catch((error: unknown) => {
      throw new Failure({
        id: 'browser-broken',
        values: { browser: found.executable, reason: reason(error) },
      });
    });
  return process.getuid?.() === 0 ? unsandboxed() : launch([]).catch(unsandboxed);
}

/** A tab that loads the files of its workspace and nothing else. */
async function guardedPage(browser: Puppeteer, workspace: Workspace): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const url = request.url();
    const fine = workspace.holds(url) || url.startsWith('data:') || url.startsWith('about:');
    void (fine ? request.continue() : request.abort('blockedbyclient')).catch(() => {});
  });
  // faces and pictures are loaded before layout begins: half a second of silence proves nothing more
  page.waitForNetworkIdle = async () => {};
  return page;
}

async function layout(browser: Puppeteer, input: LayoutInput): Promise<Tab> {
  // each script tag is a round trip
  const workspace = await makeWorkspace({ ...input, scripts: [input.scripts.join('\n')] });
  const printer = new Printer({
    additionalScripts: [...workspace.scripts],
    closeAfter: false,
    allowLocal: true,
  });
  printer.browser = { newPage: () => guardedPage(browser, workspace) };
  let pages = 0;
  printer.on('page', () => input.onPage?.(++pages));
  try {
    return tab(await printer.render({ url: workspace.url }), workspace);
  } catch (error) {
    workspace.remove();
    throw error;
  }
}

async function openPage(browser: Puppeteer, input: Omit<LayoutInput, 'scripts' | 'onPage'>): Promise<Tab> {
  const workspace = await makeWorkspace(input);
  try {
    const page = await guardedPage(browser, workspace);
    await page.goto(workspace.url);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return tab(page, workspace);
  } catch (error) {
    workspace.remove();
    throw error;
  }
}

const tab = (page: Page, workspace: Workspace): Tab => ({
  evaluate: (run, ...args) =>
    page.evaluate(run as never, ...(args as readonly unknown[] as never[])) as never,
  pdf: () =>
    page.pdf({ timeout: 0, printBackground: true, preferCSSPageSize: true, tagged: true, outline: false }),
  png: async (width, height) => {
    await page.setViewport({ width, height });
    return page.screenshot({ type: 'png', clip: { x: 0, y: 0, width, height } });
  },
  close: async () => {
    await page.close().catch(() => {});
    workspace.remove();
  },
});
