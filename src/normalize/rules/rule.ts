/** What stands in place of the characters `start` up to `end` (code units). An edit always replaces something. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly after: string;
  /** 0 to 1: how sure the rule is. */
  readonly confidence: number;
}

/** What a text is in its article. */
export type Part =
  | 'title'
  | 'kicker'
  | 'subtitle'
  | 'byline'
  | 'dateline'
  | 'origin'
  | 'heading'
  | 'paragraph'
  | 'cell';

/** What a rule knows besides the text. */
export interface RuleContext {
  readonly part: Part;
  /** What U+2F3E stands for: 户 among Simplified text, 戶 elsewhere. */
  readonly door: string;
  /** Whether the stretch touches something that this rule must not change. */
  readonly locked: (start: number, end: number) => boolean;
}

/**
 * Where a rule may act. `everything`: it repairs how characters are encoded. `spaces`: it repairs white space,
 * so all but addresses, paths and code. `marks`: not inside quotations, titles of works, figures or document
 * numbers either.
 */
export type Reach = 'everything' | 'spaces' | 'marks';

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export interface Example {
  readonly before: string;
  /** The same as `before` where the rule must keep off. */
  readonly after: string;
}

/** One rule: check and repair in one function, with the examples that test and document it. */
export interface Rule<Id extends string = string> {
  readonly id: Id;
  readonly summary: Bilingual;
  readonly why: Bilingual;
  /** The clause of a standard, or the practice it comes from. */
  readonly source: string;
  /** `lossless` is on unless the house turns it off; `suggestion` only proposes unless the house turns it on. */
  readonly kind: 'lossless' | 'suggestion';
  readonly reach: Reach;
  /** Characters without which the rule has nothing to do: a cheap look before the dear one. */
  readonly needs?: RegExp;
  /** Edits in order, none over another. */
  readonly apply: (text: string, context: RuleContext) => readonly Edit[];
  readonly examples: readonly Example[];
}

/** An edit for each match; none where `after` gives undefined. */
export function editMatches(
  text: string,
  pattern: RegExp,
  confidence: number,
  after: (match: RegExpMatchArray & { readonly index: number }) => string | undefined,
): Edit[] {
  const edits: Edit[] = [];
  // most texts hold no match, and to say so is cheaper than to ask for all matches
  if (text.search(pattern) < 0) return edits;
  for (const match of text.matchAll(pattern)) {
    const replacement = after(match);
    const end = match.index + match[0].length;
    if (replacement !== undefined) edits.push({ start: match.index, end, after: replacement, confidence });
  }
  return edits;
}
