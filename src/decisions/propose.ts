import { type Change, DOUBTFUL } from '../model/change.js';
import type { Line } from '../model/line.js';
import { writeAnchor, writeWords } from './anchor.js';
import { anchorAt, nthOf, wholeIndex } from './anchor-at.js';
import { LABEL_OF_RULE } from './rules.js';
import { spotOf } from './settle.js';
import { indexOfSpot, type VisibleText, visibleText } from './visible.js';

const HEAD = `# 编者的决定，与文稿放在一起。每一项先写原处和上下文（⏎ 是行末），再写程序现在的做法。
# 同意，就删去“#-”前的“#”（有 nth 的连同那一行）；不同意，把 join 与 break 互换，drop-space 与 keep-space 互换，
# accept 改成 refuse，或把行的名目（title heading byline kicker subtitle dateline furniture paragraph）改对。
# Delete the # before an item to settle it as it is; change its key to decide otherwise.
`;

/**
 * A decisions file for the doubtful changes of a ledger: each a commented-out item under its place and context.
 * Taking the `#` away settles the change as it was made.
 */
export function proposeDecisions(lines: readonly Line[], ledger: readonly Change[]): string {
  const text = visibleText(lines);
  const doubts = ledger
    .filter(({ confidence }) => confidence < DOUBTFUL)
    .map((change) => ({ change, at: indexOfSpot(text, spotOf(change)) }))
    .sort((a, b) => a.at - b.at);
  const items: Doubt[] = [];
  for (const doubt of doubts.map((own) => withEnd(text, own))) {
    const last = items.at(-1);
    if (last && goesOn(last, doubt)) items[items.length - 1] = { ...last, to: doubt.to };
    else items.push(doubt);
  }
  const written = new Set<string>();
  const fresh = items.filter((doubt) => {
    const key = `${doubt.change.rule} ${doubt.at}`;
    return !written.has(key) && written.add(key);
  });
  return `${HEAD}${fresh.map((doubt) => `\n${proposal(text, doubt)}`).join('')}`;
}

interface Doubt {
  readonly change: Change;
  /** Index in the visible text. */
  readonly at: number;
  /** Past the last character of what a label would cover. */
  readonly to: number;
}

const POINTS: Readonly<Record<string, string>> = {
  'join-lines': 'join',
  'break-paragraph': 'break',
  'letter-space': 'drop-space',
  'script-space': 'drop-space',
  'punctuation-space': 'drop-space',
  'byline-space': 'keep-space',
};

function withEnd(text: VisibleText, { change, at }: { change: Change; at: number }): Doubt {
  const lines = change.before.split('\n');
  const column = (lines.length > 1 ? 1 : change.column) + [...(lines.at(-1) ?? '')].length;
  return { change, at, to: indexOfSpot(text, { line: change.line + lines.length - 1, column }) };
}

/** A title on two lines is one title. */
const goesOn = (last: Doubt, next: Doubt): boolean =>
  LABEL_OF_RULE[next.change.rule] !== undefined &&
  last.change.rule === next.change.rule &&
  last.to === next.at;

function proposal(text: VisibleText, { change, at, to }: Doubt): string {
  const { rule, confidence, line, column } = change;
  const percent = Math.floor(confidence * 100 + 1e-9);
  const head = `# ${line}:${column} ${rule} ${percent}%  ${context(text, at)}`;
  const label = LABEL_OF_RULE[rule];
  if (label && to > at) {
    return item(head, label, scalar(writeWords(text.raw.slice(at, to))), nthOf(text, at, to));
  }
  const { from, to: end, nth } = anchorAt(text, at);
  const anchor = scalar(writeAnchor({ before: text.raw.slice(from, at), after: text.raw.slice(at, end) }));
  const point = POINTS[rule];
  if (point) return item(head, point, anchor, nth);
  return item(head, 'accept', `{rule: ${rule}, at: ${anchor}}`, nth);
}

const item = (head: string, key: string, value: string, nth: number | undefined): string =>
  `${head}\n#- ${key}: ${value}\n${nth === undefined ? '' : `#  nth: ${nth}\n`}`;

/** Characters of context on each side. */
const AROUND = 14;

/** What stands around an index, with the line ends shown. */
function context({ raw, line }: VisibleText, at: number): string {
  let shown = '';
  const from = wholeIndex(raw, Math.max(0, at - AROUND), -1);
  const to = wholeIndex(raw, Math.min(raw.length, at + AROUND), 1);
  for (let i = from; i < to; i++) {
    if (i > from && line[i] !== line[i - 1]) shown += '⏎';
    shown += i === at ? `｜${raw[i]}` : raw[i];
  }
  return `${from > 0 ? '…' : ''}${shown}${to < raw.length ? '…' : ''}`;
}

/** A YAML scalar that is plain where it may be, in braces too; as a JSON string otherwise. */
const scalar = (text: string): string =>
  /^[\p{sc=Han}（《“‘—…、。，]/u.test(text) && !/[\s:#,[\]{}"]/u.test(text) ? text : JSON.stringify(text);
