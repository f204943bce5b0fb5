/**
 * Trimmed sizes in mm, width first.
 *
 * A4, A5 and B5 are ISO 216, which GB/T 148 takes over. `B5` alone means ISO B5, as it does in CSS Paged Media
 * Level 3 (7.1, page-size); the larger B5 of Japan (JIS P 0138), which many office printers call B5, is `JIS-B5`.
 * The 开 sizes are those of the book trade: a sheet of 787 × 1092 (正度) folded four or five times and trimmed gives
 * 16K and 32K, one of 889 × 1194 (大度) gives 大16K, one of 850 × 1168 gives 大32K. Tables differ by 1 mm, which
 * GB/T 788 allows a trimmed book.
 */
export const PAPERS = {
  A4: { width: 210, height: 297 },
  A5: { width: 148, height: 210 },
  B5: { width: 176, height: 250 },
  'JIS-B5': { width: 182, height: 257 },
  '16K': { width: 185, height: 260 },
  大16K: { width: 210, height: 285 },
  '32K': { width: 130, height: 184 },
  大32K: { width: 140, height: 203 },
} as const;

export type PageName = keyof typeof PAPERS;
export const PAGE_NAMES = Object.keys(PAPERS) as [PageName, ...PageName[]];

/** A trimmed size in mm. */
export interface Paper {
  readonly width: number;
  readonly height: number;
}

/** What `page` says: a size by its name, or its own width and height. */
export type PaperChoice = PageName | Paper;

/** Shortest and longest edge in mm: a pocket book's and a tabloid's. */
export const EDGE = { least: 90, most: 450 } as const;

const KEYS = new Map(PAGE_NAMES.map((name) => [plain(name), name] as const));

/** Other ways to write a name: 16开, 大32开, B5（JIS）, ISO B5. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s()_-]/gu, '')
    .replace('开', 'K')
    .replace(/^(?:正|正度)(?=\d)/u, '')
    .replace(/^大度(?=\d)/u, '大')
    .replace(/^(?:ISOB5|B5ISO)$/u, 'B5')
    .replace(/^B5JIS$/u, 'JISB5');
}

/** A name or `170×240`; undefined for anything else. */
export function paperFrom(text: string): PaperChoice | undefined {
  const [, width, height] = /^([\d.]+)\s*[×xX*]\s*([\d.]+)\s*(?:mm|毫米)?$/u.exec(text.trim()) ?? [];
  if (width && height) return paperOf(Number(width), Number(height));
  return KEYS.get(plain(text));
}

const isEdge = (mm: number): boolean => mm >= EDGE.least && mm <= EDGE.most;

const paperOf = (width: number, height: number): Paper | undefined =>
  isEdge(width) && isEdge(height) ? { width, height } : undefined;

/** The paper of a choice, under the name that the layout calls it by. */
export const paperNamed = (choice: PaperChoice): Paper & { readonly name: string } =>
  typeof choice === 'string'
    ? { name: choice, ...PAPERS[choice] }
    : { name: `${choice.width}×${choice.height}`, ...choice };
