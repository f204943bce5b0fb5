import { dash } from './dash.js';
import { ellipsis } from './ellipsis.js';
import { fullWidth } from './full-width.js';
import { halfWidthMark } from './half-width-mark.js';
import { indent } from './indent.js';
import { interpunct } from './interpunct.js';
import { invisible } from './invisible.js';
import { punctuationSpace } from './punctuation-space.js';
import { quotationMark } from './quotation-mark.js';
import { radical } from './radical.js';
import { repeatedMark } from './repeated-mark.js';
import { scriptSpace } from './script-space.js';

/**
 * Every rule, in the order that they run: characters first, then white space, then marks from the longest to
 * the shortest. A new rule is a file and a line here.
 */
export const RULES = [
  invisible,
  radical,
  fullWidth,
  indent,
  scriptSpace,
  punctuationSpace,
  ellipsis,
  dash,
  interpunct,
  halfWidthMark,
  repeatedMark,
  quotationMark,
] as const;

export type RuleId = (typeof RULES)[number]['id'];
