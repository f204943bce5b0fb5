import type { PageFlow } from './page-flow.js';
import type { TopElement } from './top-level.js';

/** Elements that a browser breaks into pages as Paged.js does, if nothing but their text is in them. */
const PLAIN = new Set(
  'article section header div blockquote h1 h2 h3 h4 h5 h6 p a b i em strong span sup sub code del br'.split(
    ' ',
  ),
);
/** Notes, readings, numbers of other pages. */
const SPECIAL = /\sclass="(?:[^"]*\s)?(?:footnote|note|ruby|reading|folio-ref)(?:\s[^"]*)?"/;

/** Whether an element begins on a new page and holds plain text, as far as its tags tell. */
export const isPlain = ({ html, classes }: TopElement, flow: PageFlow): boolean =>
  html.startsWith('<article') &&
  flow.startOf(classes) !== 'none' &&
  !SPECIAL.test(html) &&
  [...html.matchAll(/<([a-z][\w-]*)/gi)].every(([, name = '']) => PLAIN.has(name.toLowerCase()));
