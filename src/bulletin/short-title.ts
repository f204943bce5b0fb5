/** A running head has room for so many characters. */
const ROOM = 18;

/** A title for the running head: up to its first colon or dash, and 18 characters at most. */
export function shortTitleOf(title: string): string {
  const main = title.split(/[：:]|——|⸺/u)[0]?.trim() || title;
  const marks = [...main];
  if (marks.length <= ROOM) return main;
  const cut = marks.slice(0, ROOM - 1);
  const comma = cut.findLastIndex((mark) => /[\s，、；—]/u.test(mark));
  return comma >= ROOM / 2 ? cut.slice(0, comma).join('') : `${cut.join('')}…`;
}
