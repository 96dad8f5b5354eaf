/**
 * The corpus's pages, laid out so that another page is compared with all of them at once: feature
 * after feature, each value less the one that most pages have, so that a feature in which the other
 * page is like most of them costs nothing.
 */
export interface Landmarks {
  pages: number;
  /** What each feature counts in the weighted distance; neighbours of the same importance are summed together. */
  importance: Float32Array;
  /** The value that most pages have, per feature. */
  usual: Int8Array;
  /** `pages` differences from the usual value a feature, feature after feature. */
  columns: Int8Array;
  /** Of the usual values from each page. */
  ofUsual: Distances;
}

/** Squared distances of one page from each landmark. */
export interface Distances {
  /** Every feature counted once, in steps. */
  plain: Int32Array;
  /** Every feature counted with its importance. */
  weighted: Float64Array;
}

/** Lays out pages given row after row, as many small integers a page as there are importances. */
export function landmarksOf(rows: Int8Array, importance: Float32Array): Landmarks {
  const width = importance.length;
  const pages = rows.length / width;
  const usual = new Int8Array(width);
  const columns = new Int8Array(rows.length);
  const ofUsual = { plain: new Int32Array(pages), weighted: new Float64Array(pages) };
  for (let feature = 0; feature < width; feature++) {
    const column = columns.subarray(feature * pages, (feature + 1) * pages);
    for (let page = 0; page < pages; page++) column[page] = rows[page * width + feature] as number;
    const most = commonest(column);
    usual[feature] = most;
    for (let page = 0; page < pages; page++) {
      const difference = (column[page] as number) - most;
      column[page] = difference;
      ofUsual.plain[page] = (ofUsual.plain[page] as number) + difference ** 2;
      ofUsual.weighted[page] =
        (ofUsual.weighted[page] as number) + difference ** 2 * (importance[feature] as number);
    }
  }
  return { pages, importance, usual, columns, ofUsual };
}

function commonest(values: Int8Array): number {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}

/**
 * Squared distances of a page's row from all landmarks: with d and l their differences from the usual
 * values, |l|^2 + the sum over the features of d^2 - 2 d l, in integers as long as the importance stays.
 */
export function distancesTo(landmarks: Landmarks, row: Int8Array): Distances {
  const { pages, importance, usual, columns, ofUsual } = landmarks;
  const plain = ofUsual.plain.slice();
  const weighted = ofUsual.weighted.slice();
  const products = new Int32Array(pages);
  let own = 0;
  for (let feature = 0; feature < row.length; feature++) {
    const difference = (row[feature] as number) - (usual[feature] as number);
    own += difference * difference;
    if (difference !== 0) addProducts(products, columns, feature * pages, difference);
    const weight = importance[feature] as number;
    if (weight === importance[feature + 1]) continue;
    for (let page = 0; page < pages; page++) {
      const change = own - 2 * (products[page] as number);
      plain[page] = (plain[page] as number) + change;
      weighted[page] = (weighted[page] as number) + weight * change;
    }
    products.fill(0);
    own = 0;
  }
  return { plain, weighted };
}

/** Adds the difference times the column that begins at `start`. */
function addProducts(
  products: Int32Array,
  columns: Int8Array,
  start: number,
  difference: number,
): void {
  for (let page = 0; page < products.length; page++)
    products[page] =
      (products[page] as number) + Math.imul(difference, columns[start + page] as number);
}
