import { faultAt, type TypeRule } from '../rule.js';

export const lineEdgeSlash: TypeRule = {
  id: 'line-edge-slash',
  summary: { zh: '分隔号不在行首、行末', en: 'no line begins or ends with a solidus' },
  source: 'GB/T 15834—2011, 5.1.9',
  check: ({ body }) =>
    body
      .filter(({ text, full }) => text.startsWith('／') || (full && text.endsWith('／')))
      .map((line) => faultAt(line)),
};
