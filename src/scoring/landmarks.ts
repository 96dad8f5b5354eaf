import { DIMENSIONS } from './word-vectors.ts';

/** What a feature counts in the distances of two pages. */
export interface Measure {
  /** In the distance by all features. */
  importance: number;
  /** The partial distance in which it counts too, if any. */
  part: number | undefined;
}

/** Neighbouring features `[from, to)` that count the same. */
export interface Run extends Measure {
  from: number;
  to: number;
  /** Its place among all runs. */
  index: number;
}

/**
 * The corpus's pages, laid out so that another page is compared with all of them at once: feature
 * after feature, each value less the one that most pages have, so that a feature in which the other
 * page is like most of them costs nothing; four pages to a number, so that one multiplication
 * serves all four.
 */
export interface Landmarks {
  pages: number;
  runs: readonly Run[];
  /** Neighbouring runs of the same importance together. */
  groups: readonly (readonly Run[])[];
  /** The runs of each part. */
  parts: readonly (readonly Run[])[];
  /** The value that most pages have, per feature. */
  usual: Int8Array;
  /** Differences from the usual value, feature after feature, `IN_ONE` pages to a number (see `LANE`). */
  columns: Float64Array;
  /** Features of each part. */
  sizes: readonly number[];
  /** Distances of the usual values from each page, filled up to whole numbers. */
  ofUsual: Float32Array;
  /** Overwritten by each `distancesTo`. */
  room: Room;
}

/** Where distances are worked out. */
interface Room {
  /** Numbers of a row: so many hold all pages. */
  numbers: number;
  /** As long as `ofUsual`, its rows, and these without what they are filled up with. */
  table: Float32Array;
  filled: Distances;
  distances: Distances;
  /** Per run, its row of products and the sum of its squares. */
  products: Float64Array;
  squares: Float64Array;
  /** A row, for sums of several runs. */
  sums: Float64Array;
}

/** Squared distances of one page from each landmark; they hold until the next page is compared. */
export interface Distances {
  /** Every feature counted with its importance. */
  weighted: Float32Array;
  /** Per part, the mean over its features. */
  parts: Float32Array[];
}

/** Pages to a number. */
export const IN_ONE = 4;
/** A number's sums: the first page's, the second's times this, the third's times its square, the fourth's times its cube. */
export const LANE_BITS = 13;
const LANE = 2 ** LANE_BITS;
/**
 * Features summed at most before the sums are split: 113 products of differences up to 6 stay below half
 * of `LANE`, and four such sums fit into the 53 bits that a number holds exactly.
 */
export const MOST_TOGETHER = 113;

/**
 * Lays out pages given row after row, as many integers from -3 to 3 a page as there are measures.
 * @param usualOf The value to which a feature's others are compared: the nearer, the less there is to do.
 * @throws RangeError where a part has more than `MOST_TOGETHER` features.
 */
export function landmarksOf(
  rows: Int8Array,
  measures: readonly Measure[],
  usualOf: (values: Int8Array) => number = commonest,
): Landmarks {
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
    const most = usualOf(column);
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
  const groups = groupsOf(measures);
  const runs = groups.flat();
  const parts = sizes.map((_, part) => runs.filter((run) => run.part === part));
  const room = roomFor(pages, runs.length, ofUsual.length);
  return { pages, runs, groups, parts, usual, columns, sizes, ofUsual, room };
}

/**
 * Lays out the pages' vectors in the same way. Their numbers are larger, but as lengths are at most
 * `UNIT` and what rounding adds, so are products of two at most its square, which fits (see `LANE_BITS`).
 */
export const landmarksOfVectors = (vectors: Int8Array): Landmarks =>
  landmarksOf(
    vectors,
    Array.from({ length: DIMENSIONS }, () => ({ importance: 1, part: undefined })),
    () => 0,
  );

function roomFor(pages: number, runs: number, length: number): Room {
  const numbers = Math.ceil(pages / IN_ONE);
  const table = new Float32Array(length);
  return {
    numbers,
    table,
    filled: viewsOf(table, IN_ONE * numbers, IN_ONE * numbers),
    distances: viewsOf(table, IN_ONE * numbers, pages),
    products: new Float64Array(runs * numbers),
    squares: new Float64Array(runs),
    sums: new Float64Array(numbers),
  };
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
  let runs = 0;
  measures.forEach(({ importance, part }, feature) => {
    let group = groups.at(-1);
    const isFull = feature - (group?.[0]?.from ?? 0) >= MOST_TOGETHER;
    if (group?.[0]?.importance !== importance || isFull) {
      group = [];
      groups.push(group);
    }
    const run = group.at(-1);
    if (run?.part === part && run) run.to = feature + 1;
    else group.push({ from: feature, to: feature + 1, importance, part, index: runs++ });
  });
  return groups;
}

function commonest(values: Int8Array): number {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}
