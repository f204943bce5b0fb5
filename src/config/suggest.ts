/** What people write for a key when they do not know its name. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  标题: 'title',
  题目: 'title',
  书名: 'title',
  name: 'title',
  副题: 'subtitle',
  副标题: 'subtitle',
  引题: 'kicker',
  作者: 'byline',
  author: 'byline',
  来源: 'origin',
  source: 'origin',
  丛书: 'series',
  期号: 'issue',
  期: 'issue',
  number: 'issue',
  总期号: 'totalIssue',
  增刊: 'supplement',
  日期: 'date',
  编印单位: 'publisher',
  编辑: 'compilers',
  主编: 'compilers',
  editors: 'compilers',
  核对: 'proofreaders',
  报: 'report',
  送: 'send',
  发: 'issue',
  印数: 'printRun',
  准印证号: 'permit',
  联系方式: 'contact',
  编者按: 'notes',
  版式: 'theme',
  template: 'theme',
  开本: 'page',
  size: 'page',
  版心: 'typeArea',
  grid: 'typeArea',
  页边距: 'margins',
  页边: 'margins',
  天头: 'top',
  地脚: 'bottom',
  订口: 'inner',
  切口: 'outer',
  left: 'inner',
  right: 'outer',
  装订线: 'gutter',
  字数: 'columns',
  行数: 'rows',
  lines: 'rows',
  字号: 'size',
  行距: 'leading',
  宽: 'width',
  高: 'height',
  scripts: 'editions',
  languages: 'editions',
  language: 'editions',
  lang: 'editions',
  用字: 'variants',
  异体字: 'variants',
  output: 'out',
  文章: 'articles',
  files: 'articles',
  文件: 'file',
  path: 'file',
  编码: 'encoding',
  辑: 'part',
};

/** The known word that a mistyped one was most likely meant to be. */
export function closest(word: string, known: readonly string[]): string | undefined {
  const other = OTHER_NAMES[word] ?? OTHER_NAMES[word.toLowerCase()];
  if (other && known.includes(other)) return other;
  const limit = Math.max(1, Math.floor(word.length / 3));
  const [best] = known
    .map((candidate) => ({ candidate, steps: distance(plainKey(word), plainKey(candidate)) }))
    .filter(({ steps }) => steps <= limit)
    .toSorted((a, b) => a.steps - b.steps);
  return best?.candidate;
}

const plainKey = (key: string): string => key.toLowerCase().replaceAll(/[-_ ]/gu, '');

/** Single-character edits, two exchanged neighbours counting as one (optimal string alignment). */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const cell = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const steps = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + same);
      (rows[i] as number[])[j] = swapped ? Math.min(steps, cell(i - 2, j - 2) + 1) : steps;
    }
  }
  return cell(a.length, b.length);
}
