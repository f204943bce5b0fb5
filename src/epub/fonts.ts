import { create } from 'fontkit';
import subsetFont from 'subset-font';
import { solid } from '../document/index.js';
import type { FontFace, FontSet } from '../model/index.js';
import { OFL } from './ofl.js';
import { elements, type Page } from './page.js';

/** A file that the book carries for its type. */
export interface FontFile {
  /** `fonts/NotoSerifSC-Regular.ttf` */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export type BookFonts =
  | { readonly kind: 'carried'; readonly files: readonly FontFile[]; readonly css: string }
  /** A font with gaps is worse than none: some readers show blanks (asciidoctor-epub3 #378). */
  | { readonly kind: 'incomplete'; readonly lacking: readonly string[] };

/** Apple Books heeds the book's fonts only with this file. */
export const APPLE_OPTIONS = `<?xml version="1.0" encoding="UTF-8"?>
<display_options>
  <platform name="*">
    <option name="specified-fonts">true</option>
  </platform>
</display_options>
`;

interface Wish {
  readonly face: FontFace;
  readonly characters: ReadonlySet<string>;
}

/** What may be carried: the families that come with kanben. The licence of a user's own is unknown. */
const OPEN = ['kb-serif', 'kb-fallback'];

/** Subsets of the faces that set the book's words: regular, a real bold, and the fallback where it is needed. */
export async function bookFonts(pages: readonly Page[], more: string, fonts: FontSet): Promise<BookFonts> {
  const { all, bold } = charactersOf(pages, more);
  const wishes: Wish[] = [];
  const lacking = new Set<string>();
  for (const [weight, characters] of [[400, all] as const, [700, bold] as const]) {
    let left: ReadonlySet<string> = characters;
    for (const family of OPEN) {
      const face = fonts.faces.find((one) => one.family === family && one.weight === weight);
      if (!face) continue;
      const has = new Set([...left].filter((c) => face.glyph(c.codePointAt(0) ?? 0) > 0));
      left = new Set([...left].filter((c) => !has.has(c)));
      if (has.size > 0) wishes.push({ face, characters: has });
    }
    for (const character of left) lacking.add(character);
  }
  if (lacking.size > 0) return { kind: 'incomplete', lacking: [...lacking].toSorted() };
  const files = await Promise.all(wishes.map(subset));
  return { kind: 'carried', files: [...files, licence(wishes)], css: styles(wishes) };
}

const fileName = (face: FontFace): string => `fonts/${face.name}.ttf`;

/** @throws Error where the subset lacks a character that the face has */
async function subset({ face, characters }: Wish): Promise<FontFile> {
  const text = [...characters].toSorted().join('');
  const bytes = await subsetFont(Buffer.from(face.bytes()), `${text} 　`, {
    targetFormat: 'truetype',
    preserveNameIds: [0, 13, 14],
  });
  const made = create(bytes);
  if (!('hasGlyphForCodePoint' in made)) throw new Error(`the subset of ${face.name} is no font`);
  const gone = [...characters].filter((c) => !made.hasGlyphForCodePoint(c.codePointAt(0) ?? 0));
  if (gone.length > 0) throw new Error(`the subset of ${face.name} lacks ${gone.join('')}`);
  return { name: fileName(face), mediaType: 'application/vnd.ms-opentype', bytes };
}

/** Words that the style sheet sets bold. */
const BOLD = /^(?:h[1-6]|b|strong|th)$/u;

function charactersOf(pages: readonly Page[], more: string) {
  const all = new Set<string>(solid(more));
  const bold = new Set<string>(solid(more));
  const take = (nodes: Page['body'], isBold: boolean): void => {
    for (const node of nodes) {
      if (node.type === 'text')
        for (const character of solid(node.value)) {
          all.add(character);
          if (isBold) bold.add(character);
        }
      if (node.type === 'element')
        take(node.children, isBold || BOLD.test(node.tagName) || isKicker(node.properties.className));
    }
  };
  for (const page of pages) {
    take(page.body, false);
    for (const node of elements(page.body))
      for (const c of solid(String(node.properties.alt ?? ''))) all.add(c);
  }
  return { all, bold };
}

const isKicker = (names: unknown): boolean => Array.isArray(names) && names.includes('kicker');

function licence(wishes: readonly Wish[]): FontFile {
  const owners = wishes.map(({ face }) => {
    const font = create(Buffer.from(face.bytes()));
    return `${face.name}: ${'copyright' in font ? String(font.copyright) : ''}`;
  });
  return {
    name: 'fonts/OFL.txt',
    mediaType: 'text/plain',
    bytes: Buffer.from(`${owners.join('\n')}\n\n${OFL}`),
  };
}

const styles = (wishes: readonly Wish[]): string => {
  const rules = wishes.map(
    ({ face }) =>
      `@font-face { font-family: "${face.family}"; font-weight: ${face.weight}; font-style: normal; src: url("${fileName(face)}"); }\n`,
  );
  const families = [...new Set(wishes.map(({ face }) => `"${face.family}"`)), 'serif'].join(', ');
  return `${rules.join('')}body, body:lang(zh) { font-family: ${families}; }\n`;
};
