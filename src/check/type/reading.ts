import type { Binding } from '../../model/index.js';
import { boundOnRight, type PageText, type RawPdf, readPages } from '../../pdf/index.js';
import { HALVED_AT_END, isHan } from './characters.js';
import { linesOf, type TypeChar, type TypeLine } from './lines.js';
import { type Column, type Setting, settingOf } from './setting.js';

/** A line of the body, in its column. */
export interface BodyLine extends TypeLine {
  readonly column: Column;
  /** At the edge of its column, two characters in, or elsewhere. */
  readonly start: 'edge' | 'indented' | 'inset';
  /** How far its words reach: a mark at its end counts half. */
  readonly reach: number;
  /** Its words reach the column's right edge. */
  readonly full: boolean;
  /** The body line before it, on this page or the last one, if nothing else stands between. */
  readonly before: BodyLine | undefined;
  /** Goes on with the paragraph of the line before. */
  readonly continues: boolean;
}

/** A finished file as its lines: what every rule of type looks at. */
export interface TypeReading {
  readonly pages: readonly {
    readonly index: number;
    readonly width: number;
    readonly height: number;
    readonly lines: readonly TypeLine[];
    readonly body: readonly BodyLine[];
  }[];
  /** In the order of reading. */
  readonly body: readonly BodyLine[];
  readonly setting: Setting;
  readonly binding: Binding;
}

/** Reads a file's lines; undefined where it has no text. */
export function readType(pdf: RawPdf): TypeReading | undefined {
  return readingOf([...readPages(pdf)], boundOnRight(pdf) ? 'right' : 'left');
}

export function readingOf(texts: readonly PageText[], binding: Binding = 'left'): TypeReading | undefined {
  const all = texts.map((page) => ({ page, lines: linesOf(trimmed(page)) }));
  const setting = settingOf(all.flatMap(({ lines }) => lines));
  if (!setting) return undefined;
  const body: BodyLine[] = [];
  const pages = all.map(({ page: { index, trim }, lines }) => {
    const own = bodyOf(lines, setting, index, body);
    return { index, width: trim.width, height: trim.height, lines, body: own };
  });
  return { pages, body, setting, binding };
}

/** What is cut off, such as a slug line, is no part of the page. */
function trimmed(page: PageText): PageText {
  const { left, top, width, height } = page.trim;
  const glyphs = page.glyphs.filter(
    ({ x, y }) => x >= left && x <= left + width && y >= top && y <= top + height,
  );
  return { ...page, glyphs };
}

/** Adds a page's body lines to `all`, column after column. */
function bodyOf(lines: readonly TypeLine[], setting: Setting, page: number, all: BodyLine[]): BodyLine[] {
  const own: BodyLine[] = [];
  const { size, font, pitch } = setting;
  const columns = setting.columns[page % 2 === 0 ? 0 : 1];
  for (const column of columns) {
    const inside = lines.filter((line) => line.left > column.left - size && line.left < column.right);
    let last: TypeLine | undefined;
    for (const line of inside) {
      const usual =
        Math.abs(line.size - size) < 0.11 && line.font === font && line.right < column.right + size;
      const alone = !inside.some((other) => other !== line && other.row === line.row);
      if (usual && alone) {
        const previous = all.at(-1);
        const onPage = previous?.page === page && previous.column === column;
        const next = onPage
          ? previous === last && line.y - previous.y < pitch * 1.4
          : own.length === 0
            ? previous?.page === page - 1
            : previous?.page === page;
        const made = bodyLine(
          line,
          column,
          setting,
          next && previous && (onPage || !last) ? previous : undefined,
        );
        all.push(made);
        own.push(made);
        last = made;
      } else if (line.y < (lines.at(-1)?.y ?? 0) && (last || inFlow(line, lines, setting))) last = line;
    }
  }
  return own;
}

/** A head above the text and what stands beside it do not part two pages' text. */
function inFlow(line: TypeLine, lines: readonly TypeLine[], { size, font }: Setting): boolean {
  const first = lines.find(
    (other) => Math.abs(other.size - size) < 0.11 && other.font === font && other.chars.length > 8,
  );
  return first !== undefined && line.size > size * 0.95 && line.y < first.y;
}

function bodyLine(line: TypeLine, column: Column, { size }: Setting, before: BodyLine | undefined): BodyLine {
  const inset = (line.left - column.left) / size;
  // an opening mark may have lent its empty half
  const start =
    Math.abs(inset) < 0.15 || (Math.abs(inset + 0.5) < 0.15 && isOpeningAt(line))
      ? 'edge'
      : Math.abs(inset - 2) < 0.15 || (Math.abs(inset - 1.5) < 0.15 && isOpeningAt(line))
        ? 'indented'
        : 'inset';
  const reach = reachOf(line);
  const full = reach > column.right - size * 1.1;
  const continues = before?.full === true && before.start !== 'inset' && start === 'edge';
  return { ...line, column, start, reach, full, before, continues };
}

const isOpeningAt = ({ chars }: TypeLine): boolean => /^[“‘「『（〔【《〈]/u.test(chars[0]?.text ?? '');

function reachOf({ chars }: TypeLine): number {
  const last = chars.findLast(({ raised }) => !raised);
  if (!last) return 0;
  return HALVED_AT_END.has(last.text) ? last.x + last.size / 2 : last.end;
}

/** Room between characters of the line, in em: 0 where they stand close. Han beside Han only. */
export function gapsOf({ chars }: TypeLine): readonly number[] {
  const gaps: number[] = [];
  for (let at = 1; at < chars.length; at++) {
    const [a, b] = [chars[at - 1] as TypeChar, chars[at] as TypeChar];
    if (isHan(a.text) && isHan(b.text) && !a.raised && !b.raised) gaps.push((b.x - a.end) / a.size);
  }
  return gaps;
}
