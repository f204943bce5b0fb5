import { EXIT } from '../exit-codes.js';

/** Messages about templates and styles, ours and the user's. */
export const TEMPLATE_MESSAGES = {
  'template-broken': {
    severity: 'error',
    exit: EXIT.template,
    zh: '模板有错：{reason}',
    en: 'broken template: {reason}',
    helpZh: '改正这一行；或删去自备的这个模板，改用自带的。',
    helpEn: 'Correct this line, or delete your copy of the template to use the one that comes with kanben.',
  },
  'template-folder-missing': {
    severity: 'error',
    exit: EXIT.template,
    zh: '找不到模板或样式文件夹“{folder}”',
    en: 'the folder of templates or styles {folder} does not exist',
    helpZh: '检查 bulletin.yaml 里 templates: 和 styles: 的写法；不用自备的就删去这一项。',
    helpEn:
      'Check templates: and styles: in bulletin.yaml, or remove the entry to use the ones that come with kanben.',
  },
  'heading-too-deep': {
    severity: 'warning',
    exit: EXIT.fine,
    zh: '标题“{heading}”是文内第三级：书里一篇文章以两级标题为宜',
    en: 'the heading {heading} is of the third level: an article in a book does best with two',
    helpZh: '并入上一级，或把这个标题改成一段的头一句。',
    helpEn: 'Raise it by a level, or make it the first words of its paragraph.',
  },
  'template-missing': {
    severity: 'error',
    exit: EXIT.template,
    zh: '缺少模板“{template}”',
    en: 'the template {template} is missing',
    helpZh: '重新安装 kanben；或在自备的模板文件夹里放一个同名的文件。',
    helpEn: 'Reinstall kanben, or put a file of that name into your folder of templates.',
  },
} as const;
