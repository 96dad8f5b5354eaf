import {
  type Distances,
  IN_ONE,
  LANE_BITS,
  type Landmarks,
  MOST_TOGETHER,
  type Run,
  viewsOf,
} from './landmarks.ts';

/** What the third and the fourth page's sums in a number are multiplied by beside the first's and the second's. */
const PAIR = 2 ** (2 * LANE_BITS);

/**
 * Squared distances of a page's row from all landmarks: with d and l their differences from the usual
 * values, |l|^2 + the sum over the features of d^2 - 2 d l, in whole numbers as long as the features
 * count the same. The products d l are added up once for each run; groups and parts are sums of runs.
 */
export function distancesTo(landmarks: Landmarks, row: Int8Array): Distances {
  const { pages, runs, groups, parts, sizes, ofUsual, room } = landmarks;
  const numbers = Math.ceil(pages / IN_ONE);
  room.set(ofUsual);
  const { weighted, parts: byPart } = viewsOf(room, IN_ONE * numbers, IN_ONE * numbers);
  const products = new Float64Array(runs.length * numbers);
  const squares = runs.map((run) => addProducts(products, numbers, run, row, landmarks));
  const sums = new Float64Array(numbers);
  /** Adds, with a weight, what the features of some runs change. */
  const add = (to: Float32Array, own: readonly Run[], weight: number): void => {
    let all = 0;
    let count = 0;
    for (const { index } of own) {
      // Where the page is as most are nothing changes.
      if (squares[index] === 0) continue;
      all += squares[index] as number;
      starts[count] = index * numbers;
      times[count++] = 1;
    }
    if (count === 0) return;
    sums.fill(0);
    addRows(sums, 0, numbers, products, count);
    addChanges(to, all, sums, weight);
  };
  for (const own of groups) add(weighted, own, own[0]?.importance ?? 0);
  parts.forEach((own, part) => {
    add(byPart[part] as Float32Array, own, 1 / (sizes[part] as number));
  });
  return viewsOf(room, IN_ONE * numbers, pages);
}

/** Adds the run's differences times their columns to its row of products; returns the sum of their squares. */
function addProducts(
  products: Float64Array,
  numbers: number,
  { from, to, index }: Run,
  row: Int8Array,
  { usual, columns }: Landmarks,
): number {
  let squares = 0;
  let count = 0;
  for (let feature = from; feature < to; feature++) {
    const difference = (row[feature] as number) - (usual[feature] as number);
    if (difference === 0) continue;
    squares += difference * difference;
    starts[count] = feature * numbers;
    times[count++] = difference;
  }
  addRows(products, index * numbers, numbers, columns, count);
  return squares;
}

/** Rows that are added in one pass: it costs as much as their multiplications. */
const IN_ONE_PASS = 4;
/** Where the rows to be added begin in their table, and what they are multiplied by. */
const starts = new Int32Array(MOST_TOGETHER + IN_ONE_PASS);
const times = new Float64Array(MOST_TOGETHER + IN_ONE_PASS);

/** Adds the first `count` rows of `starts`, each so many times, to the row of so many numbers at `start`. */
function addRows(
  to: Float64Array,
  start: number,
  numbers: number,
  table: Float64Array,
  count: number,
): void {
  // The last pass is filled up with rows that count nothing.
  for (let row = count; row % IN_ONE_PASS > 0; row++) {
    starts[row] = 0;
    times[row] = 0;
  }
  for (let row = 0; row < count; row += IN_ONE_PASS) {
    const startA = starts[row] as number;
    const startB = starts[row + 1] as number;
    const startC = starts[row + 2] as number;
    const startD = starts[row + 3] as number;
    const timesA = times[row] as number;
    const timesB = times[row + 1] as number;
    const timesC = times[row + 2] as number;
    const timesD = times[row + 3] as number;
    for (let at = 0; at < numbers; at++)
      to[start + at] =
        (to[start + at] as number) +
        timesA * (table[startA + at] as number) +
        timesB * (table[startB + at] as number) +
        timesC * (table[startC + at] as number) +
        timesD * (table[startD + at] as number);
  }
}

/** Adds, with a weight, what features change: for each page their own squares less twice the products. */
function addChanges(to: Float32Array, own: number, products: Float64Array, weight: number): void {
  for (let at = 0; at < products.length; at++) {
    const sums = products[at] as number;
    // Two pages' sums fit into 32 bits, where they are told apart quicker.
    const upper = Math.floor(sums / PAIR + 0.5);
    addPair(to, IN_ONE * at, sums - upper * PAIR, own, weight);
    addPair(to, IN_ONE * at + 2, upper, own, weight);
  }
}

/** The same for the two pages from `page` on, whose sums are one integer. */
function addPair(to: Float32Array, page: number, sums: number, own: number, weight: number): void {
  const first = (sums << (32 - LANE_BITS)) >> (32 - LANE_BITS);
  const second = (sums - first) >> LANE_BITS;
  to[page] = (to[page] as number) + weight * (own - 2 * first);
  to[page + 1] = (to[page + 1] as number) + weight * (own - 2 * second);
}
