import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Kit, LayoutInput } from '../model/index.js';
import { packageFolder } from './paths.js';
import type { Workspace } from './workspace.js';

/** A tab with Paged.js in it, which sets one document after the other: loading it takes longer than ten pages. */
export interface Press {
  readonly kit: Kit;
  readonly page: Page;
  /** Sets a document; what was set before is gone. */
  readonly set: (input: Omit<LayoutInput, 'kit'>) => Promise<void>;
  readonly clear: () => Promise<void>;
  /** With its files. */
  readonly close: () => Promise<void>;
  /** The files alone, where the browser is gone. */
  readonly remove: () => void;
}

declare global {
  interface Window {
    kanbenPage?: () => void;
    requestAnimationFrame: (run: FrameRequestCallback) => number;
  }
}

export async function makePress(page: Page, kit: Kit, workspace: Workspace): Promise<Press> {
  const paged = packageFolder('pagedjs-cli');
  if (!paged) throw new Error('pagedjs-cli is not installed');
  let onPage: LayoutInput['onPage'];
  let pages = 0;
  await page.emulateMediaType('print');
  await page.exposeFunction('kanbenPage', () => onPage?.(++pages));
  await page.goto(workspace.url);
  await page.evaluate(prepare);
  await page.addScriptTag({ path: join(paged, 'dist', 'browser.js') });
  await page.addScriptTag({ content: kit.scripts.join('\n') });
  return {
    kit,
    page,
    set: async (input) => {
      onPage = input.onPage;
      pages = 0;
      await page.evaluate(place, input.html);
      await page.evaluate(flow);
    },
    clear: () => page.evaluate(place, ''),
    close: async () => {
      await page.close().catch(() => {});
      workspace.remove();
    },
    remove: workspace.remove,
  };
}

/** Paged.js waits for a frame before each page: a task of its own is enough, and nobody looks. */
function prepare(): void {
  window.PagedConfig = { auto: false };
  const { port1, port2 } = new MessageChannel();
  const waiting: FrameRequestCallback[] = [];
  port1.onmessage = () => waiting.shift()?.(performance.now());
  window.requestAnimationFrame = (run) => {
    port2.postMessage(0);
    return waiting.push(run);
  };
}

/** Puts a document in the place of the one before; the faces stay. */
function place(html: string): void {
  const made = new DOMParser().parseFromString(html, 'text/html');
  for (const [old, own] of [
    [document.documentElement, made.documentElement],
    [document.body, made.body],
  ] as const) {
    for (const name of old.getAttributeNames()) old.removeAttribute(name);
    for (const { name, value } of own.attributes) old.setAttribute(name, value);
  }
  const faces = document.querySelector('style[data-faces]') as Element;
  document.head.replaceChildren(faces, ...made.head.childNodes);
  document.body.replaceChildren(...made.body.childNodes);
}

/** Runs in the page: Paged.js with what the kit's scripts have added to it. */
async function flow(): Promise<void> {
  const previewer = new Paged.Previewer();
  previewer.on('page', () => window.kanbenPage?.());
  await window.PagedConfig?.before?.();
  await previewer.preview();
}
