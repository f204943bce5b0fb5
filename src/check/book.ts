import type { Bulletin, Message } from '../model/index.js';
import { checkEpub } from './epub-conservation.js';
import { expectedBlocks } from './expected-blocks.js';
import { blockMessages } from './messages.js';

/** Proves a finished EPUB: every block of the bulletin is in it, once, in order, unchanged. */
export async function checkBook(
  bulletin: Bulletin,
  bytes: Uint8Array,
  artifact: string,
): Promise<{ messages: readonly Message[]; characters: number }> {
  const messages = blockMessages(await checkEpub(bulletin, bytes), artifact);
  const characters = expectedBlocks(bulletin).reduce((sum, { text }) => sum + text.length, 0);
  return { messages, characters };
}
