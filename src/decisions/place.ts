import type { Line } from '../model/line.js';
import type { Message } from '../model/message.js';
import { visibleOf } from './anchor.js';
import { withoutConflicts } from './conflicts.js';
import type { Decision, PlacedDecision } from './decision.js';
import { type Anchored, isLabel, nameOf, wordsOf } from './names.js';
import { type Likeness, nearestPlaces } from './near.js';
import { fold, placesOf, spotAt, spotPast, type VisibleText, visibleText } from './visible.js';

/** Decisions that found their places, in the order of the file, and what became of the others. */
export interface PlacedDecisions {
  readonly placed: readonly PlacedDecision[];
  readonly messages: readonly Message[];
}

/**
 * Finds the place of each decision in the lines of its source, by its words alone: white space and line ends are
 * of no account. A decision that fits nowhere, or several places, or contradicts an earlier one is left out.
 */
export function placeDecisions(decisions: readonly Decision[], lines: readonly Line[]): PlacedDecisions {
  if (decisions.length === 0) return { placed: [], messages: [] };
  const text = visibleText(lines);
  const placed: PlacedDecision[] = [];
  const messages: Message[] = [];
  const lost: Anchored[] = [];
  for (const decision of decisions) {
    if (decision.kind === 'rule') {
      placed.push({ what: 'rule', decision });
      continue;
    }
    const words = fold(visibleOf(wordsOf(decision)));
    const places = placesOf(text, words);
    const at = chosenPlace(text, decision, places, words.length);
    if (at !== undefined) placed.push(placeAt(text, decision, at, words.length));
    else if (places.length > 0) messages.push(unclear(text, decision, places));
    else lost.push(decision);
  }
  const near = nearestPlaces(
    text,
    lost.map((decision) => fold(visibleOf(wordsOf(decision)))),
  );
  messages.push(...lost.map((decision, i) => lostMessage(text, decision, near[i])));
  const sound = withoutConflicts(placed);
  const line = ({ place }: Message): number => place?.line ?? 0;
  return {
    placed: sound.placed,
    messages: [...messages, ...sound.messages].toSorted((a, b) => line(a) - line(b)),
  };
}

/** The only place, the one that `nth` names, or for a label the only one that is whole lines. */
function chosenPlace(
  text: VisibleText,
  decision: Anchored,
  places: readonly number[],
  length: number,
): number | undefined {
  if (decision.nth !== undefined) return places[decision.nth - 1];
  if (places.length === 1 || !isLabel(decision)) return places.length === 1 ? places[0] : undefined;
  const line = (at: number) => spotAt(text, at).line;
  const whole = places.filter(
    (at) => (at === 0 || line(at - 1) !== line(at)) && line(at + length) !== line(at + length - 1),
  );
  return whole.length === 1 ? whole[0] : undefined;
}

function placeAt(text: VisibleText, decision: Anchored, at: number, length: number): PlacedDecision {
  if (isLabel(decision)) {
    const until = at + length;
    return {
      what: 'label',
      decision,
      ...spotAt(text, at),
      to: spotAt(text, until - 1),
      since: spotPast(text, at),
      until: spotAt(text, until),
    };
  }
  const bar = at + visibleOf(decision.at.before).length;
  return { what: 'point', decision, ...spotAt(text, bar), since: spotPast(text, bar) };
}

const MOST_LINES = 6;

function unclear(text: VisibleText, decision: Anchored, places: readonly number[]): Message {
  const lines = [...new Set(places.slice(0, 200).map((at) => spotAt(text, at).line))];
  const shown = lines.slice(0, MOST_LINES).join(', ') + (lines.length > MOST_LINES ? ', …' : '');
  const values = { anchor: nameOf(decision), count: places.length, lines: shown };
  return decision.nth === undefined
    ? { id: 'decision-ambiguous', place: decision.place, values }
    : { id: 'decision-nth', place: decision.place, values: { ...values, nth: decision.nth } };
}

function lostMessage(text: VisibleText, decision: Anchored, near: Likeness | undefined): Message {
  const { place } = decision;
  const anchor = nameOf(decision);
  if (!near) return { id: 'decision-lost', place, values: { anchor } };
  const { line, column } = spotAt(text, near.from);
  const values = {
    anchor,
    where: `${text.file}:${line}:${column}`,
    near: text.raw.slice(near.from, near.to),
  };
  return { id: 'decision-lost-near', place, values };
}
