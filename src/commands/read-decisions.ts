import { relative } from 'node:path';
import type { SourceFile } from '../build.js';
import { decisionsFileOf } from '../decisions/index.js';
import { readInput } from '../io/read.js';
import { Failure } from '../model/index.js';

/** The editor's answers beside a source, where there are any. */
export async function readDecisions(path: string): Promise<SourceFile['decisions']> {
  const name = decisionsFileOf(path);
  const file = relative(process.cwd(), name) || name;
  try {
    return { file, text: new TextDecoder().decode(await readInput(name, file, 1024 * 1024)) };
  } catch (error) {
    if (error instanceof Failure && error.messages[0]?.id === 'input-missing') return undefined;
    throw error;
  }
}
