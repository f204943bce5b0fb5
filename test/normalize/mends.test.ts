import { describe, expect, it } from 'vitest';
import { joinBodiless } from '../../src/normalize/reflow/bodiless.js';
import { measure } from '../../src/normalize/reflow/geometry.js';
import { findHeads } from '../../src/normalize/reflow/heads.js';
import { findJoints } from '../../src/normalize/reflow/joints.js';
import { LABEL_COUNT, LABELS, type Label } from '../../src/normalize/reflow/labels.js';
import { mendHeadlines } from '../../src/normalize/reflow/mend-headlines.js';
import { mendQuotations } from '../../src/normalize/reflow/mend-quotations.js';
import { mendRepeats } from '../../src/normalize/reflow/mend-repeats.js';
import { cutPieces } from '../../src/normalize/reflow/pieces.js';
import { readRows } from '../../src/normalize/reflow/rows.js';
import { partShortFirstRows } from '../../src/normalize/reflow/short-first-row.js';
import { judgeGaps } from '../../src/normalize/reflow/spacing.js';
import { toLines } from '../../src/readers/index.js';

type Row = readonly [label: Label, text: string];

/** Rows as a first reading might have labelled them, each label with the same odds. */
function read(lines: readonly Row[], odds: number) {
  const rows = readRows(toLines(lines.map(([, text]) => text).join('\n'), 'a.txt'));
  const label = Uint8Array.from(lines, ([name]) => LABELS.indexOf(name));
  const marginal = new Float32Array(rows.count * LABEL_COUNT);
  for (const [row, own] of label.entries()) marginal[row * LABEL_COUNT + own] = odds;
  return { rows, decoded: { label, marginal } };
}

const names = (label: Uint8Array): Label[] => Array.from(label, (own) => LABELS[own] ?? 'paragraph');

function mended(mend: (scene: ReturnType<typeof read>) => void, odds: number, ...lines: Row[]): Label[] {
  const scene = read(lines, odds);
  mend(scene);
  return names(scene.decoded.label);
}

describe('what no headline does', () => {
  const headlines = (...lines: Row[]) =>
    mended(
      ({ rows, decoded }) => mendHeadlines(rows, measure(rows, judgeGaps(rows)), decoded),
      0.9,
      ...lines,
    );

  it('ends as a sentence does', () => {
    expect(
      headlines(
        ['subtitle', '从阳台望下去，可以见到高大宽阔的防洪堤，防洪堤的外面就是'],
        ['subtitle+', '那条黄绿相间的江。'],
      ),
    ).toEqual(['paragraph', 'paragraph+']);
    expect(headlines(['heading', '他们说得很慢，'])).toEqual(['paragraph']);
  });

  it('leaves a mark open that the text below closes', () => {
    expect(headlines(['heading', '“我们看到了茶叶的'], ['paragraph', '价值。”他说。'])).toEqual([
      'paragraph',
      'paragraph+',
    ]);
  });

  it('is left as the editor said it', () => {
    const label = new Map([[0, { kind: 'title' as const, first: true }]]);
    const none = { refused: new Map(), spaces: new Map(), keptGaps: new Set<number>() };
    const wishes = {
      label,
      boundary: new Map(),
      splits: new Set<number>(),
      datelines: new Set<number>(),
      ...none,
    };
    const { rows, decoded } = read([['title', '他们说得很慢，']], 0.9);
    mendHeadlines(rows, measure(rows, judgeGaps(rows)), decoded, wishes);
    expect(names(decoded.label)).toEqual(['title']);
    const cut = read(
      [
        ['heading', '“我们看到了茶叶的'],
        ['paragraph', '价值。”他说。'],
      ],
      0.9,
    );
    const parted = { ...wishes, label: new Map(), boundary: new Map([[1, 'break' as const]]) };
    mendHeadlines(cut.rows, measure(cut.rows, judgeGaps(cut.rows)), cut.decoded, parted);
    expect(names(cut.decoded.label)).toEqual(['heading', 'paragraph']);
  });

  it('parts a word at the end of a full line', () => {
    const lines: Row[] = [
      ['title', '流动人口现居住地的乡镇人民政'],
      ['paragraph', '府和街道办事处应当查验这些证'],
      ['paragraph+', '明。'],
    ];
    expect(headlines(...lines)).toEqual(['paragraph', 'paragraph+', 'paragraph+']);
  });

  it('breaks off at a comma, but for the rest below', () => {
    const lines: Row[] = [
      ['kicker', '久久为功，'],
      ['title', '旧渡口成了新渡口'],
    ];
    expect(headlines(...lines)).toEqual(['title', 'title+']);
  });

  it('ends with a colon, where it is a title', () => {
    expect(headlines(['title', '何先生：'], ['paragraph', '来信收到了。'])).toEqual([
      'paragraph',
      'paragraph',
    ]);
  });

  it('leaves headlines alone that ask, call out or stand in marks', () => {
    const lines: Row[] = [
      ['title', '渡口还会回来吗？'],
      ['subtitle', '一段往事，一座桥。'],
      ['heading', '“慢一点，再慢一点”'],
    ];
    expect(headlines(...lines)).toEqual(['title', 'subtitle', 'heading']);
  });
});

describe('a quotation', () => {
  const lines: Row[] = [
    ['paragraph', '他说：“战火让书变得稀少。'],
    ['paragraph', '你不知道能读到什么书。”说完他就走了。'],
  ];
  const quotations = (odds: number, ...rows: Row[]) =>
    mended(({ rows: of, decoded }) => mendQuotations(of, decoded), odds, ...rows);

  it('is not cut by a doubtful break', () => {
    expect(quotations(0.6, ...lines)).toEqual(['paragraph', 'paragraph+']);
  });

  it('is cut by a sure one, or where each paragraph opens it again', () => {
    expect(quotations(0.9, ...lines)).toEqual(['paragraph', 'paragraph']);
    const again: Row = ['paragraph', '“你不知道能读到什么书。”'];
    expect(quotations(0.6, lines[0] ?? again, again)).toEqual(['paragraph', 'paragraph']);
  });
});

describe('a headline over what is continued on another page', () => {
  const lines: Row[] = [
    ['title', '清河镇渡口时隔二十年'],
    ['title+', '重新开放'],
    ['paragraph', '正文的开头。'],
    ['furniture', '（下转第三版）'],
    ['title', '清河镇渡口'],
    ['title', '时隔二十年重新开放'],
    ['furniture', '（上接第一版）'],
    ['paragraph', '正文的后半。'],
  ];

  it('is one title again, however it is wrapped', () => {
    const labels = mended(({ rows, decoded }) => mendRepeats(rows, decoded), 0.9, ...lines);
    expect(labels.slice(4, 6)).toEqual(['title', 'title+']);
    expect(labels.slice(0, 2)).toEqual(['title', 'title+']);
  });

  it('stays as it is without the mark', () => {
    const plain = lines.map(([label, text]): Row => [label, text.replace('上接', '参见')]);
    const labels = mended(({ rows, decoded }) => mendRepeats(rows, decoded), 0.9, ...plain);
    expect(labels.slice(4, 6)).toEqual(['title', 'title']);
  });
});

describe('a first line of half the measure', () => {
  const joint = (short: string): number => {
    const { rows, decoded } = read(
      [
        ['paragraph', short],
        ['paragraph+', '无论是谁，只要站在辩诬的地位，无论辩白与否，都已经是'],
      ],
      0.9,
    );
    const scores = new Float32Array(rows.count * LABEL_COUNT);
    partShortFirstRows(rows, measure(rows, judgeGaps(rows)), decoded, scores);
    return scores[LABEL_COUNT + LABELS.indexOf('paragraph+')] ?? 0;
  };

  it('is not joined to a longer one', () => {
    expect(joint('忽然想到')).toBeLessThan(-10);
  });

  it('goes on after a mark that leads on', () => {
    expect(joint('他们都说：')).toBe(0);
  });
});

describe('a row of a table', () => {
  it('keeps its cells apart where each has a line of its own', () => {
    const { rows, decoded } = read(
      [
        ['paragraph', '城东 157.1'],
        ['paragraph+', '2,390'],
        ['paragraph+', '6.4%'],
      ],
      0.9,
    );
    expect(findJoints(rows, decoded, cutPieces(rows, decoded)).map(({ glue }) => glue)).toEqual([
      '',
      ' ',
      ' ',
    ]);
  });

  it('is not what a wrapped number is', () => {
    const { rows, decoded } = read(
      [
        ['paragraph', '铁路上一共停着570'],
        ['paragraph+', '列车。'],
      ],
      0.9,
    );
    expect(findJoints(rows, decoded, cutPieces(rows, decoded)).map(({ glue }) => glue)).toEqual(['', '']);
  });
});

describe('two headlines under one another', () => {
  const joined = (...lines: Row[]): Label[] =>
    mended(
      ({ rows, decoded }) => {
        const pieces = cutPieces(rows, decoded);
        const titles = pieces.flatMap(({ kind }, at) => (kind === 'title' ? [at] : []));
        const cuts = { begins: titles.map((at, k) => (k === 0 ? 0 : at)), confidence: titles.map(() => 1) };
        joinBodiless(rows, pieces, findHeads(pieces, titles), cuts, decoded.label);
      },
      0.9,
      ...lines,
    );

  it('are one title where one has no text', () => {
    expect(
      joined(['title', '公益宣传栏上图片损毁'], ['title', '影响公益宣传的功能'], ['paragraph', '正文。']),
    ).toEqual(['title', 'title+', 'paragraph']);
  });

  it('are a kicker and a title where the first is short', () => {
    expect(joined(['title', '科技视点'], ['title', '创新答卷'], ['paragraph', '正文。'])).toEqual([
      'kicker',
      'title',
      'paragraph',
    ]);
  });

  it('are a title and a heading where the second bears the number of a section', () => {
    const lines: Row[] = [
      ['title', '6.7.升级渡口'],
      ['title', '6.7.1.要带的工具'],
      ['paragraph', '正文。'],
    ];
    expect(joined(...lines)).toEqual(['title', 'heading', 'paragraph']);
  });

  it('stay two where both have text', () => {
    const lines: Row[] = [
      ['paragraph', '第一篇的正文。'],
      ['title', '标题在正文之后的一篇'],
      ['title', '标题在正文之前的一篇'],
      ['paragraph', '第二篇的正文。'],
    ];
    expect(joined(...lines)).toEqual(['paragraph', 'title', 'title', 'paragraph']);
  });
});
