import type { RawPdf } from '../../pdf/index.js';
import { TYPE_RULES } from './catalogue.js';
import { readType } from './reading.js';
import type { TypeFault, TypeRule } from './rule.js';

export { TYPE_RULES } from './catalogue.js';
export type { TypeFault, TypeRule } from './rule.js';

export interface TypeReport {
  /** Of the body. */
  readonly lines: number;
  readonly results: readonly { readonly rule: TypeRule; readonly faults: readonly TypeFault[] }[];
}

/** Every rule of layout against a finished PDF, of whatever program; nothing where it has no text. */
export function checkType(pdf: RawPdf): TypeReport {
  const reading = readType(pdf);
  return {
    lines: reading?.body.length ?? 0,
    results: TYPE_RULES.map((rule) => ({ rule, faults: reading ? rule.check(reading) : [] })),
  };
}
