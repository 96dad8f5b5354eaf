/** What a feature counts in the distances of two pages. */
export interface Measure {
  /** In the distance by all features. */
  importance: number;
  /** The partial distance in which it counts too, if any. */
  part: number | undefined;
}

/** Neighbouring features `[from, to)` that count the same. */
interface Run extends Measure {
  from: number;
  to: number;
}

/**
 * The corpus's pages, laid out so that another page is compared with all of them at once: feature
 * after feature, each value less the one that most pages have, so that a feature in which the other
 * page is like most of them costs nothing; two pages to an integer, so that one multiplication
 * serves both.
 */
export interface Landmarks {
  pages: number;
  /** Neighbouring runs of the same importance together. */
  groups: readonly (readonly Run[])[];
  /** The value that most pages have, per feature. */
  usual: Int8Array;
  /**
   * Differences from the usual value, feature after feature: of the pages 2i and 2i + 1 in the lower
   * and the upper 16 bits.
   */
  columns: Int32Array;
  /** Features of each part. */
  sizes: readonly number[];
  /** Distances of the usual values from each page, filled up to whole pairs, and room for those of a page. */
  ofUsual: Float32Array;
  room: Float32Array;
}

/** Squared distances of one page from each landmark; they hold until the next page is compared. */
export interface Distances {
  /** Every feature counted with its importance. */
  weighted: Float32Array;
  /** Per part, the mean over its features. */
  parts: Float32Array[];
}

/** Features summed at most before the sums are split: 500 products of differences up to 8 fit into 16 bits. */
const MOST_TOGETHER = 500;

/**
 * Lays out pages given row after row, as many integers from -4 to 4 a page as there are measures.
 * @throws RangeError where a part has more than `MOST_TOGETHER` features.
 */
export function landmarksOf(rows: Int8Array, measures: readonly Measure[]): Landmarks {
  const width = measures.length;
  const pages = rows.length / width;
  const pairs = Math.ceil(pages / 2);
  const sizes: number[] = [];
  for (const { part } of measures) if (part !== undefined) sizes[part] = (sizes[part] ?? 0) + 1;
  if (sizes.some((size) => size > MOST_TOGETHER)) throw new RangeError('a part is too large');
  const usual = new Int8Array(width);
  const columns = new Int32Array(width * pairs);
  const ofUsual = new Float32Array((1 + sizes.length) * 2 * pairs);
  const distances = viewsOf(ofUsual, 2 * pairs, 2 * pairs);
  measures.forEach(({ importance, part }, feature) => {
    const column = new Int8Array(pages).map((_, page) => rows[page * width + feature] ?? 0);
    const most = commonest(column);
    usual[feature] = most;
    column.forEach((value, page) => {
      const difference = value - most;
      const pair = feature * pairs + (page >> 1);
      columns[pair] = (columns[pair] as number) + (page % 2 === 0 ? difference : difference << 16);
      const square = difference * difference;
      add(distances.weighted, page, importance * square);
      if (part !== undefined)
        add(distances.parts[part] as Float32Array, page, square / (sizes[part] as number));
    });
  });
  const room = ofUsual.slice();
  return { pages, groups: groupsOf(measures), usual, columns, sizes, ofUsual, room };
}

/** The rows of a table of distances. */
function viewsOf(table: Float32Array, width: number, pages: number): Distances {
  const rows = Array.from({ length: table.length / width }, (_, row) =>
    table.subarray(row * width, row * width + pages),
  );
  const [weighted = table, ...parts] = rows;
  return { weighted, parts };
}

function add(to: Float32Array, page: number, value: number): void {
  to[page] = (to[page] as number) + value;
}

function groupsOf(measures: readonly Measure[]): Run[][] {
  const groups: Run[][] = [];
  measures.forEach(({ importance, part }, feature) => {
    let group = groups.at(-1);
    const isFull = feature - (group?.[0]?.from ?? 0) >= MOST_TOGETHER;
    if (group?.[0]?.importance !== importance || isFull) {
      group = [];
      groups.push(group);
    }
    const run = group.at(-1);
    if (run?.part === part && run) run.to = feature + 1;
    else group.push({ from: feature, to: feature + 1, importance, part });
  });
  return groups;
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
export function distancesTo(landmarks: Landmarks, row: Int8Array): Distances {
  const { pages, groups, sizes, ofUsual, room } = landmarks;
  const pairs = Math.ceil(pages / 2);
  room.set(ofUsual);
  const { weighted, parts } = viewsOf(room, 2 * pairs, 2 * pairs);
  const products = new Int32Array(pairs);
  const ofGroup = new Int32Array(pairs);
  const ofParts = new Int32Array(sizes.length * pairs);
  const squares = sizes.map(() => 0);
  for (const runs of groups) {
    ofGroup.fill(0);
    let all = 0;
    for (const run of runs) {
      if (run.part === undefined) {
        all += addProducts(ofGroup, run, row, landmarks);
        continue;
      }
      products.fill(0);
      const own = addProducts(products, run, row, landmarks);
      all += own;
      squares[run.part] = (squares[run.part] as number) + own;
      addAll(ofGroup, 0, products);
      addAll(ofParts, run.part * pairs, products);
    }
    addChanges(weighted, all, ofGroup, 0, runs[0]?.importance ?? 0);
  }
  parts.forEach((part, index) => {
    addChanges(
      part,
      squares[index] as number,
      ofParts,
      index * pairs,
      1 / (sizes[index] as number),
    );
  });
  return viewsOf(room, 2 * pairs, pages);
}

/** Features of which the products are added in one pass: it costs as much as their multiplications. */
const IN_ONE_PASS = 4;

/** Adds the run's differences times their columns, for two pages at once; returns the sum of their squares. */
function addProducts(
  products: Int32Array,
  { from, to }: Run,
  row: Int8Array,
  { usual, columns }: Landmarks,
): number {
  let squares = 0;
  let waiting = 0;
  for (let feature = from; feature < to; feature++) {
    const difference = (row[feature] as number) - (usual[feature] as number);
    if (difference === 0) continue;
    squares += difference * difference;
    starts[waiting] = feature * products.length;
    times[waiting] = difference;
    if (++waiting < IN_ONE_PASS) continue;
    addWaiting(products, columns);
    waiting = 0;
  }
  if (waiting > 0) {
    times.fill(0, waiting);
    addWaiting(products, columns);
  }
  return squares;
}

/** Where the columns of the features that wait begin, and what they are multiplied by. */
const starts = new Int32Array(IN_ONE_PASS);
const times = new Int32Array(IN_ONE_PASS);

function addWaiting(products: Int32Array, columns: Int32Array): void {
  const startA = starts[0] as number;
  const startB = starts[1] as number;
  const startC = starts[2] as number;
  const startD = starts[3] as number;
  const timesA = times[0] as number;
  const timesB = times[1] as number;
  const timesC = times[2] as number;
  const timesD = times[3] as number;
  for (let pair = 0; pair < products.length; pair++)
    products[pair] =
      ((products[pair] as number) +
        Math.imul(timesA, columns[startA + pair] as number) +
        Math.imul(timesB, columns[startB + pair] as number) +
        Math.imul(timesC, columns[startC + pair] as number) +
        Math.imul(timesD, columns[startD + pair] as number)) |
      0;
}

/** Adds products, two to an integer, to those from `start` on. */
function addAll(to: Int32Array, start: number, products: Int32Array): void {
  for (let pair = 0; pair < products.length; pair++)
    to[start + pair] = ((to[start + pair] as number) + (products[pair] as number)) | 0;
}

/** Adds, with a weight, what features change: for two pages at once their own squares less twice the products from `start` on. */
function addChanges(
  to: Float32Array,
  own: number,
  products: Int32Array,
  start: number,
  weight: number,
): void {
  for (let pair = 0; 2 * pair < to.length; pair++) {
    const sums = products[start + pair] as number;
    const even = (sums << 16) >> 16;
    const odd = (sums - even) >> 16;
    to[2 * pair] = (to[2 * pair] as number) + weight * (own - 2 * even);
    to[2 * pair + 1] = (to[2 * pair + 1] as number) + weight * (own - 2 * odd);
  }
}
