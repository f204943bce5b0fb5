import { EXIT } from '../exit-codes.js';

/** Messages about profiles and whether a file is fit for the press. */
export const PREFLIGHT_MESSAGES = {
  'profile-own': {
    severity: 'error',
    exit: EXIT.usage,
    zh: '自备的印制方式 {file} 不合要求（{reason}）',
    en: 'the print profile {file} will not do ({reason})',
    helpZh:
      '写 base（已有的一种印制方式）和要改的值，如 bleed: 3；每个值也可以写成 {value: 3, source: 出处}。',
    helpEn:
      'Give base, one of ours, and what is other, e.g. bleed: 3; a value can be {value: 3, source: who says so}.',
  },
} as const;
