import type { ElementContent } from 'hast';
import { element, text } from '../document/index.js';
import { indexOf } from '../document/tape.js';
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
  const stood = (at: number) => tape.code[at];
  return [
    ...spelled(near(stood, from - 1, -1)),
    element('mark', {}, spelled(shortened(change.before))),
    ...spelled(near(stood, to, 1)),
  ];
}

/** What stands there now, with the neighbours that stayed. */
export function contextAfter({ tape, glyphs, place, moved }: Trace, change: Change): ElementContent[] {
  const [from, to] = rangeOf(tape, change);
  const { movedTo } = change;
  const stands = (at: number) =>
    place[at] === undefined || moved[at] === undefined
      ? undefined
      : moved[at] === -1
        ? (glyphs[place[at]] ?? '')
        : '';
  const target = movedTo && indexOf(tape, movedTo.line, movedTo.column);
  return [
    ...shown(near(stands, (target ?? from) - 1, -1)),
    element('mark', {}, written(change)),
    ...shown(near(stands, target ?? to, 1)),
  ];
}

function written(change: Change): ElementContent[] {
  const kind = kindOf(change);
  if (kind === 'join') return [joinSign(), text(change.after)];
  if (kind === 'break') return [text('¶')];
  if (kind === 'remove') return [removalSign()];
  return shown(shortened(change.after));
}

/** The nearest characters on one side, in the order of the text. `read` ends at either end of the text. */
function near(read: (at: number) => string | undefined, start: number, step: 1 | -1): string {
  const out: string[] = [];
  let visible = 0;
  for (let at = start; visible < NEAR && out.length < REACH; at += step) {
    const character = read(at);
    if (character === undefined) break;
    if (character === '') continue;
    out.push(character);
    if (!isWhite(character)) visible++;
  }
  return (step === 1 ? out : out.reverse()).join('');
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
