#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { Command, CommanderError, Option } from 'commander';
import type { NormalizeOptions } from './commands/normalize.js';
import type { BuildOptions } from './commands/run-build.js';
import { languageOf, type SharedOptions, sharedOptions, showMessages } from './commands/shared.js';
import { usageMessage } from './commands/usage.js';
// not through the folder's index: what reads manifests takes long to load and only `build` needs it
import { PAGE_NAMES } from './config/paper.js';
import { PROFILE_NAMES } from './config/profiles/index.js';
import { EXIT } from './diagnostics/index.js';
import { unchangedBuild } from './io/build-record.js';
import { packageVersion } from './io/paths.js';
import { terminal } from './io/terminal.js';
import { FORMATS, SCRIPTS, THEMES } from './model/index.js';

// rubbish is cleared when it is as much as what is in use: V8 waits until it is four times that
setFlagsFromString('--heap-growing-percent=100');

const language = languageOf(process.argv, process.env);
const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
const repeatable = (value: string, earlier: readonly string[] | undefined): readonly string[] => [
  ...(earlier ?? []),
  value,
];
let exit: number = EXIT.fine;

function withShared(command: Command): Command {
  for (const option of sharedOptions(say)) command.addOption(option);
  return command;
}

function addBuildOptions(command: Command): Command {
  const list = (words: readonly string[]) => words.join(' | ');
  return command
    .option('--out <dir>', say('输出文件夹（默认 out）', 'output folder (default: out)'))
    .option('--title <title>', say('没有清单时的题名', 'title, where there is no manifest'))
    .option('--theme <theme>', list(THEMES))
    .option('--page <size>', `${list(PAGE_NAMES)} | 170×240 (mm)`)
    .option('--type-area <area>', say('版心，如 28字×22行 三号', 'type area, e.g. 28字×22行 三号'))
    .option('--edition <script>', `${list(SCRIPTS)} ${say('（可重复）', '(repeatable)')}`, repeatable)
    .option('--format <format>', `${list(FORMATS)} ${say('（可重复）', '(repeatable)')}`, repeatable)
    .option('--profile <name>', `${list(PROFILE_NAMES)} | FILE.yaml`)
    .option('--impose <kind>', `booklet | two-up | none ${say('（拼版）', '(pages on sheets)')}`)
    .option('--slug <name>', say('输出文件名', 'stem of the file names'))
    .option('--date <date>', say('日期，如 2026-11-20', 'date, e.g. 2026-11-20'))
    .option('--browser <path>', say('浏览器程序或 WebSocket 地址', 'browser program or WebSocket endpoint'));
}

/** Commander's option names are singular, the configuration's lists are plural. */
function buildOptions(
  raw: BuildOptions & { edition?: readonly string[]; format?: readonly string[]; impose?: string },
): BuildOptions {
  const { edition, format, impose, ...rest } = raw;
  return { ...rest, editions: edition, formats: format, imposition: impose };
}

function addBuild(program: Command): void {
  const build = program
    .command('build [inputs...]')
    .description(say('生成汇编：PDF 与 EPUB', 'make the bulletin: PDF and EPUB'))
    .option('--watch', say('守候改动，存盘后重新生成', 'wait for changes and build again'));
  addBuildOptions(withShared(build)).action(
    async (inputs: string[], { watch, ...options }: BuildOptions & { watch?: boolean }) => {
      if (watch) {
        const { watchCommand } = await import('./commands/watch.js');
        await watchCommand(inputs, buildOptions(options), language);
      }
      const { buildCommand } = await import('./commands/build.js');
      exit = await buildCommand(inputs, buildOptions(options), language);
    },
  );
}

function makeProgram(): Command {
  const program = new Command('kanben')
    .description(say('刊本：把凌乱的中文文稿做成汇编', 'turns messy Chinese text into a bulletin'))
    .version(packageVersion(), '--version', say('版本', 'version'))
    .helpOption('-h, --help', say('帮助', 'help'))
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  addBuild(program);
  withShared(
    program
      .command('normalize <files...>')
      .description(say('只整理文字，写到标准输出', 'repair text only, to stdout')),
  )
    .addOption(
      new Option('--format <format>')
        .choices(['markdown', 'json', 'ledger', 'decisions'])
        .default('markdown'),
    )
    .action(async (files: string[], options: NormalizeOptions) => {
      const { normalizeCommand } = await import('./commands/normalize.js');
      exit = await normalizeCommand(files, options, language);
    });
  addBuildOptions(
    withShared(
      program
        .command('check [inputs...]')
        .description(say('检查而不写文件', 'check everything, write nothing')),
    ),
  ).action(async (inputs: string[], options: BuildOptions) => {
    const { checkCommand } = await import('./commands/check.js');
    exit = await checkCommand(inputs, buildOptions(options), language);
  });
  withShared(
    program.command('init <dir>').description(say('建立一份新的汇编', 'start a new bulletin')),
  ).action(async (dir: string, options: SharedOptions) => {
    const { initCommand } = await import('./commands/init.js');
    exit = await initCommand(dir, options, language);
  });
  addBuildOptions(
    withShared(
      program
        .command('doctor [inputs...]')
        .description(
          say(
            '查看浏览器、字体和版本；给出文件夹则列出那份汇编要用的字体',
            'show browser, fonts and versions; of a folder, the fonts that the bulletin needs',
          ),
        ),
    ),
  ).action(async (inputs: string[], options: BuildOptions) => {
    const { doctorCommand } = await import('./commands/doctor.js');
    exit = await doctorCommand(inputs, buildOptions(options), language);
  });
  return program;
}

async function main(): Promise<void> {
  const program = makeProgram();
  try {
    if (process.argv.length <= 2) program.help();
    if (process.argv[2] === 'build' && !process.argv.includes('--watch')) {
      const same = unchangedBuild(process.argv.slice(2));
      for (const line of same?.err ?? []) terminal.err(line);
      for (const text of same?.out ?? []) terminal.out(text);
      if (same) return;
    }
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0 || error.code === 'commander.help') return;
      showMessages([usageMessage(error)], {}, language);
      exit = EXIT.usage;
      return;
    }
    terminal.err(say('kanben 出了错，请把下面的内容报告给我们：', 'kanben has a bug; please report this:'));
    terminal.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
    exit = EXIT.bug;
  }
}

await main();
process.exitCode = exit;
