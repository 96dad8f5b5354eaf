import * as z from 'zod/mini';

/** Milliseconds since 1970 that a `Date` can hold: others have no date to show or to write. */
export const LATEST = 8.64e15;
export const Time = z.int().check(z.minimum(-LATEST), z.maximum(LATEST));
