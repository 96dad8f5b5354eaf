import * as z from 'zod/mini';
import { Article, READ_FAILURES } from '../article/article.ts';
import { Passage } from '../article/passage.ts';
import { CRITERIA } from '../rubric/rubric.ts';
import { Evaluation, UNSCORABLE } from '../scoring/evaluation.ts';
import { Outline } from '../scoring/outline.ts';

/**
 * Everything that can keep a page from being scored, as codes; words under `error_<code>`.
 * Besides what extraction and scoring report: `no-access` (neither a press of the button nor a site
 * permission lets Plumbline read it), `not-allowed` (the browser's own pages, the store),
 * `page-failed` (the browser shows its own error page), `page-crashed`, `page-changed` (the tab
 * navigated while it was read), `timed-out`, `tab-gone`, `site-left-out` (by the reader, in the
 * settings), `internal`.
 */
export const PAGE_ERRORS = [
  ...READ_FAILURES,
  ...UNSCORABLE,
  'no-access',
  'not-allowed',
  'site-left-out',
  'page-failed',
  'page-crashed',
  'page-changed',
  'timed-out',
  'tab-gone',
  'internal',
] as const;
export const PageError = z.object({ code: z.enum(PAGE_ERRORS) });
export type PageError = z.infer<typeof PageError>;
/** What a page says while its script has not drawn the article yet. */
export const UNFINISHED: ReadonlySet<PageError['code']> = new Set([
  'empty-page',
  'framed',
  'not-readable',
  'too-short',
]);

/** A page that was read and scored. */
export const ScoredPage = z.object({ article: Article, evaluation: Evaluation });
export type ScoredPage = z.infer<typeof ScoredPage>;

/** The answer to "score this tab". */
export const PageResult = z.union([z.object({ page: ScoredPage }), z.object({ error: PageError })]);
export type PageResult = z.infer<typeof PageResult>;

/**
 * Which document a tab shows, and at which address: together they tell one page from another, in a
 * single-page app and after going back too.
 */
export const PageIdentity = z.object({
  /** Random, the same as long as the document lives (also in the back/forward cache). */
  document: z.string(),
  url: z.string(),
  /** Whether the document had loaded in full. */
  loaded: z.boolean(),
  /** False where the text is still that of the place before in the same document: another may follow. */
  settled: z.boolean(),
});
export type PageIdentity = z.infer<typeof PageIdentity>;

/** A page that was read and scored, and which one it was. */
export const IdentifiedPage = z.object({ identity: PageIdentity, page: ScoredPage });
export type IdentifiedPage = z.infer<typeof IdentifiedPage>;

/** What a tab shows now, with what the side panel shows beyond the popup. */
export const CurrentPage = z.extend(IdentifiedPage, { outline: Outline });
export type CurrentPage = z.infer<typeof CurrentPage>;

/** The answer to "what does this tab show". */
export const CurrentPageResult = z.union([
  z.object({ current: CurrentPage }),
  z.object({ error: PageError }),
]);
export type CurrentPageResult = z.infer<typeof CurrentPageResult>;

/** A quote that a tab is to show. */
export const QuoteTarget = z.object({ tabId: z.int(), passage: Passage });

/** A stored text to be judged again: what scoring needs of an article. */
export const TextToScore = z.pick(Article, {
  title: true,
  url: true,
  language: true,
  blocks: true,
});
export type TextToScore = z.infer<typeof TextToScore>;

/** The answer to "score this text". */
const TextResult = z.union([
  z.object({ evaluation: Evaluation }),
  z.object({ error: z.object({ code: z.enum(UNSCORABLE) }) }),
]);
export type QuoteTarget = z.infer<typeof QuoteTarget>;

/**
 * `shown`: scrolled to and highlighted; `hidden`: found in text that is not displayed; else why not:
 * `no-answer` is a page whose own script never ends.
 */
const Outcome = z.enum(['shown', 'hidden', 'not-found', 'not-allowed', 'no-answer']);
export const ShowQuoteResult = z.object({ outcome: Outcome });
export type ShowQuoteResult = z.infer<typeof ShowQuoteResult>;

/** What is marked in a tab's page: `one` is a single quote, `all` is all evidence. */
export const EvidenceView = z.object({
  shown: z.enum(['nothing', 'one', 'all']),
  /** Marked places; one may count for several criteria. */
  places: z.int(),
  /** Quotes that were not found in the page. */
  lost: z.int(),
  /** Marked places of each criterion that has any. */
  counts: z.partialRecord(z.enum(CRITERIA), z.int()),
  /** The current place, counted from 1; `outcome` tells whether it can be seen. */
  at: z.nullable(z.object({ place: z.int(), groups: z.array(z.enum(CRITERIA)), outcome: Outcome })),
  /** Whether the marked text is light, on a dark ground. */
  dark: z.boolean(),
});
export type EvidenceView = z.infer<typeof EvidenceView>;

/** `look` changes nothing; `next` and `previous` show all first where that is not so yet. */
const EVIDENCE_ACTIONS = ['look', 'show', 'hide', 'next', 'previous'] as const;
export type EvidenceAction = (typeof EVIDENCE_ACTIONS)[number];

export const EvidenceResult = z.union([
  z.object({ view: EvidenceView }),
  z.object({ error: PageError }),
]);
export type EvidenceResult = z.infer<typeof EvidenceResult>;

/** A backup that was made in a page, at its `blob:` address; empty where it could not be made. */
export const MadeBackup = z.object({
  url: z.string(),
  name: z.string(),
  /** How many damaged records are not in it. */
  damaged: z.int(),
});
export type MadeBackup = z.infer<typeof MadeBackup>;

/** Each message that pages of the extension send to the background: its request and its response. */
export const PROTOCOL = {
  scoreTab: { request: z.object({ tabId: z.int() }), response: PageResult },
  currentPage: { request: z.object({ tabId: z.int() }), response: CurrentPageResult },
  scoreText: { request: TextToScore, response: TextResult },
  /** Digest of the model that the background judges with: the model itself lives there alone. */
  modelDigest: { request: z.object({}), response: z.object({ digest: z.string() }) },
  backupMade: { request: MadeBackup, response: z.object({ ok: z.boolean() }) },
  showQuote: { request: QuoteTarget, response: ShowQuoteResult },
  evidence: {
    request: z.object({ tabId: z.int(), action: z.enum(EVIDENCE_ACTIONS) }),
    response: EvidenceResult,
  },
} as const;
export type Protocol = typeof PROTOCOL;

/** What the background tells every open page of the extension. */
export const NEWS = {
  evidenceChanged: z.object({ tabId: z.int(), view: EvidenceView }),
} as const;
export type News = typeof NEWS;
