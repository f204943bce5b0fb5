import type { Element, Nodes, Root } from 'hast';
import type { FontFace, FontSet } from '../../model/index.js';
import { applied, type FontRules, fontRules, styleOf, type TextStyle } from './cascade.js';

/** A face and the characters that it sets. Plain data: it is kept with the part of the document. */
export interface FacePlan {
  readonly name: string;
  /** How often each character of the text is set in it; those that layout adds count 0. */
  readonly characters: readonly (readonly [character: string, times: number])[];
  /** Those that the face asked first does not have. */
  readonly fallback: readonly string[];
}

export interface FacePlans {
  /** In the order of the font set. */
  readonly faces: readonly FacePlan[];
  /** What no face of its style has. */
  readonly missing: readonly string[];
}

const SILENT = new Set(['head', 'script', 'style', 'template', 'title', 'desc', 'metadata']);
/** Characters that draw nothing, or change the one before them. */
const UNDRAWN = /[\p{Cc}\p{Cf}\p{Z}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/u;

/**
 * Which face sets each character of a typeset document: told from its words and style sheets, without laying it
 * out. Running heads, folios and the numbers of notes are in it as well.
 */
export function planFaces(document: Root, fonts: FontSet): FacePlans {
  const styles: string[] = [];
  visit(document, (element) => {
    if (element.tagName === 'style') styles.push(textOf(element));
  });
  const rules = fontRules(styles.join('\n'));
  const uses = new Uses(fonts);
  const strings = walk(document, rules, uses);
  addGenerated(document, rules, uses, strings);
  return uses.plans();
}

/** Characters by the style that they are set in, then by the face. */
class Uses {
  private readonly byStyle = new Map<string, { style: TextStyle; characters: Map<string, number> }>();
  private readonly fonts: FontSet;
  constructor(fonts: FontSet) {
    this.fonts = fonts;
  }

  add(text: string, style: TextStyle, times = 1): void {
    const key = `${style.families.join()} ${style.weight}`;
    const { characters } = this.byStyle.get(key) ?? { characters: new Map<string, number>() };
    this.byStyle.set(key, { style, characters });
    for (const character of text) characters.set(character, (characters.get(character) ?? 0) + times);
  }

  plans(): FacePlans {
    const byFace = new Map<FontFace, { characters: Map<string, number>; fallback: Set<string> }>();
    const missing = new Set<string>();
    for (const { style, characters } of this.byStyle.values()) {
      const ordered = this.facesOf(style);
      for (const [character, times] of characters) {
        if (UNDRAWN.test(character)) continue;
        const code = character.codePointAt(0) ?? 0;
        const face = ordered.find(({ glyph }) => glyph(code) > 0);
        if (!face) {
          missing.add(character);
          continue;
        }
        const use = byFace.get(face) ?? { characters: new Map(), fallback: new Set() };
        byFace.set(face, use);
        use.characters.set(character, (use.characters.get(character) ?? 0) + times);
        if (face.family !== style.families[0]) use.fallback.add(character);
      }
    }
    const faces = this.fonts.faces.flatMap(({ name }, at) => {
      const use = byFace.get(this.fonts.faces[at] as FontFace);
      return use ? [{ name, characters: [...use.characters], fallback: [...use.fallback] }] : [];
    });
    return { faces, missing: [...missing] };
  }

  private facesOf({ families, weight }: TextStyle): readonly FontFace[] {
    return families.flatMap((family) => {
      const faces = this.fonts.faces.filter((face) => face.family === family);
      const exact = faces.filter((face) => face.weight === weight);
      return exact.length > 0 ? exact : faces;
    });
  }
}

/** The words of the document; answers with what its named strings may hold, which running heads repeat. */
function walk(document: Root, rules: FontRules, uses: Uses): string {
  const known = new Map<string, TextStyle>();
  const strings: string[] = [];
  const go = (node: Nodes, above: readonly Element[], style: TextStyle, path: string): void => {
    if (node.type === 'text') uses.add(node.value, style);
    if (node.type === 'root') for (const child of node.children) go(child, above, style, path);
    if (node.type !== 'element' || SILENT.has(node.tagName)) return;
    const { dataBook, dataShortTitle, className, id, href, ...rest } = node.properties;
    strings.push(String(dataBook ?? ''), String(dataShortTitle ?? ''));
    // attributes that a rule may ask for make a path of their own, those with a value of its own do not
    const here = `${path}>${node.tagName}.${[className].flat().join('.')}[${Object.keys(rest).join()}|${rest.style ?? ''}|${rest.fontWeight ?? ''}]`;
    const own = known.get(here) ?? styleOf(rules, node, above, style);
    known.set(here, own);
    const chain = [...above, node];
    for (const child of node.children) go(child, chain, own, here);
  };
  go(document, [], { families: ['serif'], weight: 400 }, '');
  return strings.join('');
}

const DIGITS = '0123456789';

/** Words that the style sheets make: folios, running heads, page numbers in the contents, numbers of notes. */
function addGenerated(document: Root, rules: FontRules, uses: Uses, strings: string): void {
  const base = rootStyle(document, rules);
  const has = (className: string): boolean => {
    let found = false;
    visit(document, ({ properties }) => {
      found ||= [properties.className].flat().includes(className);
    });
    return found;
  };
  for (const rule of rules.generated) {
    const style = applied(base, rule, rules.variables);
    // Paged.js gives calls and markers their attributes
    const lastClass = /\.([\w-]+)[^.]*$/.exec(rule.selector)?.[1];
    const needed = rule.selector.includes('data-footnote') ? 'footnote' : lastClass;
    if (rule.selector !== '' && (needed === undefined || !has(needed))) continue;
    uses.add(`${contentOf(rule.content)}${/string\(/.test(rule.content) ? strings : ''}`, style, 0);
  }
}

function contentOf(content: string): string {
  const quoted = [...content.matchAll(/"([^"]*)"/g)]
    .map(([, text = '']) => text.replaceAll(/\\[0-9a-f]+\s?/gi, ''))
    .join('');
  const numbers = /counter|attr\(data-number\)/.test(content) ? DIGITS : '';
  return quoted + (/roman/.test(content) ? 'ivxlc' : numbers);
}

function rootStyle(document: Root, rules: FontRules): TextStyle {
  let style: TextStyle = { families: ['serif'], weight: 400 };
  const root = document.children.find((node): node is Element => node.type === 'element');
  if (root) style = styleOf(rules, root, [], style);
  return style;
}

function visit(node: Nodes, see: (element: Element) => void): void {
  if (node.type === 'element') see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}

const textOf = (element: Element): string =>
  element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
