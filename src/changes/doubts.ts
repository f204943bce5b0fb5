import type { Element } from 'hast';
import { element, text } from '../document/index.js';
import { contextAfter, contextBefore } from './context.js';
import { link } from './signs.js';
import type { Doubt } from './view.js';
import { percent, ruleName } from './words.js';

/** The list at the top: what an editor should look at, most doubtful first. */
export function doubtList(doubts: readonly Doubt[]): Element {
  const head = element('h2', {}, [text(doubts.length === 0 ? '没有存疑之处' : `存疑 ${doubts.length} 处`)]);
  if (doubts.length === 0) return element('section', { className: ['doubts'] }, [head]);
  const hint = element('p', { className: ['hint'] }, [
    text('把握不足八成的改动，最没把握的在前。点行号看它在文中的位置，点文中的 ? 回到这里。'),
  ]);
  return element('section', { className: ['doubts'] }, [head, hint, element('ol', {}, doubts.map(item))]);
}

function item({ view, change, number }: Doubt): Element {
  const { file, line, column, confidence, rule } = change;
  const line_ = (name: string, content: Element['children']) =>
    element('p', {}, [element('b', {}, [text(name)]), element('span', {}, content)]);
  return element('li', { id: `q${number}` }, [
    element('strong', { title: '把握' }, [text(percent(confidence))]),
    element('p', { className: ['where'] }, [
      text(`${ruleName(rule)} `),
      link('place', `d${number}`, [text(`${file}:${line}:${column}`)]),
    ]),
    line_('原', contextBefore(view.trace, change)),
    line_('改', contextAfter(view.trace, change)),
  ]);
}
