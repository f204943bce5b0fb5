const TOKEN = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|\[|\]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g;
const STARTS = new Set(['m', 're']);
const ENDS = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);

/**
 * Lines and areas that the browser draws outside of any marked content, borders and grounds among them, are artifacts
 * (ISO 14289-1, 7.1). Words are left alone, but for those that are `shown` by name: whether others are content is not
 * to be seen here. They are named by the count of their Tj in the stream, from 0.
 */
export function withArtifacts(content: Uint8Array, shown: ReadonlySet<number> = new Set()): Uint8Array {
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1');
  let depth = 0;
  let operands = -1;
  let start = -1;
  let show = 0;
  let from = 0;
  let out = '';
  for (const match of text.matchAll(TOKEN)) {
    const [word] = match;
    const at = match.index;
    if (!/^[A-Za-z'"]/.test(word)) {
      if (operands < 0) operands = at;
      continue;
    }
    const begin = operands < 0 ? at : operands;
    operands = -1;
    if (word === 'BDC' || word === 'BMC') depth++;
    else if (word === 'EMC') depth--;
    else if (word === 'Tj') {
      if (!shown.has(show++)) continue;
      out += `${text.slice(from, begin)}/Artifact BMC\n${text.slice(begin, at + 2)}\nEMC`;
      from = at + 2;
    } else if (depth > 0) continue;
    else if (STARTS.has(word)) start = start < 0 ? begin : start;
    else if (word === 'n') start = -1;
    else if (ENDS.has(word) && start >= 0) {
      const end = at + word.length;
      out += `${text.slice(from, start)}/Artifact BMC\n${text.slice(start, end)}\nEMC`;
      from = end;
      start = -1;
    }
  }
  return Buffer.from(out + text.slice(from), 'latin1');
}
