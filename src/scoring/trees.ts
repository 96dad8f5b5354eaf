/**
 * A regression tree as a full binary tree in an array: the children of node i are 2i+1 and 2i+2.
 * `feature[i] >= 0`: go left where the row's feature is at most `value[i]`; otherwise a leaf of `value[i]`.
 */
export interface Tree {
  feature: number[];
  value: number[];
}

/** Sum of the trees' leaves that a row falls into. */
export function predictTrees(trees: readonly Tree[], row: Float32Array): number {
  let sum = 0;
  for (const tree of trees) {
    let node = 0;
    let feature = tree.feature[0] ?? -1;
    while (feature >= 0) {
      node = (row[feature] ?? 0) <= (tree.value[node] ?? 0) ? 2 * node + 1 : 2 * node + 2;
      feature = tree.feature[node] ?? -1;
    }
    sum += tree.value[node] ?? 0;
  }
  return sum;
}
