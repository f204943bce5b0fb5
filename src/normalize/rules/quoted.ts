import type { Span } from './spans.js';

const CLOSER: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』' };
const CLOSERS = new Set('”’」』');
const STRAIGHT = new Set('"＂');
/** By code unit: 1 for what is looked at, quotation marks and line ends. */
const SEEN = new Uint8Array(0x10000);
for (const mark of '\n"＂“”‘’「」『』') SEEN[mark.charCodeAt(0)] = 1;
const LETTER = /[A-Za-z0-9]/u;

interface Reading {
  readonly spans: Span[];
  /** The marks that would close what is open, outermost first. */
  open: string[];
  /** Where the outermost quotation began. */
  start: number;
  /** Where the line began, or the last quotation without a beginning ended. */
  line: number;
}

/**
 * What stands inside quotation marks, straight ones too; paired within a line, as in a paragraph. A quotation
 * without an end goes to the end of the line, one without a beginning goes back to its start: better too much
 * kept than a quoted word changed. The double marks themselves are not in the spans.
 */
export function quotedSpans(text: string): Span[] {
  const reading: Reading = { spans: [], open: [], start: 0, line: 0 };
  for (let i = 0; i < text.length; i++) {
    if (SEEN[text.charCodeAt(i)] === 0) continue;
    const mark = text[i] ?? '';
    if (mark === '\n') endLine(reading, i);
    else if (STRAIGHT.has(mark)) straight(reading, i);
    else if (CLOSER[mark]) openQuote(reading, i, CLOSER[mark]);
    else if (CLOSERS.has(mark)) closeQuote(reading, i, mark, text[i - 1] ?? '');
  }
  endLine(reading, text.length);
  return reading.spans.flatMap(([start, end]) => withoutDoubles(text, start, end));
}

function endLine(reading: Reading, at: number): void {
  if (reading.open.length > 0) reading.spans.push([reading.start, at]);
  reading.open = [];
  reading.line = at + 1;
}

function openQuote(reading: Reading, at: number, closer: string): void {
  if (reading.open.length === 0) reading.start = at + 1;
  // Deeper than anyone writes: a text of marks only.
  if (reading.open.length < 16) reading.open.push(closer);
}

function closeQuote(reading: Reading, at: number, mark: string, previous: string): void {
  const depth = reading.open.lastIndexOf(mark);
  if (depth > 0) reading.open.length = depth;
  else if (depth === 0) {
    reading.spans.push([reading.start, at]);
    reading.open = [];
  } else if (reading.open.length === 0 && !(mark === '’' && LETTER.test(previous))) {
    reading.spans.push([reading.line, at]);
    reading.line = at + 1;
  }
}

function straight(reading: Reading, at: number): void {
  if (reading.open.includes('"')) closeQuote(reading, at, '"', '');
  else openQuote(reading, at, '"');
}

function withoutDoubles(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    if (!'“”"＂'.includes(text[i] ?? '')) continue;
    spans.push([from, i]);
    from = i + 1;
  }
  return [...spans, [from, end]];
}
