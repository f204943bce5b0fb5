import { placeText } from '../../diagnostics/index.js';
import type { GlossaryEntry, Message, Script } from '../../model/index.js';
import { formIn } from './find.js';

/** What entries say against each other, seen by the editions that are made. Each pair is told once. */
export function glossaryConflicts(
  entries: readonly GlossaryEntry[],
  scripts: readonly Script[],
): readonly Message[] {
  const byText = new Map<string, GlossaryEntry[]>();
  for (const entry of entries) {
    const text = entry.points.join('');
    byText.set(text, [...(byText.get(text) ?? []), entry]);
  }
  const longest = Math.max(0, ...entries.map(({ points }) => points.length));
  return entries.flatMap((outer) => {
    const told = new Set<GlossaryEntry>([outer]);
    const messages: Message[] = [];
    for (let start = 0; start < outer.points.length; start++) {
      let text = '';
      for (const point of outer.points.slice(start, start + longest)) {
        text += point;
        for (const inner of byText.get(text) ?? []) {
          if (told.has(inner) || isLater(inner, outer, entries)) continue;
          const same = inner.points.length === outer.points.length;
          const script = scripts.find(
            (own) => contradicts(outer, inner, start, own) || (same && contradicts(inner, outer, 0, own)),
          );
          if (!script) continue;
          told.add(inner);
          messages.push(conflict(outer, inner, script));
        }
      }
    }
    return messages;
  });
}

/** Entries for the same text are compared once: by the later one. */
const isLater = (inner: GlossaryEntry, outer: GlossaryEntry, entries: readonly GlossaryEntry[]): boolean =>
  inner.points.length === outer.points.length && entries.indexOf(inner) > entries.indexOf(outer);

/** Whether what the outer entry makes of the inner one's characters is not what that one makes of them. */
function contradicts(outer: GlossaryEntry, inner: GlossaryEntry, start: number, script: Script): boolean {
  const wide = formIn(outer, script);
  const own = formIn(inner, script);
  if (wide === undefined || own === undefined) return false;
  const from = start + inner.from;
  const to = start + inner.to;
  if (from < outer.from || to > outer.to) return false;
  const points = [...wide];
  if (points.length !== outer.to - outer.from) return !wide.includes(own);
  return points.slice(from - outer.from, to - outer.from).join('') !== own;
}

function conflict(outer: GlossaryEntry, inner: GlossaryEntry, script: Script): Message {
  const same = outer.points.length === inner.points.length;
  const overrides = same && outer.owner !== inner.owner;
  return {
    id: overrides ? 'glossary-overrides' : same ? 'glossary-conflict' : 'glossary-contradiction',
    place: outer.place,
    values: {
      term: outer.term,
      form: formIn(outer, script) ?? '',
      other: inner.term,
      otherForm: formIn(inner, script) ?? '',
      where: placeText(inner.place),
    },
  };
}

/** Terms of the bulletin's own glossary that were looked for and met nowhere; answers that found no place, too. */
export function unusedEntries(
  entries: readonly GlossaryEntry[],
  used: ReadonlySet<GlossaryEntry>,
  scripts: readonly Script[],
): readonly Message[] {
  return entries
    .filter((entry) => entry.owner === 'bulletin' && !used.has(entry))
    .filter((entry) => scripts.some((script) => script !== 'zh-Hans' && formIn(entry, script) !== undefined))
    .map(({ term, place }): Message => ({ id: 'glossary-unused', place, values: { term } }));
}
