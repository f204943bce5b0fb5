import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** The commands are tested as users run them: compiled. */
export function setup(): void {
  const root = resolve(import.meta.dirname, '..', '..');
  execFileSync(
    process.execPath,
    [resolve(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
}
