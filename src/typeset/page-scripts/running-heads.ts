import type { HeadSetter } from './page-kinds.js';

/** What a page has of a running head: the first and the last on it, the one before, and the last but its first. */
type Heads = ReadonlyMap<string, readonly [first: string, last: string, start: string, firstExcept: string]>;

/**
 * The running heads on the pages of some elements, one after the other: of each the first page, and those that
 * follow (CSS Generated Content for Paged Media 3, `string()`). An element's head sets its own.
 */
export function runningHeads(
  elements: readonly Element[],
  setters: readonly HeadSetter[],
): readonly { readonly first: Heads; readonly next: Heads }[] {
  // as Paged.js writes them
  const escaped = (words: string): string =>
    words
      .replace(/^["' ]+|["' ]+$/g, '')
      .replace(/["']/g, '\\$&')
      .replace(/\n/g, '\\00000A');
  const last = new Map<string, string>();
  return elements.map((element) => {
    const entries = setters.map(({ name, className, attribute }) => {
      const before = last.get(name) ?? '';
      const setter = element.querySelector(`.${className}`);
      const now = setter ? escaped(setter.getAttribute(attribute) ?? '') : before;
      last.set(name, now);
      const first = setter ? ([now, now, before, ''] as const) : ([now, now, now, now] as const);
      return { name, first, next: [now, now, now, now] as const };
    });
    return {
      first: new Map(entries.map(({ name, first }) => [name, first])),
      next: new Map(entries.map(({ name, next }) => [name, next])),
    };
  });
}

/** A page like another one, with running heads of its own, where the style sheets of Paged.js look for them. */
export function withRunningHeads(page: HTMLElement, heads: Heads): HTMLElement {
  const copy = page.cloneNode(true) as HTMLElement;
  for (const [name, values] of heads) {
    for (const [at, keyword] of ['first', 'last', 'start', 'first-except'].entries())
      copy.style.setProperty(`--pagedjs-string-${keyword}-${name}`, `"${values[at] ?? ''}`);
  }
  return copy;
}
