import type { Line, SpotKey } from '../../model/index.js';
import { CLASS, classOf, halfEms } from './characters.js';
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
  /** Code point of each glyph, radicals made ordinary. */
  readonly code: Uint32Array;
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
      const ordinary = code === DOOR_RADICAL ? builder.door : ordinaryIdeograph(code);
      if (ordinary !== code) builder.radicals.push(builder.size);
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
export function textOf(code: Uint32Array, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += String.fromCodePoint(code[i] ?? 0);
  return text;
}

/** Takes the lines apart into rows of glyphs. Nothing is lost: what is no glyph is white or listed. */
export function readRows(lines: readonly Line[], starts: ReadonlySet<SpotKey> = new Set()): Rows {
  const room = lines.reduce((sum, line) => sum + line.text.length, 0);
  const builder: Builder = {
    code: new Uint32Array(room),
    column: new Int32Array(room),
    gap: new Uint8Array(room),
    radicals: [],
    invisible: [],
    door: doorIdeograph(sampleOf(lines)),
    size: 0,
  };
  const start: number[] = [];
  const line: number[] = [];
  const blank: number[] = [];
  const page: number[] = [];
  const text: string[] = [];
  let empty = 0;
  let pageBegan = false;
  for (const [index, { text: raw }] of lines.entries()) {
    const from = builder.size;
    pageBegan = addLine(builder, raw, index) || pageBegan;
    if (builder.size === from) {
      empty++;
      continue;
    }
    const number = lines[index]?.number ?? 0;
    const wanted = (glyph: number) => starts.has(`${number}:${(builder.column[glyph] ?? 0) + 1}`);
    const bounds = [from, ...cutsIn(builder, from, starts.size > 0 ? wanted : undefined), builder.size];
    for (let part = 0; part + 1 < bounds.length; part++) {
      const first = bounds[part] ?? from;
      start.push(first);
      line.push(index);
      // a row that the editor began looks like any other: nothing may be read from how close it stands
      blank.push(part === 0 || wanted(first) ? empty : 0);
      page.push(part === 0 && pageBegan ? 1 : 0);
      text.push(textOf(builder.code, first, bounds[part + 1] ?? first));
    }
    empty = 0;
    pageBegan = false;
  }
  const { code, column, gap, radicals, invisible, size } = builder;
  return {
    count: text.length,
    start: Int32Array.from([...start, size]),
    line: Int32Array.from(line),
    blank: Int32Array.from(blank),
    page: Uint8Array.from(page),
    text,
    code: code.subarray(0, size),
    column: column.subarray(0, size),
    gap: gap.subarray(0, size),
    radicals,
    invisible,
  };
}

const JUMP_MARK = /^[（(]上接.{1,10}[）)]|[（(]下转.{1,10}[）)]$/u;

/** Where a line falls into several rows: at a jump mark, and where the editor wants a row to begin. */
function cutsIn(builder: Builder, from: number, wanted?: (glyph: number) => boolean): number[] {
  const whole = textOf(builder.code, from, builder.size);
  const mark = jumpMarkCut(whole);
  const cuts = new Set(mark > 0 ? [from + [...whole.slice(0, mark)].length] : []);
  for (let glyph = from + 1; wanted && glyph < builder.size; glyph++) if (wanted(glyph)) cuts.add(glyph);
  return [...cuts].sort((a, b) => a - b);
}

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
