import type { FontFace, FontSet, WorkFile } from '../model/index.js';

/** Faces that a document needs: the style sheet that names them and the files it asks for. */
export interface Faces {
  readonly css: string;
  readonly files: ReadonlyMap<string, WorkFile>;
  /** What a part of the document needs of them, told apart from other versions. */
  readonly of: (part: string) => readonly string[];
}

const FALLBACK = 'kb-fallback';
/** The user's own faces, which stand in before it. */
const EXTRA = 'kb-extra';

/** Loading a face costs a tenth of a second, so the fallback is named only where the text asks for it. */
export function fontFaces(fonts: FontSet, text: string): Faces {
  const first = fonts.faces.filter((face) => face.family !== FALLBACK);
  const lacking = missingIn(first, text);
  // of faces of one name and weight browsers ask the last one first
  const asked = lacking.length > 0 ? fonts.faces : first;
  const own = asked.filter((face) => face.family === EXTRA);
  const needed = [...asked.filter((face) => face.family !== EXTRA), ...own.toReversed()];
  const name = (face: FontFace) => `fonts/${face.name}.ttf`;
  const versions = (faces: readonly FontFace[]) => faces.map((face) => `${face.name} ${face.version}`);
  return {
    css: [
      ...needed.map((face) => rule(face.family, face, name(face))),
      ...needed.flatMap((face) =>
        READING.test(text) && isText(face) ? [rule('kb-reading', face, name(face), FLAT)] : [],
      ),
    ].join(''),
    files: new Map(needed.map((face) => [name(face), { path: face.path }])),
    of: (part) => versions(lacking.some((character) => part.includes(character)) ? needed : first),
  };
}

/** A document with readings above its words. */
const READING = /class="reading"/u;
/**
 * The text's own face for them, as flat as what is between two lines: by its real height, which is nearly one and a half
 * of its size, a reading would push its line down and off the grid.
 */
const FLAT = 'ascent-override: 33%; descent-override: 15%; line-gap-override: 0%;';

const isText = ({ family, weight }: FontFace): boolean => family === 'kb-serif' && weight === 400;

const rule = (family: string, { weight }: FontFace, url: string, more = ''): string =>
  `@font-face { font-family: ${family}; font-weight: ${weight}; src: url("${url}"); ${more}}\n`;

/** Characters of the text that some family of the theme does not have, nor an own face. */
function missingIn(faces: readonly FontFace[], text: string): readonly string[] {
  const own = faces.filter((face) => face.family === EXTRA);
  const families = [
    ...new Map(faces.filter((face) => face.family !== EXTRA).map((face) => [face.family, face])).values(),
  ];
  return charactersOf(text).filter((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return (
      codePoint > 0x20 &&
      families.some((face) => face.glyph(codePoint) === 0) &&
      own.every((face) => face.glyph(codePoint) === 0)
    );
  });
}

/** Each character of a text once. A document of a thousand pages has millions, and some thousand different ones. */
function charactersOf(text: string): readonly string[] {
  const met = new Uint8Array(0x10000);
  const found: string[] = [];
  const beyond = new Set<string>();
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0xd800 && unit <= 0xdbff) beyond.add(text.slice(index, ++index + 1));
    else if (met[unit] === 0) {
      met[unit] = 1;
      found.push(String.fromCharCode(unit));
    }
  }
  return [...found, ...beyond];
}
