import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readObjects } from '../../src/pdf/index.js';
import { kanben, temporaryFolder } from '../support/cli.js';

it('words of another language say which one in the tags of the PDF (ISO 14289-1, 7.2)', async () => {
  const folder = temporaryFolder();
  const text = '# 渡口的来客\n\n他说[こんにちは]{lang=ja}，又说[good morning]{lang=en}，船家听了点点头。\n';
  writeFileSync(join(folder, 'a.md'), text);
  const out = join(folder, 'out');
  const { code, err } = await kanben(['build', join(folder, 'a.md'), '--format', 'pdf', '--out', out]);
  expect(code, err).toBe(0);
  const pdf = readObjects(readFileSync(join(out, 'a.zh-Hans.pdf')));
  const tags = [...(pdf?.objects.values() ?? [])].flatMap(
    ({ text: tag }) => /\/Lang \(([^)]*)\)/.exec(tag)?.[1] ?? [],
  );
  expect(tags).toEqual(expect.arrayContaining(['zh-Hans', 'ja', 'en']));
  const { preflight } = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
  const rules = preflight['a.zh-Hans.pdf'].rules as { rule: string; verdict: string }[];
  expect(rules.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
});
