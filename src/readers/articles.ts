import type { FootnoteDefinition, Heading, Root, RootContent } from 'mdast';
import { visibleText } from '../document/index.js';
import type { Article, Report } from '../model/index.js';
import type { MarkedSource } from './markdown.js';
import { placeOf } from './positions.js';
import { nodesOf } from './tree.js';

/**
 * The articles of a Markdown file. With a title in the metadata block the file is one article; else each
 * heading of level 1 begins one. Headings move so that the first level inside an article is 2. Ids are empty:
 * the bulletin gives them. Without a title anywhere there is one article whose title is empty.
 */
export function articlesFromMarkdown(source: MarkedSource, report: Report): Article[] {
  const { body, metadata, file } = source;
  const blocks = body.children.filter((node) => node.type !== 'footnoteDefinition');
  const notes = body.children.filter((node) => node.type === 'footnoteDefinition');
  const pieces = metadata.title === undefined ? split(blocks, file, report) : [whole(blocks, metadata.title)];
  return pieces.map(({ heading, children }, index) => {
    const mine = notesFor(
      heading ? [heading, ...children] : children,
      notes,
      index === pieces.length - 1,
      pieces,
    );
    const { title: _, subtitle, dateline, shortTitle, ...shared } = metadata;
    const only = { subtitle, dateline, shortTitle };
    return {
      id: '',
      source: heading ? placeOf(heading, file) : { file, line: children[0]?.position?.start.line ?? 1 },
      title: metadata.title ?? (heading ? titleOf(heading) : ''),
      ...shared,
      ...(index === 0 ? defined(only) : {}),
      ...(index === 0 && dateline ? { datelinePlace: 'start' as const } : {}),
      complete: true,
      body: rootOf([...shifted(children), ...mine], body),
    };
  });
}

interface Piece {
  readonly heading: Heading | undefined;
  readonly children: readonly RootContent[];
}

const isTitle = (node: RootContent): node is Heading => node.type === 'heading' && node.depth === 1;

const titleOf = (heading: Heading): string =>
  visibleText(heading)
    .replaceAll(/\s*\n\s*/gu, '')
    .trim();

/** A heading that only repeats the title of the metadata block is that title. */
function whole(blocks: readonly RootContent[], title: string): Piece {
  const [first] = blocks;
  const repeats = first && isTitle(first) && titleOf(first) === title;
  return repeats ? { heading: first, children: blocks.slice(1) } : { heading: undefined, children: blocks };
}

function split(blocks: readonly RootContent[], file: string, report: Report): Piece[] {
  const starts = blocks.flatMap((node, index) => (isTitle(node) ? [index] : []));
  const [first] = starts;
  if (first === undefined) return [{ heading: undefined, children: blocks }];
  const before = blocks.slice(0, first);
  if (before[0]) report({ id: 'markdown-text-before-title', place: placeOf(before[0], file) });
  return starts.map((start, index) => {
    const children = blocks.slice(start + 1, starts[index + 1]);
    return { heading: blocks[start] as Heading, children: index === 0 ? [...before, ...children] : children };
  });
}

/** The footnotes that a piece calls; those that nothing calls go with the last piece. */
function notesFor(
  blocks: readonly RootContent[],
  notes: readonly FootnoteDefinition[],
  isLast: boolean,
  pieces: readonly Piece[],
): FootnoteDefinition[] {
  const mine = callsIn(blocks);
  const all = callsIn(
    pieces.flatMap((piece) => (piece.heading ? [piece.heading, ...piece.children] : piece.children)),
  );
  return notes.filter((note) => mine.has(note.identifier) || (isLast && !all.has(note.identifier)));
}

const callsIn = (blocks: readonly RootContent[]): ReadonlySet<string> =>
  new Set(
    blocks
      .flatMap((block) => [...nodesOf(block)])
      .flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : [])),
  );

/** Moves the headings so that the highest level among them is 2. */
function shifted(blocks: readonly RootContent[]): RootContent[] {
  const depths = blocks.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
  const by = 2 - Math.min(...depths);
  return blocks.map((node) =>
    node.type === 'heading' ? { ...node, depth: Math.min(6, node.depth + by) as Heading['depth'] } : node,
  );
}

const rootOf = (children: RootContent[], body: Root): Root =>
  body.position ? { type: 'root', children, position: body.position } : { type: 'root', children };

const defined = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
