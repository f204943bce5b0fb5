import type { DoubtAnswer, Script } from '../../model/index.js';
import { standardOf } from './evidence.js';
import type { Tables } from './tables.js';

/** How a region writes a form of OpenCC's own; any other edition writes that form. */
export const inRegion = (tables: Tables, script: string, form: string): string =>
  tables.regions[script as keyof Tables['regions']]?.get(form) ?? form;

/**
 * The line of the glossary that gives a term this form: one form where the regions agree, else one for each. What
 * stands in the edition now is taken as it stands.
 */
export function answerLine(term: string, forms: ReadonlyMap<string, string>): string {
  const all = [...new Set(forms.values())];
  const [only = ''] = all;
  const value =
    all.length === 1
      ? quoted(only)
      : `{${[...forms].map(([name, form]) => `${name}: ${quoted(form)}`).join(', ')}}`;
  return `${quoted(term)}: ${value}`;
}

/** Plain in YAML where that is safe. */
const quoted = (text: string): string =>
  /^[\p{Script=Han}\p{L}\p{N}][\p{Script=Han}\p{L}\p{N}·[\]]*$/u.test(text) &&
  !/[[\]]$/u.test(text.slice(0, 1))
    ? text
    : JSON.stringify(text);

const NAMES = { 'zh-Hant-TW': 'TW', 'zh-Hant-HK': 'HK' } as const;

/** A form of OpenCC's own, by the glossary's name of each edition. `now` is what the edition has, if it has this one. */
function regionalForms(
  tables: Tables,
  script: Script,
  standard: readonly string[],
  now: string | undefined,
): ReadonlyMap<string, string> {
  const written = Object.entries(NAMES).map(([region, name]) => {
    const form = standard.map((one) => inRegion(tables, region, one)).join('');
    return [name, region === script && now !== undefined ? now : form] as const;
  });
  const forms = new Map<string, string>(written);
  if (!(script in NAMES)) forms.set('Hant', now ?? standard.join(''));
  return forms;
}

/** Forms that so few phrases have are not offered. */
const RARE = 0.03;

/** All forms that a character may have: the one that stands there first, then the likelier ones. */
export function answersFor(
  term: string,
  character: string,
  written: string,
  script: Script,
  tables: Tables,
): readonly DoubtAnswer[] {
  const chosen = standardOf(tables, character, written);
  const shares = [...(tables.choices.get(character) ?? [])]
    .filter(([form, share]) => form !== chosen && (share >= RARE || form === character))
    .toSorted((a, b) => b[1] - a[1]);
  const forms = [...(chosen === undefined ? [] : [chosen]), ...shares.map(([form]) => form)];
  return forms.map((form) => {
    const isChosen = form === chosen;
    const regional = regionalForms(tables, script, [form], isChosen ? written : undefined);
    return {
      form: isChosen ? written : inRegion(tables, script, form),
      line: answerLine(term, regional),
      chosen: isChosen,
    };
  });
}

/** Forms of a whole name, the one to propose first. */
export function nameAnswers(
  name: readonly string[],
  written: readonly string[],
  proposals: readonly (readonly string[])[],
  script: Script,
  tables: Tables,
): readonly DoubtAnswer[] {
  const term = name.join('');
  const answers = proposals.map((proposal, index) => {
    const now = proposal.every((form, at) => form === standardOf(tables, name[at] ?? '', written[at] ?? ''));
    const forms = regionalForms(tables, script, proposal, now ? written.join('') : undefined);
    const own = script in NAMES ? NAMES[script as keyof typeof NAMES] : 'Hant';
    return {
      form: forms.get(own) ?? '',
      line: answerLine(term, forms),
      chosen: now,
      proposed: index === 0 && !now,
    };
  });
  return [...new Map(answers.map((answer) => [answer.line, answer])).values()];
}
