/** The tail of a brief stands at the foot of its page; the flow keeps as many whole lines free for it. */
export function reserveTail(leading: number): void {
  const tail = document.querySelector<HTMLElement>('.tail');
  const foot = tail?.querySelector<HTMLElement>('.tail-foot');
  if (!tail || !foot) return;
  const lines = Math.ceil(foot.getBoundingClientRect().height / leading - 0.02);
  const style = document.createElement('style');
  style.dataset.pagedjsIgnore = '';
  style.textContent = `.tail { height: ${lines * leading}px; }`;
  document.head.append(style);
}
