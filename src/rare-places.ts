import type { Place } from './model/index.js';
import type { SourceFile } from './read-articles.js';
import { decodeText } from './readers/index.js';

/** Finds the first place of a character in the sources. They are decoded when it is first asked, which is rare. */
export function placesIn(sources: readonly SourceFile[]): (character: string) => Place | undefined {
  let texts: readonly { readonly file: string; readonly text: string }[] | undefined;
  return (character) => {
    texts ??= sources.map(({ bytes, file, entry }) => ({
      file,
      text: decodeText(bytes, file, entry.encoding),
    }));
    for (const { file, text } of texts) {
      const at = text.indexOf(character);
      if (at < 0) continue;
      const lines = text.slice(0, at).split(/\r\n|\n|\r/u);
      return { file, line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
    }
    return undefined;
  };
}
