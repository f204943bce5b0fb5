import { existsSync } from 'node:fs';
import { fontsOf } from '../build.js';
import { exitCodeOf, type Language, textOf } from '../diagnostics/index.js';
import { openBrowser } from '../io/browser.js';
import { findFonts } from '../io/fonts.js';
import { packageVersion } from '../io/paths.js';
import { terminal } from '../io/terminal.js';
import { Failure, type Report, SCRIPTS } from '../model/index.js';
import { fontLines } from './font-lines.js';
import { loadProject } from './load-project.js';
import { type BuildOptions, flagsOf, withInput } from './run-build.js';
import { collectMessages, showMessages } from './shared.js';

/** Han characters of the Unicode blocks that fonts are measured against. */
const BLOCKS = [
  { name: 'URO', first: 0x4e00, last: 0x9fff },
  { name: 'Ext A', first: 0x3400, last: 0x4dbf },
] as const;

/** `kanben doctor`: versions, browser, fonts and what they cover; of a bulletin, the fonts that it needs. */
export async function doctorCommand(
  names: readonly string[],
  options: BuildOptions,
  language: Language,
): Promise<number> {
  const { all, report } = collectMessages();
  const say = (zh: string, en: string, value: string) =>
    terminal.out(`${language === 'zh' ? zh : en}: ${value}\n`);
  if (names.length > 0 || options.config !== undefined) {
    await examine(names, options, language, report);
    showMessages(all, options, language);
    return exitCodeOf(all, options.strict);
  }
  say('刊本', 'kanben', packageVersion());
  say('Node', 'Node', `${process.version} (${process.platform} ${process.arch})`);
  try {
    const browser = await openBrowser(options.browser ?? terminal.env.KANBEN_BROWSER);
    say('浏览器', 'browser', browser.version);
    await browser.close();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    error.messages.forEach(report);
  }
  for (const script of SCRIPTS) {
    try {
      const { faces } = findFonts(script);
      const regular = faces.filter(({ weight }) => weight === 400);
      for (const face of regular) {
        if (!existsSync(face.path)) throw new Failure({ id: 'font-missing', values: { font: face.name } });
        const covered = BLOCKS.map(
          ({ name, first, last }) => `${name} ${countGlyphs(face.glyph, first, last)}`,
        );
        say(`字体 ${script}`, `font ${script}`, `${face.name} (${face.family}), ${covered.join(', ')}`);
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      error.messages.forEach(report);
    }
  }
  showMessages(all, options, language);
  return exitCodeOf(all, options.strict);
}

/** Lists the fonts of a bulletin by edition, before anything is laid out. */
async function examine(
  names: readonly string[],
  options: BuildOptions,
  language: Language,
  report: Report,
): Promise<void> {
  try {
    const project = await loadProject(names, flagsOf(options), options.config);
    // repairs have their say in a build
    const ofFonts: Report = (message) => {
      if (/^(?:glyph|font)-/.test(message.id) || textOf(message).severity === 'error') report(message);
    };
    const quiet = { ...options, quiet: true };
    const lists = await withInput(fontsOf, project, quiet, { report: ofFonts, language, keep: false });
    for (const [script, list] of lists) terminal.out(`${fontLines(script, list, language).join('\n')}\n`);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    error.messages.forEach(report);
  }
}

function countGlyphs(glyph: (codePoint: number) => number, first: number, last: number): number {
  let count = 0;
  for (let code = first; code <= last; code++) if (glyph(code) > 0) count++;
  return count;
}
