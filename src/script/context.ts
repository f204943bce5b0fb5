import type { Place, Report } from '../model/index.js';
import type { Detector } from './detect.js';
import type { Finder } from './glossary/find.js';
import { convertInterpuncts, type Dots } from './interpunct.js';
import type { Engine } from './opencc.js';
import { convertPassage, cutLike, type Passage, type Piece } from './passage.js';
import { convertQuotes, type Marks, type OpenQuotes, TO_CORNERS } from './quotes.js';
import type { RegionalWords } from './regional.js';

/** What the conversion of a text goes by. */
export interface Context {
  readonly engine: Engine;
  /** Whether a text is in the wanted script before: then it stays as it is. */
  readonly isDone: Detector;
  readonly report: Report;
  /** Unsaid, from Simplified to Traditional. */
  readonly marks?: Marks;
  readonly dots?: Dots;
  /** The region's own words, where they are asked for. */
  readonly words?: RegionalWords | undefined;
  /** Told of every text in which nothing is converted. */
  readonly keep?: (text: string) => void;
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
  if (context.isDone(before)) {
    context.keep?.(before);
    context.seen?.({ ...seen, after: seen.before });
    return { texts, open, leftAlone: true };
  }
  const passage = convertPassage(pieces, context.engine, context.find);
  if (!passage) {
    context.seen?.({ ...seen, after: seen.before });
    context.report({ id: 'script-length-changed', ...(place ? { place } : {}) });
    return { texts, open, leftAlone: false };
  }
  keepAll(passage, context);
  const quotes = convertQuotes(passage.points, passage.kept, open, context.marks);
  for (const index of quotes.unmatched) reportQuote([...before], index, place, context.report);
  const dotted = convertInterpuncts(quotes.points, passage.kept, context.dots);
  const points = context.words?.(dotted, [...before], passage.kept) ?? dotted;
  context.seen?.({ ...seen, after: points, passage });
  return { texts: cutLike(pieces, points), open: quotes.open, leftAlone: false };
}

/** What an address or a path keeps, run by run. */
function keepAll({ points, kept }: Passage, { keep }: Context): void {
  if (!keep || kept.size === 0) return;
  let run = '';
  for (const [index, point] of points.entries()) {
    if (kept.has(index)) run += point;
    else if (run !== '') {
      keep(run);
      run = '';
    }
  }
  if (run !== '') keep(run);
}

/** A text that stands alone: a title, a name, a caption. */
export function convertText(text: string, place: Place | undefined, context: Context, role = ''): string {
  const block = { pieces: [{ text, apart: false }], place, open: [], role };
  const { texts, open } = convertBlock(block, context);
  if (open.length > 0) reportOpen([text], place, context);
  return texts.join('');
}

/** Says that a quotation that opens in these texts has no end; the last opening mark is shown. */
export function reportOpen(
  texts: readonly string[],
  place: Place | undefined,
  { report, marks = TO_CORNERS }: Context,
): void {
  const points = [...texts.join('')];
  const index = points.findLastIndex((point) => marks.opening[point] !== undefined);
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
