import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allFonts } from '../../src/pdf/index.js';
import { kanben, temporaryFolder } from '../support/cli.js';
import { rawPdf } from '../support/pdf-lib.js';

const TEXT =
  '渡口的老船\n\n老船工㐂生在柳湾渡口撑了四十年船，从没误过一个人。\n\n今年他把船交给了徒弟，自己在岸上看水。\n';

function bulletin(text: string, more = ''): string {
  const folder = join(temporaryFolder(), '渡口');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.md'), `# ${text}`);
  writeFileSync(
    join(folder, 'bulletin.yaml'),
    `title: 渡口简报\nslug: du\ndate: 2026-11-20\n${more}articles: [a.md]\n`,
  );
  return folder;
}

const toolFonts = (file: string): readonly string[] | undefined => {
  try {
    const lines = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2);
    return lines.map((line) => line.split(' ')[0]?.replace(/^[A-Z]{6}\+/, '') ?? '').sort();
  } catch {
    console.warn('SKIPPED: pdffonts is not installed; our own reader is asked alone');
    return undefined;
  }
};

describe('the font doctor', () => {
  it('lists before layout what the finished file holds, with licence and embedding', async () => {
    const folder = bulletin(TEXT, 'editions: [zh-Hans, zh-Hant-TW]\nformats: pdf\n');
    const doctor = await kanben(['doctor', folder, '--lang', 'en']);
    expect(doctor.code, doctor.err).toBe(0);
    expect(existsSync(join(folder, 'out'))).toBe(false);
    // Traditional has no 㐂 of its own
    expect(doctor.out).toMatch(/NotoSerifSC-Regular {2}1 characters .*\n {4}stands in for 㐂 U\+3402 ×1/);
    expect(doctor.err).toMatch(/a\.md:3:4 㐂 \(U\+3402\) is not in the theme’s font; NotoSerifSC-Regular/);
    expect(doctor.out).toMatch(/NotoSerifTC-Regular .*may be embedded, no limits .*SIL Open Font License/);

    const built = await kanben(['build', folder]);
    expect(built.code, built.err).toBe(0);
    const report = JSON.parse(readFileSync(join(folder, 'out', 'report.json'), 'utf8'));
    const editions = doctor.out.split(/^(?=zh-)/m);
    for (const [at, script] of ['zh-Hans', 'zh-Hant-TW'].entries()) {
      const file = join(folder, 'out', `du.${script}.pdf`);
      const listed = report.artifacts[at].fonts.map(({ name }: { name: string }) => name).sort();
      const said = [...(editions[at] ?? '').matchAll(/^ {2}(\S+) {2}/gm)].map(([, name]) => name).sort();
      expect(said).toEqual(listed);
      const read = allFonts(rawPdf(readFileSync(file))).map(({ name }) => name.replace(/^[A-Z]{6}\+/, ''));
      expect([...new Set(read)].sort()).toEqual(listed);
      const tool = toolFonts(file);
      if (tool) expect(tool).toEqual(listed);
    }
    expect(
      report.artifacts[1].fonts.find(({ name }: { name: string }) => name === 'NotoSerifSC-Regular'),
    ).toMatchObject({
      embedding: 'installable',
      fallback: [{ character: '㐂', code: 'U+3402', count: 1 }],
    });
  });

  it('--strict refuses a stand-in, with its place', async () => {
    const folder = bulletin(TEXT, 'editions: zh-Hant-TW\nformats: pdf\n');
    const { code, err } = await kanben(['doctor', folder, '--strict']);
    expect(code).not.toBe(0);
    expect(err).toMatch(/a\.md:3:4 .*“㐂”（U\+3402）不在版式的字体里，改用 NotoSerifSC-Regular/);
    expect(err).toContain('--strict');
    const built = await kanben(['build', folder, '--strict']);
    expect(built.code).not.toBe(0);
    expect(existsSync(join(folder, 'out', 'du.zh-Hant-TW.pdf'))).toBe(false);
  });

  it('names what no font has, before anything is laid out', async () => {
    const folder = bulletin(TEXT.replace('㐂生', '𠮷生'));
    for (const verb of ['doctor', 'build']) {
      const { code, err } = await kanben([verb, folder]);
      expect(code, verb).toBe(1);
      expect(err).toMatch(/a\.md:3:4 .*没有字体能排“𠮷”（U\+20BB7）/);
    }
  });
});
