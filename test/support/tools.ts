import { execFileSync } from 'node:child_process';

/** Those of some programs that are not installed; says aloud which tests are skipped for it. */
export function missingTools(tests: string, ...programs: readonly string[]): readonly string[] {
  const missing = programs.filter((program) => {
    try {
      execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' });
      return false;
    } catch {
      return true;
    }
  });
  if (missing.length > 0) console.warn(`SKIPPED: ${tests}: ${missing.join(', ')} not installed`);
  return missing;
}

/** What a program prints. */
export const run = (program: string, ...words: readonly string[]): string =>
  execFileSync(program, words, { encoding: 'utf8' });
