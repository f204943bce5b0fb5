/** Gives the columns of every table that may be divided the widths that they have in the whole. */
export function steadyColumns(): void {
  const tables = [...document.querySelectorAll<HTMLTableElement>('figure.table:not([data-keep]) table')];
  const widths = tables.map((table) => {
    const row = table.rows[0];
    const whole = table.getBoundingClientRect().width;
    return [...(row?.cells ?? [])].map((cell) => (cell.getBoundingClientRect().width / whole) * 100);
  });
  for (const [at, table] of tables.entries()) {
    if (table.querySelector('colgroup, [colspan]')) continue;
    const group = document.createElement('colgroup');
    for (const width of widths[at] ?? []) {
      const column = document.createElement('col');
      column.style.width = `${width.toFixed(3)}%`;
      group.append(column);
    }
    table.prepend(group);
    table.style.tableLayout = 'fixed';
  }
}
