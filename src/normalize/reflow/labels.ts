/** What a row can be: the beginning of a piece, or its continuation. */
export const LABELS = [
  'paragraph',
  'paragraph+',
  'heading',
  'heading+',
  'title',
  'title+',
  'kicker',
  'kicker+',
  'subtitle',
  'subtitle+',
  'byline',
  'byline+',
  /** Furniture between pieces. */
  'furniture',
  /** Furniture in the middle of a paragraph, which goes on after it. */
  'furniture|',
  /** A table's cell that goes on the row of the cell before it. */
  'cell+',
] as const;
export type Label = (typeof LABELS)[number];
export const LABEL_COUNT = LABELS.length;

export type Kind = 'paragraph' | 'heading' | 'title' | 'kicker' | 'subtitle' | 'byline' | 'furniture';

export const LABEL_KIND: readonly Kind[] = LABELS.map((label) =>
  label === 'cell+' ? 'paragraph' : (label.replace(/[+|]/u, '') as Kind),
);

/** Whether the row goes on the piece of the row before it (furniture in between apart). */
export const CONTINUES: readonly boolean[] = LABELS.map((label) => label.endsWith('+'));

const at = (label: Label): number => LABELS.indexOf(label);
export const PARAGRAPH = at('paragraph');
export const PARAGRAPH_ON = at('paragraph+');
export const CELL_ON = at('cell+');
export const INTERRUPTION = at('furniture|');

function follows(before: Label, label: Label): boolean {
  const open = before.startsWith('paragraph') || before === 'furniture|' || before === 'cell+';
  if (label === 'paragraph+' || label === 'furniture|') return open;
  if (label === 'cell+') return before.startsWith('paragraph') || before === 'cell+';
  if (before.startsWith('kicker') && !['kicker+', 'title', 'byline'].includes(label)) return false;
  if (label === 'subtitle') return /^(?:title|byline|subtitle)/u.test(before);
  if (label.endsWith('+')) return before.replace('+', '') === label.replace('+', '');
  return before !== 'furniture|';
}

/** `ALLOWED[before * LABEL_COUNT + label]`: whether a row may follow another so. */
export const ALLOWED: readonly boolean[] = LABELS.flatMap((before) =>
  LABELS.map((label) => follows(before, label)),
);
/** Whether a text may begin so. */
export const MAY_BEGIN: readonly boolean[] = LABELS.map(
  (label) => !label.endsWith('+') && label !== 'furniture|',
);
/** Whether a text may end so. */
export const MAY_END: readonly boolean[] = LABELS.map((label) => label !== 'furniture|');
