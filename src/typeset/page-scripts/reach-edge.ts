/**
 * `.to-edge`: an inline box that begins where the text ends and reaches to the right edge of its block. Dotted
 * leaders and （供稿单位） are such boxes. CSS has none, and a float would be painted before the text it follows.
 */
export function reachEdge(): void {
  const widths = [...document.querySelectorAll<HTMLElement>('.to-edge')].map((box) => {
    const block = box.parentElement?.closest('p, li, div, section');
    const own = box.getBoundingClientRect();
    const edge = block?.getBoundingClientRect().right ?? own.right;
    return { box, width: own.width + edge - own.right - 0.5, natural: own.width };
  });
  const rules = new Map<string, string>();
  for (const { box, width, natural } of widths) {
    if (width <= natural) continue;
    const name = width.toFixed(2);
    box.dataset.reach = name;
    rules.set(name, `[data-reach="${name}"] { width: ${name}px; }`);
  }
  const style = document.createElement('style');
  style.dataset.pagedjsIgnore = '';
  style.textContent = [...rules.values()].join('\n');
  document.head.append(style);
}
