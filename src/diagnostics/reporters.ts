import type { Message } from '../model/index.js';
import { type Language, placeText, tell } from './format.js';

export const REPORTERS = ['text', 'json', 'github'] as const;
export type ReporterName = (typeof REPORTERS)[number];

const WORDS = {
  zh: { error: '错误', warning: '提醒', info: '说明', help: '办法：' },
  en: { error: 'error', warning: 'warning', info: 'note', help: 'help: ' },
} as const;

/** All the messages of a run as lines for stderr. */
export function reportLines(
  messages: readonly Message[],
  reporter: ReporterName,
  language: Language,
  errorsOnly = false,
): string[] {
  const all = messages.map((message) => tell(message, language));
  const told = errorsOnly ? all.filter(({ severity }) => severity === 'error') : all;
  const words = WORDS[language];
  switch (reporter) {
    case 'json':
      return told.map((message) => JSON.stringify(message));
    case 'github':
      return told.map(({ severity, text, help, place, id }) => {
        const level = severity === 'info' ? 'notice' : severity;
        const { file, line, column } = place ?? {};
        const where = [
          file && `file=${file}`,
          line && `line=${line}`,
          column && `col=${column}`,
          `title=${id}`,
        ];
        return `::${level} ${where.filter(Boolean).join(',')}::${text} ${help}`.replaceAll('\n', '%0A');
      });
    case 'text':
      return told.flatMap(({ severity, text, help, place, id }) => [
        `${words[severity]} ${place ? `${placeText(place)} ` : ''}${text} [${id}]`,
        ...(help ? [`  ${words.help}${help}`] : []),
      ]);
  }
}
