import { expect, it } from 'vitest';
import { RULE_IDS } from '../../../src/model/index.js';
import { RULES } from '../../../src/normalize/rules/index.js';

it('are the same in bulletin.yaml and in the catalogue, in the same order', () => {
  expect(RULES.map(({ id }) => id)).toEqual([...RULE_IDS]);
});
