import type { Geometry } from './geometry.js';
import { CONTINUES, LABEL_COUNT, LABEL_KIND, LABELS } from './labels.js';
import { END, openMarks } from './looks.js';
import { isItem, isSection } from './numbering.js';
import { BIT } from './patterns.js';
import type { Rows } from './rows.js';
import { isTable } from './tables.js';

/** What may never begin a line of Chinese. */
const NEVER_FIRST = '，。、；：？！）》」』】〉”’';
const FORBIDDEN = -30;
const UNLIKELY = -6;
const UNWRAPPED = -12;

/**
 * What no evidence of shape may overrule: nothing begins with a closing mark, what an opening mark ends goes on,
 * running prose is no furniture, a numbered item no title; each rule below says its own. Added to the scores of the
 * rows' labels.
 */
export function constrain(rows: Rows, shape: Geometry, scores: Float32Array): void {
  const unwrapped = wasNeverWrapped(rows, shape);
  const furniture = furnitureCues(rows);
  for (let row = 0; row < rows.count; row++) {
    const barred = isLong(shape, row) ? NO_PARAGRAPH : furniture[row] ? [] : FURNITURE;
    add(scores, row, barred, NO_CUE);
  }
  for (let row = 0; row < rows.count; row++) {
    const text = rows.text[row] ?? '';
    if (isReporter(text) || isProse(rows, row) || isFigureOfTable(rows, row))
      add(scores, row, FURNITURE, UNWRAPPED);
    if (isSigned(text)) add(scores, row, PARAGRAPHS, UNLIKELY);
    if (isRunningHead(text)) add(scores, row, FURNITURE, -UNWRAPPED);
    if (isTable(rows, row, 1) || SPEAKS.test(text.slice(-3)) || SOURCE.test(text))
      add(scores, row, HEADLINES, NO_CUE);
    if (isSection(text)) add(scores, row, HEADLINES_ON, NO_CUE);
    if (endsColumn(rows.text[row - 1] ?? '')) add(scores, row, HEADLINES_ON, UNLIKELY);
    if (isItem(text)) add(scores, row, TITLE, UNLIKELY);
    if (NUMBERED_FIGURE.test(text)) add(scores, row, HEADLINES, NO_CUE);
    if (isHeadword(rows, row)) add(scores, row, PARAGRAPHS, UNLIKELY);
  }
  for (let row = 1; row < rows.count; row++) {
    const begins = beginningPenalty(rows, shape, row);
    const long = isLong(shape, row) || isLong(shape, row - 1);
    const goesOn = begins === 0 && (unwrapped || long) ? UNWRAPPED : 0;
    if (begins === 0 && goesOn === 0) continue;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const at = row * LABEL_COUNT + label;
      scores[at] = (scores[at] ?? 0) + (CONTINUES[label] ? goesOn : begins);
    }
  }
}

function add(scores: Float32Array, row: number, labels: readonly number[], value: number): void {
  for (const label of labels) {
    const at = row * LABEL_COUNT + label;
    scores[at] = (scores[at] ?? 0) + value;
  }
}

const TITLE = [LABELS.indexOf('title')];
const HEADLINES = LABEL_KIND.flatMap((kind, label) =>
  kind === 'paragraph' || kind === 'furniture' ? [] : [label],
);
const PARAGRAPHS = LABEL_KIND.flatMap((kind, label) => (kind === 'paragraph' ? [label] : []));
const HEADLINES_ON = HEADLINES.filter((label) => CONTINUES[label]);
const FURNITURE = LABEL_KIND.flatMap((kind, label) => (kind === 'furniture' ? [label] : []));
const NO_PARAGRAPH = LABEL_KIND.flatMap((kind, label) => (kind === 'paragraph' ? [] : [label]));
/** Only furniture may leave the text, so looks alone do not make a row furniture. */
const NO_CUE = -12;
const CUES =
  BIT.pageDate |
  BIT.pageNumber |
  BIT.editor |
  BIT.contact |
  BIT.jump |
  BIT.caption |
  BIT.paperName |
  BIT.guide;
/** A masthead or a section's name is furniture for the date or the page number beside it. */
const BESIDE = 3;

/** 1 for rows that say what furniture says, come back elsewhere, or stand beside such rows. */
function furnitureCues(rows: Rows): Uint8Array {
  const seen = new Map<string, number>();
  for (const text of rows.text) if (text.length <= 40) seen.set(text, (seen.get(text) ?? 0) + 1);
  const out = new Uint8Array(rows.count);
  for (const [row, text] of rows.text.entries()) {
    const alone = isRunningHead(text);
    const said = alone || ((rows.says[row] ?? 0) & CUES) !== 0 || (seen.get(text) ?? 0) > 1;
    if (!said) continue;
    const beside = alone ? 0 : BESIDE;
    out.fill(1, Math.max(0, row - beside), row + beside + 1);
  }
  return out;
}

const REPORTER =
  /^[（(]?(?:本报|本刊|[\u4e00-\u9fff]{2,4}社)(?:特约|驻[\u4e00-\u9fff]{1,4})?(?:记者|通讯员)[\u4e00-\u9fff·]{2,24}[）)]?$/u;

/** Who wrote an article belongs to it and is never page furniture; who took a picture stands in a caption. */
const isReporter = (text: string): boolean =>
  text.length <= 36 &&
  (text.includes('记者') || text.includes('通讯员')) &&
  REPORTER.test(text) &&
  !/摄[）)]?$/u.test(text);

/** A reporter's name and no more, as it stands under a headline: 本报记者 何立. */
const isSigned = (text: string): boolean =>
  isReporter(text) && !/(?:采写|整理|报道|参与|编辑|摄影)[）)]?$/u.test(text);

/** A sentence and the beginning of another are running text, but for a caption with its photographer. */
const isProse = (rows: Rows, row: number): boolean =>
  ((rows.says[row] ?? 0) & BIT.caption) === 0 && /。[^”）)]/u.test(rows.text[row] ?? '');

/** Words that lead into what somebody says; no headline breaks off after them. */
const SPEAKS = /^(?:强调|指出|強調)[，：,:]$/u;

const SOURCE = /^(?:数据|资料|图片)?来源[：:]/u;
const NUMBERED_FIGURE = /^[图表圖]\d/u;

const HEADWORD = /^[\u3400-\u9fff·]{2,10}$/u;
/** Rows on each side in which a headword's text is looked for. */
const AROUND = 25;
/** Glyphs that the text says after its headword, at least. */
const MORE = 6;

/** Whether a row is a word that a line nearby begins with, as the text of an encyclopaedia begins with its subject. */
function isHeadword({ text, count }: Rows, row: number): boolean {
  const word = text[row] ?? '';
  if (word.length > 10 || !HEADWORD.test(word)) return false;
  for (let at = Math.max(0, row - AROUND); at < Math.min(count, row + AROUND); at++) {
    const line = text[at] ?? '';
    if (line.length >= word.length + MORE && line.startsWith(word)) return true;
  }
  return false;
}

/** Whether a headline ends with the name of its column: …（国际论坛）. */
const endsColumn = (text: string): boolean =>
  text.length > 7 &&
  text.length <= 40 &&
  /[）)]$/u.test(text.slice(-1)) &&
  /[（(][\u4e00-\u9fff]{2,6}[）)]$/u.test(text);

const FIGURE = /(?:^|\D)[+\-−]?\d[\d,.]*[%％]?$/u;
/** A bare figure under or over another is a table's cell and not a page's number. */
function isFigureOfTable(rows: Rows, row: number): boolean {
  const isCell = (at: number): boolean => ((rows.says[at] ?? 0) & BIT.cell) !== 0;
  if (!isCell(row)) return false;
  return FIGURE.test(rows.text[row - 1] ?? '') || isCell(row + 1);
}

const RUNNING_HEAD =
  /^(?:第\d{1,4}页|[（(]?资料(?:图片|照片|图)[）)]?|《.{2,10}》[（(]\d{4}年\d{1,2}月\d{1,2}日第?[\dA-Z]{1,3}版[）)])$/u;
/** A page's number in words, a picture's origin, or a paper's name with date and page: no article says that in a line of its own. */
const isRunningHead = (text: string): boolean => text.length <= 36 && RUNNING_HEAD.test(text);

/** No column is so wide, in em: such a line is a whole paragraph. */
const WIDEST = 64;
const isLong = (shape: Geometry, row: number): boolean => (shape.width[row] ?? 0) > WIDEST;

/**
 * Whether each line is a paragraph: there are lines that no column holds, or hardly one breaks off in
 * mid-sentence; and no two such lines in a row are of a width, as those of a column are.
 */
function wasNeverWrapped(rows: Rows, shape: Geometry): boolean {
  let broken = 0;
  let alike = 0;
  let long = 0;
  let before = false;
  for (let row = 0; row < rows.count; row++) {
    const glyphs = (rows.start[row + 1] ?? 0) - (rows.start[row] ?? 0);
    const end = shape.end[row];
    const open = glyphs >= 8 && end !== END.stop && end !== END.colon && !isLong(shape, row);
    if (isLong(shape, row)) long++;
    if (open) broken++;
    if (open && before && Math.abs((shape.width[row] ?? 0) - (shape.width[row - 1] ?? 0)) <= 1.5) alike++;
    before = open;
  }
  if (alike * 12 > rows.count) return false;
  return long > 0 || (rows.count >= 6 && broken * 3 < rows.count);
}

function beginningPenalty(rows: Rows, shape: Geometry, row: number): number {
  const text = rows.text[row] ?? '';
  if (NEVER_FIRST.includes(text[0] ?? ' ')) return FORBIDDEN;
  if (/^\d/u.test(text) && /\d[：:.．]$/u.test(rows.text[row - 1] ?? '')) return UNLIKELY;
  if (shape.end[row - 1] === END.opening) return UNLIKELY;
  const { open } = openMarks((rows.text[row - 1] ?? '').slice(-40));
  if (open === '' || !/[《（(]/u.test(open)) return 0;
  return /[》）)]/u.test(openMarks(text.slice(0, 40)).unopened) ? UNLIKELY : 0;
}
