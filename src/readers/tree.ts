import type { Nodes, Parents, RootContent } from 'mdast';

/**
 * Replaces nodes below `parent`, innermost first, by what `change` gives for them; `undefined` keeps a node.
 * Changes the tree.
 */
export function replaceNodes(
  parent: Nodes,
  change: (node: RootContent, parent: Parents) => RootContent[] | undefined,
): void {
  if (!('children' in parent)) return;
  const children = parent.children as RootContent[];
  for (const child of children) replaceNodes(child, change);
  const replaced = children.flatMap((child) => change(child, parent) ?? [child]);
  children.splice(0, children.length, ...replaced);
}

/** Every node of a tree, parents first. */
export function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesOf(child);
}

/** Gives a node the place of another one. */
export const at = <T extends Nodes>(node: T, origin: Nodes): T =>
  origin.position ? { ...node, position: origin.position } : node;
