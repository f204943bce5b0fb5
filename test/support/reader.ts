import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser } from '../../src/io/find-browser.js';
import { ROOT } from './cli.js';

/** A book in the foliate-js reader, in a real browser. */
export interface Reading {
  readonly page: Page;
  /** Addresses that were asked for and are neither the reader's nor the book's. */
  readonly foreign: readonly string[];
  readonly close: () => Promise<void>;
}

const READER = join(ROOT, 'node_modules', 'foliate-js');
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.epub': 'application/epub+zip' };
const HTML = `<!doctype html><meta charset="utf-8"><style>html,body{margin:0;height:100%}
foliate-view{display:block;width:100%;height:100%}</style>
<script type="module">
import './view.js';
const view = document.createElement('foliate-view');
document.body.append(view);
view.addEventListener('load', ({ detail: { doc } }) => { globalThis.loaded = doc; });
await view.open('/book.epub');
view.renderer.setAttribute('flow', 'paginated');
await view.renderer.next();
globalThis.view = view;
</script>`;

/** Serves the reader and the book on this machine alone. */
function serve(book: string) {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    if (path === '/') return void response.setHeader('content-type', 'text/html').end(HTML);
    const file = path === '/book.epub' ? book : join(READER, normalize(path));
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  });
  return new Promise<typeof server>((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

export async function read(book: string): Promise<Reading> {
  const found = await findBrowser(undefined);
  if (found.kind !== 'program') throw new Error('the reader needs a program to start');
  const server = await serve(book);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await puppeteer.launch({
    executablePath: found.executable,
    headless: 'shell',
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    env: { ...process.env, ...found.env },
  });
  const page = await browser.newPage();
  const foreign: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(?:blob|data|about):/u.test(url)) foreign.push(url);
  });
  await page.setViewport({ width: 640, height: 900 });
  await page.goto(`${origin}/`);
  await page.waitForFunction('globalThis.view', { timeout: 30_000 });
  const close = async () => {
    await browser.close();
    server.close();
  };
  return { page, foreign, close };
}
