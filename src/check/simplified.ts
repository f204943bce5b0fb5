import JSZip from 'jszip';
import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { solid } from '../document/index.js';
import type { Message } from '../model/index.js';
import { allFonts, type RawPdf, readObjects, readPages } from '../pdf/index.js';
import { SHOWN } from './messages.js';

/** What a Traditional edition must not show. */
export interface SimplifiedRule {
  /** Characters of Simplified alone: never what the conversion to this edition gives. */
  readonly only: ReadonlySet<string>;
  /** Texts in which nothing was to be converted. */
  readonly kept: readonly string[];
  /** Name for messages. */
  readonly artifact: string;
}

/** A stretch of a finished file and where it stands: a page, a document of the book. */
interface Stretch {
  readonly place: string;
  readonly text: string;
}

/** Looks on every page of a finished PDF, and in what it says of itself, for characters of Simplified alone. */
export function checkPdfScript(bytes: Uint8Array, rule: SimplifiedRule): readonly Message[] {
  const file = readObjects(bytes);
  if (!file) throw new Error('the finished file cannot be read');
  const stretches = function* (): Generator<Stretch> {
    for (const { index, glyphs } of mayShow(file, rule.only) ? readPages(file) : [])
      yield { place: String(index + 1), text: glyphs.map(({ text }) => text).join('') };
    for (const text of textStrings(file)) yield { place: 'PDF', text };
  };
  return messagesOf(stretches(), rule);
}

/** Radicals share their glyphs with ideographs: what such a glyph stands for is said on the page. */
const RADICAL = /[\u2e80-\u2fdf]/u;

/** Whether the fonts of a file have such a character at all: a large file without need not be read page by page. */
const mayShow = (file: RawPdf, only: ReadonlySet<string>): boolean =>
  allFonts(file).some(({ toUnicode }) =>
    [...toUnicode.values()].some((text) => RADICAL.test(text) || [...text].some((one) => only.has(one))),
  );

/** The same of every document of a finished EPUB, its contents and its metadata. */
export async function checkBookScript(bytes: Uint8Array, rule: SimplifiedRule): Promise<readonly Message[]> {
  const zip = await JSZip.loadAsync(bytes);
  const stretches: Stretch[] = [];
  for (const name of Object.keys(zip.files).filter((entry) => /\.(?:xhtml|opf|ncx)$/u.test(entry))) {
    const root = fromXml((await zip.file(name)?.async('string')) ?? '');
    stretches.push(...wordsIn(root).map((text) => ({ place: name, text })));
  }
  return messagesOf(stretches, rule);
}

/** Blocks of words in order; what is code or in another language is left out. */
function wordsIn(node: Nodes): readonly string[] {
  const words: string[] = [];
  let run = '';
  const end = () => {
    if (run !== '') words.push(run);
    run = '';
  };
  const walk = (at: Nodes, lang: string): void => {
    if (at.type === 'text' || at.type === 'cdata') run += at.value;
    if (at.type !== 'element' && at.type !== 'root') return;
    let inner = lang;
    if (at.type === 'element') {
      if (isKept(at, lang)) {
        end();
        return;
      }
      inner = langOf(at) ?? lang;
      for (const name of SPOKEN) if (at.attributes[name]) words.push(at.attributes[name] ?? '');
      if (!INLINE.has(at.name)) end();
    }
    for (const child of at.children) walk(child, inner);
    if (at.type === 'element' && !INLINE.has(at.name)) end();
  };
  walk(node, '');
  end();
  return words;
}

const SPOKEN = ['alt', 'title', 'aria-label', 'content'] as const;
const INLINE = new Set(['a', 'b', 'em', 'i', 'span', 'strong', 'del', 'sub', 'sup', 'wbr', 'br']);

const langOf = ({ attributes }: Element): string | undefined =>
  attributes['xml:lang'] ?? attributes.lang ?? undefined;

function isKept(element: Element, outer: string): boolean {
  if (element.name === 'code' || element.name === 'pre' || element.name === 'style') return true;
  const lang = langOf(element);
  const marked = (element.attributes.class ?? '').split(/\s+/u).includes('no-convert');
  return marked || (outer !== '' && lang !== undefined && lang !== outer);
}

/** Bookmarks, the title, alternatives: the text strings of a PDF (ISO 32000-1, 7.9.2.2) in UTF-16. */
function textStrings(file: RawPdf): readonly string[] {
  const found: string[] = [];
  const decode = (bytes: Buffer) =>
    found.push(new TextDecoder('utf-16be').decode(bytes.subarray(0, bytes.length - (bytes.length % 2))));
  for (const { text } of file.objects.values()) {
    for (const [, hex = ''] of text.matchAll(/<feff([0-9a-f]+)>/giu)) decode(Buffer.from(hex, 'hex'));
    for (const [, raw = ''] of text.matchAll(/\(\u00fe\u00ff((?:\\[\s\S]|[^\\()])*)\)/gu))
      decode(Buffer.from(unescaped(raw), 'latin1'));
  }
  return found;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const unescaped = (raw: string): string =>
  raw.replaceAll(/\\([0-7]{1,3}|[\s\S])/gu, (_, code: string) =>
    /^[0-7]/u.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPES[code] ?? code),
  );

function messagesOf(stretches: Iterable<Stretch>, { only, kept, artifact }: SimplifiedRule): Message[] {
  const allowed = neighbours(kept, only);
  const messages: Message[] = [];
  for (const { place, text } of stretches) {
    const points = [...solid(text)];
    for (const [index, character] of points.entries()) {
      if (!only.has(character)) continue;
      const [before, after] = [points[index - 1] ?? '', points[index + 1] ?? ''];
      if (allowed.get(character)?.some((near) => isThere(near, before, after))) continue;
      const excerpt = points.slice(Math.max(0, index - 6), index + 7).join('');
      messages.push({ id: 'simplified-left', values: { artifact, place, character, excerpt } });
      if (messages.length >= SHOWN) return messages;
    }
  }
  return messages;
}

interface Near {
  readonly before: string;
  readonly after: string;
}

/** Where characters of Simplified alone stand in the kept texts. */
function neighbours(
  kept: readonly string[],
  only: ReadonlySet<string>,
): ReadonlyMap<string, readonly Near[]> {
  const found = new Map<string, Near[]>();
  for (const text of kept) {
    const points = [...solid(text)];
    for (const [index, character] of points.entries()) {
      if (!only.has(character)) continue;
      const near = { before: points[index - 1] ?? '', after: points[index + 1] ?? '' };
      found.set(character, [...(found.get(character) ?? []), near]);
    }
  }
  return found;
}

/** A kept text may be cut by the end of a page or a note's number, but not on both sides of one character. */
const isThere = (near: Near, before: string, after: string): boolean =>
  (near.before === '' && near.after === '') ||
  (near.before !== '' && near.before === before) ||
  (near.after !== '' && near.after === after);
