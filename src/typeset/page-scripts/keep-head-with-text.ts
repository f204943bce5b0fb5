import type { BreakToken } from './paged.js';

/**
 * An article's head goes over with its text: where the text begins with a heading that moves on, the browser leaves
 * the head alone at the foot of the page.
 */
export function keepHeadWithText(): void {
  class KeepHeadWithText extends Paged.Handler {
    onBreakToken(
      token: BreakToken | undefined,
      overflow: Range | undefined,
      rendered: HTMLElement,
    ): BreakToken | undefined {
      const head = [...rendered.querySelectorAll<HTMLElement>('.article > .head')].at(-1);
      const article = head?.parentElement;
      if (!token || !overflow || !head || !article?.previousElementSibling) return undefined;
      const source = (token.node instanceof Element ? token.node : token.node.parentElement)?.closest(
        '.article',
      );
      if (source?.getAttribute('data-ref') !== article.dataset.ref || article.dataset.splitFrom)
        return undefined;
      const blocks = [...article.querySelectorAll('p, li, figure, blockquote, pre, table')];
      const stays = blocks.some((block) => !head.contains(block) && overflow.comparePoint(block, 0) < 0);
      if (stays) return undefined;
      overflow.setStartBefore(article);
      token.node = source as HTMLElement;
      token.offset = 0;
      return token;
    }
  }
  Paged.registerHandlers(KeepHeadWithText);
}
