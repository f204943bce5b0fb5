// dump-html.mjs BULLETIN FOLDER: the whole document that kanben sets, with its fonts, for other programs to print.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [bulletin, folder] = process.argv.slice(2);
const dist = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'dist');
const load = (name) => import(join(dist, name));
const { loadProject } = await load('commands/load-project.js');
const { readArticles } = await load('read-articles.js');
const { startRun } = await load('run.js');
const { makeBulletin } = await load('bulletin/index.js');
const { typeset } = await load('typeset/index.js');
const { geometryFor } = await load('config/index.js');
const { findFonts } = await load('io/fonts.js');
const { readThemeFiles } = await load('io/theme-files.js');

const { config, sources } = await loadProject([bulletin], {});
const run = startRun({ report: () => {}, progress: () => {}, clock: () => 0 });
const none = { codeKey: '', cache: { get: async () => undefined, put: async () => {} } };
const { articles } = await readArticles(run, sources, config.style, none);
const made = makeBulletin(config, articles, new Map(), '2026-11-20', () => {});
const geometry = geometryFor(config.theme, config, config.profile);
const {
  html,
  kit: { files },
} = typeset(made, geometry, readThemeFiles(), findFonts('zh-Hans'), () => {});
writeFileSync(join(folder, 'index.html'), html);
for (const [name, file] of files) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  if (file.path) copyFileSync(file.path, join(folder, name));
  else writeFileSync(join(folder, name), file.content);
}
