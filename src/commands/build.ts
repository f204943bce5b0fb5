import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { type Artifact, type Built, build } from '../build.js';
import { exitCodeOf, type Language } from '../diagnostics/index.js';
import type { Browsers } from '../io/browsers.js';
import { onInterrupt } from '../io/interrupt.js';
import { terminal } from '../io/terminal.js';
import type { Watched } from '../io/watch.js';
import { checkWritable, writeAll } from '../io/write.js';
import { Failure, type Message } from '../model/index.js';
import { loadProject, type Project } from './load-project.js';
import { hearing, inputsOf, remember } from './remember.js';
import { reportJson } from './report-json.js';
import { type BuildOptions, flagsOf, withInput } from './run-build.js';
import { collectMessages, showMessages } from './shared.js';

/** `kanben build [DIR | FILE...]`: writes everything or nothing, and `report.json` in any case. */
export async function buildCommand(
  names: readonly string[],
  options: BuildOptions,
  language: Language,
): Promise<number> {
  return (await buildOnce(names, options, language)).exit;
}

/** One build; `inputs` is what it read, where it came as far as that. */
export async function buildOnce(
  names: readonly string[],
  options: BuildOptions,
  language: Language,
  browsers?: Browsers,
): Promise<{ readonly exit: number; readonly inputs: Watched | undefined }> {
  const messages = collectMessages();
  let out: string | undefined;
  let built: Built | undefined;
  let project: Project | undefined;
  const since = terminal.now();
  const read: string[] = [];
  const { said, ...voice } = hearing();
  try {
    project = await loadProject(names, flagsOf(options), options.config);
    const folder = resolve(project.config.out);
    await checkWritable(folder);
    out = folder;
    const onRead = (file: string) => void read.push(file);
    built = await withInput(build, project, options, { report: messages.report, language, onRead, browsers });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    error.messages.forEach(messages.report);
  } finally {
    terminal.status('');
  }
  const failed = exitCodeOf(messages.all, options.strict);
  const sound = exitCodeOf(withoutStalls(messages.all), options.strict) === 0;
  const artifacts = sound ? (built?.artifacts ?? []) : [];
  const release = onInterrupt(async () => {});
  try {
    if (out)
      await writeOutputs(
        out,
        artifacts,
        reportJson({
          built,
          artifacts,
          messages: messages.all,
          exit: failed,
          type: options.strict === true,
        }),
        built,
      );
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    error.messages.forEach(messages.report);
  } finally {
    await release();
  }
  showMessages(messages.all, options, language, voice.err);
  const exit = exitCodeOf(messages.all, options.strict);
  const written = exitCodeOf(withoutStalls(messages.all), options.strict) === 0;
  if (out && written) showArtifacts(artifacts, out, language, voice.out);
  if (exit === 0 && out && project) {
    const pages = pagesOf(built).map(({ name }) => name);
    remember({ project, since, read, artifacts, pages, out, said });
  }
  return { exit, inputs: project && inputsOf(project, read) };
}

/** An output that could not be laid out keeps none of the others back. */
function withoutStalls(messages: readonly Message[]): readonly Message[] {
  return messages.filter(({ id }) => id !== 'layout-stalled');
}

async function writeOutputs(
  out: string,
  artifacts: readonly Artifact[],
  report: string,
  built: Built | undefined,
): Promise<void> {
  const files = artifacts.map(({ name, bytes }) => ({ path: join(out, name), content: bytes }));
  const pages = artifacts.length > 0 ? pagesOf(built) : [];
  const more = pages.map(({ name, html }) => ({ path: join(out, name), content: html }));
  await writeAll([...files, ...more, { path: join(out, 'report.json'), content: report }]);
}

/** What an editor reads beside the bulletin. */
const pagesOf = (built: Built | undefined) => [
  ...(built?.changes ? [built.changes] : []),
  ...(built?.reviews ?? []),
];

function showArtifacts(
  artifacts: readonly Artifact[],
  out: string,
  language: Language,
  say: (text: string) => void,
): void {
  for (const { name, bytes, pages } of artifacts) {
    const size =
      bytes.length < 1e6
        ? `${Math.ceil(bytes.length / 1024)} KB`
        : `${(bytes.length / 1048576).toFixed(1)} MB`;
    const count =
      pages === undefined
        ? ''
        : language === 'zh'
          ? `${pages} 页，`
          : `${pages} ${pages === 1 ? 'page' : 'pages'}, `;
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    say(`${join(out, name)}  (${count}${size}, ${digest})\n`);
  }
}
