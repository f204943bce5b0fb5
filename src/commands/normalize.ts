import { exitCodeOf, type Language } from '../diagnostics/index.js';
import { readInput } from '../io/read.js';
import { terminal } from '../io/terminal.js';
import { Failure } from '../model/index.js';
// not through the folders' indexes: what they bring along besides takes long to load
import { toJson } from '../normalize/to-json.js';
import { toMarkdown } from '../normalize/to-markdown.js';
import { decodeText } from '../readers/decode.js';
import { toLines } from '../readers/lines.js';
import { repairText } from '../repair.js';
import { readDecisions } from './read-decisions.js';
import { collectMessages, type SharedOptions, showMessages } from './shared.js';

export interface NormalizeOptions extends SharedOptions {
  readonly format: 'markdown' | 'json' | 'ledger' | 'decisions';
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
      const decisions = await readDecisions(name);
      const lines = toLines(text, name);
      const repaired = repairText({ lines, decisions }, {}, report);
      if (options.format === 'markdown') terminal.out(toMarkdown(repaired));
      if (options.format === 'json') terminal.out(`${JSON.stringify(toJson(repaired), undefined, 1)}\n`);
      if (options.format === 'decisions') {
        const { proposeDecisions } = await import('../decisions/propose.js');
        terminal.out(proposeDecisions(lines, repaired.ledger));
      }
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
