import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeDigest, digestOf } from '../../src/io/code-digest.js';

let root = '';
const write = (name: string, text: string) => {
  writeFileSync(join(root, name), text);
  utimesSync(join(root, name), 0, 0);
};
const digest = () => digestOf(join(root, 'dist'), root);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kanben-digest-'));
  for (const name of ['dist', 'dist/print', 'node_modules', 'node_modules/pagedjs-cli'])
    mkdirSync(join(root, name));
  write('package.json', '{"version":"1.0.0","dependencies":{"pagedjs-cli":"1.0.0"}}');
  write('node_modules/pagedjs-cli/package.json', '{"name":"pagedjs-cli","version":"1.0.0"}');
  write('node_modules/.package-lock.json', '{"packages":{"node_modules/pagedjs":{"version":"0.4.3"}}}');
  write('dist/print/pieces.js', 'const AIM = 30;');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('what tells one state of the program from another', () => {
  it('is the same for the same', () => {
    expect(digest()).toBe(digest());
    expect(codeDigest()).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    ['its version', 'package.json', '{"version":"1.0.1","dependencies":{"pagedjs-cli":"1.0.0"}}'],
    ['its own code, of the same length and time', 'dist/print/pieces.js', 'const AIM = 40;'],
    [
      'a package of another version',
      'node_modules/pagedjs-cli/package.json',
      '{"name":"pagedjs-cli","version":"1.0.1"}',
    ],
    ['a new file', 'dist/print/more.js', ''],
    [
      'what npm installed below',
      'node_modules/.package-lock.json',
      '{"packages":{"node_modules/pagedjs":{"version":"0.4.4"}}}',
    ],
  ])('changes with %s', (_, name, text) => {
    const before = digest();
    write(name, text);
    expect(digest()).not.toBe(before);
  });
});
