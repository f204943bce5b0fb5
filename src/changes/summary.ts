import type { Element, ElementContent } from 'hast';
import { element, text } from '../document/index.js';
import { joinSign, lineEndSign, link, removalSign, spaceSign } from './signs.js';
import { countVisible } from './trace.js';
import type { View } from './view.js';
import { grouped, ruleName } from './words.js';

/** What became of each file, in numbers. */
export function summary(views: readonly View[]): Element {
  const files = views.map((view) =>
    element('li', {}, [
      element('h3', {}, [link('place', `f${view.number}`, [text(view.file)])]),
      line('字', [text(balance(view))], view.alignment.kept ? [] : ['bad']),
      line('篇', [text(extent(view))]),
      line('改', [text(counts(view))]),
      line('疑', [text(view.doubts.size === 0 ? '没有' : `${view.doubts.size} 处`)]),
    ]),
  );
  return element('section', { className: ['sum'] }, [
    element('h2', {}, [text('概览')]),
    element('ul', {}, files),
  ]);
}

const line = (name: string, content: readonly ElementContent[], className: string[] = []): Element =>
  element('p', { ...(className.length > 0 && { className }) }, [element('b', {}, [text(name)]), ...content]);

/** 10 035 字，一字不少 */
function balance({ lines, ledger, marks, alignment, trace }: View): string {
  const all = lines.reduce((sum, { text: own }) => sum + countVisible(own), 0);
  if (!alignment.kept) return `原文 ${grouped(all)} 字，整理后对不上：请勿付印`;
  const removed = ledger.reduce(
    (sum, { before }, entry) => sum + (marks.kinds[entry] === 'remove' ? countVisible(before) : 0),
    0,
  );
  const result = countVisible(trace.glyphs.join(''));
  const rewritten = result + removed - all;
  const parts = [
    `入文 ${grouped(result)} 字`,
    ...(removed > 0 ? [`删去 ${grouped(removed)} 字（逐处划去）`] : []),
    // an ellipsis of three points becomes one of two characters
    ...(rewritten === 0
      ? []
      : [`改写标点${rewritten > 0 ? '多出' : '省去'} ${grouped(Math.abs(rewritten))} 字`]),
  ];
  return `${grouped(all)} 字，一字不少${parts.length > 1 ? `：${parts.join('，')}` : ''}`;
}

function extent({ lines, articles, alignment }: View): string {
  return `${grouped(lines.length)} 行 → ${articles.length} 篇 ${grouped(alignment.placed.length)} 块`;
}

function counts({ ledger }: View): string {
  if (ledger.length === 0) return '没有改动';
  const byRule = new Map<string, number>();
  for (const { rule } of ledger) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  return [...byRule]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([rule, count]) => `${ruleName(rule)} ${grouped(count)}`)
    .join('，');
}

/** What the signs mean, drawn with the signs themselves. */
export function legend(): Element {
  const entry = (sample: readonly ElementContent[], meaning: string) =>
    element('li', {}, [element('span', { className: ['sample'] }, sample), text(meaning)]);
  return element('section', { className: ['key'] }, [
    element('h2', {}, [text('图例')]),
    element('ul', {}, [
      entry([text('河上'), joinSign(), text('有船')], '整理后：此处原是换行，已接上'),
      entry([lineEndSign()], '清单：原来的一个行末'),
      entry([text('3'), element('s', {}, [text(' ')]), text('月')], '原文：去掉的空格'),
      entry([element('s', { className: ['g'] }, [text('山 高 水 长')])], '原文：去掉字距的一段'),
      entry([text('3'), spaceSign(), text('月')], '整理后：去过空格之处'),
      entry([element('del', {}, [text('第3版')])], '原文：删去的字'),
      entry([removalSign()], '整理后：删去之处'),
      entry([element('u', { dataWas: '⻓' }, [text('长')])], '改过的字，小字是原样'),
      entry([element('span', { className: ['m'] }, [text('春天')]), text(' → ←')], '移走的字，去处和来处'),
      entry([element('b', {}, [text('12··')])], '行号；一点是其后一个空行'),
      entry([element('i', { className: ['u'], dataU: '200B' }, [])], '没有字形的字符，写出它的编码'),
      entry([element('span', { className: ['q'] }, [text('?')])], '存疑，请看一眼'),
    ]),
  ]);
}
