import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/index.js';
import { paperFrom } from '../../src/config/paper.js';
import { typeAreaFrom } from '../../src/config/type-area.js';
import { typeSizeFrom } from '../../src/config/type-size.js';

describe('names of paper', () => {
  test.each([
    ['A4', 'A4'],
    ['a5', 'A5'],
    ['B5', 'B5'],
    ['ISO B5', 'B5'],
    ['B5（JIS）', 'JIS-B5'],
    ['jis-b5', 'JIS-B5'],
    ['16开', '16K'],
    ['正度16开', '16K'],
    ['大16开', '大16K'],
    ['大度 16 开', '大16K'],
    ['32k', '32K'],
    ['大32开', '大32K'],
  ])('%s is %s', (text, name) => expect(paperFrom(text)).toBe(name));

  test('a size of its own', () => {
    expect(paperFrom('170×240')).toEqual({ width: 170, height: 240 });
    expect(paperFrom('170 x 240 mm')).toEqual({ width: 170, height: 240 });
    for (const none of ['A6', '17×24', '170×', '1.2.3×240', '']) expect(paperFrom(none)).toBeUndefined();
  });
});

describe('type', () => {
  test.each([
    ['五号', 10.5],
    ['小四', 12],
    ['小四号', 12],
    ['四号', 14],
    ['三号', 16],
    ['15.75pt', 15.75],
    ['12磅', 12],
    ['10.5', 10.5],
  ])('%s is %s pt', (text, points) => expect(typeSizeFrom(text)).toBe(points));

  test('what no text is set in is none', () => {
    for (const none of ['八号', '6', '72pt', '小三角', '三']) expect(typeSizeFrom(none)).toBeUndefined();
  });

  test.each([
    ['28字×22行', { columns: 28, rows: 22 }],
    ['28字x22行', { columns: 28, rows: 22 }],
    ['28 字 × 22 行 三号', { columns: 28, rows: 22, size: 16 }],
    ['34字×32行，五号/18pt', { columns: 34, rows: 32, size: 10.5, leading: 18 }],
  ])('%s', (text, area) => expect(typeAreaFrom(text)).toMatchObject(area));

  test('what cannot be read is nothing, not a guess', () => {
    for (const none of ['28×22', '28字', '28字×22行 大号', '0字×22行', '28字×22行 三号/宽', '22行×28字'])
      expect(typeAreaFrom(none)).toBeUndefined();
  });
});

describe('the page in bulletin.yaml', () => {
  const load = (lines: string) =>
    loadConfig(`title: 柳湾简报\n${lines}\narticles: [a.txt]\n`, 'bulletin.yaml');
  const config = (lines: string) => {
    const loaded = load(lines);
    if ('messages' in loaded) throw new Error(JSON.stringify(loaded.messages));
    return loaded.config;
  };
  const messages = (lines: string) => {
    const loaded = load(lines);
    return 'messages' in loaded ? loaded.messages : [];
  };

  test('all that can be said', () => {
    expect(
      config(
        'page: 大16开\ntypeArea: 30字×24行 四号\nmargins: { top: 30, inner: 28mm }\ngutter: 5\nmirrored: 否',
      ),
    ).toMatchObject({
      page: '大16K',
      typeArea: { columns: 30, rows: 24, size: 14 },
      margins: { top: 30, inner: 28 },
      gutter: 5,
      mirrored: false,
    });
    expect(config('page: { width: 170, height: 240 }\ntypeArea: { size: 小四 }')).toMatchObject({
      page: { width: 170, height: 240 },
      typeArea: { size: 12 },
    });
    expect(config('typeArea: GB/T 9704').typeArea).toBe('gb9704');
    expect(config('')).toMatchObject({ page: 'A4', gutter: 0, mirrored: true });
  });

  test.each([
    ['page: A44', 'config-bad-paper-near', { suggestion: 'A4' }],
    ['page: 报纸', 'config-bad-paper', { value: '报纸' }],
    ['page: { width: 17, height: 240 }', 'config-bad-edge', { key: 'page.width', least: 90, most: 450 }],
    ['page: { width: 170, hight: 240 }', 'config-unknown-key-near', { key: 'hight', suggestion: 'height' }],
    ['page: [A4]', 'config-bad-paper', {}],
    ['typeArea: 28乘22', 'config-bad-type-area', { value: '28乘22' }],
    ['typeArea: { column: 28 }', 'config-unknown-key-near', { suggestion: 'columns' }],
    ['typeArea: { 行数: 22 }', 'config-unknown-key-near', { suggestion: 'rows' }],
    ['typeArea: { size: 特号 }', 'config-not-type-size', { value: '特号' }],
    ['typeArea: { leading: 宽 }', 'config-not-points', { value: '宽' }],
    ['margins: { left: 20 }', 'config-unknown-key-near', { suggestion: 'inner' }],
    ['margins: { top: 3厘米 }', 'config-not-length', { key: 'margins.top' }],
    ['gutter: -3', 'config-not-length', { key: 'gutter' }],
    ['装订线: 5', 'config-unknown-key-near', { suggestion: 'gutter' }],
  ])('%s → %s', (line, id, values) => {
    const found = messages(line).filter((message) => message.id !== 'config-missing');
    expect(found.map((message) => message.id)).toContain(id);
    const message = found.find((one) => one.id === id);
    expect(message?.values).toMatchObject(values);
    expect(message?.place).toMatchObject({ file: 'bulletin.yaml', line: 2 });
  });
});
