import { EXIT } from '../exit-codes.js';

/** Messages about glossaries: what the editor says of words in Traditional. */
export const GLOSSARY_MESSAGES = {
  'glossary-not-map': {
    severity: 'error',
    exit: EXIT.usage,
    zh: '词表应当一行一词，写作“简体: 繁体”',
    en: 'a glossary holds a term a line, as “simplified: traditional”',
    helpZh: '写成“软件: 軟體”的样子，冒号用半角，后面空一格。',
    helpEn: 'Write it like “软件: 軟體”, with an ASCII colon and a space.',
  },
  'glossary-term': {
    severity: 'error',
    exit: EXIT.usage,
    zh: '看不懂词条“{term}”里的方括号',
    en: 'the brackets in the term “{term}” make no sense',
    helpZh: '方括号只用一对，圈出要定的字，如 总[台]；文字里本来就有的方括号写作 \\[ 和 \\]。',
    helpEn:
      'Use one pair around the characters that are meant, as 总[台]; write \\[ and \\] for brackets of the text.',
  },
  'glossary-form': {
    severity: 'error',
    exit: EXIT.usage,
    zh: '词条“{term}”没有写明繁体',
    en: 'the term “{term}” has no Traditional form',
    helpZh: '写明繁体；照旧用简体的，写“保持原样”；各地不同的，写 {TW: …, HK: …}。',
    helpEn: 'Give the form, or as-is to keep it Simplified, or {TW: …, HK: …} where they differ.',
  },
  'glossary-edition': {
    severity: 'error',
    exit: EXIT.usage,
    zh: '词条“{term}”里没有“{edition}”这个版本',
    en: 'in the term “{term}” there is no edition “{edition}”',
    helpZh: '可用的有：{known}。',
    helpEn: 'The editions are: {known}.',
  },
  'glossary-conflict': {
    severity: 'warning',
    exit: EXIT.fine,
    zh: '词条“{term}”定为“{form}”，但 {where} 已把它定为“{otherForm}”',
    en: '“{term}” is “{form}” here, but “{otherForm}” at {where}',
    helpZh: '两处只留一处；现在用的是先写的一处。',
    helpEn: 'Keep one of the two; the first one is in use.',
  },
  'glossary-contradiction': {
    severity: 'warning',
    exit: EXIT.fine,
    zh: '词条“{term}”（{form}）里含有“{other}”，但 {where} 把它定为“{otherForm}”',
    en: '“{term}” ({form}) holds “{other}”, which is “{otherForm}” at {where}',
    helpZh: '看看是不是写错了；若两者本来不同，不必理会：长的一条先用。',
    helpEn: 'See whether one is a slip; if they do differ, let it be: the longer one goes first.',
  },
  'glossary-overrides': {
    severity: 'info',
    exit: EXIT.fine,
    zh: '总词表的“{term}”（{form}）这一期不用，{where} 定为“{otherForm}”',
    en: 'the house’s “{term}” ({form}) is not used in this bulletin: {where} says “{otherForm}”',
    helpZh: '若以总词表为准，删去本期词表里的这一条。',
    helpEn: 'Delete the bulletin’s own entry if the house’s is right.',
  },
  'glossary-unused': {
    severity: 'info',
    exit: EXIT.fine,
    zh: '词条“{term}”没有用上：文稿里找不到它',
    en: 'the term “{term}” was not used: it is nowhere in the bulletin',
    helpZh: '文稿改过的话照现在的文字改写；用不着了就删去；各期都要用的，移到总词表（houseGlossary）。',
    helpEn:
      'Copy the words as they are now, delete the entry, or move it to the houseGlossary if other issues need it.',
  },
  'script-doubtful': {
    severity: 'info',
    exit: EXIT.fine,
    zh: '{script} 版有 {count} 处转换存疑，见 {file}',
    en: '{count} conversion(s) of the {script} edition are uncertain, see {file}',
    helpZh: '打开那一页，把选定的一行抄进词表（bulletin.yaml 旁的 glossary.yaml），下次就不再问。',
    helpEn:
      'Open that page and copy the line you choose into the glossary (glossary.yaml beside bulletin.yaml).',
  },
  'script-names': {
    severity: 'info',
    exit: EXIT.fine,
    zh: '{script} 版有 {count} 个人名含一简对多繁的字，建议收进词表：{names}',
    en: '{count} name(s) of the {script} edition hold characters of several forms; the glossary should have them: {names}',
    helpZh: '核对本人用字，把 {file} 里写好的一行抄进词表。正文没有擅自改动。',
    helpEn:
      'Check how the bearer writes it and copy the line from {file}. The text was not changed on a guess.',
  },
} as const;
