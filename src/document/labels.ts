import type { Bulletin, Metadata, Script } from '../model/index.js';

/** The words that kanben itself adds to a page, in the script of the edition. */
export interface Labels {
  readonly figure: string;
  readonly table: string;
  readonly notes: string;
  readonly editorsNote: string;
  /** Heads the contents of a book, and of a brief. */
  readonly contents: string;
  readonly highlights: string;
  readonly cover: string;
  readonly titlePage: string;
  readonly bodyMatter: string;
  readonly colophon: string;
  /** The same of a brief. */
  readonly tail: string;
  readonly pages: string;
  readonly printEdition: string;
  readonly untitled: string;
  /** 报 送 发: to superiors, peers, subordinates. */
  readonly report: string;
  readonly send: string;
  readonly issue: string;
  readonly editor: string;
  readonly chiefEditor: string;
  /** After a name on a cover: 清河镇图书馆　编. */
  readonly compiled: string;
  readonly publisher: string;
  readonly proofreader: string;
  readonly date: string;
  readonly printRun: string;
  readonly permit: string;
  readonly contact: string;
  readonly supplement: string;
  readonly total: string;
  readonly copies: string;
  /** Before the number of copies: 共印120份; after that of a book's: 300册. */
  readonly copiesBefore: string;
  readonly volumes: string;
  /** After the date in a brief's tail: 2026年11月20日印. */
  readonly printed: string;
  /** 开本 */
  readonly format: string;
  readonly typefaces: string;
  readonly typefaceNames: string;
  /** 排版　每页34字×32行 */
  readonly setting: string;
  readonly perPage: string;
  readonly characters: string;
  readonly lines: string;
}

const HANS: Labels = {
  figure: '图',
  table: '表',
  notes: '注释',
  editorsNote: '编者按',
  contents: '目录',
  highlights: '本期要目',
  cover: '封面',
  titlePage: '扉页',
  bodyMatter: '正文',
  colophon: '编印页',
  tail: '报尾',
  pages: '印刷版页码',
  printEdition: '印刷版',
  untitled: '无题',
  report: '报',
  send: '送',
  issue: '发',
  editor: '编辑',
  chiefEditor: '主编',
  compiled: '编',
  publisher: '编印',
  proofreader: '核对',
  date: '日期',
  printRun: '印数',
  permit: '准印证号',
  contact: '联系',
  supplement: '增刊',
  total: '总',
  copies: '份',
  copiesBefore: '共印',
  volumes: '册',
  printed: '印',
  format: '开本',
  typefaces: '字体',
  typefaceNames: '思源宋体、思源黑体（SIL OFL 1.1）',
  setting: '排版',
  perPage: '每页',
  characters: '字',
  lines: '行',
};

const HANT: Labels = {
  ...HANS,
  figure: '圖',
  notes: '註釋',
  editorsNote: '編者按',
  contents: '目錄',
  highlights: '本期要目',
  titlePage: '扉頁',
  colophon: '版權頁',
  tail: '報尾',
  pages: '印刷版頁碼',
  printEdition: '印刷版',
  untitled: '無題',
  report: '報',
  issue: '發',
  editor: '編輯',
  chiefEditor: '主編',
  compiled: '編',
  publisher: '編印',
  proofreader: '核對',
  printRun: '印數',
  permit: '准印證號',
  contact: '聯絡',
  supplement: '增刊',
  total: '總',
  volumes: '冊',
  format: '開本',
  typefaces: '字體',
  typefaceNames: '思源宋體、思源黑體（SIL OFL 1.1）',
  perPage: '每頁',
};

const LABELS: Readonly<Record<Script, Labels>> = {
  'zh-Hans': HANS,
  'zh-Hant': HANT,
  'zh-Hant-TW': HANT,
  'zh-Hant-HK': HANT,
};

/** Kanben's words for a bulletin, in its script and in the forms that its house writes. */
export function labels({ script, forms }: Pick<Bulletin, 'script' | 'forms'>): Labels {
  const words = LABELS[script];
  if (!forms || forms.size === 0) return words;
  const written = (text: string) => [...text].map((point) => forms.get(point) ?? point).join('');
  return Object.fromEntries(
    Object.entries(words).map(([name, text]) => [name, written(text)]),
  ) as unknown as Labels;
}

/** 第12期（总第212期）, 增刊第2期; empty for a book. */
export function issueLine(metadata: Metadata, words: Labels): string {
  const number = metadata.issue === undefined ? '' : `第${metadata.issue}期`;
  const issue = metadata.supplement ? `${words.supplement}${number}` : number;
  const total = metadata.totalIssue === undefined ? '' : `${words.total}第${metadata.totalIssue}期`;
  return issue && total ? `${issue}（${total}）` : issue || total;
}

/** 2026年11月20日 from 2026-11-20; what is no full date stays as written. */
export function chineseDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  return year ? `${year}年${Number(month)}月${Number(day)}日` : iso;
}
