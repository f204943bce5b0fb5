import { EXIT } from '../exit-codes.js';

/** Messages about what the machine lacks. */
export const ENVIRONMENT_MESSAGES = {
  'browser-not-found': {
    severity: 'error',
    exit: EXIT.environment,
    zh: '指定的浏览器“{browser}”不存在或不能运行',
    en: 'the browser {browser} does not exist or cannot be run',
    helpZh: '检查 --browser 或环境变量 KANBEN_BROWSER；去掉它就用随 kanben 安装的浏览器。',
    helpEn: 'Check --browser or KANBEN_BROWSER; without them the browser that came with kanben is used.',
  },
  'browser-missing': {
    severity: 'error',
    exit: EXIT.environment,
    zh: '没有可用的浏览器：随包的 Chromium 只支持 Linux x64，系统里也没有找到 Chrome 或 Chromium',
    en: 'no browser: the shipped Chromium serves Linux x64 only, and neither Chrome nor Chromium is installed',
    helpZh: '安装 Chrome 或 Chromium，或用 --browser 写明它的位置。只要 EPUB 可用 --format epub。',
    helpEn: 'Install Chrome or Chromium, or name one with --browser. --format epub needs no browser.',
  },
  'browser-broken': {
    severity: 'error',
    exit: EXIT.environment,
    zh: '浏览器“{browser}”启动失败：{reason}',
    en: 'the browser {browser} does not start: {reason}',
    helpZh: '运行 kanben doctor 查看环境；或用 --browser 换一个。',
    helpEn: 'Run kanben doctor, or name another one with --browser.',
  },
  'font-missing': {
    severity: 'error',
    exit: EXIT.environment,
    zh: '缺少字体 {font}',
    en: 'the font {font} is missing',
    helpZh: '字体随 npm ci 安装；请在 kanben 的文件夹里重新运行 npm ci。',
    helpEn: 'The fonts come with npm ci; run it again in the folder of kanben.',
  },
  'disk-full': {
    severity: 'error',
    exit: EXIT.environment,
    zh: '磁盘已满，写不进“{folder}”',
    en: 'the disk is full: cannot write to {folder}',
    helpZh: '腾出空间再运行一次；原有的成品没有动过。',
    helpEn: 'Free some space and run again; the earlier files are as they were.',
  },
  'output-not-writable': {
    severity: 'error',
    exit: EXIT.environment,
    zh: '不能写入“{folder}”：{reason}',
    en: 'cannot write to {folder}: {reason}',
    helpZh: '检查文件夹的权限，或用 --out 换一个地方。',
    helpEn: 'Check its permissions, or choose another folder with --out.',
  },
} as const;
