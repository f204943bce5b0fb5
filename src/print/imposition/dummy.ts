import type { FontSet, Script } from '../../model/index.js';
import type { PdfFile } from '../assembly/pdf-file.js';
import { plainWords } from '../assembly/plain-words.js';
import { facesOf } from '../faces.js';
import type { Sheet } from './order.js';
import { MM, type Size } from './sheet.js';
import { line, round } from './stroke.js';

interface Words {
  readonly sheet: (number: number, total: number) => string;
  readonly front: string;
  readonly back: string;
  readonly blank: string;
  readonly how: string;
}

/** What the folding dummy 折页小样 says. */
const WORDS: Readonly<Record<'Hans' | 'Hant', Words>> = {
  Hans: {
    sheet: (number, total) => `第 ${number} 张，共 ${total} 张`,
    front: '正面',
    back: '反面',
    blank: '白页',
    how: '双面打印，短边翻转，沿虚线对折；第 1 张在最外，依次套叠',
  },
  Hant: {
    sheet: (number, total) => `第 ${number} 張，共 ${total} 張`,
    front: '正面',
    back: '反面',
    blank: '白頁',
    how: '雙面列印，短邊翻轉，沿虛線對摺；第 1 張在最外，依次套疊',
  },
};

/** Content of a side, and the font in its resources. */
export interface DummySide {
  readonly content: string;
  readonly font: number;
}

export const DUMMY_FONT = 'KbWords';

/** The sides of a dummy: on each half the number of its page, large; which sheet it is, and where it is folded. */
export function dummySides(
  file: PdfFile,
  sheets: readonly Sheet[],
  size: Size,
  { fonts, script }: { readonly fonts: FontSet; readonly script: Script },
): readonly DummySide[] {
  const words = WORDS[script === 'zh-Hans' ? 'Hans' : 'Hant'];
  const { sheet, front, back, blank, how } = words;
  const plain = plainWords(
    file,
    fonts,
    facesOf(fonts),
    `0123456789 ${sheet(0, 0)}${front}${back}${blank}${how} · `,
  );
  const put = (text: string, points: number, x: number, y: number): string => {
    const shown = plain?.show(text);
    if (!shown) return '';
    const left = x - ((shown.width / 1000) * points) / 2;
    return `BT /${DUMMY_FONT} ${round(points)} Tf ${round(left)} ${round(y)} Td <${shown.hex}> Tj ET\n`;
  };
  return sheets.flatMap((one, at) =>
    [one.front, one.back].map((halves, turned) => {
      const small = size.height / 55;
      const about = `${sheet(at + 1, sheets.length)} · ${turned === 0 ? front : back}`;
      const numbers = halves.map((page, half) => {
        const x = (size.width / 4) * (1 + 2 * half);
        const large = size.height / 3;
        const number =
          page === undefined
            ? put(blank, large / 4, x, size.height / 2)
            : put(String(page), large, x, size.height / 2 - large / 3);
        return number + put(about, small, x, 12 * MM);
      });
      const first = at === 0 && turned === 0 ? put(how, small, size.width / 4, size.height - 14 * MM) : '';
      return { content: `0 g\n${foldLine(size)}${numbers.join('')}${first}`, font: plain?.font ?? 0 };
    }),
  );
}

/** The fold, dashed from head to foot. */
const foldLine = ({ width, height }: Size): string =>
  `q 0.5 G 0.5 w [4 4] 0 d\n${line(width / 2, 0, width / 2, height)}\nQ\n`;
