import { join, resolve } from 'node:path';
import type { Language } from '../diagnostics/index.js';
import { browsersOf } from '../io/browsers.js';
import { onInterrupt } from '../io/interrupt.js';
import { terminal } from '../io/terminal.js';
import { nextChange, type Watched } from '../io/watch.js';
import { buildOnce } from './build.js';
import type { BuildOptions } from './run-build.js';

/** `kanben build --watch`: builds, and builds again whenever something that was read is saved. Ends with Ctrl-C. */
export async function watchCommand(
  names: readonly string[],
  options: BuildOptions,
  language: Language,
): Promise<never> {
  const say = (zh: string, en: string) => terminal.err(language === 'zh' ? zh : en);
  const named = [...names, ...(options.config ? [options.config] : []), ...(names.length > 0 ? [] : ['.'])];
  const entry = named.flatMap((name) => [resolve(name), resolve(join(name, 'bulletin.yaml'))]);
  // the browser stays: starting one takes longer than setting what was edited
  const browsers = browsersOf(options.browser ?? terminal.env.KANBEN_BROWSER);
  let watched: Watched = { files: entry, folders: [] };
  for (;;) {
    const since = terminal.now().getTime();
    const { inputs } = await buildOnce(names, options, language, browsers);
    const seconds = ((terminal.now().getTime() - since) / 1000).toFixed(1);
    // with nothing read, whatever was missing may still come
    watched = inputs ?? { ...watched, anyText: true };
    const next = nextChange(watched, since);
    const release = onInterrupt(async () => {
      next.stop();
      await browsers.close();
    });
    say(
      `用时 ${seconds} 秒。正在守候改动，按 Ctrl-C 结束`,
      `took ${seconds} s; waiting for changes, Ctrl-C ends`,
    );
    const changed = await next.changed;
    await release();
    say(`改了：${changed.join('、')}`, `changed: ${changed.join(', ')}`);
  }
}
