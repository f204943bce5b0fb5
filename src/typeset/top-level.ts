/** An element that stands at the top of a document's body, as it is written. */
export interface TopElement {
  readonly html: string;
  readonly classes: readonly string[];
  /** Roughly, without tags. */
  readonly characters: number;
}

/** A document apart: all before the body's content, its elements, all after. */
export interface TakenApart {
  readonly head: string;
  readonly elements: readonly TopElement[];
  readonly foot: string;
}

const TAG = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/g;

/** Cuts along the tags at the top level. Undefined where that cannot be told: text between, or tags that do not match. */
export function takeApart(html: string): TakenApart | undefined {
  const open = /<body[^>]*>/.exec(html);
  const close = html.lastIndexOf('</body>');
  if (!open || close < 0) return undefined;
  const start = open.index + open[0].length;
  const body = html.slice(start, close);
  const elements: TopElement[] = [];
  let depth = 0;
  let name = '';
  let from = 0;
  let classes: readonly string[] = [];
  for (const tag of body.matchAll(TAG)) {
    const [word, slash, tagName, attributes = ''] = tag;
    if (tagName === undefined) continue;
    if (depth === 0) {
      if (
        slash ||
        body
          .slice(from, tag.index)
          .replace(/<!--[\s\S]*?-->/g, '')
          .trim()
      )
        return undefined;
      name = tagName;
      from = tag.index;
      classes = (/\bclass="([^"]*)"/.exec(attributes)?.[1] ?? '').split(/\s+/).filter(Boolean);
      depth = 1;
    } else if (tagName === name && !attributes.endsWith('/')) depth += slash ? -1 : 1;
    if (depth > 0) continue;
    const end = tag.index + word.length;
    const own = body.slice(from, end);
    elements.push({ html: own, classes, characters: own.replace(TAG, '').length });
    from = end;
  }
  if (depth !== 0 || body.slice(from).trim()) return undefined;
  return { head: html.slice(0, start), elements, foot: html.slice(close) };
}
