import type { ReadFailure } from '../article/article.ts';
import type { Unscorable } from '../scoring/evaluation.ts';

/** Why a source given on the command line yields no document; words under `error_<code>`. */
export const SOURCE_FAILURES = [
  'file-not-found',
  'file-unreadable',
  'no-pages',
  'not-html',
  'bad-address',
  'fetch-failed',
  'fetch-timeout',
  'http-status',
] as const;

/** Everything that can keep a source from being scored. `internal` is a defect of ours. */
export type FailureCode =
  | (typeof SOURCE_FAILURES)[number]
  | ReadFailure
  | Unscorable['error']['code']
  | 'internal';

/** A failure as a value; `details` fill `$1`.. of its sentence. */
export interface Failure {
  error: { code: FailureCode; details?: string[] };
}

/** A failure as a value; `details` fill the placeholders of its sentence, in order. */
export function failure(code: FailureCode, ...details: string[]): Failure {
  return { error: { code, details } };
}
