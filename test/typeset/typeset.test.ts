import { describe, expect, it } from 'vitest';
import { readThemeFiles } from '../../src/io/theme-files.js';
import type { Bulletin, Message } from '../../src/model/index.js';
import { typeset } from '../../src/typeset/index.js';
import { A4_BRIEF, article, bulletin, FONTS, markdown } from './sample.js';

const OURS = readThemeFiles();
const set = (document: Bulletin, themeFiles = OURS) => {
  const messages: Message[] = [];
  return typeset(document, A4_BRIEF, themeFiles, FONTS, (message) => messages.push(message));
};
const bodyOf = (html: string) => html.slice(html.indexOf('<body>')).replace(/\n+/gu, '\n');

describe('a book that is bound on the right', () => {
  it('has margins, heads and folios on the other side; odd pages stay odd', () => {
    const set2 = (binding: 'left' | 'right') =>
      typeset(bulletin([article('a01', '题', '文。')]), { ...A4_BRIEF, binding }, OURS, FONTS, () => {}).html;
    const rule = (html: string, side: string, what: string) =>
      [...html.matchAll(/@page :(left|right) \{([^@}]*(?:@[a-z-]+ \{[^}]*\})?[^}]*)\}/g)].some(
        ([, own, body = '']) => own === side && body.includes(what),
      );
    const [left, right] = [set2('left'), set2('right')];
    for (const what of ['@bottom-right', 'margin-left: 28mm']) {
      expect(rule(left, 'right', what)).toBe(true);
      expect(rule(left, 'left', what)).toBe(false);
      expect(rule(right, 'left', what)).toBe(true);
      expect(rule(right, 'right', what)).toBe(false);
    }
    const rest = (html: string) => html.replace(/(@page\b[^{]*):(?:left|right)/g, '$1');
    expect(rest(right)).toBe(rest(left));
  });
});

describe('typeset', () => {
  it('escapes every word, in text and in attributes', () => {
    const title = '<script>alert("1")</script>&';
    const { html } = set(
      bulletin([article('a01', title, '一 <b>&')], { metadata: { title, publisher: title } }),
    );
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<b>&');
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;');
  });

  it('gives both scripts their own words and language', () => {
    const articles = ['a01', 'a02', 'a03'].map((id) => article(id, '题', '文。'));
    const metadata = { totalIssue: 9, issue: 1, printRun: 3, compilers: ['甲'], proofreaders: ['乙'] };
    const frontMatter = { editorsNote: markdown('按。') };
    const hans = set(bulletin(articles, { metadata, frontMatter })).html;
    const hant = set(bulletin(articles, { metadata, frontMatter, script: 'zh-Hant-TW' })).html;
    for (const word of [
      '第1期（总第9期）',
      '编者按',
      '本期要目',
      '编辑：甲',
      '核对：乙',
      '共印3份',
      'lang="zh-Hans"',
    ])
      expect(hans).toContain(word);
    for (const word of ['第1期（總第9期）', '編者按', '編輯：甲', '核對：乙', 'lang="zh-Hant-TW"'])
      expect(hant).toContain(word);
  });

  it('puts the target of every contents line on a heading', () => {
    const articles = ['a01', 'a02', 'a03'].map((id) => article(id, `题${id}`, '文。'));
    const { html } = set(bulletin(articles));
    for (const { id } of articles) {
      expect(html).toContain(`<a class="folio-ref" href="#${id}-title"></a>`);
      expect(html).toMatch(new RegExp(`<h1 [^>]*id="${id}-title"`, 'u'));
    }
  });

  it('leaves out the contents of a short brief and the tail that has nothing to say', () => {
    const body = bodyOf(set(bulletin([article('a01', '题', '文。')])).html);
    expect(body).not.toContain('contents');
    expect(body).not.toContain('tail');
  });

  it('asks for the fallback font only where a word needs it', () => {
    expect([...set(bulletin([article('a01', '题', '文。')])).kit.files.keys()]).toEqual([
      'fonts/kb-serif.ttf',
      'fonts/kb-sans.ttf',
    ]);
    const { html, kit } = set(bulletin([article('a01', '锅', '文。')]));
    expect(kit.files.has('fonts/kb-fallback.ttf')).toBe(true);
    expect(html).toContain('font-family: kb-fallback');
  });

  it('names headings of the third level in a book', () => {
    const messages: Message[] = [];
    const document = bulletin([article('a01', '题', '## 一\n\n### 二\n\n#### 三\n\n文。')], {
      theme: 'huibian',
    });
    typeset(document, A4_BRIEF, OURS, FONTS, (message) => messages.push(message));
    expect(messages).toEqual([
      { id: 'heading-too-deep', place: { file: 'a01.md', line: 5, column: 1 }, values: { heading: '三' } },
    ]);
  });

  it('hands over pictures by their names', () => {
    const asset = {
      url: 'a.png',
      name: 'img-1.png',
      mediaType: 'image/png' as const,
      bytes: new Uint8Array([1]),
      width: 600,
      height: 900,
    };
    const assets = new Map([['a.png', asset]]);
    const { html, kit } = set(bulletin([article('a01', '题', '![塔](a.png)')], { assets }));
    expect(kit.files.get('assets/img-1.png')).toEqual({ content: asset.bytes });
    expect(html).toContain(
      '<figure id="a01-b1" class="picture narrow"><img src="assets/img-1.png" alt="塔">',
    );
  });

  it('sets a whole brief', () => {
    const text = [
      '## 一、头一件\n\n### （一）小题\n\n第一段[^1]，有字。\n\n1. 甲\n2. 乙\n\n> 引文。\n>\n> ——《书》',
      '最后一段。\n\n[^1]: 注文。',
    ].join('\n\n');
    const articles = [
      article('a01', '题目', text, {
        kicker: '栏目',
        byline: '某某',
        origin: '（办公室供稿）',
        dateline: '清河11月1日电',
      }),
    ];
    const metadata = {
      issue: 2,
      publisher: '清河镇图书馆',
      distribution: { report: ['甲'], send: [], issue: ['乙', '丙'] },
    };
    const { html } = set(bulletin(articles, { metadata, frontMatter: { editorsNote: markdown('按语。') } }));
    expect(bodyOf(html)).toMatchSnapshot();
  });

  it('sets a small book with parts', () => {
    const one = article('a01', '甲文：一个副题', '文。', { byline: '某某' });
    const two = article('a02', '乙文', '文。', { origin: '原载《清河》。' });
    const document = bulletin([], {
      theme: 'huibian',
      metadata: { title: '清河记事', publisher: '图书馆', printRun: 20 },
      parts: [
        { id: 'p1', label: '第一辑', title: '水边', lead: '导语。', articles: [one] },
        { id: 'p2', label: '第二辑', title: '坡上', articles: [two] },
      ],
      toc: [
        {
          kind: 'part',
          level: 1,
          title: '水边',
          label: '第一辑',
          target: 'p1-title',
          children: [
            {
              kind: 'article',
              level: 2,
              title: one.title,
              byline: '某某',
              target: 'a01-title',
              children: [],
            },
          ],
        },
        { kind: 'part', level: 1, title: '坡上', label: '第二辑', target: 'p2-title', children: [] },
      ],
    });
    expect(bodyOf(set(document).html)).toMatchSnapshot();
  });
});
