import type { Article } from '../../src/article/article.ts';
import { placeOf, samePlace } from '../../src/article/place.ts';
import {
  type CurrentPageResult,
  type IdentifiedPage,
  type PageError,
  type PageIdentity,
  UNFINISHED,
} from '../../src/messages/protocol.ts';
import { normaliseAddress } from '../../src/reading-list/normalise-address.ts';
import { evaluate } from '../../src/scoring/evaluate.ts';
import { outlineOf } from '../../src/scoring/outline-of.ts';
import { identify } from './identify.ts';
import { forgetPage, keepPage, keptPage } from './kept-pages.ts';
import { isTabLeftOut, readTab } from './read-tab.ts';
import { untilQuiet } from './until-quiet.ts';

/** How often a page is read that may still be drawing itself; between two readings it falls quiet. */
const READINGS = 8;
/** The same where the address's path stayed: a page that notes in its query how far it was read. */
const READINGS_AT_PATH = 2;

/**
 * What the tab shows now: the kept result if it is of this very page, else the page is read. Never
 * a result for a page that has gone in the meantime: the tab is asked before and after.
 */
export async function currentPage(tabId: number): Promise<CurrentPageResult> {
  const now = await identify(tabId);
  if ('error' in now) {
    await forgetPage(tabId);
    return now;
  }
  if (await isTabLeftOut(tabId)) {
    await forgetPage(tabId);
    return { error: { code: 'site-left-out' } };
  }
  const kept = await keptPage(tabId);
  if (kept && isSamePage(kept.identity, now.identity)) return withOutline(kept);
  return shared(JSON.stringify([tabId, now.identity]), async () => {
    const { before, readings } = textBefore(kept, now.identity);
    const drawn = await drawnPage(tabId, before, readings);
    return 'error' in drawn ? drawn : withOutline(drawn.identified);
  });
}

const underWay = new Map<string, Promise<CurrentPageResult>>();

/** Side panel and toolbar button ask at the same time: the page is read for both. */
function shared(
  question: string,
  look: () => Promise<CurrentPageResult>,
): Promise<CurrentPageResult> {
  const looking = underWay.get(question) ?? look().finally(() => underWay.delete(question));
  underWay.set(question, looking);
  return looking;
}

/**
 * The page whose text may still show, and how often the tab is read until another does: a single-page app
 * changes the address first and the text when it has it. A page that was kept like that is looked at again.
 */
function textBefore(
  kept: IdentifiedPage | undefined,
  now: PageIdentity,
): { before: IdentifiedPage | null; readings: number } {
  if (kept?.identity.document !== now.document) return { before: null, readings: READINGS };
  const { identity } = kept;
  if (isAtPlace(identity, now))
    return identity.settled ? { before: null, readings: READINGS } : { before: kept, readings: 1 };
  const stays = pathOf(identity) === pathOf(now);
  return { before: kept, readings: stays ? READINGS_AT_PATH : READINGS };
}

function withOutline({ identity, page }: IdentifiedPage): CurrentPageResult {
  return { current: { identity, page, outline: outlineOf(page.article, page.evaluation) } };
}

type Identified = { identified: IdentifiedPage } | { error: PageError };

/** Reads and scores the tab as it is, and keeps the result; what was kept goes where there is none. */
export async function scoreTab(tabId: number): Promise<Identified> {
  const result = await readOnce(tabId);
  if ('identified' in result) await keepPage(tabId, result.identified);
  // What was found before is not what the tab shows.
  else await forgetPage(tabId);
  return result;
}

/** Reads the tab until it shows an article other than the one before, or will not do so. */
async function drawnPage(
  tabId: number,
  before: IdentifiedPage | null,
  readings: number,
): Promise<Identified> {
  if (before) await untilQuiet(tabId);
  let result = await readOnce(tabId);
  for (let reading = 1; reading < readings && isUnfinished(result, before); reading++) {
    await untilQuiet(tabId);
    result = await readOnce(tabId);
  }
  if ('error' in result) {
    await forgetPage(tabId);
    return result;
  }
  const { identity, page } = result.identified;
  const identified = { identity: { ...identity, settled: !isUnfinished(result, before) }, page };
  await keepPage(tabId, identified);
  return { identified };
}

function isUnfinished(result: Identified, before: IdentifiedPage | null): boolean {
  if ('error' in result) return UNFINISHED.has(result.error.code);
  return before !== null && isSameText(result.identified.page.article, before.page.article);
}

async function readOnce(tabId: number): Promise<Identified> {
  const before = await identify(tabId);
  if ('error' in before) return before;
  const read = await readTab(tabId);
  if ('error' in read) return read;
  const { article } = read;
  const evaluation = evaluate(article);
  if ('error' in evaluation) return evaluation;
  const after = await identify(tabId);
  if ('error' in after) return after;
  const { identity } = before;
  if (identity.document !== after.identity.document || article.url !== after.identity.url) {
    return { error: { code: 'page-changed' } };
  }
  return { identified: { identity, page: { article, evaluation } } };
}

/** Whether a kept result still holds. One of a page that had not loaded in full holds until it has. */
function isSamePage(kept: PageIdentity, now: PageIdentity): boolean {
  const isFinal = kept.settled && (kept.loaded || !now.loaded);
  return kept.document === now.document && isAtPlace(kept, now) && isFinal;
}

/** As `samePlace`; a page may also take out of its address where the reader came from. */
function isAtPlace({ url: kept }: PageIdentity, { url: now }: PageIdentity): boolean {
  const isWeb = now.startsWith('http');
  return samePlace(kept, now) || (isWeb && normaliseAddress(kept) === normaliseAddress(now));
}

/** Of an address and of the route in it. */
const pathOf = ({ url }: PageIdentity): string => placeOf(url).replace(/\?[^#]*/g, '');

function isSameText(one: Article, other: Article): boolean {
  return (
    one.blocks.length === other.blocks.length &&
    one.blocks.every((block, index) => block.text === other.blocks[index]?.text)
  );
}
