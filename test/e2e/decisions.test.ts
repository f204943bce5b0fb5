import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kanben, temporaryFolder } from '../support/cli.js';

const LINES = [
  '渡口的灯',
  '天还没有亮，渡口的灯先亮了。船夫把缆绳解开，等第',
  '一个过河的人。河面上起了一层薄雾，对岸的树只剩下',
  '一道淡淡的影子，船桨划开水面的声音传得很远很远。',
  '过河的人提着一只竹篮，里面是刚摘的白菜和几把小葱。',
  '船夫说，今天的水比昨天高了两寸，船要走慢一些才行。',
  '桥头的茶馆开门很早，炉子上的水已经开了三遍，茶客',
  '们陆续坐下来，说起昨天夜里的雨和上游的水位。',
];

interface Json {
  readonly articles: readonly {
    readonly title: string;
    readonly blocks: readonly { readonly type: string; readonly text: string }[];
  }[];
  readonly furniture: readonly string[];
}

async function repaired(decisions: string): Promise<{ json: Json; err: string; code: number | null }> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.txt'), LINES.join('\n\n'));
  if (decisions) writeFileSync(join(folder, 'a.decisions.yaml'), decisions);
  const { out, err, code } = await kanben(['normalize', 'a.txt', '--format', 'json'], { cwd: folder });
  return { json: JSON.parse(out || '{}'), err, code };
}

const textsOf = ({ articles }: Json) => articles.flatMap(({ blocks }) => blocks.map(({ text }) => text));

describe('the editor’s decisions', () => {
  it('break, join and name lines', async () => {
    const { json, err } = await repaired(
      '- title: 渡口的灯\n- break: 过河的人。|河面上起\n- join: 几把小葱。|船夫说\n- furniture: 桥头的茶馆开门很早，炉子上的水已经开了三遍，茶客\n',
    );
    expect(err).not.toMatch(/decision-/);
    expect(json.articles[0]?.title).toBe('渡口的灯');
    expect(textsOf(json)).toContainEqual(expect.stringMatching(/一个过河的人。$/));
    expect(textsOf(json)).toContainEqual(expect.stringMatching(/^河面上起/));
    expect(textsOf(json)).toContainEqual(expect.stringContaining('几把小葱。船夫说'));
    expect(json.furniture.join('')).toContain('桥头的茶馆开门很早');
  });

  it('begin another article, and make a heading of a line', async () => {
    const { json } = await repaired(
      '- split: 走慢一些才行。|桥头的茶馆\n- heading: 船夫说，今天的水比昨天高了两寸，船要走慢一些才行。\n',
    );
    expect(json.articles).toHaveLength(2);
    expect(json.articles[1]?.blocks[0]?.text).toMatch(/^桥头的茶馆开门很早/);
    expect(json.articles[0]?.blocks.at(-1)).toMatchObject({ type: 'heading' });
  });

  it('keep a space and drop one', async () => {
    const { json } = await repaired('- keep-space: 天还没有亮， |渡口\n');
    expect(textsOf(json).join('')).toContain('天还没有亮， 渡口');
  });

  it('are named when they find their place no longer', async () => {
    const { err } = await repaired('- break: 没有这句话。|也没有\n');
    expect(err).toContain('[decision-lost');
    expect(err).toContain('a.decisions.yaml:1');
  });

  it('are refused with line and column when they are written wrongly', async () => {
    const { err, code } = await repaired('- brake: 过河的人。|河面上起\n');
    expect(err).toMatch(/a\.decisions\.yaml:1:3/);
    expect(code).toBe(2);
  });

  it('settle doubts: strict fails while some are open', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), LINES.join('\n\n'));
    const words = ['normalize', 'a.txt', '--strict'];
    const before = await kanben(words, { cwd: folder });
    expect(before.err).toContain('[repair-doubtful]');
    expect(before.code).toBe(1);
    const { out } = await kanben(['normalize', 'a.txt', '--format', 'decisions'], { cwd: folder });
    writeFileSync(
      join(folder, 'a.decisions.yaml'),
      `${out.replace(/^#(?=- | {2})/gm, '')}\n- title: 渡口的灯\n`,
    );
    const after = await kanben(words, { cwd: folder });
    expect(after.err).not.toContain('[repair-doubtful]');
  });
});
