import type { Message, Place } from '../model/index.js';
import { CATALOGUE, type MessageText } from './catalogue.js';

export type Language = 'zh' | 'en';

/** A message in one language, ready to be shown. */
export interface Told {
  readonly id: string;
  readonly severity: MessageText['severity'];
  readonly text: string;
  readonly help: string;
  readonly place?: Place;
}

const UNKNOWN: MessageText = {
  severity: 'error',
  exit: 70,
  zh: '内部错误：没有登记的消息 {id}',
  en: 'internal error: unregistered message {id}',
  helpZh: '请报告给 kanben。',
  helpEn: 'Please report this.',
};

export const textOf = (message: Message): MessageText => CATALOGUE[message.id] ?? UNKNOWN;

export function tell(message: Message, language: Language): Told {
  const entry = textOf(message);
  const values = { id: message.id, ...message.values };
  const fill = (words: string) =>
    words.replace(/\{(\w+)\}/g, (whole, name: string) =>
      String(values[name as keyof typeof values] ?? whole),
    );
  return {
    id: message.id,
    severity: entry.severity,
    text: fill(language === 'zh' ? entry.zh : entry.en),
    help: fill(language === 'zh' ? entry.helpZh : entry.helpEn),
    ...(message.place ? { place: message.place } : {}),
  };
}

/** `content/a.txt:3:7`, as editors and terminals understand it. */
export const placeText = ({ file, line, column }: Place): string =>
  [file, line, column].filter((part) => part !== undefined).join(':');

/** The exit code of a run: the gravest of its errors; a bug outweighs all, else the first stage to fail. */
export function exitCodeOf(messages: readonly Message[], strict = false): number {
  const codes = messages
    .map(textOf)
    .filter(({ severity }) => severity === 'error' || (strict && severity === 'warning'))
    .map(({ exit }) => exit || 1);
  return codes.includes(70) ? 70 : (codes[0] ?? 0);
}
