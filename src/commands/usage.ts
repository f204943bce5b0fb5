import type { CommanderError } from 'commander';
import type { Message } from '../model/index.js';

const IDS: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'usage-unknown-option',
  'commander.unknownCommand': 'usage-unknown-command',
  'commander.missingArgument': 'usage-missing-argument',
  'commander.optionMissingArgument': 'usage-missing-value',
  'commander.invalidArgument': 'usage-wrong-value',
  'commander.excessArguments': 'usage-too-many',
};

/** What is wrong with the command line, in our own words: commander speaks English only. */
export function usageMessage(error: CommanderError): Message {
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const choices = /Allowed choices are ([^.]*)\./.exec(error.message)?.[1] ?? '';
  return {
    id: IDS[error.code] ?? 'usage-other',
    values: { word: quoted[0] ?? '', value: quoted[1] ?? quoted[0] ?? '', choices, reason: error.message },
  };
}
