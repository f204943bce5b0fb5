import { operatorsOf } from '../../pdf/index.js';

const STARTS = new Set(['m', 're']);
const ENDS = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);

/**
 * Lines and areas that the browser draws outside of any marked content, borders and grounds among them, are artifacts
 * (ISO 14289-1, 7.1). Words are left alone, but for those that are `shown` by name: whether others are content is not
 * to be seen here. They are named by the count of their Tj in the stream, from 0. The same bytes where there are none.
 */
export function withArtifacts(content: Uint8Array, shown: ReadonlySet<number> = new Set()): Uint8Array {
  const { names, begins, ends } = operatorsOf(content);
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const parts: Uint8Array[] = [];
  let depth = 0;
  let start = -1;
  let show = 0;
  let from = 0;
  const mark = (begin: number, end: number): void => {
    parts.push(bytes.subarray(from, begin), OPEN, bytes.subarray(begin, end), CLOSE);
    from = end;
  };
  for (const [at, name] of names.entries()) {
    const begin = begins[at] as number;
    const end = ends[at] as number;
    if (name === 'BDC' || name === 'BMC') depth++;
    else if (name === 'EMC') depth--;
    else if (name === 'Tj') {
      if (shown.has(show++)) mark(begin, end);
    } else if (depth > 0) continue;
    else if (STARTS.has(name)) start = start < 0 ? begin : start;
    else if (name === 'n') start = -1;
    else if (ENDS.has(name) && start >= 0) {
      mark(start, end);
      start = -1;
    }
  }
  return parts.length === 0 ? content : Buffer.concat([...parts, bytes.subarray(from)]);
}

const OPEN = Buffer.from('/Artifact BMC\n');
const CLOSE = Buffer.from('\nEMC');
