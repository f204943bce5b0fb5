import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkWritable, writeAll } from '../../src/io/write.js';
import { Failure } from '../../src/model/index.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kanben-test-'));
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

const failureOf = async (work: Promise<unknown>): Promise<string | undefined> => {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.messages[0]?.id;
  }
};

describe('writeAll', () => {
  it('writes every file and leaves no temporary one', async () => {
    await writeAll([
      { path: join(folder, '甲.txt'), content: '甲' },
      { path: join(folder, 'b', 'c.bin'), content: Uint8Array.of(1, 2) },
    ]);
    expect(readFileSync(join(folder, '甲.txt'), 'utf8')).toBe('甲');
    expect(readdirSync(folder).sort()).toEqual(['b', '甲.txt']);
  });

  it('leaves earlier files whole when one of several cannot be written', async () => {
    writeFileSync(join(folder, 'a.pdf'), 'old');
    writeFileSync(join(folder, 'blocker'), '');
    const files = [
      { path: join(folder, 'a.pdf'), content: 'new' },
      { path: join(folder, 'blocker', 'b.epub'), content: 'new' },
    ];
    expect(await failureOf(writeAll(files))).toBe('output-not-writable');
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'blocker']);
  });
});

describe('checkWritable', () => {
  it('makes the folder and leaves nothing in it', async () => {
    await checkWritable(join(folder, 'new', 'out'));
    expect(readdirSync(join(folder, 'new', 'out'))).toEqual([]);
  });

  it('says so when a file stands where the folder should be', async () => {
    writeFileSync(join(folder, 'out'), '');
    expect(await failureOf(checkWritable(join(folder, 'out')))).toBe('output-not-writable');
    expect(existsSync(join(folder, 'out'))).toBe(true);
  });
});
