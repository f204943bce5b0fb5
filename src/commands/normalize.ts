import { exitCodeOf, type Language } from '../diagnostics/index.js';
import { readInput } from '../io/read.js';
import { terminal } from '../io/terminal.js';
import { Failure } from '../model/index.js';
import { applyRulesToRepair, normalize, toJson, toMarkdown } from '../normalize/index.js';
import { decodeText, toLines } from '../readers/index.js';
import { collectMessages, type SharedOptions, showMessages } from './shared.js';

export interface NormalizeOptions extends SharedOptions {
  readonly format: 'markdown' | 'json' | 'ledger';
}

/** `kanben normalize FILE...`: the repair alone, to stdout; one file in, one document out. */
export async function normalizeCommand(
  names: readonly string[],
  options: NormalizeOptions,
  language: Language,
): Promise<number> {
  const { all, report } = collectMessages();
  for (const name of names) {
    try {
      const text = decodeText(await readInput(name), name);
      const lines = toLines(text, name);
      const { articles, furniture, ledger } = normalize(lines, report);
      const repaired = { furniture, ...applyRulesToRepair({ articles, ledger }, lines) };
      if (options.format === 'markdown') terminal.out(toMarkdown(repaired));
      if (options.format === 'json') terminal.out(`${JSON.stringify(toJson(repaired), undefined, 1)}\n`);
      if (options.format === 'ledger') {
        terminal.out(repaired.ledger.map((change) => `${JSON.stringify(change)}\n`).join(''));
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      error.messages.forEach(report);
    }
  }
  showMessages(all, options, language);
  return exitCodeOf(all, options.strict);
}
