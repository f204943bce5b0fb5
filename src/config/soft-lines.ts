/** Characters that take a full em and are written without spaces around them: Han, kana, full-width marks. */
const WIDE =
  /^[\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]$/u;
/** Marks shared with Western text: full-width in Chinese, so wide unless the other side is a Western word. */
const SHARED = /^[“”‘’…—⸺·‧]$/u;

/** What stands in place of a soft line end between two characters: nothing between wide ones, else one space. */
export function softLineEnd(before: string | undefined, after: string | undefined): '' | ' ' {
  if (before === undefined || after === undefined) return '';
  const wide = (mark: string) => WIDE.test(mark) || SHARED.test(mark);
  return wide(before) && wide(after) ? '' : ' ';
}

/** A paragraph of hard-wrapped lines as one line. White space at the ends of its lines goes. */
export function joinSoftLines(paragraph: string): string {
  const lines = paragraph
    .split('\n')
    .map((line) => [...line.trim()])
    .filter((line) => line.length > 0);
  return lines.map((line, index) => softLineEnd(lines[index - 1]?.at(-1), line[0]) + line.join('')).join('');
}
