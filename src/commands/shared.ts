import { Option } from 'commander';
import { type Language, REPORTERS, type ReporterName, reportLines } from '../diagnostics/index.js';
import { terminal } from '../io/terminal.js';
import type { Message, Report } from '../model/index.js';

/** Options that every command takes. */
export interface SharedOptions {
  readonly config?: string;
  readonly lang?: Language;
  readonly report?: ReporterName;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly strict?: boolean;
}

export const sharedOptions = (say: (zh: string, en: string) => string): readonly Option[] => [
  new Option(
    '--config <file>',
    say('清单文件，默认文件夹里的 bulletin.yaml', 'manifest; default: bulletin.yaml in the folder'),
  ),
  new Option('--lang <language>', say('消息的语言', 'language of the messages')).choices(['zh', 'en']),
  new Option('--report <format>', say('消息的格式', 'format of the messages')).choices([...REPORTERS]),
  new Option('--quiet', say('只报错误', 'errors only')),
  new Option('--verbose', say('多说一些', 'say more')),
  new Option('--strict', say('把提醒当作错误', 'treat warnings as errors')),
];

/** Chinese in a Chinese locale, else English; `--lang` decides before there are options, too. */
export function languageOf(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const named = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  if (named === 'zh' || named === 'en') return named;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}

/** Gathers the messages of a run; shown together at its end. */
export interface Messages {
  readonly report: Report;
  readonly all: readonly Message[];
}

export function collectMessages(): Messages {
  const all: Message[] = [];
  return { all, report: (message) => all.push(message) };
}

export function showMessages(
  messages: readonly Message[],
  options: SharedOptions,
  language: Language,
  say: (line: string) => void = terminal.err,
): void {
  for (const line of reportLines(messages, options.report ?? 'text', language, options.quiet === true))
    say(line);
}
