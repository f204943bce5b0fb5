import type { Element } from 'hast';

/** How an element's text is set: families in the order in which they are asked, and the weight. */
export interface TextStyle {
  readonly families: readonly string[];
  readonly weight: 400 | 700;
}

/** What a rule says of it. */
interface FontRule {
  /** Compounds from the outermost to the element itself. */
  readonly compounds: readonly Compound[];
  readonly rank: number;
  readonly family?: string;
  readonly weight?: 400 | 700;
}

interface Compound {
  readonly tag: string;
  readonly classes: readonly string[];
  readonly attributes: readonly string[];
  /** Whether the compound before it must be its parent. */
  readonly child: boolean;
}

/** A rule for generated content, or for a box in the margin. */
export interface GeneratedRule {
  /** Empty for a margin box. */
  readonly selector: string;
  readonly content: string;
  readonly family?: string;
  readonly weight?: 400 | 700;
}

export interface FontRules {
  readonly rules: readonly FontRule[];
  readonly generated: readonly GeneratedRule[];
  /** `--serif` → `kb-serif, kb-fallback, serif`. */
  readonly variables: ReadonlyMap<string, string>;
}

const RULE = /([^{};]+)\{([^{}]*)\}/g;
/** What browsers set in bold by themselves. */
const BROWSER = 'h1, h2, h3, h4, h5, h6, th, b, strong { font-weight: 700 }\n';

/** What style sheets say of families and weights. States and positions are taken to match. */
export function fontRules(css: string): FontRules {
  const plain = (BROWSER + css).replace(/\/\*[\s\S]*?\*\//g, '');
  const variables = new Map<string, string>();
  const rules: FontRule[] = [];
  const generated: GeneratedRule[] = [];
  let order = 0;
  for (const [, head = '', body = ''] of plain.matchAll(RULE)) {
    for (const [, name = '', value = ''] of body.matchAll(/(--[\w-]+)\s*:\s*([^;]+)/g))
      variables.set(name, value.trim());
    const said = fontOf(body);
    const content = /(?:^|[;\s])content:\s*([^;]+)/.exec(body)?.[1]?.trim();
    for (const selector of head.split(/,(?![^(]*\))/).map((part) => part.trim())) {
      order++;
      if (selector.startsWith('@') || /::(?:before|after|marker)/.test(selector)) {
        const pseudo = { selector: selector.startsWith('@') ? '' : selector.replace(/::.*$/, ''), ...said };
        if (content !== 'none' && content !== '""' && (content || /::marker/.test(selector)))
          generated.push({ ...pseudo, content: content ?? '' });
      } else if (said.family ?? said.weight) {
        const compounds = compoundsOf(selector);
        const weight = compounds.reduce(
          (sum, { tag, classes, attributes }) =>
            sum + (tag ? 1 : 0) + 100 * (classes.length + attributes.length),
          0,
        );
        rules.push({ compounds, rank: weight * 1e5 + order, ...said });
      }
    }
  }
  return { rules: rules.toSorted((a, b) => a.rank - b.rank), generated, variables };
}

function fontOf(body: string): Pick<FontRule, 'family' | 'weight'> {
  let said: { family?: string; weight?: 400 | 700 } = {};
  for (const [, name, value = ''] of body.matchAll(
    /(?:^|[;\s])(font|font-family|font-weight)\s*:\s*([^;]+)/g,
  )) {
    if (name === 'font-family') said = { ...said, family: value.trim() };
    if (name === 'font-weight') said = { ...said, weight: weightOf(value) };
    if (name === 'font') {
      const words = value.trim().match(/(?:[^\s(]|\([^)]*\))+/g) ?? [];
      const size = words.findIndex((word) => /\/|^var\(|\d(?:pt|px|em|rem|mm)$/.test(word));
      said = {
        family: words.slice(size + 1).join(' '),
        weight: weightOf(words.slice(0, size).join(' ')),
      };
    }
  }
  return said;
}

const weightOf = (text: string): 400 | 700 => (/\b(?:bold|[6-9]00)\b/.test(text) ? 700 : 400);

function compoundsOf(selector: string): readonly Compound[] {
  const words = selector
    .replaceAll(/:(?:is|where|not)\([^)]*\)|:[\w-]+(?:\([^)]*\))?/g, '')
    .replaceAll(/\s*([>~+])\s*/g, ' $1')
    .trim()
    .split(/\s+/);
  return words.map((word) => ({
    child: word.startsWith('>'),
    tag: /^[>~+]?([a-z][\w-]*)/i.exec(word)?.[1]?.toLowerCase() ?? '',
    classes: [...word.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name),
    attributes: [...word.matchAll(/\[([\w-]+)/g)].map(([, name = '']) => name),
  }));
}

/** The style of an element; `above` is the chain of those that it stands in, outermost first. */
export function styleOf(
  rules: FontRules,
  element: Element,
  above: readonly Element[],
  parent: TextStyle,
): TextStyle {
  let style = parent;
  for (const rule of rules.rules) {
    if (matches(rule.compounds, element, above)) style = applied(style, rule, rules.variables);
  }
  const own = fontOf(String(element.properties.style ?? ''));
  const drawn = { family: element.properties.fontFamily, weight: element.properties.fontWeight };
  if (drawn.weight !== undefined && drawn.weight !== null)
    style = { ...style, weight: weightOf(String(drawn.weight)) };
  return applied(style, own, rules.variables);
}

export function applied(
  style: TextStyle,
  { family, weight }: Pick<FontRule, 'family' | 'weight'>,
  variables: ReadonlyMap<string, string>,
): TextStyle {
  const families = family && family !== 'inherit' ? familiesOf(family, variables) : style.families;
  return { families, weight: weight ?? style.weight };
}

const familiesOf = (text: string, variables: ReadonlyMap<string, string>): readonly string[] =>
  text
    .replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => variables.get(name) ?? '')
    .split(',')
    .map((name) => name.trim().replaceAll(/^["']|["']$/g, ''));

function matches(compounds: readonly Compound[], element: Element, above: readonly Element[]): boolean {
  const own = compounds.at(-1);
  if (!own || !fits(own, element)) return false;
  let place = above.length;
  for (let at = compounds.length - 2; at >= 0; at--) {
    const compound = compounds[at] as Compound;
    if (compounds[at + 1]?.child) {
      place--;
      if (!above[place] || !fits(compound, above[place] as Element)) return false;
    } else {
      do place--;
      while (place >= 0 && !fits(compound, above[place] as Element));
      if (place < 0) return false;
    }
  }
  return true;
}

function fits({ tag, classes, attributes }: Compound, { tagName, properties }: Element): boolean {
  if (tag && tag !== tagName) return false;
  const own = Array.isArray(properties.className) ? properties.className : [];
  return (
    classes.every((name) => own.includes(name)) && attributes.every((name) => propertyOf(name) in properties)
  );
}

const propertyOf = (name: string): string =>
  name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
