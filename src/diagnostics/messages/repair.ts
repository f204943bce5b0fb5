import { EXIT } from '../exit-codes.js';

/** Messages about the repair of raw text. */
export const REPAIR_MESSAGES = {
  'repair-doubtful': {
    severity: 'warning',
    exit: EXIT.fine,
    zh: '修复时有 {count} 处把握不大（共 {total} 处改动），第一处在此',
    en: '{count} of {total} repairs are doubtful; the first is here',
    helpZh:
      '看 .changes.html 开头的存疑清单；用 kanben normalize --format decisions 得到逐处的决定，删去行首的 # 存到文稿旁的 .decisions.yaml。',
    helpEn:
      'See the list on top of the .changes.html; kanben normalize --format decisions proposes an answer to each, to keep beside the source.',
  },
  'title-missing': {
    severity: 'warning',
    exit: EXIT.fine,
    zh: '没有找到这篇文章的标题',
    en: 'no title was found for this article',
    helpZh: '在文稿里把标题单独放一行，或改用 .md 并写明 title。',
    helpEn: 'Put the title on a line of its own, or state it in a .md file.',
  },
  'title-doubtful': {
    severity: 'warning',
    exit: EXIT.fine,
    zh: '“{title}”是推断出来的标题，请核对',
    en: 'the title “{title}” is inferred; please check it',
    helpZh: '若不是标题，请改用 .md 文件并写明 title。',
    helpEn: 'If it is not the title, use a .md file that states it.',
  },
  'rule-suggestions': {
    severity: 'info',
    exit: EXIT.fine,
    zh: '行文规则建议改 {count} 处标点等（{rules}），都没有动',
    en: 'typographic rules would change {count} marks ({rules}); none was touched',
    helpZh: '需要就在 bulletin.yaml 的 style 里打开，例如 style: {ellipsis: on}。',
    helpEn: 'Turn a rule on under style in bulletin.yaml if you want it, e.g. style: {ellipsis: on}.',
  },
} as const;
