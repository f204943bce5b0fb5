import { dictIn, listIn, lookup, type RawPdf, refIn, type Value } from '../../pdf/index.js';

/** The tag tree of a file, as far as it must be put together with others. */
export interface FoundStructure {
  readonly document: number;
  readonly children: readonly number[];
  /** Key → object: the elements of a page's marked content, or of an annotation. */
  readonly parents: readonly (readonly [key: number, object: number])[];
  readonly named: readonly (readonly [name: string, object: number])[];
}

export function findStructure(pdf: RawPdf, catalog: ReadonlyMap<string, Value>): FoundStructure {
  const dict = (value: Value | undefined) => dictIn(lookup(pdf, value));
  const tree = (value: Value | undefined, leaf: string): Value[] => {
    const node = dict(value);
    return [...listIn(node.get(leaf)), ...listIn(node.get('/Kids')).flatMap((kid) => tree(kid, leaf))];
  };
  const pairs = (items: readonly Value[]): (readonly [Value, number])[] =>
    items.flatMap((item, at) => (at % 2 === 0 ? [[item, refIn(items[at + 1])] as const] : []));
  const root = dict(catalog.get('/StructTreeRoot'));
  const document = refIn(root.get('/K'));
  const kids = dict(root.get('/K')).get('/K');
  return {
    document,
    children: (Array.isArray(kids) ? kids : [kids]).map(refIn).filter((ref) => ref > 0),
    parents: pairs(tree(root.get('/ParentTree'), '/Nums'))
      .map(([key, object]) => [Number(key), object] as const)
      .sort(([a], [b]) => a - b),
    named: pairs(tree(root.get('/IDTree'), '/Names'))
      .map(([name, object]) => [String(name).slice(1, -1), object] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}
