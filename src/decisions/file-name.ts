/** `讲稿/tea.txt` → `讲稿/tea.decisions.yaml`: the file that holds a source's decisions. */
export const decisionsFileOf = (source: string): string =>
  `${source.replace(/(?<=[^/\\])\.[^./\\]*$/u, '')}.decisions.yaml`;
