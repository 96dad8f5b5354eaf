/** Words on either side over which a block's density is taken. */
export const WINDOW = 150;

/** Hits per word in the window around each block. */
export function densities(hits: readonly number[], words: readonly number[]): number[] {
  const before = sums(hits, words, 1);
  const after = sums(hits, words, -1);
  return hits.map((count, i) => {
    const around = (before[i] ?? 0) + (after[i] ?? 0) + count;
    return around / ((words[i] ?? 0) + 2 * WINDOW);
  });
}

/** Hits in the `WINDOW` words before each block (`step` 1) or after it (-1), a block that is cut counted in part. */
function sums(hits: readonly number[], words: readonly number[], step: 1 | -1): number[] {
  const out: number[] = [];
  const n = hits.length;
  let far = step === 1 ? 0 : n - 1;
  let [count, length] = [0, 0];
  for (let i = far; i >= 0 && i < n; i += step) {
    out[i] = count * Math.min(1, WINDOW / Math.max(1, length));
    count += hits[i] ?? 0;
    length += words[i] ?? 0;
    while (far !== i && length - (words[far] ?? 0) >= WINDOW) {
      count -= hits[far] ?? 0;
      length -= words[far] ?? 0;
      far += step;
    }
  }
  return out;
}

/** The largest of numbers that are not below 0; 0 if there are none. */
export const largest = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => Math.max(a, b), 0);

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);
