import { describe, expect, it } from 'vitest';
import { applyRules, type HouseStyle } from '../../../src/normalize/rules/apply.js';
import { RULES } from '../../../src/normalize/rules/index.js';
import type { Rule } from '../../../src/normalize/rules/rule.js';

const rules: readonly Rule[] = RULES;
/** Only the rule is on. */
const only = (id: string): HouseStyle =>
  Object.fromEntries(rules.map((rule) => [rule.id, rule.id === id ? 'on' : 'off']));

describe('the catalogue', () => {
  it('has ids that are names, each once', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id } of rules) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it.each(rules)('$id says what it does, why, and on whose word', ({ summary, why, source, examples }) => {
    for (const { zh, en } of [summary, why]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[A-Z]/);
    }
    expect(source).toMatch(/GB\/T|CLREQ|Unicode/);
    expect(examples.some(({ before, after }) => before === after)).toBe(true);
    expect(examples.some(({ before, after }) => before !== after)).toBe(true);
  });
});

describe.each(rules)('$id', ({ id, kind, examples }) => {
  it.each(examples)('$before', ({ before, after }) => {
    const ruled = applyRules(before, only(id));
    expect(ruled.text).toBe(after);
    expect(applyRules(ruled.text, only(id)).edits).toEqual([]);
  });

  it(kind === 'lossless' ? 'acts unasked' : 'only proposes unasked', () => {
    for (const { before, after } of examples) {
      const { edits, suggestions } = applyRules(before);
      const own = (kind === 'lossless' ? edits : suggestions).filter(({ rule }) => rule === id);
      expect(own.length > 0).toBe(before !== after);
      if (kind === 'suggestion') expect(edits.filter(({ rule }) => rule === id)).toEqual([]);
    }
  });
});
