// The command as few files instead of a thousand: finding and loading them one by one took longer than a small edit.
// The modules in dist/ stay beside it, for tests and benchmarks.
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';

const outdir = 'dist/bundle';
await rm(outdir, { recursive: true, force: true });
await build({
  entryPoints: ['dist/cli.js'],
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  chunkNames: '[name]-[hash]',
  // these bring files or machine code of their own
  external: ['@sparticuz/chromium', '@expo-google-fonts/*', 'pagedjs-cli', '@node-rs/*', 'subset-font'],
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
  },
  legalComments: 'none',
  logLevel: 'warning',
});
