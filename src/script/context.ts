import type { Place, Report } from '../model/index.js';
import type { Detector } from './detect.js';
import type { Finder } from './glossary/find.js';
import { convertInterpuncts } from './interpunct.js';
import type { Engine } from './opencc.js';
import { convertPassage, cutLike, type Passage, type Piece } from './passage.js';
import { convertQuotes, type OpenQuotes } from './quotes.js';

/** What the conversion of one bulletin goes by. */
export interface Context {
  readonly engine: Engine;
  readonly isTraditional: Detector;
  readonly report: Report;
  /** What the glossary sets. */
  readonly find?: Finder | undefined;
  /** Is shown every text after its conversion. */
  readonly seen?: ((block: SeenBlock) => void) | undefined;
}

/** What became of one text; points stand one for one. */
export interface SeenBlock {
  /** What it is: the name of a field, or the kind of a node. */
  readonly role: string;
  /** Of the article it stands in. */
  readonly article?: string;
  readonly place: Place | undefined;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Undefined where nothing was converted. */
  readonly passage: Passage | undefined;
}

/** One text with its place; `open` is what earlier paragraphs of the same quotation left open. */
export interface Block {
  readonly pieces: readonly Piece[];
  readonly place: Place | undefined;
  readonly open: OpenQuotes;
  readonly role?: string;
}

export interface ConvertedBlock {
  /** The texts of the pieces, in order. */
  readonly texts: readonly string[];
  readonly open: OpenQuotes;
  /** It was in Traditional before, and stays as it is. */
  readonly leftAlone: boolean;
}

/** The one way by which any text that a reader sees is converted. */
export function convertBlock(block: Block, context: Context): ConvertedBlock {
  const { pieces, place, open, role = '' } = block;
  const texts = pieces.map((piece) => piece.text);
  const before = texts.join('');
  if (before.trim() === '') return { texts, open, leftAlone: false };
  const seen = { role, place, before: [...before], passage: undefined };
  if (context.isTraditional(before)) {
    context.seen?.({ ...seen, after: seen.before });
    return { texts, open, leftAlone: true };
  }
  const passage = convertPassage(pieces, context.engine, context.find);
  if (!passage) {
    context.seen?.({ ...seen, after: seen.before });
    context.report({ id: 'script-length-changed', ...(place ? { place } : {}) });
    return { texts, open, leftAlone: false };
  }
  const quotes = convertQuotes(passage.points, passage.kept, open);
  for (const index of quotes.unmatched) reportQuote([...before], index, place, context.report);
  const points = convertInterpuncts(quotes.points, passage.kept);
  context.seen?.({ ...seen, after: points, passage });
  return { texts: cutLike(pieces, points), open: quotes.open, leftAlone: false };
}

/** A text that stands alone: a title, a name, a caption. */
export function convertText(text: string, place: Place | undefined, context: Context, role = ''): string {
  const block = { pieces: [{ text, apart: false }], place, open: [], role };
  const { texts, open } = convertBlock(block, context);
  if (open.length > 0) reportOpen([text], place, context.report);
  return texts.join('');
}

/** Says that a quotation that opens in these texts has no end; the last opening mark is shown. */
export function reportOpen(texts: readonly string[], place: Place | undefined, report: Report): void {
  const points = [...texts.join('')];
  const index = points.findLastIndex((point) => point === '“' || point === '‘');
  reportQuote(points, Math.max(index, 0), place, report);
}

/** The mark with some characters around it, as the source has it. */
function reportQuote(
  points: readonly string[],
  index: number,
  place: Place | undefined,
  report: Report,
): void {
  const excerpt = points
    .slice(Math.max(0, index - 6), index + 8)
    .join('')
    .replaceAll('\n', '');
  const values = { mark: points[index] ?? '', excerpt };
  report({ id: 'script-quotes-unbalanced', values, ...(place ? { place } : {}) });
}
