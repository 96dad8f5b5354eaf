import type { READ_FAILURES } from '../article/article.ts';
import type { UNSCORABLE } from '../scoring/evaluation.ts';

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
  | (typeof READ_FAILURES)[number]
  | (typeof UNSCORABLE)[number]
  | 'internal';
