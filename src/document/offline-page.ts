import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { element, text } from './hast.js';

/** Nothing is ever fetched, whatever a source holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** A page for an editor, in Chinese, as one HTML file that needs no network and no script. */
export function offlinePage(title: string, style: string, body: readonly ElementContent[]): string {
  const page = element('html', { lang: 'zh-Hans' }, [
    element('head', {}, [
      element('meta', { charSet: 'utf-8' }, []),
      element('meta', { httpEquiv: ['Content-Security-Policy'], content: POLICY }, []),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }, []),
      element('meta', { name: 'color-scheme', content: 'light dark' }, []),
      element('title', {}, [text(title)]),
      element('style', {}, [text(style.replaceAll('</', '<\\/'))]),
    ]),
    element('body', {}, body),
  ]);
  return `${toHtml([{ type: 'doctype' }, page], { omitOptionalTags: true, preferUnquoted: true })}\n`;
}
