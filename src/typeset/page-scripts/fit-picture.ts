/**
 * A picture that would leave a hole at the foot of the page and open the next one is set one width smaller when
 * that lets it stay: two thirds of the measure, or half of it.
 */
export function fitPicture(leading: number): void {
  class FitPicture extends Paged.Handler {
    renderNode(clone: Node): void {
      const figure = clone instanceof Element ? clone.closest<HTMLElement>('figure.picture') : null;
      const area = figure?.closest('.pagedjs_page_content')?.getBoundingClientRect();
      if (!figure || !area || clone === figure || figure.dataset.fit) return;
      const fits = () => {
        const box = figure.getBoundingClientRect();
        return box.left < area.right && box.bottom <= area.bottom + 1;
      };
      if (figure.matches('.narrow') || fits()) return;
      const { pad } = figure.dataset;
      delete figure.dataset.pad;
      figure.dataset.fit = figure.matches('.wide') ? 'medium' : 'narrow';
      figure.style.removeProperty('padding');
      const height = figure.getBoundingClientRect().height;
      const rest = Math.ceil(height / leading - 0.02) * leading - height;
      const style = getComputedStyle(figure);
      const [top, bottom] = [Number.parseFloat(style.paddingTop), Number.parseFloat(style.paddingBottom)];
      figure.style.padding = `${top + rest / 2}px 0 ${bottom + rest / 2}px`;
      if (fits()) return;
      figure.style.removeProperty('padding');
      delete figure.dataset.fit;
      if (pad) figure.dataset.pad = pad;
    }
  }
  Paged.registerHandlers(FitPicture);
}
