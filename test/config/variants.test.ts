import { describe, expect, test } from 'vitest';
import { type BulletinConfig, formsFor, loadConfig } from '../../src/config/index.js';
import { expectFilled } from '../diagnostics/filled.js';

const load = (text: string) => loadConfig(text, 'bulletin.yaml');
const config = (text: string): BulletinConfig => {
  const loaded = load(text);
  if ('messages' in loaded) throw new Error(JSON.stringify(loaded.messages));
  return loaded.config;
};
const problems = (text: string) => {
  const loaded = load(text);
  const messages = 'messages' in loaded ? loaded.messages : [];
  expectFilled(messages);
  return messages.map(({ id, place }) => `${place?.line}:${place?.column} ${id}`);
};

describe('variants', () => {
  test('forms of characters do not contradict each other', () => {
    const said = (variants: string) => `title: 桥\nvariants: ${variants}\narticles: [a.txt]`;
    expect(problems(said('{裡: 裏, 台: 臺, zh-Hant-HK: {説: 說}}'))).toEqual([]);
    expect(problems(said('{裡: 裏, 裏: 裡}'))).toEqual([
      '2:12 config-variant-conflict',
      '2:18 config-variant-conflict',
    ]);
    expect(problems(said('{说: 説, zh-Hant-HK: {説: 說}}'))).toEqual(['2:12 config-variant-conflict']);
    expect(problems(said('{台湾: 臺灣}'))).toEqual(['2:12 config-variant-character']);
    expect(problems(said('{裡: a}'))).toEqual(['2:12 config-variant-character']);
    expect(problems(said('{zh-TW: {裡: 裏}}'))).toEqual(['2:12 config-variant-edition']);
    expect(problems(said('裡'))).toEqual(['2:11 config-not-map']);
  });

  test('an edition’s own forms come over those of all', () => {
    const own = config('title: 桥\nvariants: {台: 臺, 裡: 裏, zh-Hant-HK: {台: 枱}}\narticles: [a.txt]');
    expect([...formsFor(own, 'zh-Hant-HK')]).toEqual([
      ['台', '枱'],
      ['裡', '裏'],
    ]);
    expect([...formsFor(own, 'zh-Hant')]).toEqual([
      ['台', '臺'],
      ['裡', '裏'],
    ]);
  });
});
