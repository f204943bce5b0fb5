import type { DoubtReason, Script } from '../model/index.js';

/** What an edition is called. */
const EDITIONS: Readonly<Record<string, string>> = {
  'zh-Hant-TW': '台湾繁体',
  'zh-Hant-HK': '香港繁体',
};
export const editionName = (script: Script): string => EDITIONS[script] ?? '繁体';

const ROLES: Readonly<Record<string, string>> = {
  kicker: '引题',
  title: '标题',
  subtitle: '副题',
  byline: '署名',
  dateline: '电头',
  heading: '小标题',
  origin: '出处',
  tableCell: '表格',
  label: '辑号',
  lead: '导语',
};

/** What a text is; nothing for a paragraph. */
export const roleName = (role: string): string => ROLES[role] ?? '';

/** Why a conversion is doubtful, in a sentence. */
export function why(reason: DoubtReason, words: readonly string[]): string {
  const named = words.map((word) => `“${word}”`).join('、');
  switch (reason) {
    case 'name':
      return '人名：请按本人用字核定';
    case 'overlap':
      return `词语交叠：${named} 说法不一`;
    case 'spelling':
      return `两可的写法：词典有 ${named}，各地、各报不尽相同`;
    case 'usual':
      return '词典没有收这个词，按单字的通常写法转换';
  }
}
