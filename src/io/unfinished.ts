import { rmSync } from 'node:fs';

/** Files under temporary names: whatever is left of them when the process ends goes with it. */
export const unfinished = new Set<string>();

process.on('exit', () => {
  for (const path of unfinished) rmSync(path, { force: true });
});
