import type { ListedFont } from '../check/index.js';
import type { Language } from '../diagnostics/index.js';
import type { Script } from '../model/index.js';

/** What a font's fsType allows, in words. */
const EMBEDDING: Readonly<Record<ListedFont['embedding'], readonly [zh: string, en: string]>> = {
  installable: ['可嵌入，无限制', 'may be embedded, no limits'],
  editable: ['可嵌入，可编辑', 'may be embedded, also for editing'],
  preview: ['可嵌入，只供阅览和打印', 'may be embedded for viewing and printing'],
  restricted: ['不许嵌入', 'must not be embedded'],
  unsaid: ['未说明能否嵌入', 'does not say whether it may be embedded'],
};

/** The fonts of an edition, a line for each, and below it what it sets in another's place. */
export function fontLines(
  script: Script,
  list: readonly ListedFont[],
  language: Language,
): readonly string[] {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  return [
    `${script}:`,
    ...list.flatMap(({ name, embedding, subset, licence, licenceUrl, characters, fallback }) => {
      const [zh, en] = EMBEDDING[embedding];
      const parts = subset ? '' : say('，不许只嵌入一部分', ', but no part of it');
      const terms =
        [short(licence), licenceUrl].filter(Boolean).join(' ') || say('未写授权', 'no licence stated');
      return [
        `  ${name}  ${say(`${characters} 个字`, `${characters} characters`)}  ${say(zh, en)}${parts}  ${terms}`,
        ...fallback.map(
          ({ character, code, count }) =>
            `    ${say('代排', 'stands in for')} ${character} ${code}${count > 0 ? ` ×${count}` : ''}`,
        ),
      ];
    }),
  ];
}

/** The first sentence of a licence; the rest stands in `report.json`. */
const short = (licence: string): string => /^[^\n]*?(?:[.。](?=\s|$)|$)/u.exec(licence)?.[0] ?? '';
