import { relative } from 'node:path';
import { decisionsFileOf } from '../decisions/file-name.js';
import type { LoadedDecisions } from '../decisions/load.js';
import { readInput } from '../io/read.js';
import { Failure } from '../model/index.js';

/** The editor's answers beside a source, where there are any. */
export async function readDecisions(path: string): Promise<LoadedDecisions | undefined> {
  const name = decisionsFileOf(path);
  const file = relative(process.cwd(), name) || name;
  try {
    const text = new TextDecoder().decode(await readInput(name, file, 1024 * 1024));
    const { loadDecisions } = await import('../decisions/load.js');
    return loadDecisions(text, file);
  } catch (error) {
    if (error instanceof Failure && error.messages[0]?.id === 'input-missing') return undefined;
    throw error;
  }
}
