import type { Element, ElementContent } from 'hast';
import { element, offlinePage, text } from '../document/index.js';
import type { Host } from '../model/index.js';
import { doubtList } from './doubts.js';
import { makeResultSide } from './result-side.js';
import { makeSourceSide } from './source-side.js';
import { legend, summary } from './summary.js';
import { type ChangedSource, doubtfulRows, type View, viewSources } from './view.js';

export interface ChangesInput {
  /** Name of the bulletin. */
  readonly title: string;
  /** The raw sources in the order of the bulletin. */
  readonly sources: readonly ChangedSource[];
  /** Of the page's own words. */
  readonly language: 'zh';
}

/**
 * The page that shows an editor every change beside the source: one HTML file that needs no network and no
 * script. Its look is `changes.css` of the styles. Time and size grow linearly with the sources.
 */
export function changesPage({ title, sources }: ChangesInput, themeFiles: Host['themeFiles']): string {
  const { views, doubts } = viewSources(sources);
  const name = `改动清单：${title}`;
  return offlinePage(name, themeFiles.styles.get('changes.css') ?? '', [
    element('header', {}, [
      element('p', {}, [text('改动清单')]),
      element('h1', {}, [text(title)]),
      element('p', {}, [text('原文与整理后的文字逐段对照；凡有改动之处，两边都有记号。')]),
    ]),
    doubtList(doubts),
    element('div', { className: ['facts'] }, [summary(views), legend()]),
    ...(doubts.length > 0 ? [filter()] : []),
    ...views.map(fileSection),
  ]);
}

/** Works by style alone. */
const filter = (): ElementContent =>
  element('label', { className: ['only'] }, [
    element('input', { type: 'checkbox', id: 'only' }, []),
    text('只看存疑'),
  ]);

function fileSection(view: View): Element {
  const source = makeSourceSide(view);
  const result = makeResultSide(view);
  const doubtful = doubtfulRows(view);
  const rows = view.alignment.rows.map((row) =>
    element('div', { className: doubtful.has(row) ? ['r', 'd'] : ['r'] }, [source(row), result(row)]),
  );
  const heads = element('div', { className: ['heads'] }, [
    element('h2', {}, [text(view.file)]),
    element('p', {}, [text('整理后')]),
  ]);
  return element('section', { className: ['file'], id: `f${view.number}` }, [heads, ...rows]);
}
