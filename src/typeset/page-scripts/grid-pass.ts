/**
 * Rounds every block up to whole lines, so that all text stands on one grid: a head gets the rest below, a
 * picture half above and half below, anything else below. Runs at the type area's width.
 */
export function gridPass(leading: number): void {
  const rules = new Map<string, string>();
  const pads = [...document.querySelectorAll<HTMLElement>('.flow > *, .step')].flatMap((block) => {
    const height = block.getBoundingClientRect().height;
    const lines = Math.ceil(height / leading - 0.02);
    const rest = lines * leading - height;
    return rest > 0.05 && height > 0 ? [{ block, rest }] : [];
  });
  for (const { block, rest } of pads) {
    const style = getComputedStyle(block);
    const [top, bottom] = [Number.parseFloat(style.paddingTop), Number.parseFloat(style.paddingBottom)];
    const above = block.matches('figure.picture') ? rest / 2 : 0;
    const name = `${(top + above).toFixed(3)} ${(bottom + rest - above).toFixed(3)}`;
    block.dataset.pad = name;
    const [first, last] = name.split(' ');
    rules.set(
      name,
      `[data-pad="${name}"] { padding-top: ${first}px !important; padding-bottom: ${last}px !important; }`,
    );
  }
  const style = document.createElement('style');
  style.dataset.pagedjsIgnore = '';
  style.textContent = [...rules.values()].join('\n');
  document.head.append(style);
}
