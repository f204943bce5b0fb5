import { faultAt, type TypeFault, type TypeRule } from '../rule.js';

/** A note's call stands on the page of its note; notes stand below all text of the page. */
export const notePlace: TypeRule = {
  id: 'note-place',
  summary: { zh: '注码与注文同页，注文在页脚', en: 'a note stands at the foot of the page that calls it' },
  source: 'CLREQ, footnotes: 当页注',
  check: ({ pages, setting: { size } }) =>
    pages.flatMap(({ lines, body }): readonly TypeFault[] => {
      const last = body.at(-1);
      const calls = body.filter(({ chars }) => chars.some(({ raised, text }) => raised && /^\d/u.test(text)));
      if (!last || calls.length === 0) return [];
      const notes = lines.filter(
        (line) => line.y > last.y && line.size < size * 0.93 && line.chars.length > 4,
      );
      const numbers = new Set(notes.flatMap(({ text }) => /^[[〔(（]?(\d+)/u.exec(text)?.[1] ?? []));
      return calls.flatMap((line) => {
        const called = line.chars
          .map(({ raised, text }) => (raised ? text : ' '))
          .join('')
          .split(/\D+/u)
          .filter(Boolean);
        return called.some(
          (number) => !numbers.has(number) && ![...numbers].some((n) => n.startsWith(number)),
        )
          ? [faultAt(line, 'end')]
          : [];
      });
    }),
};
