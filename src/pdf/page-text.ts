import { type PdfFont, readFont } from './fonts.js';
import type { Operand } from './lexer.js';
import { IDENTITY, type Matrix, moved, multiply } from './matrix.js';
import { contentOf, type Dict, dictIn, listIn, lookup, type RawPdf, refIn } from './objects.js';
import { operatorsOf } from './operators.js';
import { boxOf, pageContent, pagesIn, type RawPage } from './pages.js';

/** One glyph on a page, with the text it stands for. */
export interface Glyph {
  /** Mostly one character; several for a ligature; empty when the file gives no text for it. */
  readonly text: string;
  /** Origin of the glyph on the baseline, in pt from the left and the top of the media box. */
  readonly x: number;
  readonly y: number;
  /** In pt, as drawn. */
  readonly size: number;
  /** How far the font itself moves on, in pt as drawn: no spacing of the line is in it. */
  readonly advance: number;
  readonly code: number;
  readonly font: PdfFont;
  /** Inside marked content of the structure tree, as an artifact, or outside of both. */
  readonly mark: 'tagged' | 'artifact' | 'none';
}

export interface PageText {
  /** Counts from 0. */
  readonly index: number;
  /** Of the media box, in pt. */
  readonly width: number;
  readonly height: number;
  /** Trim box, in pt from the left and the top of the media box. */
  readonly trim: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  /** In the order in which the page draws them. */
  readonly glyphs: readonly Glyph[];
}

/** Reads the text of a PDF back, page by page, in drawing order; all pages, or the first `count`. */
export function* readPages(pdf: RawPdf, count = Number.POSITIVE_INFINITY): Generator<PageText> {
  const fonts: FontCache = new Map();
  for (const [index, page] of pagesIn(pdf).slice(0, count).entries()) yield readPage(pdf, page, index, fonts);
}

type FontCache = Map<Dict, PdfFont>;

function readPage(pdf: RawPdf, page: RawPage, index: number, fonts: FontCache): PageText {
  const [left = 0, bottom = 0, right = 0, top = 0] = boxOf(page, '/MediaBox');
  const [trimLeft = 0, trimBottom = 0, trimRight = 0, trimTop = 0] = boxOf(page, '/TrimBox');
  const glyphs: Glyph[] = [];
  const resources = dictIn(lookup(pdf, page.dict.get('/Resources')));
  const state: Interpreter = { pdf, fonts, glyphs, left, top, depth: 0 };
  interpret(state, pageContent(pdf, page), resources, IDENTITY, []);
  const trim = {
    left: trimLeft - left,
    top: top - trimTop,
    width: trimRight - trimLeft,
    height: trimTop - trimBottom,
  };
  return { index, width: right - left, height: top - bottom, trim, glyphs };
}

interface Interpreter {
  readonly pdf: RawPdf;
  readonly fonts: FontCache;
  readonly glyphs: Glyph[];
  /** Left and top of the media box in the page's own coordinates. */
  readonly left: number;
  readonly top: number;
  readonly depth: number;
}

interface Span {
  readonly mark: Glyph['mark'];
  /** Replaces the text of all glyphs in it; given to the first of them. */
  actualText: string | undefined;
  readonly hasActualText: boolean;
}

interface TextState {
  ctm: Matrix;
  font: PdfFont | undefined;
  size: number;
  charSpace: number;
  wordSpace: number;
  scale: number;
  leading: number;
  rise: number;
}

/** What the operators of one content stream change as they run. */
interface Machine {
  readonly page: Interpreter;
  readonly resources: Dict;
  readonly saved: TextState[];
  readonly spans: Span[];
  /** Marked content that was open when the form was drawn: not this stream's to close. */
  readonly outerSpans: number;
  state: TextState;
  /** Where the line begins, and how far on it is shown, in its own units. */
  line: Matrix;
  advance: number;
}

type Operators = Readonly<Record<string, (machine: Machine, operands: readonly Operand[]) => void>>;

function interpret(
  page: Interpreter,
  content: Uint8Array,
  resources: Dict,
  ctm: Matrix,
  outer: readonly Span[],
): void {
  const machine: Machine = {
    page,
    resources,
    saved: [],
    spans: [...outer],
    outerSpans: outer.length,
    state: { ctm, font: undefined, size: 0, charSpace: 0, wordSpace: 0, scale: 1, leading: 0, rise: 0 },
    line: IDENTITY,
    advance: 0,
  };
  const { names, operands, number } = operatorsOf(content);
  for (let at = 0; at < names.length; at++) {
    const name = names[at] as string;
    // glyph by glyph: by far the most
    if (name === 'Td') moveLine(machine, number(at, 0), number(at, 1));
    else OPERATORS[name]?.(machine, operands(at));
  }
}

const set =
  (key: 'charSpace' | 'wordSpace' | 'leading' | 'rise') =>
  (machine: Machine, [value]: readonly Operand[]): void => {
    machine.state[key] = numberOf(value);
  };

function moveLine(machine: Machine, x: number, y: number): void {
  machine.line = moved(machine.line, x, y);
  machine.advance = 0;
}

function show(machine: Machine, string: Operand | undefined): void {
  if (string instanceof Uint8Array) machine.advance = showText(machine, string);
}

/** ISO 32000-1, tables 57, 73, 105, 107–109, 320: the operators that place or mark text. */
const OPERATORS: Operators = {
  q: (m) => m.saved.push({ ...m.state }),
  Q: (m) => {
    m.state = m.saved.pop() ?? m.state;
  },
  cm: (m, o) => {
    m.state.ctm = multiply(matrixOf(o), m.state.ctm);
  },
  BT: (m) => {
    m.line = IDENTITY;
    m.advance = 0;
  },
  Tf: (m, o) => {
    m.state.font = fontOf(m.page, m.resources, nameOf(o[0]));
    m.state.size = numberOf(o[1]);
  },
  Tc: set('charSpace'),
  Tw: set('wordSpace'),
  TL: set('leading'),
  Ts: set('rise'),
  Tz: (m, o) => {
    m.state.scale = numberOf(o[0]) / 100;
  },
  Tm: (m, o) => {
    m.line = matrixOf(o);
    m.advance = 0;
  },
  Td: (m, o) => moveLine(m, numberOf(o[0]), numberOf(o[1])),
  TD: (m, o) => {
    m.state.leading = -numberOf(o[1]);
    moveLine(m, numberOf(o[0]), numberOf(o[1]));
  },
  'T*': (m) => moveLine(m, 0, -m.state.leading),
  Tj: (m, o) => show(m, o[0]),
  "'": (m, o) => {
    moveLine(m, 0, -m.state.leading);
    show(m, o[0]);
  },
  TJ: (m, o) => {
    for (const item of Array.isArray(o[0]) ? o[0] : []) {
      if (typeof item !== 'number') show(m, item);
      else m.advance -= (item / 1000) * m.state.size * m.state.scale;
    }
  },
  BDC: (m, o) => m.spans.push(spanOf(nameOf(o[0]), o[1], m.spans)),
  BMC: (m, o) => m.spans.push(spanOf(nameOf(o[0]), undefined, m.spans)),
  EMC: (m) => {
    if (m.spans.length > m.outerSpans) m.spans.pop();
  },
  Do: (m, o) => drawForm(m, nameOf(o[0])),
};

function spanOf(tag: string, properties: Operand | undefined, spans: readonly Span[]): Span {
  const dict = typeof properties === 'object' && 'dict' in properties ? properties.dict : undefined;
  const actual = dict?.get('ActualText');
  const inherited = spans.at(-1)?.mark ?? 'none';
  return {
    mark: dict?.has('MCID') ? 'tagged' : tag === 'Artifact' ? 'artifact' : inherited,
    actualText: actual instanceof Uint8Array ? textString(actual) : undefined,
    hasActualText: actual instanceof Uint8Array,
  };
}

/** Shows a string, and gives back how far the line has come. */
function showText(machine: Machine, string: Uint8Array): number {
  const { page, state, spans, line } = machine;
  const { font, size, ctm, rise, scale } = state;
  let { advance } = machine;
  if (!font) return advance;
  const replacing = spans.findLast((span) => span.hasActualText);
  const mark = spans.at(-1)?.mark ?? 'none';
  const a = line[0] * ctm[0] + line[1] * ctm[2];
  const b = line[0] * ctm[1] + line[1] * ctm[3];
  const c = line[2] * ctm[0] + line[3] * ctm[2];
  const d = line[2] * ctm[1] + line[3] * ctm[3];
  const left = c * rise + line[4] * ctm[0] + line[5] * ctm[2] + ctm[4] - page.left;
  const top = page.top - (d * rise + line[4] * ctm[1] + line[5] * ctm[3] + ctm[5]);
  const across = Math.sqrt(a * a + b * b);
  const drawnSize = size * Math.sqrt(c * c + d * d);
  for (let i = 0; i + font.codeLength <= string.length; i += font.codeLength) {
    const code =
      font.codeLength === 2 ? (string[i] as number) * 256 + (string[i + 1] as number) : (string[i] as number);
    let text = font.toUnicode.get(code) ?? '';
    if (replacing) {
      text = replacing.actualText ?? '';
      replacing.actualText = '';
    }
    const width = (font.width(code) / 1000) * size;
    page.glyphs.push({
      text,
      x: left + advance * a,
      y: top - advance * b,
      size: drawnSize,
      advance: width * scale * across,
      code,
      font,
      mark,
    });
    const space = code === 32 && font.codeLength === 1 ? state.wordSpace : 0;
    advance += (width + state.charSpace + space) * scale;
  }
  return advance;
}

function drawForm(machine: Machine, name: string): void {
  const { page, resources, spans } = machine;
  const { ctm } = machine.state;
  const { pdf } = page;
  const ref = dictIn(lookup(pdf, resources.get('/XObject'))).get(`/${name}`);
  const form = pdf.objects.get(refIn(ref));
  const dict = dictIn(lookup(pdf, ref));
  if (!form || dict.get('/Subtype') !== '/Form' || page.depth > 8) return;
  const matrix = listIn(lookup(pdf, dict.get('/Matrix'))).map(Number);
  const own = matrix.length === 6 ? multiply(matrix as unknown as Matrix, ctm) : ctm;
  interpret(
    { ...page, depth: page.depth + 1 },
    contentOf(form),
    dict.has('/Resources') ? dictIn(lookup(pdf, dict.get('/Resources'))) : resources,
    own,
    spans,
  );
}

function fontOf(page: Interpreter, resources: Dict, name: string): PdfFont | undefined {
  const { pdf } = page;
  const dict = dictIn(lookup(pdf, dictIn(lookup(pdf, resources.get('/Font'))).get(`/${name}`)));
  if (dict.size === 0) return undefined;
  const known = page.fonts.get(dict);
  if (known) return known;
  const font = readFont(pdf, dict);
  page.fonts.set(dict, font);
  return font;
}

const numberOf = (operand: Operand | undefined): number => (typeof operand === 'number' ? operand : 0);
const nameOf = (operand: Operand | undefined): string =>
  typeof operand === 'object' && 'name' in operand ? operand.name : '';
const matrixOf = (o: readonly Operand[]): Matrix =>
  [0, 1, 2, 3, 4, 5].map((i) => numberOf(o[i])) as unknown as Matrix;

const UTF16 = new TextDecoder('utf-16be');

/** A text string: UTF-16BE with its mark, or PDFDocEncoding, which is Latin-1 for what we meet. */
function textString(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return UTF16.decode(bytes.subarray(2));
  return Buffer.from(bytes).toString('latin1');
}
