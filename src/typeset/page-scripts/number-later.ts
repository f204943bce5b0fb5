import type { PagedPage, TargetRule } from './paged.js';

/**
 * target-counter(): Paged.js looks for every target again after each page, and miscounts behind a page that
 * resets another counter. Here all of them are resolved once, when the last page is laid out.
 */
export function countTargetsOnce(): void {
  const original = Paged.registeredHandlers.find(({ name }) => name === 'TargetCounters');
  const rules: Record<string, TargetRule>[] = [];
  Object.assign(original?.prototype ?? {}, {
    afterPageLayout(this: { counterTargets: Record<string, TargetRule> }) {
      if (!rules.includes(this.counterTargets)) rules.push(this.counterTargets);
    },
  });
  class CountTargetsOnce extends Paged.Handler {
    afterRendered(pages: readonly PagedPage[]): void {
      const numbers = new Map<string, number>();
      let number = 0;
      for (const { element } of pages) {
        const style = getComputedStyle(element);
        const reset = /(?:^|\s)page (-?\d+)/.exec(style.counterReset)?.[1];
        const step = /(?:^|\s)page (-?\d+)/.exec(style.counterIncrement)?.[1];
        const before = number;
        number = Number(reset ?? before) + Number(step ?? (reset === undefined ? 1 : 0));
        // a reset opens a scope of its own, in which Chromium does not count on: it becomes a step
        element.style.counterReset = 'none';
        element.style.counterIncrement = `page ${number - before}`;
        for (const { dataset } of element.querySelectorAll<HTMLElement>('[data-id]:not([data-split-from])')) {
          const id = dataset.id ?? '';
          if (!numbers.has(id)) numbers.set(id, number);
        }
      }
      this.resolve(numbers);
    }
    private resolve(numbers: ReadonlyMap<string, number>): void {
      const css: string[] = [];
      for (const { selector, args, counter, variable } of rules.flatMap((table) => Object.values(table))) {
        const [query = '', pseudo] = selector.split(/::?(?=before|after|marker)/);
        if (counter !== 'page') continue;
        for (const element of this.chunker.pagesArea.querySelectorAll<HTMLElement>(query)) {
          const id = decodeURIComponent(element.getAttribute(args[0] ?? 'href') ?? '').replace(/^#/, '');
          const page = numbers.get(id);
          if (page !== undefined) element.style.setProperty(`--${variable}`, String(page));
        }
        css.push(`${query}${pseudo ? `::${pseudo}` : ''} { counter-reset: ${variable} var(--${variable}); }`);
      }
      const style = document.createElement('style');
      style.textContent = css.join('\n');
      document.head.append(style);
    }
  }
  Paged.registerHandlers(CountTargetsOnce);
}
