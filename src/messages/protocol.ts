import * as z from 'zod/mini';
import { Article, READ_FAILURES } from '../article/article.ts';
import { Evaluation, UNSCORABLE } from '../scoring/evaluation.ts';

/**
 * Everything that can keep a page from being scored, as codes; words under `error_<code>`.
 * Besides what extraction and scoring report: `not-allowed` (the browser's own pages, the store),
 * `page-failed` (the browser shows its own error page), `page-changed` (the tab navigated while it
 * was read), `timed-out`, `tab-gone`, `site-left-out` (by the reader, in the settings), `internal`.
 */
export const PAGE_ERRORS = [
  ...READ_FAILURES,
  ...UNSCORABLE,
  'not-allowed',
  'site-left-out',
  'page-failed',
  'page-changed',
  'timed-out',
  'tab-gone',
  'internal',
] as const;
export const PageError = z.object({ code: z.enum(PAGE_ERRORS) });
export type PageError = z.infer<typeof PageError>;

/** A page that was read and scored. */
export const ScoredPage = z.object({ article: Article, evaluation: Evaluation });
export type ScoredPage = z.infer<typeof ScoredPage>;

/** The answer to "score this tab". */
export const PageResult = z.union([z.object({ page: ScoredPage }), z.object({ error: PageError })]);
export type PageResult = z.infer<typeof PageResult>;

/** Where a quote is looked for: the text of its block disambiguates quotes that occur twice. */
export const QuoteTarget = z.object({ tabId: z.int(), quote: z.string(), block: z.string() });
export type QuoteTarget = z.infer<typeof QuoteTarget>;

/** `shown`: scrolled to and highlighted; `hidden`: found in text that is not displayed; else why not. */
export const ShowQuoteResult = z.object({
  outcome: z.enum(['shown', 'hidden', 'not-found', 'not-allowed']),
});
export type ShowQuoteResult = z.infer<typeof ShowQuoteResult>;

/** Each message that pages of the extension send to the background: its request and its response. */
export const PROTOCOL = {
  scoreTab: { request: z.object({ tabId: z.int() }), response: PageResult },
  /** A backup that was made in a page, at its `blob:` address; empty where it could not be made. */
  backupMade: {
    request: z.object({ url: z.string(), name: z.string() }),
    response: z.object({ ok: z.boolean() }),
  },
  showQuote: { request: QuoteTarget, response: ShowQuoteResult },
} as const;
export type Protocol = typeof PROTOCOL;
