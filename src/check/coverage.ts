import type { Nodes } from 'mdast';
import { solid } from '../document/index.js';
import type { Article, Bulletin, FontSet, Message, Place } from '../model/index.js';
import { codeOf } from './faces/list.js';

/**
 * Names every character that the text font lacks, at its first place, before anything is laid out: with the
 * font that will set it instead, or as missing when none has it. `placeOf` finds a character in the sources; one that
 * stands in none of them (the conversion made it) has the place of its paragraph.
 */
export function checkCoverage(
  bulletin: Bulletin,
  fonts: FontSet,
  placeOf: (character: string) => Place | undefined = () => undefined,
): readonly Message[] {
  const seen = new Set<number>();
  const messages: Message[] = [];
  const look = (text: string, place: Place | undefined) => {
    for (const character of solid(text)) {
      const code = character.codePointAt(0) ?? 0;
      if (seen.has(code)) continue;
      seen.add(code);
      const message = judge(character, code, fonts);
      const at = message && (placeOf(character) ?? place);
      if (message) messages.push(at ? { ...message, place: at } : message);
    }
  };
  for (const text of metadataTexts(bulletin)) look(text, undefined);
  for (const part of bulletin.parts) {
    for (const article of part.articles) lookAtArticle(article, look);
  }
  return messages;
}

/** Who stands in for the text font, in the order of the style sheets' stacks. */
const STAND_INS = ['kb-extra', 'kb-fallback', 'kb-sans'];

function judge(character: string, code: number, { faces }: FontSet): Message | undefined {
  const [text] = faces;
  if (!text || text.glyph(code) > 0) return undefined;
  const values = { character, code: codeOf(character) };
  const other = STAND_INS.flatMap((family) => faces.filter((face) => face.family === family)).find(
    (face) => face.glyph(code) > 0,
  );
  if (!other) return { id: 'glyph-missing', values };
  // a font that the user adds stands in because the user says so
  return other.family === 'kb-extra'
    ? undefined
    : { id: 'glyph-fallback', values: { ...values, font: other.name } };
}

function lookAtArticle(article: Article, look: (text: string, place: Place) => void): void {
  const { file } = article.source;
  for (const field of ['kicker', 'title', 'subtitle', 'byline', 'dateline', 'origin'] as const) {
    look(article[field] ?? '', article.source);
  }
  const visit = (node: Nodes, line: number | undefined): void => {
    const here = node.position?.start.line ?? line;
    if ('value' in node) look(node.value, { file, ...(here === undefined ? {} : { line: here }) });
    if (node.type === 'image')
      look(`${node.title ?? ''}${node.alt ?? ''}`, { file, ...(here ? { line: here } : {}) });
    if ('children' in node) for (const child of node.children) visit(child, here);
  };
  visit(article.body, undefined);
}

function metadataTexts({ metadata, parts }: Bulletin): readonly string[] {
  const { report, send, issue } = metadata.distribution;
  return [
    metadata.title,
    metadata.subtitle ?? '',
    metadata.series ?? '',
    metadata.publisher ?? '',
    ...metadata.compilers,
    ...metadata.proofreaders,
    ...report,
    ...send,
    ...issue,
    ...parts.flatMap((part) => [part.title ?? '', part.lead ?? '']),
  ];
}
