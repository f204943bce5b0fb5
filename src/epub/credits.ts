import { isName } from './surnames.js';

/** Who is named, and what he did: a code of the MARC relators. */
export interface Credit {
  readonly name: string;
  readonly role: string;
}

/** Words of a byline and their code at https://www.loc.gov/marc/relators/; those whose meaning varies (图, 整理) are not here. */
const ROLES: readonly (readonly [code: string, words: string])[] = [
  ['rpt', '记者 記者'],
  ['aut', '通讯员 通訊員 作者 撰文 撰稿 撰稿人 执笔 執筆 文'],
  ['pht', '摄 攝 摄影 攝影'],
  ['ill', '插图 插圖 绘图 繪圖 漫画 漫畫'],
  ['trl', '译 譯 翻译 翻譯 译者 譯者'],
  ['edt', '编辑 編輯 责编 責編 责任编辑 責任編輯'],
  ['pfr', '校对 校對'],
];
const CODES: ReadonlyMap<string, string> = new Map(
  ROLES.flatMap(([code, words]) => words.split(' ').map((word) => [word, code] as const)),
);

/** What may stand before a role and says nothing of the person: 本报记者, 特约通讯员. */
const WHOSE =
  /^(?:(?:本报|本報|本刊|本台|本臺|本网|本網|本社|新华社|新華社)?(?:特约|特約|实习|實習|见习|見習|首席)?)/u;
/** Longer words first: 摄影 is not 摄 and 影. */
const LEADING = new RegExp(
  `^(${[...CODES.keys()]
    .filter((word) => word.length > 1)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})(?:[:：/／]?)`,
  'u',
);
const BETWEEN = /[\s\u3000、，,；;]+/u;

/**
 * The names of a byline with their roles: 本报记者 王小明、通讯员 李华. Only where every word of it is sure to be a name or a
 * role; else the byline as it is printed, whose role is that of an author.
 */
export function creditsOf(byline: string): readonly Credit[] {
  const inner = /^\s*[（(]([^（()）]*)[)）]\s*$/u.exec(byline)?.[1] ?? byline;
  const words = inner.split(BETWEEN).filter(Boolean).flatMap(roleApart);
  return credited(joined(words)) ?? [{ name: byline.trim(), role: 'aut' }];
}

const roleOf = (word: string): string | undefined =>
  CODES.get(word.replace(WHOSE, '').replace(/[:：/／]$/u, ''));

/** 本报记者王小明 → 本报记者, 王小明; all that is no name behind a role stays one word. */
function roleApart(word: string): readonly string[] {
  if (isName(word) || roleOf(word)) return [word];
  const bare = word.replace(WHOSE, '');
  const [, role = ''] = LEADING.exec(bare) ?? [];
  const rest = bare.slice(role.length).replace(/^[:：/／]/u, '');
  return role && isName(rest) ? [role, rest] : [word];
}

/** 王　伟, set apart so that it is as wide as a name of three characters, is one name. */
function joined(words: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const [word = '', next = ''] = [words[at], words[at + 1]];
    const pair = [...word].length === 1 && [...next].length === 1 && !roleOf(next) && isName(word + next);
    out.push(pair ? word + next : word);
    if (pair) at++;
  }
  return out;
}

/** A role stands before its names or after them, in one byline always the same. */
function credited(words: readonly string[]): readonly Credit[] | undefined {
  const [first = ''] = words;
  const leads = roleOf(first) !== undefined;
  const ordered = leads ? words : words.toReversed();
  const out: Credit[] = [];
  let role = 'aut';
  let named = true;
  for (const word of ordered) {
    const next = roleOf(word);
    // two roles in a row belong to one person or to two: that is not sure
    if (next !== undefined && !named) return undefined;
    if (next === undefined && !isName(word)) return undefined;
    if (next === undefined) out.push({ name: word, role });
    named = next === undefined;
    role = next ?? role;
  }
  if (!named || out.length === 0) return undefined;
  return leads ? out : out.toReversed();
}
