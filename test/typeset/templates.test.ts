import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/diagnostics/catalogue.js';
import { readThemeFiles } from '../../src/io/theme-files.js';
import { Failure, type Message } from '../../src/model/index.js';
import { typeset } from '../../src/typeset/index.js';
import { A4_BRIEF, article, bulletin, FONTS } from './sample.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kanben-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const DOCUMENT = bulletin([article('a01', '题目', '文。')], { metadata: { publisher: '图书馆' } });
const setWith = (own: { templates?: string; styles?: string }) =>
  typeset(DOCUMENT, A4_BRIEF, readThemeFiles(own), FONTS, () => {}).html;
const own = (name: string, text: string) => writeFileSync(join(folder, name), text);

function problems(run: () => unknown): readonly Message[] {
  try {
    run();
  } catch (error) {
    if (error instanceof Failure) return error.messages;
    throw error;
  }
  return [];
}

describe('templates of one’s own', () => {
  it('replace ours by name, at the top of the folder or in the theme’s', () => {
    own('masthead.hbs', '<header>自备报头：{{title}} {{label "contents"}}</header>');
    expect(setWith({ templates: folder })).toContain('<header>自备报头：清河简报 目录</header>');
    rmSync(join(folder, 'masthead.hbs'));
    mkdirSync(join(folder, 'jianbao'));
    own('jianbao/masthead.hbs', '<header>本题材</header>');
    expect(setWith({ templates: folder })).toContain('<header>本题材</header>');
  });

  it('take styles along', () => {
    own('jianbao.css', '.masthead { color: green }');
    own('custom.css', 'p { color: blue }');
    const html = setWith({ styles: folder });
    expect(html).toContain('.masthead { color: green }');
    expect(html).toContain('p { color: blue }');
    expect(html).not.toContain('.masthead-name { height');
  });

  it('must be in a folder that is there', () => {
    const missing = join(folder, 'nothing');
    expect(problems(() => readThemeFiles({ templates: missing }))).toEqual([
      { id: 'template-folder-missing', values: { folder: missing } },
    ]);
  });

  it.each([
    ['a helper that is not there', 'x\n{{shout title}}', 2, 'unknown helper “shout”'],
    ['a partial that is not there', '{{> nowhere}}', 1, 'unknown partial “nowhere”'],
    ['a block that is not closed', 'x\n\n{{#if title}}', 3, 'Expecting'],
    ['a block that is closed otherwise', '{{#if title}}{{/each}}', 1, "if doesn't match each"],
    ['a field that is not there', 'x\n{{titel}}', 2, '"titel" is not defined'],
    ['a word that is not there', 'x {{label "nichts"}}', 1, 'no label “nichts”'],
  ])('%s is named with its place', (_, text, line, reason) => {
    own('masthead.hbs', text);
    const [message] = problems(() => setWith({ templates: folder }));
    expect(message?.id).toBe('template-broken');
    expect(message?.place?.file).toBe('masthead.hbs');
    expect(message?.place?.line ?? 1).toBe(line);
    expect(message?.values?.reason).toContain(reason);
  });

  it('end the run with exit code 3', () => {
    expect(CATALOGUE['template-broken']?.exit).toBe(3);
    expect(CATALOGUE['template-folder-missing']?.exit).toBe(3);
  });
});
