import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exitCodeOf, type Language } from '../diagnostics/index.js';
import { packageRoot } from '../io/paths.js';
import { terminal } from '../io/terminal.js';
import { type OutputFile, writeAll } from '../io/write.js';
import { Failure } from '../model/index.js';
import { collectMessages, type SharedOptions, showMessages } from './shared.js';

/** The messy samples that a new bulletin starts with. */
const SAMPLES = ['bridge-and-ferry.txt', 'tea.txt', 'garden.txt'];

/** `kanben init DIR`: a manifest with every field explained and three messy samples. Never overwrites. */
export async function initCommand(
  folder: string,
  options: SharedOptions,
  language: Language,
): Promise<number> {
  const { all, report } = collectMessages();
  try {
    const there = await readdir(folder).catch(() => []);
    if (there.length > 0) throw new Failure({ id: 'init-exists', values: { file: folder } });
    await writeAll(await newFiles(folder));
    const next = language === 'zh' ? '建好了。下一步：' : 'Done. Next:';
    terminal.out(`${next} kanben build ${folder}\n`);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    error.messages.forEach(report);
  }
  showMessages(all, options, language);
  return exitCodeOf(all);
}

async function newFiles(folder: string): Promise<OutputFile[]> {
  const manifest = await readFile(join(packageRoot, 'templates', 'init', 'bulletin.yaml'));
  const samples = SAMPLES.map(async (name) => ({
    path: join(folder, name),
    content: await readFile(join(packageRoot, 'content', name)),
  }));
  return [{ path: join(folder, 'bulletin.yaml'), content: manifest }, ...(await Promise.all(samples))];
}
