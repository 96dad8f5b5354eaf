import type { Level } from '../rubric/rubric.ts';

/** Cut points between levels 0|1, 1|2 and 2|3 on the scale of the page model's estimates. */
export type Cuts = readonly [number, number, number];

/** The level whose range holds the estimate. */
export function levelOf(raw: number, cuts: Cuts): Level {
  if (raw > cuts[2]) return 3;
  if (raw > cuts[1]) return 2;
  return raw > cuts[0] ? 1 : 0;
}

/**
 * The estimate stretched, in straight pieces, so that the cut points lie at 0.5, 1.5 and 2.5, in
 * hundredths: it rounds to the level, at a cut to the lower one. Monotone; 0-3.
 */
export function shownValue(raw: number, cuts: Cuts): number {
  const hundredths = Math.round(100 * stretched(raw, cuts));
  return Math.min(hundredths, 100 * levelOf(raw, cuts) + 49) / 100;
}

/** Estimates and the values that they are shown as. */
const knotsOf = (cuts: Cuts): [number, number][] => [
  [Math.min(-0.1, cuts[0] - 0.5), 0],
  [cuts[0], 0.5],
  [cuts[1], 1.5],
  [cuts[2], 2.5],
  [Math.max(3, cuts[2] + 0.5), 3],
];

/** The estimate that is shown as the value: the inverse of `shownValue` up to rounding. */
export function rawOf(value: number, cuts: Cuts): number {
  const knots = knotsOf(cuts);
  const at = Math.max(
    1,
    knots.findIndex(([, shown]) => value <= shown),
  );
  const [x0, y0] = knots[at - 1] ?? [0, 0];
  const [x1, y1] = knots[at] ?? [0, 0];
  return x0 + ((x1 - x0) * (value - y0)) / (y1 - y0);
}

function stretched(raw: number, cuts: Cuts): number {
  const knots = knotsOf(cuts);
  for (let k = 1; k < knots.length; k++) {
    const [x1, y1] = knots[k] ?? [0, 0];
    const [x0, y0] = knots[k - 1] ?? [0, 0];
    if (raw <= x1 || k === knots.length - 1) {
      const share = x1 > x0 ? (raw - x0) / (x1 - x0) : 1;
      return y0 + (y1 - y0) * Math.min(1, Math.max(0, share));
    }
  }
  return 3;
}

/** Probabilities of levels 0-3: an ordered logit around the cut points (McCullagh 1980). */
export function levelProbabilities(raw: number, cuts: Cuts, spread: number): number[] {
  const atMost = cuts.map((cut) => 1 / (1 + Math.exp((raw - cut) / spread)));
  return [0, 1, 2, 3].map(
    (level) => (atMost[level] ?? 1) - (level > 0 ? (atMost[level - 1] ?? 0) : 0),
  );
}
