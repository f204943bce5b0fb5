import type { PagedPage, TargetRule } from './paged.js';

/**
 * target-counter(): Paged.js looks for every target again after each page. Page numbers are not known here at all,
 * for other pieces come before: every place for one gets all the digits, to be replaced on the finished page, and
 * each page says what its counter begins with.
 */
export function numberLater(): void {
  const original = Paged.registeredHandlers.find(({ name }) => name === 'TargetCounters');
  const rules: Record<string, TargetRule>[] = [];
  Object.assign(original?.prototype ?? {}, {
    afterPageLayout(this: { counterTargets: Record<string, TargetRule> }) {
      if (!rules.includes(this.counterTargets)) rules.push(this.counterTargets);
    },
  });
  class NumberLater extends Paged.Handler {
    afterRendered(pages: readonly PagedPage[]): void {
      for (const { element } of pages) {
        const style = getComputedStyle(element);
        const reset = /(?:^|\s)page (-?\d+)/.exec(style.counterReset)?.[1];
        const step = /(?:^|\s)page (-?\d+)/.exec(style.counterIncrement)?.[1];
        if (reset !== undefined) element.dataset.firstNumber = String(Number(reset) + Number(step ?? 0));
        else if (step !== undefined) element.dataset.step = step;
      }
      const css: string[] = [];
      for (const { selector, args, counter, variable } of rules.flatMap((table) => Object.values(table))) {
        const [query = '', pseudo = 'after'] = selector.split(/::?(?=before|after|marker)/);
        if (counter !== 'page') continue;
        for (const element of this.chunker.pagesArea.querySelectorAll<HTMLElement>(query)) {
          const content = getComputedStyle(element, `::${pseudo}`).content;
          if (!content.includes(variable)) continue;
          element.dataset.pageOf = (element.getAttribute(args[0] ?? 'href') ?? '').replace(/^[^#]*#/, '');
          // as text of the document: what is generated is in no tag
          const digits = document.createElement('span');
          digits.textContent = content.includes('lower-roman') ? 'mdclxvi' : '1234567890';
          digits.style.cssText = 'white-space: nowrap; overflow-wrap: normal; word-break: keep-all';
          element.append(digits);
        }
        css.push(`${query}::${pseudo} { content: none !important; }`);
      }
      rules.length = 0;
      const style = document.createElement('style');
      style.textContent = css.join('\n');
      document.head.append(style);
    }
  }
  Paged.registerHandlers(NumberLater);
}
