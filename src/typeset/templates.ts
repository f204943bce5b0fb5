import Handlebars from 'handlebars';
import type { Labels } from '../document/index.js';
import { Failure, type Theme } from '../model/index.js';
import { checkTemplate } from './template-check.js';

/** A template by the name that others call it by, with the file it is in. */
export interface Template {
  readonly file: string;
  readonly source: string;
}

/**
 * The templates of a theme by name. `shared/` gives way to the theme's own folder, and both to a file of that
 * name at the top of the folder, which only a user has.
 */
export function templatesOf(files: ReadonlyMap<string, string>, theme: Theme): ReadonlyMap<string, Template> {
  const chosen = new Map<string, Template>();
  for (const folder of ['shared/', `${theme}/`, '']) {
    for (const [file, source] of files) {
      const name = file.slice(folder.length).replace(/\.hbs$/u, '');
      if (file.startsWith(folder) && !name.includes('/')) chosen.set(name, { file, source });
    }
  }
  return chosen;
}

/** Fills `document.hbs`. Everything that is not Markup is escaped. @throws Failure `template-broken` */
export function fill(templates: ReadonlyMap<string, Template>, view: object, words: Labels): string {
  const handlebars = Handlebars.create();
  const helpers = helpersFor(words);
  handlebars.registerHelper(helpers);
  const known = [...Object.keys(helpers), ...BUILT_IN];
  const options = {
    strict: true,
    preventIndent: true,
    knownHelpers: Object.fromEntries(known.map((n) => [n, true])),
  };
  for (const [name, template] of templates) {
    checkTemplate(template, new Set(known), new Set(templates.keys()));
    handlebars.registerPartial(name, handlebars.compile(template.source, { ...options }));
  }
  if (!templates.has('document')) {
    throw new Failure({ id: 'template-missing', values: { template: 'document.hbs' } });
  }
  try {
    return handlebars.compile('{{> document}}', { ...options, strict: false })(view);
  } catch (error) {
    throw brokenAtRun(error, templates);
  }
}

const BUILT_IN = ['if', 'unless', 'each', 'with', 'lookup', 'log'];

const helpersFor = (words: Labels): Record<string, Handlebars.HelperDelegate> => ({
  /** {{label "contents"}}: one of kanben's own words, in the script of the edition. */
  label: (name: string) => {
    if (!Object.hasOwn(words, name)) throw new Error(`no label “${name}”: ${Object.keys(words).join(', ')}`);
    return words[name as keyof Labels];
  },
  /** {{join list "、"}} */
  join: (list: readonly string[], mark: string) => list.join(mark),
  /** {{#if (some a b)}}: whether any of them is not empty. */
  some: (...values: unknown[]) =>
    values.slice(0, -1).some((value) => (Array.isArray(value) ? value.length > 0 : Boolean(value))),
});

/** A field that is not there, or a label that does not exist: found only when the template is filled. */
function brokenAtRun(error: unknown, templates: ReadonlyMap<string, Template>): unknown {
  if (!(error instanceof Error) || error instanceof Failure) return error;
  const line = (error as { lineNumber?: number }).lineNumber;
  const column = (error as { column?: number }).column;
  const reason = error.message
    .replace(/ not defined in \[object Object\]/u, ' is not defined')
    .replace(/ - \d+:\d+$/u, '');
  const word = /^"([^"]+)"|no label “([^”]+)”/u.exec(error.message);
  const wanted = word?.[1] ?? word?.[2] ?? '';
  const guess = [...templates.values()].find(({ source }) =>
    line === undefined ? wanted && source.includes(wanted) : source.split('\n')[line - 1]?.includes(wanted),
  );
  const file = guess?.file ?? 'document.hbs';
  const place = { file, ...(line === undefined ? {} : { line, column: (column ?? 0) + 1 }) };
  return new Failure({ id: 'template-broken', place, values: { reason } });
}
