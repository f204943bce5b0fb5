import { describe, expect, it } from 'vitest';
import type { Bulletin, Metadata, TocEntry } from '../../src/model/index.js';
import { convertBulletin } from '../../src/script/index.js';
import { article, bulletin, collector, markdown } from './support.js';

const ignore = () => {};
const metadata: Metadata = {
  ...bulletin([]).metadata,
  subtitle: '冬天的“灯”',
  series: '图书馆丛书',
  publisher: '镇图书馆',
  status: '内部资料，免费交流',
  permit: '内刊第12号',
  contact: '编辑部，qinghe@example.org',
  compilers: ['陆平'],
  proofreaders: ['何青'],
  distribution: { report: ['文化站'], send: ['气象哨'], issue: ['各村图书室'] },
  accessibility: { certifier: '镇图书馆', report: 'https://example.org/report' },
};

const entry = (more: Partial<TocEntry>): TocEntry => ({
  kind: 'article',
  level: 1,
  title: '',
  target: '',
  children: [],
  ...more,
});

describe('convertBulletin', () => {
  it('gives Simplified back as it is', async () => {
    const before = bulletin([article('头发')]);
    expect(await convertBulletin(before, 'zh-Hans', ignore)).toBe(before);
  });

  it('never converts twice', async () => {
    const once = await convertBulletin(bulletin([article('老板娘')]), 'zh-Hant-TW', ignore);
    expect(await convertBulletin(once, 'zh-Hant-TW', ignore)).toBe(once);
    await expect(convertBulletin(once, 'zh-Hant-HK', ignore)).rejects.toThrow(/zh-Hant-TW/u);
  });

  it('converts what the bulletin says of itself, keeps the slug, and names the edition', async () => {
    const before = bulletin([], { metadata });
    const taiwan = await convertBulletin(before, 'zh-Hant-TW', ignore);
    const hongKong = await convertBulletin(before, 'zh-Hant-HK', ignore);
    expect(taiwan.metadata).toEqual({
      ...metadata,
      title: '清河簡報',
      subtitle: '冬天的「燈」',
      series: '圖書館叢書',
      publisher: '鎮圖書館',
      status: '內部資料，免費交流',
      permit: '內刊第12號',
      contact: '編輯部，qinghe@example.org',
      compilers: ['陸平'],
      distribution: { report: ['文化站'], send: ['氣象哨'], issue: ['各村圖書室'] },
      accessibility: { certifier: '鎮圖書館', report: 'https://example.org/report' },
      identifier: taiwan.metadata.identifier,
    });
    const ids = [before, taiwan, hongKong].map((one) => one.metadata.identifier);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u);
    const again = await convertBulletin(before, 'zh-Hant-TW', ignore);
    expect(again.metadata.identifier).toBe(taiwan.metadata.identifier);
  });

  it('converts the texts of an article and of a part, not their ids', async () => {
    const one = article('正文', {
      title: '桥头的“灯”',
      shortTitle: '桥头的灯',
      subtitle: '里里外外',
      kicker: '清河纪事',
      byline: '约翰·克里斯',
      dateline: '（本报清河11月9日电）',
      origin: '（气象哨供稿）',
    });
    const before = bulletin([], {
      parts: [{ id: 'p1', label: '第一辑', title: '水边', lead: '一根水尺。', articles: [one] }],
      frontMatter: { editorsNote: markdown('编者按：“灯”亮了。') },
    });
    const after = await convertBulletin(before, 'zh-Hant-TW', ignore);
    expect(after.script).toBe('zh-Hant-TW');
    expect(after.parts[0]).toMatchObject({ id: 'p1', label: '第一輯', title: '水邊', lead: '一根水尺。' });
    expect(after.parts[0]!.articles[0]).toMatchObject({
      id: 'a01',
      source: { file: 'a.md' },
      title: '橋頭的「燈」',
      shortTitle: '橋頭的燈',
      subtitle: '裡裡外外',
      kicker: '清河紀事',
      byline: '約翰‧克里斯',
      dateline: '（本報清河11月9日電）',
      origin: '（氣象哨供稿）',
    });
    expect(JSON.stringify(after.frontMatter.editorsNote)).toContain('編者按：「燈」亮了。');
  });

  it('lets the contents say what the headings say', async () => {
    const one = article('## 头*发*和面\n\n正文。', { title: '灯' });
    const toc = [
      entry({
        title: '灯',
        target: 'a01-title',
        byline: '陈里',
        children: [entry({ kind: 'section', level: 2, title: '头发和面', target: 'a01-b1' })],
      }),
      entry({ kind: 'part', title: '水边', label: '第一辑', target: 'p1-title' }),
    ];
    const after: Bulletin = await convertBulletin(bulletin([one], { toc }), 'zh-Hant-TW', ignore);
    expect(after.toc[0]).toMatchObject({ title: after.parts[0]!.articles[0]!.title, target: 'a01-title' });
    expect(after.toc[0]!.children[0]!.title).toBe('頭髮和麵');
    expect(after.toc[1]).toMatchObject({ title: '水邊', label: '第一輯' });
  });

  it('writes Hong Kong characters for Hong Kong', async () => {
    const after = await convertBulletin(bulletin([article('这里为什么有床')]), 'zh-Hant-HK', ignore);
    expect(JSON.stringify(after.parts[0]!.articles[0]!.body)).toContain('這裏為什麼有牀');
  });

  it('reports a title whose quotation marks do not pair', async () => {
    const { messages, report } = collector();
    await convertBulletin(bulletin([article('正文', { title: '“灯' })]), 'zh-Hant-TW', report);
    expect(messages).toEqual([
      { id: 'script-quotes-unbalanced', place: { file: 'a.md' }, values: { mark: '“', excerpt: '“灯' } },
    ]);
  });
});
