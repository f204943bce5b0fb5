import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGlossaries } from '../../src/commands/read-glossary.js';
import { loadConfig } from '../../src/config/index.js';
import { Failure } from '../../src/model/index.js';
import { temporaryFolder } from '../support/cli.js';

async function read(lines: string, files: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const loaded = loadConfig(`title: 桥\narticles: [a.txt]\n${lines}`, 'bulletin.yaml');
  if ('messages' in loaded) throw new Failure(...loaded.messages);
  const { glossary, files: named } = await readGlossaries(loaded.config, folder, loaded.placeOf);
  return { ...glossary, files: named.map((path) => path.slice(folder.length + 1)) };
}

describe('the glossaries of a bulletin', () => {
  it('are the file beside it, where there is one', async () => {
    expect(await read('')).toEqual({ entries: [], messages: [], files: ['glossary.yaml'] });
    const { entries } = await read('', { 'glossary.yaml': '软件: 軟體\n' });
    expect(entries).toMatchObject([{ term: '软件', owner: 'bulletin' }]);
  });

  it('are what is named, the bulletin’s own before the house’s', async () => {
    const files = { 'a.yaml': '甲: 乙', 'b.yaml': '丙: 丁', 'h.yaml': '戊: 己', 'glossary.yaml': '庚: 辛' };
    const { entries, files: named } = await read(
      'glossary: [a.yaml, b.yaml]\nhouseGlossary: h.yaml\n',
      files,
    );
    expect(entries.map(({ term, owner }) => [term, owner])).toEqual([
      ['甲', 'bulletin'],
      ['丙', 'bulletin'],
      ['戊', 'house'],
    ]);
    expect(named).toEqual(['a.yaml', 'b.yaml', 'h.yaml']);
  });

  it('may stand in bulletin.yaml, with their lines', async () => {
    const { entries, messages } = await read('glossary:\n  软件: {TW: 軟體}\n  总[台: 臺\n  内存:\n');
    expect(entries).toMatchObject([{ term: '软件', place: { file: 'bulletin.yaml', line: 4 } }]);
    expect(messages.map(({ id, place }) => [id, place?.line])).toEqual([
      ['glossary-term', 5],
      ['glossary-form', 6],
    ]);
  });

  it('must be there when they are named', async () => {
    const { messages } = await read('houseGlossary: h.yaml\n').catch((error: unknown) => error as Failure);
    expect(messages[0]).toMatchObject({ id: 'input-missing', place: { file: 'bulletin.yaml', line: 3 } });
  });

  it.each(['glossary: {}', 'glossary: [{甲: 乙}]', 'houseGlossary: {甲: 乙}'])(
    '%s: as it should be',
    async (line) => {
      const outcome = await read(`${line}\n`).catch((error: unknown) => error as Failure);
      if (line.endsWith(': {}')) expect(outcome).toMatchObject({ entries: [], files: [] });
      else expect(outcome.messages[0]?.id).toMatch(/^config-/u);
    },
  );
});
