import { EXIT } from '../exit-codes.js';

/** Messages about what the user gave us to read. */
export const INPUT_MESSAGES = {
  'input-missing': {
    severity: 'error',
    exit: EXIT.content,
    zh: '找不到文件“{file}”',
    en: 'file not found: {file}',
    helpZh: '检查文件名和所在文件夹是否写对。',
    helpEn: 'Check the spelling of the name and the folder it is in.',
  },
  'input-directory': {
    severity: 'error',
    exit: EXIT.content,
    zh: '“{file}”是文件夹，不是文件',
    en: '{file} is a folder, not a file',
    helpZh: '请给出文件夹里的文件，或在其中放一个 bulletin.yaml 后对整个文件夹运行 kanben build。',
    helpEn: 'Name the files in it, or put a bulletin.yaml there and build the folder.',
  },
  'input-empty': {
    severity: 'error',
    exit: EXIT.content,
    zh: '“{file}”里没有文字',
    en: '{file} holds no text',
    helpZh: '确认文字已经粘贴并保存；不需要这个文件就把它从清单里去掉。',
    helpEn: 'Paste and save the text, or take the file out of the list.',
  },
  'input-too-large': {
    severity: 'error',
    exit: EXIT.content,
    zh: '“{file}”有 {size} MB，超过单个来源 {limit} MB 的上限',
    en: '{file} is {size} MB; one source may be {limit} MB at most',
    helpZh: '这多半不是文稿。若确是文稿，请按篇或按期拆成几个文件。',
    helpEn: 'This is hardly a manuscript. If it is one, split it into several files.',
  },
  'input-binary': {
    severity: 'error',
    exit: EXIT.content,
    zh: '“{file}”不是文本文件（{reason}）',
    en: '{file} is not a text file ({reason})',
    helpZh: '请在原来的程序里另存为 .txt（UTF-8）或 .md 再来。',
    helpEn: 'Save it as .txt (UTF-8) or .md from the program that made it.',
  },
  'input-unreadable': {
    severity: 'error',
    exit: EXIT.environment,
    zh: '读不了“{file}”：{reason}',
    en: 'cannot read {file}: {reason}',
    helpZh: '检查文件的读取权限，或它是否正被别的程序占用。',
    helpEn: 'Check its permissions and whether another program holds it.',
  },
  'encoding-unknown': {
    severity: 'error',
    exit: EXIT.content,
    zh: '不能确定“{file}”的编码：{reason}',
    en: 'cannot tell the encoding of {file} for sure: {reason}',
    helpZh: '请用文本编辑器另存为 UTF-8；或在 bulletin.yaml 里为它写明 encoding: gb18030（或 big5）。',
    helpEn: 'Save it as UTF-8, or state its encoding in bulletin.yaml (encoding: gb18030 or big5).',
  },
} as const;
