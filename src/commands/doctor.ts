import { existsSync } from 'node:fs';
import { exitCodeOf, type Language } from '../diagnostics/index.js';
import { openBrowser } from '../io/browser.js';
import { findFonts } from '../io/fonts.js';
import { packageVersion } from '../io/paths.js';
import { terminal } from '../io/terminal.js';
import { Failure, SCRIPTS } from '../model/index.js';
import { collectMessages, type SharedOptions, showMessages } from './shared.js';

/** Han characters of the Unicode blocks that fonts are measured against. */
const BLOCKS = [
  { name: 'URO', first: 0x4e00, last: 0x9fff },
  { name: 'Ext A', first: 0x3400, last: 0x4dbf },
] as const;

/** `kanben doctor`: versions, browser, fonts and what they cover. */
export async function doctorCommand(
  options: SharedOptions & { readonly browser?: string },
  language: Language,
): Promise<number> {
  const { all, report } = collectMessages();
  const say = (zh: string, en: string, value: string) =>
    terminal.out(`${language === 'zh' ? zh : en}: ${value}\n`);
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

function countGlyphs(glyph: (codePoint: number) => number, first: number, last: number): number {
  let count = 0;
  for (let code = first; code <= last; code++) if (glyph(code) > 0) count++;
  return count;
}
