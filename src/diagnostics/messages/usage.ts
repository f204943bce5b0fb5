import { EXIT } from '../exit-codes.js';

import { CONFIG_MESSAGES } from './config.js';
import { PAGE_SETUP_MESSAGES } from './page-setup.js';
import { YAML_MESSAGES } from './yaml.js';

/** Messages about the command line and bulletin.yaml. */
export const USAGE_MESSAGES = {
  'usage-no-input': {
    severity: 'error',
    exit: EXIT.usage,
    zh: '没有给出要处理的文稿',
    en: 'nothing to work on',
    helpZh: '给出一个放有 bulletin.yaml 的文件夹，或一个以上的文稿文件：kanben build a.txt b.md。',
    helpEn: 'Name a folder with a bulletin.yaml, or one or more files: kanben build a.txt b.md.',
  },
  'usage-bad-choice': {
    severity: 'error',
    exit: EXIT.usage,
    zh: '{option} 不能是“{value}”',
    en: '{option} cannot be “{value}”',
    helpZh: '可用的值：{choices}。',
    helpEn: 'Choose one of: {choices}.',
  },
  'usage-bad-value': {
    severity: 'error',
    exit: EXIT.usage,
    zh: '{option} 的值“{value}”不合要求',
    en: 'the value “{value}” of {option} will not do',
    helpZh: '日期写作 2026-11-20；--slug 只用汉字、字母、数字和 . _ -；标题不能为空。',
    helpEn:
      'Write dates as 2026-11-20; --slug takes letters, Han characters, digits and . _ -; a title is not empty.',
  },
  ...CONFIG_MESSAGES,
  ...PAGE_SETUP_MESSAGES,
  ...YAML_MESSAGES,
} as const;
