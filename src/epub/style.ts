import type { Report } from '../model/index.js';

/** At-rules and addresses that would load something from outside the book. */
const IMPORT = /@import[^;]*;?/giu;
const ADDRESS = /url\(\s*(['"]?)\s*(?:[a-z][a-z0-9+.-]*:|\/|\.\.)[^)]*\)/giu;

/** A style sheet of the user's own may say anything; the book's loads nothing. */
export function ownStyle(css: string, report: Report): string {
  const removed = [...css.matchAll(IMPORT), ...css.matchAll(ADDRESS)].map(([found]) => found.slice(0, 60));
  if (removed.length === 0) return css;
  report({ id: 'epub-css-cleaned', values: { removed: [...new Set(removed)].join(' ') } });
  return css.replace(IMPORT, '').replace(ADDRESS, 'none');
}
