import type { PageGeometry } from '../model/index.js';
import { type PageFlow, pageFlow, type Start } from './page-flow.js';
import { isPlain } from './plain.js';
import { type TopElement, takeApart } from './top-level.js';

/** A part of the document that is set on its own: it begins on a new page. */
export interface PieceSource {
  readonly html: string;
  /** The side that its first page must be on; `page`: whichever comes. */
  readonly start: Exclude<Start, 'none'>;
  /** About how many pages, for the progress. */
  readonly pages: number;
  /** Nothing but text in the flow: the browser may break it into pages by itself. */
  readonly plain: boolean;
}

/** Links out of a piece lead here until the pieces are put together. */
export const ELSEWHERE = 'https://xref.invalid/#';

/** Pages a piece should have: starting one costs as much as setting ten, and an edit sets one anew. */
const AIM = 48;
/** A document up to this length is one piece: a second one, and a second browser for it, would not pay. */
const SMALL = 40;

/**
 * Cuts a document at forced page breaks. A piece that begins on a known side may hold everything up to the next
 * element whose side is open; elements of one kind go together by their rank, so that an edit moves no cut.
 */
export function cutIntoPieces(html: string, styles: string, geometry: PageGeometry): readonly PieceSource[] {
  const whole = [{ html: withSides(html, 'own'), start: 'right', pages: 1, plain: false }] as const;
  const flow = pageFlow(styles);
  const parts = flow.divisible ? takeApart(html) : undefined;
  if (!parts) return whole;
  const pages = sum(parts.elements, geometry);
  const groups = pages > SMALL ? grouped(parts.elements, flow, geometry.columns * geometry.rows) : [];
  if (groups.length < 2) return [{ ...whole[0], pages }];
  const carried = new Map<string, string>();
  const ids = idsIn(html);
  return groups.map(({ elements, start }) => {
    const body = elements.map((element) => element.html).join('\n');
    const head = withStrings(parts.head, body, flow, carried);
    for (const { name, className, attribute } of flow.strings) {
      const value = lastValue(body, className, attribute);
      if (value !== undefined) carried.set(name, value);
    }
    const plain = elements.every((element) => isPlain(element, flow));
    return {
      html: withSides(
        linksOut(`${head}\n${body}\n`, ids) + parts.foot,
        start === 'right' && !plain ? 'own' : 'both',
      ),
      start,
      plain,
      pages: sum(elements, geometry),
    };
  });
}

/** Which sides a page of a piece may come to lie on: its own in the layout, or both. */
const withSides = (html: string, sides: 'own' | 'both'): string =>
  html.replace(/<html\b/, `<html data-sides="${sides}"`);

interface Group {
  readonly elements: TopElement[];
  readonly start: PieceSource['start'];
}

function grouped(elements: readonly TopElement[], flow: PageFlow, perPage: number): readonly Group[] {
  const groups: Group[] = [];
  const pages = (element: TopElement) => 0.4 + element.characters / perPage;
  const free = elements.filter(({ classes }) => flow.startOf(classes) === 'page');
  const mean = free.reduce((total, element) => total + pages(element), 0) / Math.max(1, free.length);
  // a power of two: an edit hardly ever moves it
  const together = 2 ** Math.min(5, Math.max(0, Math.round(Math.log2(AIM / Math.max(mean, 0.1)))));
  let rank = 0;
  let kind = '';
  for (const element of elements) {
    const start = flow.startOf(element.classes);
    const last = groups.at(-1);
    const sameKind = (element.classes[0] ?? '') === kind;
    rank = sameKind ? rank + 1 : 0;
    kind = element.classes[0] ?? '';
    const long = pages(element) > AIM;
    const anew = flow.countsAnew(element.classes);
    if (!last || anew || cuts({ start, rank, together, long, last, sameKind })) {
      groups.push({ elements: [element], start: start === 'none' || groups.length === 0 ? 'right' : start });
      if (long) kind = '';
    } else last.elements.push(element);
  }
  return groups;
}

interface Place {
  readonly start: Start;
  readonly rank: number;
  readonly together: number;
  readonly long: boolean;
  readonly last: Group;
  readonly sameKind: boolean;
}

function cuts({ start, rank, together, long, last, sameKind }: Place): boolean {
  if (start === 'none') return false;
  // within a piece whose first page is on a known side, sides are kept by the layout itself
  if (start === 'right' || start === 'left')
    return !(last.start === 'right' && last.elements.length < 8 && rank === 0 && !isText(last));
  return long || (sameKind ? rank % together === 0 : isText(last) && last.elements.length > 1);
}

const isText = (group: Group): boolean => group.elements.some(({ html }) => html.startsWith('<article'));

const sum = (elements: readonly TopElement[], { columns, rows }: PageGeometry): number =>
  Math.max(
    1,
    Math.round(elements.reduce((all, { characters }) => all + 0.5 + characters / (columns * rows), 0)),
  );

/** Strings that an earlier piece set stand in this one's styles as words. */
function withStrings(
  head: string,
  body: string,
  flow: PageFlow,
  carried: ReadonlyMap<string, string>,
): string {
  let out = head;
  for (const { name, className, attribute } of flow.strings) {
    const value = carried.get(name);
    if (value === undefined || lastValue(body, className, attribute) !== undefined) continue;
    const words = `"${value.replace(/[\\"]/g, '\\$&').replace(/\n/g, ' ')}"`;
    out = out.replaceAll(`string(${name})`, () => words);
  }
  return out;
}

function lastValue(body: string, className: string, attribute: string): string | undefined {
  let value: string | undefined;
  const tag = new RegExp(`<[a-z][^>]*\\sclass="(?:[^"]*\\s)?${className}(?:\\s[^"]*)?"[^>]*>`, 'g');
  for (const [found] of body.matchAll(tag))
    value = new RegExp(`\\s${attribute}="([^"]*)"`).exec(found)?.[1] ?? value;
  return value === undefined ? undefined : unescaped(value);
}

const unescaped = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex, digits) =>
      String.fromCodePoint(Number.parseInt(digits, hex ? 16 : 10)),
    )
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

const idsIn = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id));

/** Links to other pieces; one that leads nowhere stays as it is. */
function linksOut(html: string, all: ReadonlySet<string>): string {
  const own = idsIn(html);
  return html.replace(/\shref="#([^"]*)"/g, (link, id: string) =>
    own.has(id) || !all.has(id) ? link : ` href="${ELSEWHERE}${id}"`,
  );
}
