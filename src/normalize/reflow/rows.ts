import type { Line, Overrides, SpotKey } from '../../model/index.js';
import { CLASS, classOf, halfEms } from './characters.js';
import { matchPatterns } from './patterns.js';
import { DOOR_RADICAL, doorIdeograph, ordinaryIdeograph } from './radicals.js';

/**
 * The lines that carry text, as flat arrays over all their visible characters (glyphs) in source order.
 * A row is a range of glyphs: `start[row]` to `start[row + 1]`.
 */
export interface Rows {
  readonly count: number;
  /** First glyph of each row; one entry more than there are rows. */
  readonly start: Int32Array;
  /** Index of the row's line among the lines. */
  readonly line: Int32Array;
  /** Empty lines between this row and the one before. */
  readonly blank: Int32Array;
  /** 1 where a page of the source began between this row and the one before. */
  readonly page: Uint8Array;
  /** The row's visible characters, radicals made ordinary, without any white space. */
  readonly text: readonly string[];
  /** The set words in each row, as bits of `BIT`. */
  readonly says: Uint32Array;
  /** Code point of each glyph, radicals made ordinary. */
  readonly code: Uint32Array;
  /** All glyphs as one string, which texts are cut from: cutting copies nothing. */
  readonly glyphs: string;
  /** Where each glyph begins in `glyphs`; undefined where each is one code unit. */
  readonly unit: Int32Array | undefined;
  /** Where each glyph stands in its line, in code points, from 0. */
  readonly column: Int32Array;
  /** White space before each glyph in its row, in half-ems (255 at most). */
  readonly gap: Uint8Array;
  /** Glyphs that stood there as radicals. */
  readonly radicals: readonly number[];
  /** Characters without room or meaning, in source order. */
  readonly invisible: readonly Invisible[];
}

export interface Invisible {
  readonly line: number;
  /** In code points, from 0. */
  readonly column: number;
  readonly text: string;
}

const FORM_FEED = 0x0c;
const TAB = 9;
const JOINER = 0x200d;
const NON_JOINER = 0x200c;

/** Joiners mean something in emoji and in the scripts of India and Arabia. */
function joins(code: number, previous: number): boolean {
  if (code !== JOINER && code !== NON_JOINER) return false;
  return previous >= 0x1f000 || (previous >= 0x600 && previous < 0xe00) || previous === 0xfe0f;
}

interface Builder {
  readonly code: Uint32Array;
  readonly column: Int32Array;
  readonly gap: Uint8Array;
  readonly radicals: number[];
  readonly invisible: Invisible[];
  readonly door: number;
  readonly keepsRadical: (line: number, column: number) => boolean;
  size: number;
}

/** Adds a line's glyphs; says whether a page began in it. */
function addLine(builder: Builder, text: string, line: number): boolean {
  let gap = 0;
  let page = false;
  let column = 0;
  let previous = 0;
  for (let i = 0; i < text.length; i++, column++) {
    const code = text.codePointAt(i) ?? 0;
    if (code > 0xffff) i++;
    const kind = classOf(code);
    if (kind === CLASS.white) {
      page ||= code === FORM_FEED;
      gap = Math.min(255, gap + (code === TAB ? 4 : Math.max(1, halfEms(code))));
    } else if (kind === CLASS.invisible && !joins(code, previous)) {
      builder.invisible.push({ line, column, text: String.fromCodePoint(code) });
    } else {
      let ordinary = code === DOOR_RADICAL ? builder.door : ordinaryIdeograph(code);
      if (ordinary !== code) {
        if (builder.keepsRadical(line, column)) ordinary = code;
        else builder.radicals.push(builder.size);
      }
      builder.code[builder.size] = ordinary;
      builder.column[builder.size] = column;
      builder.gap[builder.size++] = gap;
      gap = 0;
      previous = code;
    }
  }
  return page;
}

/** Glyphs of a range as a string. */
export function textOf({ glyphs, unit }: Pick<Rows, 'glyphs' | 'unit'>, from: number, to: number): string {
  return unit ? glyphs.slice(unit[from], unit[to]) : glyphs.slice(from, to);
}

/** The row of each glyph. */
export function rowsOfGlyphs({ count, start, code }: Pick<Rows, 'count' | 'start' | 'code'>): Int32Array {
  const rowOf = new Int32Array(code.length);
  for (let row = 0; row < count; row++) rowOf.fill(row, start[row], start[row + 1]);
  return rowOf;
}

/** Code units that are turned into a string at a time. */
const CHUNK = 8192;

/** The glyphs as one flat string, and where each begins in it. */
function spell(code: Uint32Array): Pick<Rows, 'glyphs' | 'unit'> {
  let length = code.length;
  for (let i = 0; i < code.length; i++) if ((code[i] ?? 0) > 0xffff) length++;
  const unit = length > code.length ? new Int32Array(code.length + 1) : undefined;
  const units = new Uint16Array(length);
  let at = 0;
  for (let i = 0; i < code.length; i++) {
    const point = code[i] ?? 0;
    if (unit) unit[i] = at;
    if (point > 0xffff) {
      units[at++] = 0xd7c0 + (point >> 10);
      units[at++] = 0xdc00 + (point & 0x3ff);
    } else units[at++] = point;
  }
  if (unit) unit[code.length] = at;
  const parts: string[] = [];
  for (let from = 0; from < length; from += CHUNK) {
    parts.push(String.fromCharCode.apply(undefined, units.subarray(from, from + CHUNK) as never));
  }
  return { glyphs: parts.join(''), unit };
}

/** Takes the lines apart into rows of glyphs. Nothing is lost: what is no glyph is white or listed. */
export function readRows(lines: readonly Line[], overrides?: Overrides): Rows {
  const starts = overrides?.starts ?? new Set();
  let room = 0;
  for (const line of lines) room += line.text.length;
  const builder: Builder = {
    code: new Uint32Array(room),
    column: new Int32Array(room),
    gap: new Uint8Array(room),
    radicals: [],
    invisible: [],
    door: doorIdeograph(sampleOf(lines)),
    keepsRadical: keptRadicals(lines, overrides),
    size: 0,
  };
  const first = new Int32Array(lines.length);
  const page = new Uint8Array(lines.length);
  for (let index = 0; index < lines.length; index++) {
    first[index] = builder.size;
    page[index] = addLine(builder, lines[index]?.text ?? '', index) ? 1 : 0;
  }
  const { radicals, invisible, size } = builder;
  const code = builder.code.subarray(0, size);
  const column = builder.column.subarray(0, size);
  const glyphs = { code, column, gap: builder.gap.subarray(0, size), radicals, invisible, ...spell(code) };
  return { ...glyphs, ...layRows(lines, glyphs, { first, page }, starts) };
}

/** Where the editor wants radicals as they are. */
function keptRadicals(
  lines: readonly Line[],
  overrides: Overrides | undefined,
): (line: number, column: number) => boolean {
  if (overrides?.rules.get('radical') === 'off') return () => true;
  const refused = overrides?.refused.filter(({ rule }) => rule === 'radical') ?? [];
  const spots = new Set(refused.map(({ at }): SpotKey => `${at.line}:${at.column}`));
  return (line, column) => spots.size > 0 && spots.has(`${lines[line]?.number ?? 0}:${column + 1}`);
}

type Glyphs = Omit<Rows, keyof Layout>;
type Layout = Pick<Rows, 'count' | 'start' | 'line' | 'blank' | 'page' | 'text' | 'says'>;

/** Sorts the glyphs into rows. `first` and `page` tell of each line its first glyph and whether a page begins. */
function layRows(
  lines: readonly Line[],
  glyphs: Glyphs,
  { first, page: pages }: { readonly first: Int32Array; readonly page: Uint8Array },
  starts: ReadonlySet<SpotKey>,
): Layout {
  const start: number[] = [];
  const line: number[] = [];
  const blank: number[] = [];
  const page: number[] = [];
  const text: string[] = [];
  const size = glyphs.code.length;
  let empty = 0;
  let pageBegan = false;
  for (let index = 0; index < lines.length; index++) {
    const from = first[index] ?? 0;
    const end = first[index + 1] ?? size;
    pageBegan = pages[index] === 1 || pageBegan;
    if (end === from) {
      empty++;
      continue;
    }
    const number = lines[index]?.number ?? 0;
    const wanted = (glyph: number) =>
      starts.size > 0 && starts.has(`${number}:${(glyphs.column[glyph] ?? 0) + 1}`);
    const cuts = cutsIn(glyphs, from, end, starts.size > 0 ? wanted : undefined);
    for (let part = 0, at = from; part <= cuts.length; part++) {
      const to = cuts[part] ?? end;
      start.push(at);
      line.push(index);
      // a row that the editor began looks like any other: nothing may be read from how close it stands
      blank.push(part === 0 || wanted(at) ? empty : 0);
      page.push(part === 0 && pageBegan ? 1 : 0);
      text.push(textOf(glyphs, at, to));
      at = to;
    }
    empty = 0;
    pageBegan = false;
  }
  start.push(size);
  return {
    count: text.length,
    start: new Int32Array(start),
    line: new Int32Array(line),
    blank: new Int32Array(blank),
    page: new Uint8Array(page),
    text,
    says: Uint32Array.from(text, (row) => matchPatterns(row)),
  };
}

const JUMP_MARK = /^[（(]上接.{1,10}[）)]|[（(]下转.{1,10}[）)]$/u;
const NO_CUTS: readonly number[] = [];

/** Where a line falls into several rows: at a jump mark, and where the editor wants a row to begin. */
function cutsIn(
  glyphs: Glyphs,
  from: number,
  to: number,
  wanted?: (glyph: number) => boolean,
): readonly number[] {
  // a jump mark stands in brackets at one end of the line
  const marked = isBracket(glyphs.code[from] ?? 0, '（(') || isBracket(glyphs.code[to - 1] ?? 0, '）)');
  if (!marked && !wanted) return NO_CUTS;
  const whole = textOf(glyphs, from, to);
  const mark = marked ? jumpMarkCut(whole) : 0;
  const cuts = new Set(mark > 0 ? [from + [...whole.slice(0, mark)].length] : []);
  for (let glyph = from + 1; wanted && glyph < to; glyph++) if (wanted(glyph)) cuts.add(glyph);
  return [...cuts].sort((a, b) => a - b);
}

const isBracket = (code: number, pair: string): boolean =>
  code === pair.charCodeAt(0) || code === pair.charCodeAt(1);

/** Where a line falls into a row of text and a jump mark （上接第二版）, in code units; 0 when it does not. */
function jumpMarkCut(text: string): number {
  const mark = JUMP_MARK.exec(text);
  if (!mark || mark[0].length === text.length) return 0;
  return mark.index === 0 ? mark[0].length : mark.index;
}

const SAMPLE = 20_000;

function sampleOf(lines: readonly Line[]): string {
  let sample = '';
  for (const { text } of lines) {
    sample += text;
    if (sample.length > SAMPLE) break;
  }
  return sample;
}
