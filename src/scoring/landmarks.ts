/** What a feature counts in the distances of two pages. */
export interface Measure {
  /** In the distance by all features. */
  importance: number;
  /** The partial distance in which it counts too, if any, and what it counts there. */
  part?: number;
  share: number;
}

/**
 * The corpus's pages, laid out so that another page is compared with all of them at once: feature
 * after feature, each value less the one that most pages have, so that a feature in which the other
 * page is like most of them costs nothing; two pages to an integer, so that one multiplication
 * serves both.
 */
export interface Landmarks {
  pages: number;
  /** How many partial distances there are. */
  parts: number;
  /** Features that count the same, neighbours in their row, `[from, to)`. */
  runs: readonly (Measure & { from: number; to: number })[];
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
  /** Per part, its features counted with their shares. */
  parts: Float64Array[];
}

/** Features summed at most before the sums are split: 500 products of differences up to 8 fit into 16 bits. */
const MOST_TOGETHER = 500;

/** Lays out pages given row after row, as many integers from -4 to 4 a page as there are measures. */
export function landmarksOf(rows: Int8Array, measures: readonly Measure[]): Landmarks {
  const width = measures.length;
  const pages = rows.length / width;
  const pairs = Math.ceil(pages / 2);
  const parts = measures.reduce((most, { part = -1 }) => Math.max(most, part + 1), 0);
  const usual = new Int8Array(width);
  const columns = new Int32Array(width * pairs);
  const ofUsual = noDistances(2 * pairs, parts);
  measures.forEach((measure, feature) => {
    const column = new Int8Array(pages).map((_, page) => rows[page * width + feature] ?? 0);
    const most = commonest(column);
    usual[feature] = most;
    column.forEach((value, page) => {
      const difference = value - most;
      const pair = feature * pairs + (page >> 1);
      columns[pair] = (columns[pair] as number) + (page % 2 === 0 ? difference : difference << 16);
      addChange(ofUsual, page, difference * difference, measure);
    });
  });
  return { pages, parts, runs: runsOf(measures), usual, columns, ofUsual };
}

function noDistances(pages: number, parts: number): Distances {
  return {
    plain: new Int32Array(pages),
    weighted: new Float64Array(pages),
    parts: Array.from({ length: parts }, () => new Float64Array(pages)),
  };
}

function runsOf(measures: readonly Measure[]): Landmarks['runs'] {
  const runs: (Measure & { from: number; to: number })[] = [];
  measures.forEach((measure, feature) => {
    const run = runs.at(-1);
    const goesOn =
      run !== undefined &&
      run.importance === measure.importance &&
      run.part === measure.part &&
      run.share === measure.share &&
      feature - run.from < MOST_TOGETHER;
    if (goesOn) run.to = feature + 1;
    else runs.push({ ...measure, from: feature, to: feature + 1 });
  });
  return runs;
}

function commonest(values: Int8Array): number {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}

/**
 * Squared distances of a page's row from all landmarks: with d and l their differences from the usual
 * values, |l|^2 + the sum over the features of d^2 - 2 d l, in integers as long as the features count
 * the same.
 */
export function distancesTo({ pages, runs, usual, columns, ofUsual }: Landmarks, row: Int8Array) {
  const distances: Distances = {
    plain: ofUsual.plain.slice(),
    weighted: ofUsual.weighted.slice(),
    parts: ofUsual.parts.map((part) => part.slice()),
  };
  const products = new Int32Array(distances.plain.length / 2);
  for (const run of runs) {
    products.fill(0);
    let own = 0;
    for (let feature = run.from; feature < run.to; feature++) {
      const difference = (row[feature] as number) - (usual[feature] as number);
      own += difference * difference;
      if (difference !== 0) addProducts(products, columns, feature * products.length, difference);
    }
    addChanges(distances, own, products, run);
  }
  const first = <Numbers extends Int32Array | Float64Array>(numbers: Numbers): Numbers =>
    numbers.subarray(0, pages) as Numbers;
  return {
    plain: first(distances.plain),
    weighted: first(distances.weighted),
    parts: distances.parts.map(first),
  };
}

/** Adds what a run of features changes: for two pages at once their own square less twice the products. */
function addChanges(to: Distances, own: number, products: Int32Array, measure: Measure): void {
  for (let pair = 0; pair < products.length; pair++) {
    const sums = products[pair] as number;
    const even = (sums << 16) >> 16;
    addChange(to, 2 * pair, own - 2 * even, measure);
    addChange(to, 2 * pair + 1, own - 2 * ((sums - even) >> 16), measure);
  }
}

function addChange(
  { plain, weighted, parts }: Distances,
  page: number,
  change: number,
  { importance, part, share }: Measure,
): void {
  plain[page] = (plain[page] as number) + change;
  weighted[page] = (weighted[page] as number) + importance * change;
  if (part === undefined) return;
  const own = parts[part] as Float64Array;
  own[page] = (own[page] as number) + share * change;
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
