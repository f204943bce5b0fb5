import type { Element, ElementContent } from 'hast';
import type { Image, List } from 'mdast';
import type { BodyOptions } from './body.js';
import { element, isElement, text, textOf } from './hast.js';
import { svgWithWords } from './svg.js';
import { captionOf } from './text.js';

/** An image alone in its paragraph, with its caption below and 图N before it unless the caption says so itself. */
export function figure(id: string, image: Image, options: BodyOptions, number: number): Element {
  const source = options.imageSource(image.url);
  const caption = captionOf(image);
  const numbered = /^[图圖]\s*[\d一二三四五六七八九十]/u.test(caption);
  const label = numbered
    ? []
    : [element('b', { className: ['kb-label'] }, [text(`${options.labels.figure}${number}`)]), text('　')];
  const alternative = image.alt ?? '';
  const drawing = typeof source === 'object' ? svgWithWords(source.svg, id, alternative) : undefined;
  const href = typeof source === 'object' ? source.href : source;
  const picture = drawing ?? (href ? element('img', { src: href, alt: alternative }, []) : undefined);
  const figcaption = caption ? [element('figcaption', {}, [...label, ...captionText(caption)])] : [];
  return element('figure', { id, className: ['picture'] }, [...(picture ? [picture] : []), ...figcaption]);
}

/** A table with the paragraph before it (表1 …) as its caption, above, as Chinese practice has it. */
export function tableWithCaption(caption: readonly Element[], table: readonly Element[]): Element {
  const head = caption.map((p) => element('figcaption', p.properties, captionText(textOf(p))));
  const tables = table.map((node) => ({ ...node, children: node.children.map(withScopes) }));
  return element('figure', { className: ['table'] }, [...head, ...tables]);
}

/** Splits 表1　标题 (or 表1：标题) so that the number can be set bold. No character is added or dropped. */
function captionText(caption: string): ElementContent[] {
  const number = /^([图圖表]\s*[\d一二三四五六七八九十]+(?:[-—.]\d+)?)([:：]?)\s*(.*)$/su;
  const [, label, colon = '', rest = ''] = number.exec(caption) ?? [];
  if (!label) return [text(caption)];
  return [element('b', {}, [text(label + colon)]), text(colon ? rest : `　${rest}`)];
}

const withScopes = (part: ElementContent): ElementContent =>
  !isElement(part)
    ? part
    : part.tagName === 'th'
      ? { ...part, properties: { ...part.properties, scope: 'col' } }
      : { ...part, children: part.children.map(withScopes) };

/** A quotation; its last paragraph, when it opens with a dash, is the source line. */
export function quotation(nodes: readonly Element[]): Element {
  const [quote] = nodes as [Element];
  const last = quote.children.filter(isElement).at(-1);
  const children = quote.children.map((child) =>
    child === last && isElement(child) && /^(?:——|—|⸺)/u.test(textOf(child).trim())
      ? { ...child, properties: { ...child.properties, className: ['source'] } }
      : child,
  );
  return { ...quote, children };
}

/** List numbers as text of our own, so that they are in the PDF's text and in every reader alike. */
export function listItems(nodes: readonly Element[], list: List): Element {
  const [top] = nodes as [Element];
  let number = list.start ?? 1;
  const children = top.children.map((child) => {
    if (!isElement(child) || child.tagName !== 'li') return child;
    const label = list.ordered ? `${number++}.` : '——';
    const marker = element('span', { className: ['marker', 'kb-label'] }, [text(label)]);
    return { ...child, children: [marker, ...child.children] };
  });
  return {
    ...top,
    properties: { ...top.properties, className: [list.ordered ? 'numbered' : 'dashed'] },
    children,
  };
}
