import { createHash } from 'node:crypto';
import type { ChangedSource } from './changes/index.js';
import type { ArticleEntry, BulletinConfig } from './config/index.js';
import type { LoadedDecisions } from './decisions/index.js';
import { type Article, type Change, Failure, type Host, type Message } from './model/index.js';
import { applyRulesToArticles, markedSource } from './normalize/index.js';
import { articlesFromMarkdown, decodeText, readSource, toLines } from './readers/index.js';
import { repairText, suggestionMessages } from './repair.js';
import type { Run } from './run.js';

/** One file of the bulletin, as its bytes. */
export interface SourceFile {
  readonly entry: ArticleEntry;
  /** Absolute. */
  readonly path: string;
  /** As messages call it: relative to where the user stands. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The editor's answers, from the file beside the source. */
  readonly decisions?: LoadedDecisions;
}

export interface EntryArticles {
  readonly entry: ArticleEntry;
  readonly articles: readonly Article[];
}

/** What one file gives. Plain data: it is kept. */
interface ReadFile {
  readonly articles: readonly Article[];
  readonly ledger: readonly Change[];
  readonly messages: readonly Message[];
  readonly changed?: ChangedSource;
}

/** Bytes → text → lines or Markdown → articles; what the repair did is proven against the source. */
export async function readArticles(
  run: Run,
  files: readonly SourceFile[],
  style: BulletinConfig['style'],
  host: Pick<Host, 'cache' | 'codeKey'>,
  onNew: (bytes: number) => void = () => {},
) {
  const ledger: Change[] = [];
  const articles: EntryArticles[] = [];
  const changed: ChangedSource[] = [];
  const keeping: Promise<void>[] = [];
  const keep = (key: string, read: ReadFile) =>
    void keeping.push(host.cache.put(key, Buffer.from(JSON.stringify(read))));
  for (const source of files) {
    const read = await run.attempt(() => readKept(source, style, host, run, { keep, onNew }));
    for (const file of read) {
      run.reportAll(file.messages);
      articles.push({ entry: source.entry, articles: file.articles });
      for (const change of file.ledger) ledger.push(change);
      if (file.changed) changed.push(file.changed);
    }
  }
  await Promise.all(keeping);
  return { articles, ledger, changed };
}

/** A giant text takes more room to keep than it takes time to read. */
const MOST_KEPT = 4 * 1024 * 1024;

/** A file that was read before, in the same words by the same program, is not read again. */
async function readKept(
  source: SourceFile,
  style: BulletinConfig['style'],
  { cache, codeKey }: Pick<Host, 'cache' | 'codeKey'>,
  run: Run,
  fresh: {
    readonly keep: (key: string, read: ReadFile) => void;
    readonly onNew: (bytes: number) => void;
  },
): Promise<ReadFile> {
  const { bytes, file, entry, decisions } = source;
  const key = createHash('sha256')
    .update(JSON.stringify(['read', codeKey, file, entry.encoding ?? '', style, decisions ?? '']))
    .update(bytes)
    .digest('hex');
  const keep = bytes.length <= MOST_KEPT;
  const known = keep ? await cache.get(key) : undefined;
  if (known) return JSON.parse(Buffer.from(known).toString('utf8')) as ReadFile;
  const messages: Message[] = [];
  try {
    const read = { ...readFile(source, style, (message) => messages.push(message)), messages };
    if (keep) fresh.keep(key, read);
    fresh.onNew(bytes.length);
    return read;
  } catch (error) {
    if (error instanceof Failure) run.reportAll(messages);
    throw error;
  }
}

function readFile(
  { entry, file, bytes, decisions }: SourceFile,
  style: BulletinConfig['style'],
  report: (message: Message) => void,
): Omit<ReadFile, 'messages'> {
  const text = decodeText(bytes, file, entry.encoding);
  const source = readSource(text, file, report);
  if (source.kind === 'marked') {
    const plain = articlesFromMarkdown(source, report);
    const ruled = applyRulesToArticles(plain, markedSource(toLines(text, file)), style);
    suggestionMessages(ruled.suggestions).forEach(report);
    return { articles: ruled.articles, ledger: ruled.changes };
  }
  const { articles, ledger } = repairText({ lines: source.lines, decisions }, style, report);
  return { articles, ledger, changed: { file, lines: source.lines, articles, ledger } };
}
