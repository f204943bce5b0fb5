import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import type { Kit, LaidOut, LayoutInput } from '../model/index.js';
import { packageFolder } from './paths.js';
import { stallGuard } from './stall-guard.js';
import type { Workspace } from './workspace.js';

/** A tab with Paged.js in it, which sets one document after the other: loading it takes longer than ten pages. */
export interface Press {
  readonly kit: Kit;
  /** Sets a document and measures it; what was set before is gone. @throws Stall */
  readonly set: <Facts>(
    input: Omit<LayoutInput, 'kit'>,
    measure: () => Facts,
  ) => Promise<Omit<LaidOut<Facts>, 'pdf'>>;
  readonly print: () => Promise<Uint8Array>;
  /** With its files. */
  readonly close: () => Promise<void>;
  /** The files alone, where the browser is gone. */
  readonly remove: () => void;
}

declare global {
  interface Window {
    kanbenPage: (id: string) => void;
    kanbenStuck: string[];
    /** Breaks a document of plain text; false where Paged.js must. */
    kanbenPlainText?: () => Promise<boolean>;
    requestAnimationFrame: (run: FrameRequestCallback) => number;
  }
}

/** A tab with Paged.js in it, for any kit. */
export interface BarePress {
  readonly page: Page;
  readonly session: CDPSession;
  readonly workspace: Workspace;
  readonly onPage: (run: (id: string) => void) => void;
}

export async function barePress(page: Page, workspace: Workspace): Promise<BarePress> {
  const paged = packageFolder('pagedjs-cli');
  if (!paged) throw new Error('pagedjs-cli is not installed');
  let onPage: (id: string) => void = () => {};
  await page.emulateMediaType('print');
  // one way: an answer to every page would cost more than reading the page back
  const session = await page.createCDPSession();
  session.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === 'kanbenPage') onPage(payload);
  });
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'kanbenPage' });
  await page.goto(workspace.url);
  await page.evaluate(prepare);
  await page.addScriptTag({ path: join(paged, 'dist', 'browser.js') });
  await page.evaluate(watch);
  return {
    page,
    session,
    workspace,
    onPage: (run) => {
      onPage = run;
    },
  };
}

/** Gives a tab the faces, files and scripts of a kit. */
export async function makePress({ page, session, workspace, onPage }: BarePress, kit: Kit): Promise<Press> {
  await workspace.add(kit.files);
  await page.evaluate((css) => {
    const faces = document.createElement('style');
    faces.setAttribute('data-faces', '');
    faces.setAttribute('data-pagedjs-ignore', '');
    faces.textContent = css;
    document.head.prepend(faces);
  }, kit.faces);
  await page.addScriptTag({ content: kit.scripts.join('\n') });
  return {
    kit,
    set: async <Facts>(input: Omit<LayoutInput, 'kit'>, measure: () => Facts) => {
      const guard = stallGuard(input.mostPages);
      onPage((id) => input.onPage?.(guard.page(id)));
      const set = page.evaluate(inOneGo(input, measure)) as Promise<Omit<LaidOut<Facts>, 'pdf'>>;
      return guard.run(set);
    },
    print: async () => {
      const { data } = await session.send('Page.printToPDF', PRINTING);
      return Buffer.from(data, 'base64');
    },
    close: async () => {
      // a page that stands still does not say good-bye
      await Promise.race([page.close().catch(() => {}), new Promise((done) => setTimeout(done, 3000))]);
      workspace.remove();
    },
    remove: workspace.remove,
  };
}

/** Paged.js waits for a frame before each page. Nobody looks: it goes on at once, and no frame is drawn between. */
function prepare(): void {
  window.PagedConfig = { auto: false };
  window.requestAnimationFrame = (run) => {
    queueMicrotask(() => run(performance.now()));
    return 0;
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

/** Says where each page begins, and which elements Paged.js gives up on. */
function watch(): void {
  const idOf = (node: Node | null | undefined): string => {
    for (let at = node ?? null; at; at = at.parentNode) {
      if (at instanceof Element && at.id) return at.id;
      const inside = at instanceof Element ? at.querySelector('[id]')?.id : undefined;
      if (inside) return inside;
    }
    return '';
  };
  class Watch extends Paged.Handler {
    beforePageLayout(_page: unknown, content: Node | undefined, start: { node?: Node } | undefined): void {
      window.kanbenPage(idOf(start?.node ?? content?.firstChild));
    }
  }
  Paged.registerHandlers(Watch);
  for (const kind of ['warn', 'error'] as const) {
    const said = console[kind].bind(console);
    console[kind] = (...words: unknown[]) => {
      if (/^(?:Unable to layout item|Layout repeated)/.test(String(words[0])))
        window.kanbenStuck.push(words[1] instanceof Node ? idOf(words[1]) : '');
      said(...words);
    };
  }
}

const PRINTING = { printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true };

/** All that is to be done in the page as one script: between two of them the page would wait for this program. */
const inOneGo = ({ html, plain }: Omit<LayoutInput, 'kit'>, measure: () => unknown): string => `(async () => {
  const place = ${place.toString()};
  place(${JSON.stringify(html)});
  await window.PagedConfig?.before?.();
  const isSet = ${plain} && await window.kanbenPlainText();
  if (${plain} && !isSet) {
    place(${JSON.stringify(html)});
    await window.PagedConfig?.before?.();
  }
  const stuck = isSet ? [] : await (${flow.toString()})();
  return { stuck, facts: (${measure.toString()})() };
})()`;

/** Runs in the page: Paged.js with what the kit's scripts have added to it. */
async function flow(): Promise<readonly string[]> {
  window.kanbenStuck = [];
  await new Paged.Previewer().preview();
  return window.kanbenStuck;
}
