import { pointsFrom, typeSizeFrom } from './type-size.js';

/** What a bulletin says of its type area 版心; what it does not say comes from theme and paper. Type in pt. */
export interface TypeArea {
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
  readonly size?: number | undefined;
  readonly leading?: number | undefined;
}

/** Of the standard for official documents: everything is said, margins included. */
export const GB9704 = 'gb9704';

const GRID = /^(\d{1,3})\s*字\s*[×xX*，, ]\s*(\d{1,3})\s*行/u;

/** `28字×22行`, alone or with size and leading behind it: `28字×22行 三号/29pt`. Undefined for anything else. */
export function typeAreaFrom(text: string): TypeArea | undefined {
  const word = text.trim();
  const [head, columns, rows] = GRID.exec(word) ?? [];
  if (head === undefined) return undefined;
  const [sizeWord = '', leadingWord, ...more] = word
    .slice(head.length)
    .replace(/^[\s，,]+/u, '')
    .split(/\s*\/\s*/u);
  const size = sizeWord === '' ? undefined : typeSizeFrom(sizeWord);
  const leading = leadingWord === undefined ? undefined : pointsFrom(leadingWord);
  const wrong =
    more.length > 0 ||
    (sizeWord !== '' && size === undefined) ||
    (leadingWord !== undefined && leading === undefined);
  return wrong || columns === '0' || rows === '0'
    ? undefined
    : { columns: Number(columns), rows: Number(rows), size, leading };
}
