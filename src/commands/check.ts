import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { build } from '../build.js';
import { checkType, typeMessages } from '../check/index.js';
import { exitCodeOf, type Language } from '../diagnostics/index.js';
import { terminal } from '../io/terminal.js';
import { Failure, type Report } from '../model/index.js';
import { readObjects } from '../pdf/index.js';
import { checkPdfCommand, isPdf } from './check-pdf.js';
import { loadProject } from './load-project.js';
import { type BuildOptions, flagsOf, withInput } from './run-build.js';
import { collectMessages, showMessages } from './shared.js';

/** `kanben check`: everything a build would say, and whether `out/` holds what it would make. Writes nothing. */
export async function checkCommand(
  names: readonly string[],
  options: BuildOptions,
  language: Language,
): Promise<number> {
  if (names.length > 0 && names.every(isPdf)) return checkPdfCommand(names, options, language);
  const { all, report } = collectMessages();
  try {
    const project = await loadProject(names, flagsOf(options), options.config);
    const { artifacts } = await withInput(build, project, options, { report, language, keep: false });
    for (const { name, bytes, sheets } of artifacts) {
      await compare(join(resolve(project.config.out), name), bytes, report);
      const pdf = name.endsWith('.pdf') ? readObjects(bytes) : undefined;
      if (pdf && !sheets) typeMessages(checkType(pdf), name, language).forEach(report);
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    error.messages.forEach(report);
  } finally {
    terminal.status('');
  }
  showMessages(all, options, language);
  return exitCodeOf(all, options.strict);
}

async function compare(path: string, bytes: Uint8Array, report: Report): Promise<void> {
  const there = await readFile(path).catch(() => undefined);
  const values = { file: relative(process.cwd(), path) };
  if (!there) report({ id: 'output-missing', values });
  else if (!there.equals(bytes)) report({ id: 'output-stale', values });
}
