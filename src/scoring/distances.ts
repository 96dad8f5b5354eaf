import {
  type Distances,
  IN_ONE,
  LANE_BITS,
  type Landmarks,
  MOST_TOGETHER,
  type Run,
} from './landmarks.ts';

/** What the third and the fourth page's sums in a number are multiplied by beside the first's and the second's. */
const PAIR = 2 ** (2 * LANE_BITS);
const OF_PAIR = 1 / PAIR;
/** Half of what fits into a lane: added to its sum it makes it positive, so that it is told by its bits. */
const MIDDLE = 2 ** (LANE_BITS - 1);
const MIDDLES = MIDDLE * (1 + 2 ** LANE_BITS) * (1 + PAIR);
const LANE_MASK = 2 ** LANE_BITS - 1;

/**
 * Squared distances of a page's row from all landmarks: with d and l their differences from the usual
 * values, |l|^2 + the sum over the features of d^2 - 2 d l, in whole numbers as long as the features
 * count the same. The products d l are added up once for each run; groups and parts are sums of runs.
 */
export function distancesTo(landmarks: Landmarks, row: Int8Array): Distances {
  const { runs, groups, parts, sizes, ofUsual, room } = landmarks;
  room.table.set(ofUsual);
  for (const run of runs) room.squares[run.index] = sumProducts(run, row, landmarks);
  for (const own of groups) addRuns(room.filled.weighted, own, own[0]?.importance ?? 0, room);
  parts.forEach((own, part) => {
    addRuns(room.filled.parts[part] as Float32Array, own, 1 / (sizes[part] as number), room);
  });
  return room.distances;
}

/** Writes the run's differences times their columns to its row of products; returns the sum of their squares. */
function sumProducts(
  { from, to, index }: Run,
  row: Int8Array,
  { usual, columns, room: { numbers, products } }: Landmarks,
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
  sumRows(products, index * numbers, numbers, columns, count);
  return squares;
}

/** Adds, with a weight, what the features of some runs change. */
function addRuns(
  to: Float32Array,
  runs: readonly Run[],
  weight: number,
  { numbers, products, squares, sums }: Landmarks['room'],
): void {
  let all = 0;
  let count = 0;
  for (const { index } of runs) {
    // Where the page is as most are nothing changes.
    if (squares[index] === 0) continue;
    all += squares[index] as number;
    starts[count] = index * numbers;
    times[count++] = 1;
  }
  if (count === 0) return;
  if (count === 1) {
    addChanges(to, all, products, starts[0] as number, numbers, weight);
    return;
  }
  sumRows(sums, 0, numbers, products, count);
  addChanges(to, all, sums, 0, numbers, weight);
}

/** Rows that are added in one pass: it costs as much as their multiplications. */
const IN_ONE_PASS = 4;
/** Where the rows to be added begin in their table, and what they are multiplied by. */
const starts = new Int32Array(MOST_TOGETHER + IN_ONE_PASS);
const times = new Float64Array(MOST_TOGETHER + IN_ONE_PASS);

/** Writes the sum of the first `count` rows of `starts`, each so many times, to the row of so many numbers at `start`. */
function sumRows(
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
        (row === 0 ? 0 : (to[start + at] as number)) +
        timesA * (table[startA + at] as number) +
        timesB * (table[startB + at] as number) +
        timesC * (table[startC + at] as number) +
        timesD * (table[startD + at] as number);
  }
}

/**
 * Adds, with a weight, what features change: for each page their own squares less twice the products,
 * which are the numbers from `start` on.
 */
function addChanges(
  to: Float32Array,
  own: number,
  products: Float64Array,
  start: number,
  numbers: number,
  weight: number,
): void {
  const most = own + 2 * MIDDLE;
  for (let at = 0; at < numbers; at++) {
    const sums = (products[start + at] as number) + MIDDLES;
    // Two pages' sums fit into 32 bits, where they are told apart quicker.
    const upper = (sums * OF_PAIR) | 0;
    addPair(to, IN_ONE * at, (sums - upper * PAIR) | 0, most, weight);
    addPair(to, IN_ONE * at + 2, upper, most, weight);
  }
}

/** The same for the two pages from `page` on, whose sums, each raised by `MIDDLE`, are one integer. */
function addPair(to: Float32Array, page: number, sums: number, most: number, weight: number): void {
  to[page] = (to[page] as number) + weight * (most - 2 * (sums & LANE_MASK));
  to[page + 1] = (to[page + 1] as number) + weight * (most - 2 * (sums >> LANE_BITS));
}
