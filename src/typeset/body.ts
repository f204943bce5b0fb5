import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { type BodyOptions, element, isElement, type Labels, renderBody, text } from '../document/index.js';
import type { Article, Bulletin } from '../model/index.js';
import { preparedBlock } from './blocks.js';

type Words = Pick<Article, 'id' | 'body'>;

/** What the bodies of a bulletin have in common. */
export interface Setting {
  readonly bulletin: Bulletin;
  readonly words: Labels;
  /** Characters of a table's size in a line. */
  readonly measure: number;
}

/** What stands with the text of an article and is no block of its own. */
export interface RunIn {
  readonly dateline?: string | undefined;
  readonly datelineEnd?: string | undefined;
  /** （供稿单位）, pushed to the edge of the last line. */
  readonly origin?: string | undefined;
  /** 编者按, in front of the first words. */
  readonly label?: string | undefined;
}

/** The body of an article as HTML, its notes at their calls. */
export function bodyHtml(article: Words, setting: Setting, runIn: RunIn = {}): string {
  const { bulletin, words, measure } = setting;
  const { content, notes } = renderBody(article as Article, {
    notes: 'inline',
    imageSource: (url) => pictureOf(bulletin, url),
    labels: words,
  });
  const blocks = content.filter(isElement).map((node) => preparedBlock(node, bulletin.assets, measure));
  const uncalled = notes.length > 0 ? [element('ul', { className: ['notes'] }, notes)] : [];
  const before = [
    ...(runIn.label
      ? [element('b', { className: ['run-in', 'kb-label'] }, [text(runIn.label)]), text('　')]
      : []),
    ...(runIn.dateline
      ? [
          element('span', { className: ['dateline'], id: `${article.id}-dateline` }, [text(runIn.dateline)]),
          ...(/[）)]$/u.test(runIn.dateline) ? [] : [text('　')]),
        ]
      : []),
  ];
  const after = [
    ...(runIn.datelineEnd
      ? [
          element('span', { className: ['dateline'], id: `${article.id}-dateline` }, [
            text(runIn.datelineEnd),
          ]),
        ]
      : []),
    ...(runIn.origin
      ? [
          element('span', { className: ['origin', 'to-edge'], id: `${article.id}-origin` }, [
            text(runIn.origin),
          ]),
        ]
      : []),
  ];
  const whole = [...closed(opened(blocks, before), after), ...uncalled];
  return toHtml({ type: 'root', children: grouped(whole) });
}

/** Where a picture lies beside the document; with the drawing itself, whose words must be set in our fonts. */
function pictureOf({ assets }: Bulletin, url: string): ReturnType<BodyOptions['imageSource']> {
  const asset = assets.get(url);
  if (!asset) return undefined;
  const href = `assets/${asset.name}`;
  return asset.mediaType === 'image/svg+xml' ? { href, svg: new TextDecoder().decode(asset.bytes) } : href;
}

const isParagraph = (node: Element | undefined): node is Element => node?.tagName === 'p';

/** Puts words before those of the first paragraph, or into a paragraph of their own. */
function opened(blocks: readonly Element[], before: readonly ElementContent[]): readonly Element[] {
  if (before.length === 0) return blocks;
  const [first, ...rest] = blocks;
  if (!isParagraph(first)) return [element('p', {}, before), ...blocks];
  return [{ ...first, children: [...before, ...first.children] }, ...rest];
}

/** The same at the end. */
function closed(blocks: readonly Element[], after: readonly ElementContent[]): readonly Element[] {
  if (after.length === 0) return blocks;
  const last = blocks.at(-1);
  const className = ['closing'];
  if (!isParagraph(last)) return [...blocks, element('p', { className }, after)];
  const properties = { ...last.properties, className };
  return [...blocks.slice(0, -1), { ...last, properties, children: [...last.children, ...after] }];
}

const isHeading = (node: Element): boolean => /^h[1-6]$/u.test(node.tagName);

/** Headings that follow each other go into one wrapper: Paged.js cannot keep a chain of them together. */
function grouped(blocks: readonly Element[]): Element[] {
  const out: Element[] = [];
  let chain: Element[] = [];
  const flush = () => {
    const [only] = chain;
    if (chain.length > 1) out.push(element('div', { className: ['heads'] }, chain));
    else if (only) out.push(only);
    chain = [];
  };
  for (const block of blocks) {
    if (isHeading(block)) chain.push(block);
    else {
      flush();
      out.push(block);
    }
  }
  flush();
  return out;
}
