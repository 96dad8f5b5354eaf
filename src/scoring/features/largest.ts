/**
 * Keeps a value, in its place, if it is among the largest so far; the smallest of these falls out.
 * @param largest in falling order, at least one number; changed
 */
export function keepLargest(largest: Float32Array, value: number): void {
  let at = largest.length - 1;
  if (value <= (largest[at] as number)) return;
  for (; at > 0 && (largest[at - 1] as number) < value; at--)
    largest[at] = largest[at - 1] as number;
  largest[at] = value;
}
