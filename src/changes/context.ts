import type { ElementContent } from 'hast';
import { element, text } from '../document/index.js';
import type { Change } from '../model/index.js';
import { kindOf } from './marks.js';
import { joinSign, lineEndSign, removalSign, shown } from './signs.js';
import { isWhite, rangeOf, type Trace } from './trace.js';

/** Characters of the neighbourhood, on each side. */
const NEAR = 12;
/** White space among them is shown as far as this. */
const REACH = 40;
/** Characters of a long change, at either end. */
const ENDS = 24;

/** What stood there, with its neighbourhood: line ends and spaces are shown as signs. */
export function contextBefore({ tape }: Trace, change: Change): ElementContent[] {
  const [from, to] = rangeOf(tape, change);
  const all = () => true;
  return [
    ...spelled(near(tape.code, from - 1, -1, all).join('')),
    element('mark', {}, spelled(shortened(change.before))),
    ...spelled(near(tape.code, to, 1, all).join('')),
  ];
}

/** What stands there now, with the neighbours that stayed. */
export function contextAfter({ tape, place, moved }: Trace, change: Change): ElementContent[] {
  const [from, to] = rangeOf(tape, change);
  const { movedTo } = change;
  const stays = (at: number) => !isWhite(tape.code[at] ?? '') && (place[at] ?? -1) >= 0 && moved[at] === -1;
  const target = movedTo ? rangeOf(tape, { ...change, ...movedTo, before: '' })[0] : undefined;
  return [
    ...shown(near(tape.code, (target ?? from) - 1, -1, stays).join('')),
    element('mark', {}, written(change)),
    ...shown(near(tape.code, target ?? to, 1, stays).join('')),
  ];
}

function written(change: Change): ElementContent[] {
  const kind = kindOf(change);
  if (kind === 'join') return [joinSign(), text(change.after)];
  if (kind === 'break') return [text('¶')];
  if (kind === 'remove') return [removalSign()];
  return shown(shortened(change.after));
}

/** The nearest characters on one side that fit, in the order of the text. */
function near(code: readonly string[], start: number, step: 1 | -1, fits: (at: number) => boolean): string[] {
  const out: string[] = [];
  let visible = 0;
  for (let at = start; at >= 0 && at < code.length && visible < NEAR && out.length < REACH; at += step) {
    const character = code[at] ?? '';
    if (!fits(at)) continue;
    out.push(character);
    if (!isWhite(character)) visible++;
  }
  return step === 1 ? out : out.reverse();
}

function shortened(value: string): string {
  const characters = [...value];
  if (characters.length <= 2 * ENDS) return value;
  return `${characters.slice(0, ENDS).join('')}…${characters.slice(-ENDS).join('')}`;
}

/** The text with signs for line ends and spaces. */
function spelled(value: string): ElementContent[] {
  return value.split(/(\n|[^\S\n]+)/u).flatMap((part) => {
    if (part === '\n') return [lineEndSign()];
    return /^\s/u.test(part) ? [element('s', {}, shown(part, true))] : shown(part, true);
  });
}
