import type { Language } from '../diagnostics/index.js';
import { type Terminal, terminal } from '../io/terminal.js';
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

type Screen = Pick<Terminal, 'interactive' | 'status' | 'err' | 'now'>;

/** Below this many pages of a run, its pace says nothing. */
const PACE_FROM = 20;

/** Seconds that the pages still to come will take at the pace of those that are done. */
function timeLeft(screen: Screen): (step: Progress) => number | undefined {
  let script: Progress['script'];
  let first = { at: 0, done: 0 };
  let last = 0;
  return ({ stage, script: now, pagesDone = 0, pagesExpected = 0 }) => {
    const at = screen.now().getTime();
    // pages that come many at a time were known already
    const anew = stage !== 'print' || now !== script || pagesDone <= first.done || pagesDone > last + 1;
    if (anew) first = { at, done: pagesDone };
    script = now;
    last = pagesDone;
    const set = pagesDone - first.done;
    if (set < PACE_FROM || pagesExpected <= pagesDone) return undefined;
    return Math.ceil(((at - first.at) / set / 1000) * (pagesExpected - pagesDone));
  };
}

/** Shows a run's progress: one line written over on a terminal, plain lines elsewhere. */
export function progressLine(
  language: Language,
  quiet: boolean,
  screen: Screen = terminal,
): (step: Progress) => void {
  if (quiet) return () => {};
  const left = timeLeft(screen);
  const say = (step: Progress) => {
    const { stage, script, pagesDone, pagesExpected } = step;
    const name = NAMES[stage][language === 'zh' ? 0 : 1];
    const of = pagesDone && pagesExpected ? `${pagesDone}/${Math.max(pagesDone, pagesExpected)}` : pagesDone;
    const seconds = left(step);
    const rest =
      seconds === undefined ? '' : language === 'zh' ? `，约剩 ${seconds} 秒` : `, about ${seconds} s left`;
    const pages = of === undefined ? '' : language === 'zh' ? ` ${of} 页${rest}` : ` ${of} pages${rest}`;
    return `${script ? `${script} ` : ''}${name}${pages}`;
  };
  return (step) => {
    const { pagesExpected, ...plain } = step;
    if (screen.interactive) screen.status(say(step));
    else if (step.pagesDone === undefined || step.pagesDone % PAGES_A_LINE === 0) screen.err(say(plain));
  };
}
