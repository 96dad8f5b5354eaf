/**
 * The corpus's pages, laid out so that another page is compared with all of them at once: feature
 * after feature, each value less the one that most pages have, so that a feature in which the other
 * page is like most of them costs nothing; two pages to an integer, so that one multiplication
 * serves both.
 */
export interface Landmarks {
  pages: number;
  /** What each feature counts in the weighted distance; neighbours of the same importance are summed together. */
  importance: Float32Array;
  /** The value that most pages have, per feature. */
  usual: Int8Array;
  /**
   * Differences from the usual value, feature after feature: of the pages 2i and 2i + 1 in the lower
   * and the upper 16 bits.
   */
  columns: Int32Array;
  /** Of the usual values from each page, filled up to whole pairs. */
  ofUsual: Distances;
}

/** Squared distances of one page from each landmark. */
export interface Distances {
  /** Every feature counted once, in steps. */
  plain: Int32Array;
  /** Every feature counted with its importance. */
  weighted: Float64Array;
}

/** Features summed at most before the sums are split: 500 products of differences up to 8 fit into 16 bits. */
const MOST_TOGETHER = 500;

/** Lays out pages given row after row, as many integers from -4 to 4 a page as there are importances. */
export function landmarksOf(rows: Int8Array, importance: Float32Array): Landmarks {
  const width = importance.length;
  const pages = rows.length / width;
  const pairs = Math.ceil(pages / 2);
  const usual = new Int8Array(width);
  const columns = new Int32Array(width * pairs);
  const ofUsual = { plain: new Int32Array(2 * pairs), weighted: new Float64Array(2 * pairs) };
  for (let feature = 0; feature < width; feature++) {
    const column = new Int8Array(pages).map((_, page) => rows[page * width + feature] ?? 0);
    const most = commonest(column);
    usual[feature] = most;
    column.forEach((value, page) => {
      const difference = value - most;
      const square = difference * difference;
      const pair = feature * pairs + (page >> 1);
      columns[pair] = (columns[pair] as number) + (page % 2 === 0 ? difference : difference << 16);
      ofUsual.plain[page] = (ofUsual.plain[page] as number) + square;
      ofUsual.weighted[page] =
        (ofUsual.weighted[page] as number) + square * (importance[feature] as number);
    });
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
  const distances = { plain: ofUsual.plain.slice(), weighted: ofUsual.weighted.slice() };
  const products = new Int32Array(distances.plain.length / 2);
  let own = 0;
  for (let feature = 0; feature < row.length; feature++) {
    const difference = (row[feature] as number) - (usual[feature] as number);
    own += difference * difference;
    if (difference !== 0) addProducts(products, columns, feature * products.length, difference);
    const weight = importance[feature] as number;
    const goesOn = weight === importance[feature + 1] && (feature + 1) % MOST_TOGETHER !== 0;
    if (goesOn) continue;
    for (let pair = 0; pair < products.length; pair++) {
      const sums = products[pair] as number;
      const even = (sums << 16) >> 16;
      addChange(distances, 2 * pair, own - 2 * even, weight);
      addChange(distances, 2 * pair + 1, own - 2 * ((sums - even) >> 16), weight);
    }
    products.fill(0);
    own = 0;
  }
  const { plain, weighted } = distances;
  return { plain: plain.subarray(0, pages), weighted: weighted.subarray(0, pages) };
}

function addChange({ plain, weighted }: Distances, page: number, change: number, weight: number) {
  plain[page] = (plain[page] as number) + change;
  weighted[page] = (weighted[page] as number) + weight * change;
}

/** Adds the difference times the column that begins at `start`, for two pages at once. */
function addProducts(
  products: Int32Array,
  columns: Int32Array,
  start: number,
  difference: number,
): void {
  const pairs = products.length;
  for (let pair = 0; pair < pairs; pair++)
    products[pair] =
      ((products[pair] as number) + Math.imul(difference, columns[start + pair] as number)) | 0;
}
