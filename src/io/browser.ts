import puppeteer, { type Page, type Browser as Puppeteer } from 'puppeteer-core';
import { type Browser, Failure, type Kit, type LaidOut, type LayoutInput, type Tab } from '../model/index.js';
import { type FoundBrowser, findBrowser } from './find-browser.js';
import { type BarePress, barePress, makePress, type Press } from './press.js';
import { limited } from './stall-guard.js';
import { makeWorkspace, privateFolder, type Workspace } from './workspace.js';

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
  // what a browser leaves behind that is stopped by force lies in a folder of ours
  const scratch = privateFolder();
  const browser = await start(found, scratch.folder).catch((error: unknown) => {
    scratch.remove();
    throw error;
  });
  const version = `${await browser.version()} (${found.kind === 'endpoint' ? 'endpoint' : found.origin})`;
  let press: Press | undefined;
  let bare: Promise<BarePress> | undefined;
  let sound = true;
  const openBare = (): Promise<BarePress> => {
    const opening = openPress(browser);
    opening.catch(() => {});
    return opening;
  };
  return {
    version,
    isSound: () => sound && browser.connected,
    prepare: () => {
      bare ??= openBare();
    },
    layout: async (input, measure) => {
      const discard = async () => {
        const old = press;
        press = undefined;
        await old?.close();
      };
      if (press?.kit !== input.kit) {
        await discard();
        const waiting = bare ?? openBare();
        bare = undefined;
        press = await makePress(await waiting, input.kit);
      }
      return layout(press, input, measure, discard).catch((error: unknown) => {
        sound = false;
        throw error;
      });
    },
    open: (input) => openPage(browser, input),
    close: async () => {
      await (found.kind === 'endpoint' ? press?.close() : undefined);
      await (found.kind === 'endpoint' ? browser.disconnect() : browser.close());
      press?.remove();
      (await bare?.catch(() => undefined))?.workspace.remove();
      scratch.remove();
    },
  };
}

async function start(found: FoundBrowser, scratch: string): Promise<Puppeteer> {
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
      env: { ...process.env, ...found.env, TMPDIR: scratch },
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
  return page;
}

async function openPress(browser: Puppeteer): Promise<BarePress> {
  const workspace = await makeWorkspace({ html: '<!doctype html>', files: new Map() });
  try {
    return await barePress(await guardedPage(browser, workspace), workspace);
  } catch (error) {
    workspace.remove();
    throw error;
  }
}

/** A page that came to no end is not used again. */
async function layout<Facts>(
  press: Press,
  input: LayoutInput,
  measure: () => Facts,
  discard: () => Promise<void>,
): Promise<LaidOut<Facts>> {
  let pages = 0;
  const onPage = (done: number) => {
    pages = done;
    input.onPage?.(done);
  };
  try {
    const set = await press.set({ ...input, onPage }, measure);
    return { ...set, pdf: await limited(press.print(), pages) };
  } catch (error) {
    await discard();
    throw error;
  }
}

async function openPage(browser: Puppeteer, input: { html: string; files: Kit['files'] }): Promise<Tab> {
  const workspace = await makeWorkspace(input);
  try {
    const page = await guardedPage(browser, workspace);
    await page.goto(workspace.url);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const close = async () => {
      await page.close().catch(() => {});
      workspace.remove();
    };
    return { ...tab(page), close };
  } catch (error) {
    workspace.remove();
    throw error;
  }
}

const tab = (page: Page): Omit<Tab, 'close'> => ({
  evaluate: (run, ...args) =>
    page.evaluate(run as never, ...(args as readonly unknown[] as never[])) as never,
  pdf: () =>
    page.pdf({ timeout: 0, printBackground: true, preferCSSPageSize: true, tagged: true, outline: false }),
  png: async (width, height) => {
    await page.setViewport({ width, height });
    return page.screenshot({ type: 'png', clip: { x: 0, y: 0, width, height } });
  },
});
