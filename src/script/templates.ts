import type { TraditionalScript } from './opencc.js';
import { engineFor } from './opencc.js';
import type { Forms } from './variants.js';

/** What is no text in a template: Handlebars, styles, scripts, comments, tags. */
const CODE =
  /\{\{!--[\s\S]*?--\}\}|\{\{[\s\S]*?\}\}|<(style|script)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<[^<>]*>/giu;
const HAN = /\p{Script=Han}/u;

/** Templates whose own words, those that a user wrote into them, are in the script of the edition. */
export async function convertTemplates(
  templates: ReadonlyMap<string, string>,
  script: TraditionalScript,
  forms: Forms = new Map(),
): Promise<ReadonlyMap<string, string>> {
  const wordsOf = (source: string) => source.replaceAll(CODE, '');
  if (![...templates.values()].some((source) => HAN.test(wordsOf(source)))) return templates;
  const engine = await engineFor(script, forms);
  return new Map([...templates].map(([name, source]) => [name, convertWords(source, engine)] as const));
}

function convertWords(source: string, engine: (text: string) => string): string {
  let out = '';
  let from = 0;
  for (const { 0: code, index } of source.matchAll(CODE)) {
    out += engine(source.slice(from, index)) + code;
    from = index + code.length;
  }
  return out + engine(source.slice(from));
}
