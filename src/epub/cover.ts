import { createHash } from 'node:crypto';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { chineseDate, element, issueLine, labels, text } from '../document/index.js';
import {
  type Browser,
  type Bulletin,
  Failure,
  type FontSet,
  type Host,
  type Report,
  type TocEntry,
  type WorkFile,
} from '../model/index.js';
import { bookTitle, type CoverTitle, mastheadTitle } from './cover-title.js';

const WIDTH = 1600;
const HEIGHT = 2400;

/** The cover as a PNG, drawn in the browser; undefined, with a message, where there is no browser. */
export async function coverImage(
  bulletin: Bulletin,
  host: Host,
  report: Report,
): Promise<Uint8Array | undefined> {
  const fonts = host.fonts(bulletin.script);
  const style = fontFaces(fonts) + (host.themeFiles.styles.get('epub-cover.css') ?? '');
  const files = new Map<string, WorkFile>(
    fonts.faces.map(({ name, path }) => [`fonts/${name}.ttf`, { path }]),
  );
  const html = coverHtml(bulletin, style);
  const key = await keyOf(host, html);
  const known = key && (await host.cache.get(key));
  if (known) return known;
  const browser = await browserOf(host, report);
  if (!browser) return undefined;
  const tab = await browser.open({ html, files });
  try {
    const png = await tab.png(WIDTH, HEIGHT);
    if (key) await host.cache.put(key, png);
    return png;
  } finally {
    await tab.close();
  }
}

/** Of the picture in the cache; none where no browser can be found. Fonts are told apart by their names. */
async function keyOf(host: Host, html: string): Promise<string | undefined> {
  const browser = await host.browserKey().catch(() => undefined);
  return (
    browser &&
    createHash('sha256')
      .update(JSON.stringify(['cover', browser, html]))
      .digest('hex')
  );
}

async function browserOf(host: Host, report: Report): Promise<Browser | undefined> {
  try {
    return await host.browser();
  } catch (error) {
    const lacks = ['browser-missing', 'browser-broken'];
    if (!(error instanceof Failure) || !error.messages.every(({ id }) => lacks.includes(id))) throw error;
    report({ id: 'epub-without-cover' });
    return undefined;
  }
}

const fontFaces = (fonts: FontSet): string =>
  fonts.faces
    .map(
      ({ family, weight, name }) =>
        `@font-face{font-family:${family};font-weight:${weight};src:url("fonts/${name}.ttf")}\n`,
    )
    .join('');

export function coverHtml(bulletin: Bulletin, style: string): string {
  const content = bulletin.theme === 'jianbao' ? briefCover(bulletin) : bookCover(bulletin);
  const head = element('head', {}, [
    element('meta', { charSet: 'utf-8' }, []),
    element('style', {}, [text(style)]),
  ]);
  const body = element('body', { className: [bulletin.theme] }, content);
  return toHtml({
    type: 'root',
    children: [{ type: 'doctype' }, element('html', { lang: bulletin.script }, [head, body])],
  });
}

const box = (className: string, children: readonly ElementContent[], style?: string): ElementContent =>
  element('div', { className: [className], ...(style ? { style } : {}) }, children);

const lines = (className: string, values: readonly (string | undefined)[], style?: string): ElementContent =>
  box(
    className,
    values.filter((value) => value).map((value) => element('p', {}, [text(value ?? '')])),
    style,
  );

function title(layout: CoverTitle): ElementContent {
  if (layout.kind === 'lines') {
    const rows = layout.lines.map(({ text: row, size, tracking }) =>
      element(
        'span',
        { style: `font-size:${size}px;letter-spacing:${tracking}em;padding-left:${tracking}em` },
        [text(row)],
      ),
    );
    return element('h1', { className: ['line'] }, rows);
  }
  const { size, tracking, width, height } = layout;
  const columns = layout.columns.map((column) => element('span', {}, [text(column)]));
  const type = `font-size:${size}px;letter-spacing:${tracking}em;padding-top:${tracking}em`;
  const inner = element('h1', { style: type }, columns);
  return box('slip', [box('frame', [inner], `width:${width}px;height:${height}px`)]);
}

/** What the slip's frame and a gap take of the type area beside the width of the slip. */
const SLIP_EDGES = 136;

function bookCover(bulletin: Bulletin): readonly ElementContent[] {
  const { metadata } = bulletin;
  const words = labels(bulletin);
  const layout = bookTitle(metadata.title);
  const room = 1200 - (layout.kind === 'slip' ? layout.width + SLIP_EDGES : 0);
  const editor = metadata.publisher ?? metadata.compilers.join('　');
  return [
    title(layout),
    lines(
      'series',
      [metadata.series ?? metadata.subtitle, metadata.years, issueLine(metadata, words)],
      `max-width:${room}px`,
    ),
    lines('foot', [editor && `${editor}　${words.compiled}`, metadata.date.slice(0, 4)]),
  ];
}

function briefCover(bulletin: Bulletin): readonly ElementContent[] {
  const { metadata, toc } = bulletin;
  const words = labels(bulletin);
  const titles = articleTitles(toc).slice(0, 6);
  return [
    title(mastheadTitle(metadata.title)),
    lines('issue', [issueLine(metadata, words)]),
    lines('issued', [metadata.publisher ?? metadata.compilers.join('　'), chineseDate(metadata.date)]),
    lines('highlights', titles),
  ];
}

const articleTitles = (entries: readonly TocEntry[]): readonly string[] =>
  entries.flatMap((entry) => (entry.kind === 'article' ? [entry.title] : articleTitles(entry.children)));
