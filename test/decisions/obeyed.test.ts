import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/model/index.js';
import { repairText } from '../../src/repair.js';
import { linesOf, load } from './made-up.js';

const SOURCE = `村口的石桥边，老人用了 30年 才捡够四十二块石板，铺成⼀条通到河边的⼩路。

每逢雨天，孩子们走在上面 ，鞋子一点也不湿，老人在茶馆里看着他们笑。`;

/** What the source reads as under these decisions, and the ids of the messages. */
function repaired(decisions: string) {
  const messages: Message[] = [];
  const raw = { lines: linesOf(SOURCE), decisions: decisions === '' ? undefined : load(decisions) };
  const { ledger } = repairText(raw, {}, (message) => messages.push(message));
  const changed = ledger.map(({ rule, before, after }) => `${rule} ${before}→${after}`);
  return { changed, ids: messages.map(({ id }) => id) };
}

describe('decisions on what the reflow itself does', () => {
  test('leave all its rules at work where there are none', () => {
    const { changed } = repaired('');
    for (const rule of ['script-space', 'punctuation-space', 'radical']) {
      expect(changed.join('\n')).toContain(rule);
    }
  });

  test.each(['script-space', 'punctuation-space', 'radical'])('turn %s off for a source', (rule) => {
    const { changed, ids } = repaired(`- rule: {${rule}: off}`);
    expect(changed.filter((change) => change.startsWith(rule))).toEqual([]);
    expect(changed).not.toEqual([]);
    expect(ids).not.toContain('decision-unheeded');
    expect(ids).not.toContain('characters-lost');
  });

  test('keep a typographic rule from one place', () => {
    const house = { 'half-width-mark': 'on' } as const;
    const source = '老人说:三十年,他捡了四十二块石板,铺成一条小路。';
    const run = (decisions: string) => {
      const raw = { lines: linesOf(source), decisions: load(decisions) };
      return repairText(raw, house, () => {}).ledger.filter(({ rule }) => rule === 'half-width-mark');
    };
    const kept = run('- refuse: {rule: half-width-mark, at: "三十年|,他捡了"}');
    expect(kept.map(({ column }) => column)).toEqual([4, 18]);
  });

  test('keep one radical and write the other as a character', () => {
    const { changed, ids } = repaired('- refuse: {rule: radical, at: 铺成|⼀条}');
    expect(changed.filter((change) => change.startsWith('radical'))).toEqual(['radical ⼩→小']);
    expect(ids).not.toContain('decision-unheeded');
  });
});
