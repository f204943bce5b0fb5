import { chineseDate, element, type Labels, text } from '../document/index.js';
import type { Bulletin, Metadata } from '../model/index.js';
import { fullTitle } from './front-pages.js';
import { line, type Page, section } from './page.js';

type Row = readonly [label: string, value: string];

/** 报尾 or 版权页: who made it, for whom, how many. A row without a value is left out. */
export function colophonPage(bulletin: Bulletin, words: Labels): Page {
  const { metadata, theme } = bulletin;
  const rows = (theme === 'jianbao' ? briefRows(bulletin, words) : bookRows(bulletin, words)).filter(
    ([, value]) => value,
  );
  const title = theme === 'jianbao' ? words.tail : words.colophon;
  const heading = element('h1', { id: 'colophon-head', className: ['colophon'] }, [text(title)]);
  const list = element(
    'ul',
    { className: ['tail'] },
    rows.map(([name, value]) => element('li', {}, [element('b', {}, [text(name)]), text(`：${value}`)])),
  );
  const name = [fullTitle(metadata, words), metadata.subtitle].filter(Boolean).join('　');
  const children = [heading, ...line('name', name), ...line('status', metadata.status), list];
  return {
    kind: 'colophon',
    name: 'colophon.xhtml',
    title,
    body: [section('colophon', 'colophon', 'colophon-head', children)],
  };
}

const units = (names: readonly string[]): string => (names.length > 0 ? `${names.join('，')}。` : '');

function briefRows({ metadata }: Bulletin, words: Labels): readonly Row[] {
  const { report, send, issue } = metadata.distribution;
  return [
    [words.report, units(report)],
    [words.send, units(send)],
    [words.issue, units(issue)],
    [words.publisher, metadata.publisher ?? ''],
    [words.editor, metadata.compilers.join('　')],
    ...common(metadata, words.copies, words),
  ];
}

const bookRows = ({ metadata }: Bulletin, words: Labels): readonly Row[] => [
  [words.publisher, metadata.publisher ?? ''],
  [words.chiefEditor, metadata.compilers.join('　')],
  ...common(metadata, words.volumes, words),
];

const common = (metadata: Metadata, unit: string, words: Labels): readonly Row[] => [
  [words.proofreader, metadata.proofreaders.join('　')],
  [words.date, chineseDate(metadata.date)],
  [words.printRun, metadata.printRun === undefined ? '' : `${metadata.printRun}${unit}`],
  [words.permit, metadata.permit ?? ''],
  [words.contact, metadata.contact ?? ''],
];
