import { describe, expect, it } from 'vitest';
import { convertQuotes, type OpenQuotes } from '../../src/script/quotes.js';

const run = (text: string, open: OpenQuotes = []) => {
  const result = convertQuotes([...text], new Set(), open);
  return { text: result.points.join(''), open: result.open, unmatched: result.unmatched };
};

describe('quotation marks by nesting', () => {
  it.each([
    ['他说：“水涨了。”', '他说：「水涨了。」'],
    ['“他喊‘开船’，船就开了。”', '「他喊『开船』，船就开了。」'],
    ['“一‘二“三”二’一”', '「一『二「三」二』一」'],
    ['‘单引号在外，“双引号”在内’', '「单引号在外，『双引号』在内」'],
    ['“甲”“乙”‘丙’', '「甲」「乙」「丙」'],
    ['没有引号', '没有引号'],
  ])('%s', (before, after) => {
    expect(run(before)).toEqual({ text: after, open: [], unmatched: [] });
  });
});

describe('marks of Western writing stay', () => {
  it.each([
    ['don’t', 'don’t'],
    ['店名是Li’s，不卖茶', '店名是Li’s，不卖茶'],
    ['“他说don’t，我听见了”', '「他说don’t，我听见了」'],
    ['桥宽6’2”，不算窄', '桥宽6’2”，不算窄'],
    ['“桥宽6’2”，不算窄”', '「桥宽6’2”，不算窄」'],
    ['rock ’n’ roll和’90s的唱片', 'rock ’n’ roll和’90s的唱片'],
    ['‘会唱old songs’的人', '「会唱old songs」的人'],
    ['“共5”和‘共6’', '「共5」和「共6」'],
  ])('%s', (before, after) => {
    expect(run(before)).toEqual({ text: after, open: [], unmatched: [] });
  });
});

describe('quotations over paragraphs', () => {
  it('opens each paragraph anew and closes once', () => {
    const first = run('老蒋说：“雾天不好开船。');
    expect(first).toEqual({ text: '老蒋说：「雾天不好开船。', open: ['double'], unmatched: [] });
    expect(run('“第二天‘更不好’。”', first.open)).toEqual({
      text: '「第二天『更不好』。」',
      open: [],
      unmatched: [],
    });
  });

  it('repeats two levels', () => {
    const first = run('“他念道：‘头一段');
    expect(first.open).toEqual(['double', 'single']);
    expect(run('“‘又一段。’念完了。”', first.open)).toEqual({
      text: '「『又一段。』念完了。」',
      open: [],
      unmatched: [],
    });
  });
});

describe('what does not pair', () => {
  it('tells a closing mark that closes nothing', () => {
    expect(run('反了”的“')).toEqual({ text: '反了」的「', open: ['double'], unmatched: [2] });
  });

  it('tells a mark that is left open inside', () => {
    expect(run('“外‘内”')).toEqual({ text: '「外『内」', open: [], unmatched: [2] });
  });

  it('leaves kept characters alone', () => {
    expect(convertQuotes([...'“甲”'], new Set([0, 2]), []).points.join('')).toBe('“甲”');
  });
});
