import type { ElementContent, Root as HastRoot } from 'hast';
import { toXast } from 'hast-util-to-xast';
import type { Root as XastRoot } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { element } from '../document/index.js';
import type { Script } from '../model/index.js';

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';
const VOID = /><\/(?:area|br|col|hr|img|input|link|meta|wbr)>/gu;
/** U+FFFE, U+FFFF and lone surrogates, which no XML may hold. */
const FORBIDDEN = /[\ufffe\uffff\p{Surrogate}]/gu;

/** A tree as an XML file. Trees only: no markup is ever put together from strings. */
export const xmlFile = (tree: XastRoot): string => DECLARATION + serialize(tree, true);

function serialize(tree: XastRoot, closeEmptyElements = false): string {
  return `${toXml(tree, { closeEmptyElements, tightClose: true })}\n`
    .replace(FORBIDDEN, '')
    .replaceAll(']]>', ']]&gt;');
}

/**
 * An HTML tree as an XHTML file. Void elements are closed in place and other empty ones by an end tag, so that
 * readers that parse XHTML as HTML see the same tree.
 */
export function xhtmlFile(script: Script, title: string, body: readonly ElementContent[]): string {
  const head = element('head', {}, [
    element('meta', { charSet: 'utf-8' }, []),
    element('title', {}, [{ type: 'text', value: title }]),
    element('link', { rel: ['stylesheet'], type: 'text/css', href: 'style.css' }, []),
  ]);
  const html = element(
    'html',
    { 'xmlns:epub': 'http://www.idpf.org/2007/ops', lang: script, xmlLang: script },
    [head, element('body', {}, body)],
  );
  const root: HastRoot = { type: 'root', children: [{ type: 'doctype' }, html] };
  return DECLARATION + serialize(toXast(root) as XastRoot).replace(VOID, '/>');
}
