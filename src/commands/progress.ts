import type { Language } from '../diagnostics/index.js';
import { terminal } from '../io/terminal.js';
import type { Progress } from '../run.js';

const NAMES: Readonly<Record<Progress['stage'], readonly [zh: string, en: string]>> = {
  read: ['读图', 'reading pictures'],
  repair: ['整理文字', 'repairing text'],
  convert: ['简繁转换', 'converting script'],
  typeset: ['套版式', 'applying the theme'],
  print: ['排版', 'setting pages'],
  check: ['核对', 'checking'],
  epub: ['制作 EPUB', 'making the EPUB'],
};
/** Away from a terminal, a line for every so many pages. */
const PAGES_A_LINE = 50;

/** Shows a run's progress: one line written over on a terminal, plain lines elsewhere. */
export function progressLine(language: Language, quiet: boolean): (step: Progress) => void {
  if (quiet) return () => {};
  const say = ({ stage, script, pagesDone }: Progress) => {
    const name = NAMES[stage][language === 'zh' ? 0 : 1];
    const pages =
      pagesDone === undefined ? '' : language === 'zh' ? ` ${pagesDone} 页` : ` ${pagesDone} pages`;
    return `${script ? `${script} ` : ''}${name}${pages}`;
  };
  return (step) => {
    if (terminal.interactive) terminal.status(say(step));
    else if (step.pagesDone === undefined || step.pagesDone % PAGES_A_LINE === 0) terminal.err(say(step));
  };
}
