import { isAbsolute, join, relative } from 'node:path';
import type { BulletinConfig, PlaceOf } from '../config/index.js';
import { readInput } from '../io/read.js';
import { Failure, type Glossary, type GlossaryEntry } from '../model/index.js';
import { glossaryOf, joinGlossaries, readGlossary } from '../script/glossary/read.js';

/** Read when bulletin.yaml names no other. */
const BESIDE = 'glossary.yaml';

/**
 * The glossaries of a bulletin, its own before the house's, and the files that they depend on. The house's is named
 * in bulletin.yaml, not looked for in a user's folder: the same bulletin gives the same words on every machine.
 *
 * @throws Failure when a file that is named cannot be read
 */
export async function readGlossaries(
  config: BulletinConfig,
  root: string,
  placeOf?: PlaceOf,
): Promise<{ readonly glossary: Glossary; readonly files: readonly string[] }> {
  const at = (path: string) => (isAbsolute(path) ? path : join(root, path));
  const files: string[] = [];
  const read = async (name: string, key: string, owner: GlossaryEntry['owner']): Promise<Glossary> => {
    const path = at(name);
    files.push(path);
    const shown = relative(process.cwd(), path) || path;
    try {
      return readGlossary(
        new TextDecoder().decode(await readInput(path, shown, 4 * 1024 * 1024)),
        shown,
        owner,
      );
    } catch (error) {
      if (!(error instanceof Failure) || key === '') throw error;
      throw new Failure(
        ...error.messages.map((message) => (placeOf ? { place: placeOf([key]), ...message } : message)),
      );
    }
  };
  const { glossary = [], houseGlossary } = config;
  const parts: Glossary[] = [];
  if (!Array.isArray(glossary)) {
    if (placeOf) parts.push(glossaryOf(glossary, ['glossary'], placeOf, 'bulletin'));
  } else if (config.glossary === undefined) {
    parts.push(await read(BESIDE, '', 'bulletin').catch(absent));
  }
  if (Array.isArray(glossary))
    for (const name of glossary) parts.push(await read(name, 'glossary', 'bulletin'));
  for (const name of houseGlossary) parts.push(await read(name, 'houseGlossary', 'house'));
  return { glossary: joinGlossaries(parts), files };
}

function absent(error: unknown): Glossary {
  if (error instanceof Failure && error.messages[0]?.id === 'input-missing')
    return { entries: [], messages: [] };
  throw error;
}
