import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  anchorAt,
  indexOfSpot,
  loadDecisions,
  openDoubts,
  placeDecisions,
  proposeDecisions,
  visibleText,
  writeAnchor,
} from '../../src/decisions/index.js';
import { change, linesOf } from './made-up.js';

/** Few different characters, so that anchors have to grow; bars, escapes, quotes and pairs of surrogates among them. */
const character = fc.constantFrom(...'石桥清河水的一二，。“”"|｜\\:#{}-12aA⼆\u3000 \u200b', '𠮷', '𠮶');
const text = fc.string({ unit: character, minLength: 1, maxLength: 120 });

/** Breaks a text into lines after the characters that `cuts` names. */
const wrap = (whole: string, cuts: readonly number[]): string => {
  const marks = [...whole];
  return marks.map((mark, at) => (cuts.includes(at) ? `${mark}\n` : mark)).join('');
};
const wrapping = fc.uniqueArray(fc.nat(119), { maxLength: 30 });

test('an anchor finds its place, before and after another wrapping', () => {
  fc.assert(
    fc.property(text, wrapping, wrapping, fc.nat(), (whole, first, second, pick) => {
      const lines = linesOf(wrap(whole, first));
      const visible = visibleText(lines);
      fc.pre(visible.raw.length > 0);
      let at = pick % visible.raw.length;
      if (/[\udc00-\udfff]/u.test(visible.raw[at] ?? '')) at--;
      const { from, to, nth } = anchorAt(visible, at);
      const words = writeAnchor({ before: visible.raw.slice(from, at), after: visible.raw.slice(at, to) });
      const yaml = `- join: ${JSON.stringify(words)}\n${nth ? `  nth: ${nth}\n` : ''}`;
      const { decisions, messages } = loadDecisions(yaml, 'tea.decisions.yaml');
      expect(messages).toEqual([]);
      for (const source of [lines, linesOf(wrap(whole, second))]) {
        const { placed, messages: lost } = placeDecisions(decisions, source);
        expect(lost).toEqual([]);
        const [found] = placed;
        expect(found?.what === 'point' && indexOfSpot(visibleText(source), found)).toBe(at);
      }
    }),
    { numRuns: 400 },
  );
});

test('proposed decisions settle what they are proposed for', () => {
  const rule = fc.constantFrom(
    'join-lines',
    'break-paragraph',
    'script-space',
    'radical',
    'dash',
    'move-title',
  );
  fc.assert(
    fc.property(
      text,
      wrapping,
      fc.array(fc.tuple(rule, fc.nat()), { maxLength: 8 }),
      (whole, cuts, picks) => {
        const lines = linesOf(wrap(whole, cuts));
        fc.pre(visibleText(lines).raw.length > 0);
        const places = lines.flatMap(({ text: own, number }) =>
          [...own].map((mark, at) => ({ line: number, column: at + 1, mark })),
        );
        const used = new Set<string>();
        const ledger = picks.flatMap(([name, pick]) => {
          const spot = places[pick % places.length];
          const topic = name === 'break-paragraph' ? 'join-lines' : name;
          const key = `${topic} ${spot ? indexOfSpot(visibleText(lines), spot) : ''}`;
          if (!spot || used.has(key) || (name === 'move-title' && /[\s\u200b]/u.test(spot.mark))) return [];
          used.add(key);
          const moved = name === 'move-title' || name === 'radical' || name === 'dash';
          return [change(name, spot.line, spot.column, moved ? spot.mark : '')];
        });
        const { decisions, messages } = loadDecisions(
          proposeDecisions(lines, ledger).replaceAll(/^#(?=-| {2})/gmu, ''),
          'tea.decisions.yaml',
        );
        expect(messages).toEqual([]);
        const { placed, messages: lost } = placeDecisions(decisions, lines);
        expect(lost).toEqual([]);
        expect(openDoubts(ledger, placed)).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

test('places and mourns many decisions in a long source quickly', () => {
  const source = linesOf(Array.from({ length: 20_000 }, (_, i) => `第${i}块石板铺到清河边的路上`).join('\n'));
  const yaml = Array.from(
    { length: 300 },
    (_, i) => `- join: 第${i * 60}块|石板\n- break: 第${i}匹石马|过了河`,
  ).join('\n');
  const { decisions } = loadDecisions(yaml, 'tea.decisions.yaml');
  const start = performance.now();
  const { placed, messages } = placeDecisions(decisions, source);
  expect(performance.now() - start).toBeLessThan(4000);
  expect([placed.length, messages.length]).toEqual([300, 300]);
});
