/** Words on either side over which a block's density is taken. */
export const WINDOW = 150;

/** Hits per word in the window around each block. */
export function densities(hits: readonly number[], words: readonly number[]): Float64Array {
  const around = new Float64Array(hits.length);
  addSums(around, hits, words, 1);
  addSums(around, hits, words, -1);
  for (let i = 0; i < around.length; i++) {
    const all = (around[i] as number) + (hits[i] as number);
    around[i] = all / ((words[i] as number) + 2 * WINDOW);
  }
  return around;
}

/** Adds the hits in the `WINDOW` words before each block (`step` 1) or after it (-1), a block that is cut counted in part. */
function addSums(
  to: Float64Array,
  hits: readonly number[],
  words: readonly number[],
  step: 1 | -1,
): void {
  const n = hits.length;
  let far = step === 1 ? 0 : n - 1;
  let [count, length] = [0, 0];
  for (let i = far; i >= 0 && i < n; i += step) {
    to[i] = (to[i] as number) + count * Math.min(1, WINDOW / Math.max(1, length));
    count += hits[i] as number;
    length += words[i] as number;
    while (far !== i && length - (words[far] as number) >= WINDOW) {
      count -= hits[far] as number;
      length -= words[far] as number;
      far += step;
    }
  }
}

/** The largest of numbers that are not below 0; 0 if there are none. */
export function largest(numbers: Float64Array): number {
  let most = 0;
  for (let i = 0; i < numbers.length; i++) most = Math.max(most, numbers[i] as number);
  return most;
}

/** The sum of the numbers `[from, to)`. */
export function sumOf(numbers: readonly number[], from = 0, to = numbers.length): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += numbers[i] as number;
  return sum;
}
