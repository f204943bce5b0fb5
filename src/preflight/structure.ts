import { type Dict, dictIn, listIn, lookup, refIn, type Value } from '../pdf/index.js';
import type { PressFile } from './file.js';

/** An element of the tag tree, in reading order. */
export interface TagElement {
  /** Standard type, through the role map. */
  readonly type: string;
  /** As written. */
  readonly own: string;
  readonly dict: Dict;
  readonly parents: readonly string[];
  /** Page's object, where it is said. */
  readonly page: number;
  readonly objects: readonly number[];
}

/** ISO 32000-1, 14.8.4: types that need no role map. */
export const STANDARD_TYPES = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
);

export function elementsOf({ pdf, catalog }: PressFile): readonly TagElement[] {
  const root = dictIn(lookup(pdf, catalog.get('/StructTreeRoot')));
  const roles = dictIn(lookup(pdf, root.get('/RoleMap')));
  const out: TagElement[] = [];
  const walk = (value: Value | undefined, parents: readonly string[], above: number): void => {
    const dict = dictIn(lookup(pdf, value));
    const own = String(dict.get('/S') ?? '').slice(1);
    if (!own || parents.length > 60) return;
    let type = own;
    for (let steps = 0; steps < 8 && !STANDARD_TYPES.has(type) && roles.has(`/${type}`); steps++)
      type = String(roles.get(`/${type}`)).slice(1);
    const kids = kidsOf(lookup(pdf, dict.get('/K')), dict.get('/K'));
    const page = pageBelow(pdf, dict, 0) ?? above;
    const objects = kids.flatMap((kid) => {
      const inner = dictIn(lookup(pdf, kid));
      return inner.get('/Type') === '/OBJR' ? [refIn(inner.get('/Obj'))] : [];
    });
    out.push({ type, own, dict, parents, page, objects });
    for (const kid of kids) walk(kid, [...parents, type], page);
  };
  for (const kid of kidsOf(lookup(pdf, root.get('/K')), root.get('/K'))) walk(kid, [], -1);
  return out;
}

/** Of an element, or of the first thing in it. */
function pageBelow(pdf: PressFile['pdf'], dict: Dict, depth: number): number | undefined {
  if (dict.has('/Pg')) return refIn(dict.get('/Pg'));
  const [first] = kidsOf(lookup(pdf, dict.get('/K')), dict.get('/K'));
  return first === undefined || depth > 12
    ? undefined
    : pageBelow(pdf, dictIn(lookup(pdf, first)), depth + 1);
}

const kidsOf = (found: Value | undefined, value: Value | undefined): readonly Value[] =>
  Array.isArray(found) ? listIn(found) : value === undefined ? [] : [value];

/** Attributes of an element, those of all owners together. */
export function attributesOf({ pdf }: PressFile, { dict }: TagElement): Dict {
  const value = lookup(pdf, dict.get('/A'));
  const list = Array.isArray(value) ? listIn(value) : value === undefined ? [] : [value];
  return new Map(list.flatMap((one) => [...dictIn(lookup(pdf, one))]));
}
