import { resolve } from 'node:path';
import { checkType, typeMessages } from '../check/index.js';
import { EXIT, exitCodeOf, type Language, PRESS_RULES, reportLines } from '../diagnostics/index.js';
import { readInput } from '../io/read.js';
import { terminal } from '../io/terminal.js';
import { Failure, type Message } from '../model/index.js';
import { isSheets, readAnyPdf } from '../pdf/index.js';
import { preflight, preflightMessages, type Verdict } from '../preflight/index.js';
import { profileFor } from './load-project.js';
import type { BuildOptions } from './run-build.js';
import { showMessages } from './shared.js';

export const isPdf = (name: string): boolean => /\.pdf$/i.test(name);

const MARKS = { pass: '✓', warn: '!', fail: '✗' } as const;

/**
 * `kanben check file.pdf --profile NAME`: whether a press takes these files, with a verdict for each rule, and what
 * breaks the rules of layout, by page and line.
 */
export async function checkPdfCommand(
  names: readonly string[],
  options: BuildOptions,
  language: Language,
): Promise<number> {
  let exit: number = EXIT.fine;
  try {
    const { profile } = await profileFor(options.profile ?? 'office-duplex');
    for (const name of names) {
      const bytes = await readInput(resolve(name), name);
      const verdicts = preflight(bytes, profile);
      const pdf = readAnyPdf(bytes);
      if (!verdicts || !pdf) throw new Failure({ id: 'press-no-pdf', values: { file: name } });
      const grave = options.strict ? ['warn', 'fail'] : ['fail'];
      if (verdicts.some(({ verdict }) => grave.includes(verdict))) exit = EXIT.output;
      say(verdicts, preflightMessages(verdicts, name, profile.name), {
        options,
        language,
        title: `${name} · ${profile.name}`,
      });
      // what is enciphered cannot be read, and on sheets pages do not follow one another
      const isApart = pdf.trailer.has('/Encrypt') || isSheets(pdf);
      const faults = isApart ? [] : typeMessages(checkType(pdf), name, language);
      if (options.strict && faults.length > 0) exit = EXIT.output;
      showMessages(faults, options, language);
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    showMessages(error.messages, options, language);
    return exitCodeOf(error.messages);
  }
  return exit;
}

interface Voice {
  readonly options: BuildOptions;
  readonly language: Language;
  readonly title: string;
}

/** The verdicts as a list, each that is no pass with its message; other reporters give the messages alone. */
function say(
  verdicts: readonly Verdict[],
  messages: readonly Message[],
  { options, language, title }: Voice,
): void {
  if ((options.report ?? 'text') !== 'text') {
    showMessages(messages, options, language);
    return;
  }
  terminal.out(`${title}\n`);
  for (const { rule, verdict } of verdicts) {
    if (options.quiet && verdict === 'pass') continue;
    terminal.out(`${MARKS[verdict]} ${PRESS_RULES[rule]?.[language === 'zh' ? 0 : 1] ?? rule}\n`);
    const own = messages.filter(({ id }) => id === rule);
    for (const line of reportLines(own, 'text', language, false))
      terminal.out(`    ${line.replace(/\n/g, '\n    ')}\n`);
  }
}
