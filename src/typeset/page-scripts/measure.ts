/**
 * Sets the body at the type area's width, without the words of the notes, and gives back how to undo it: what is
 * measured now is as wide as it will be on the page.
 */
export function beginMeasuring(): () => void {
  const style = document.createElement('style');
  style.textContent = `body { width: var(--type-width) !important; margin: 0 !important; }
    .footnote > *, .footnote { display: none !important; }`;
  document.head.append(style);
  const calls = [...document.querySelectorAll<HTMLElement>('.footnote')].map((note) => {
    const call = document.createElement('a');
    call.className = note.className.replace('footnote', '');
    call.dataset.footnoteCall = '';
    call.dataset.number = note.dataset.number ?? '';
    note.before(call);
    return call;
  });
  return () => {
    for (const call of calls) call.remove();
    style.remove();
  };
}
