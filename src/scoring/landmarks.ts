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
 * page is like most of them costs nothing; four pages to a number, so that one multiplication
 * serves all four.
 */
export interface Landmarks {
  pages: number;
  /** Neighbouring runs of the same importance together. */
  groups: readonly (readonly Run[])[];
  /** The value that most pages have, per feature. */
  usual: Int8Array;
  /** Differences from the usual value, feature after feature, `IN_ONE` pages to a number (see `LANE`). */
  columns: Float64Array;
  /** Features of each part. */
  sizes: readonly number[];
  /** Distances of the usual values from each page, filled up to whole numbers, and room for those of a page. */
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

/** Pages to a number. */
const IN_ONE = 4;
/** A number's sums: the first page's, the second's times this, the third's times its square, the fourth's times its cube. */
const LANE = 2 ** 13;
/**
 * Features summed at most before the sums are split: 113 products of differences up to 6 stay below half
 * of `LANE`, and four such sums fit into the 53 bits that a number holds exactly.
 */
const MOST_TOGETHER = 113;

/**
 * Lays out pages given row after row, as many integers from -3 to 3 a page as there are measures.
 * @throws RangeError where a part has more than `MOST_TOGETHER` features.
 */
export function landmarksOf(rows: Int8Array, measures: readonly Measure[]): Landmarks {
  const width = measures.length;
  const pages = rows.length / width;
  const numbers = Math.ceil(pages / IN_ONE);
  const sizes: number[] = [];
  for (const { part } of measures) if (part !== undefined) sizes[part] = (sizes[part] ?? 0) + 1;
  if (sizes.some((size) => size > MOST_TOGETHER)) throw new RangeError('a part is too large');
  const usual = new Int8Array(width);
  const columns = new Float64Array(width * numbers);
  const ofUsual = new Float32Array((1 + sizes.length) * IN_ONE * numbers);
  const distances = viewsOf(ofUsual, IN_ONE * numbers, IN_ONE * numbers);
  measures.forEach(({ importance, part }, feature) => {
    const column = new Int8Array(pages).map((_, page) => rows[page * width + feature] ?? 0);
    const most = commonest(column);
    usual[feature] = most;
    column.forEach((value, page) => {
      const difference = value - most;
      const at = feature * numbers + Math.floor(page / IN_ONE);
      columns[at] = (columns[at] as number) + difference * LANE ** (page % IN_ONE);
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
 * values, |l|^2 + the sum over the features of d^2 - 2 d l, in whole numbers as long as the features
 * count the same.
 */
export function distancesTo(landmarks: Landmarks, row: Int8Array): Distances {
  const { pages, groups, sizes, ofUsual, room } = landmarks;
  const numbers = Math.ceil(pages / IN_ONE);
  room.set(ofUsual);
  const { weighted, parts } = viewsOf(room, IN_ONE * numbers, IN_ONE * numbers);
  const products = new Float64Array(numbers);
  const ofGroup = new Float64Array(numbers);
  const ofParts = new Float64Array(sizes.length * numbers);
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
      addAll(ofParts, run.part * numbers, products);
    }
    addChanges(weighted, all, ofGroup, 0, runs[0]?.importance ?? 0);
  }
  parts.forEach((part, index) => {
    addChanges(
      part,
      squares[index] as number,
      ofParts,
      index * numbers,
      1 / (sizes[index] as number),
    );
  });
  return viewsOf(room, IN_ONE * numbers, pages);
}

/** Features of which the products are added in one pass: it costs as much as their multiplications. */
const IN_ONE_PASS = 4;

/** Adds the run's differences times their columns, for `IN_ONE` pages at once; returns the sum of their squares. */
function addProducts(
  products: Float64Array,
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
    // The places left over are of the page before, or of other landmarks.
    starts.fill(0, waiting);
    times.fill(0, waiting);
    addWaiting(products, columns);
  }
  return squares;
}

/** Where the columns of the features that wait begin, and what they are multiplied by. */
const starts = new Int32Array(IN_ONE_PASS);
const times = new Float64Array(IN_ONE_PASS);

function addWaiting(products: Float64Array, columns: Float64Array): void {
  const startA = starts[0] as number;
  const startB = starts[1] as number;
  const startC = starts[2] as number;
  const startD = starts[3] as number;
  const timesA = times[0] as number;
  const timesB = times[1] as number;
  const timesC = times[2] as number;
  const timesD = times[3] as number;
  for (let at = 0; at < products.length; at++)
    products[at] =
      (products[at] as number) +
      timesA * (columns[startA + at] as number) +
      timesB * (columns[startB + at] as number) +
      timesC * (columns[startC + at] as number) +
      timesD * (columns[startD + at] as number);
}

/** Adds products to those from `start` on. */
function addAll(to: Float64Array, start: number, products: Float64Array): void {
  for (let at = 0; at < products.length; at++)
    to[start + at] = (to[start + at] as number) + (products[at] as number);
}

/** Adds, with a weight, what features change: for each page their own squares less twice the products from `start` on. */
function addChanges(
  to: Float32Array,
  own: number,
  products: Float64Array,
  start: number,
  weight: number,
): void {
  for (let page = 0, at = start; page < to.length; at++) {
    let sums = products[at] as number;
    for (let lane = 0; lane < IN_ONE; lane++, page++) {
      const others = Math.floor(sums / LANE + 0.5);
      to[page] = (to[page] as number) + weight * (own - 2 * (sums - others * LANE));
      sums = others;
    }
  }
}
