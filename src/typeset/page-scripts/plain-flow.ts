import type { HeadSetter } from './page-kinds.js';

/** Whether everything lies in the flow, as it does on the page, and only the elements' heads set running heads. */
export function isPlainFlow(root: HTMLElement, setters: readonly HeadSetter[]): boolean {
  const inFlow = (element: Element): boolean => {
    const style = getComputedStyle(element);
    return (
      style.position === 'static' &&
      style.float === 'none' &&
      style.columnCount === 'auto' &&
      style.columnWidth === 'auto' &&
      style.overflow === 'visible' &&
      style.writingMode === 'horizontal-tb' &&
      /^(?:block|inline|inline-block|list-item|inline-flex)$/.test(style.display)
    );
  };
  const heads = new Set([...root.children].map(({ firstElementChild }) => firstElementChild));
  const inHead = (element: Element): boolean => [...heads].some((head) => head?.contains(element));
  return (
    [...root.querySelectorAll('*')].every(inFlow) &&
    setters.every(({ className }) => [...root.querySelectorAll(`.${className}`)].every(inHead))
  );
}
