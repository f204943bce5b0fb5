import type { Message } from '../../model/index.js';
import type { TypeReport } from './index.js';

/** Faults of one rule that are named one by one. */
const NAMED = 5;

/** The faults of a file as messages: the first of each rule by page and line, the others by their number. */
export function typeMessages(
  { results }: TypeReport,
  artifact: string,
  language: 'zh' | 'en',
): readonly Message[] {
  return results.flatMap(({ rule, faults }): readonly Message[] => {
    const values = { artifact, rule: rule.id, summary: rule.summary[language], source: rule.source };
    const named = faults
      .slice(0, NAMED)
      .map((fault): Message => ({ id: 'type-fault', values: { ...values, ...fault } }));
    const more = faults.length - named.length;
    return more > 0 ? [...named, { id: 'type-faults', values: { ...values, count: more } }] : named;
  });
}

/** Lines of the body, and how many faults each rule found among them. */
export function typeCounts({ lines, results }: TypeReport): {
  readonly lines: number;
  readonly faults: Readonly<Record<string, number>>;
} {
  return { lines, faults: Object.fromEntries(results.map(({ rule, faults }) => [rule.id, faults.length])) };
}
