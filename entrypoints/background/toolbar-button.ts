import { browser } from 'wxt/browser';
import { accessTo, hostOf } from '../../src/ui/site-access.ts';
import { lookup, t } from '../../src/ui/t.ts';
import { nameOf } from '../../src/words/names.ts';
import { currentPage } from './current-page.ts';

// What the toolbar button says of a tab: its page's score on sites that the reader gave Plumbline, and for
// a moment what came of an action. The browser takes both away with the tab's next page.

/** Scores pages as the reader browses. A tab behind others waits until it is looked at. */
export function scoreAsReaderBrowses(): void {
  browser.tabs.onUpdated.addListener((tabId, { status, url }, tab) => {
    const isThere = status === 'complete' || (url !== undefined && tab.status === 'complete');
    if (isThere && tab.active) void showScore(tabId).catch(console.error);
  });
  browser.tabs.onActivated.addListener(({ tabId }) => void showScore(tabId).catch(console.error));
  const anew = () => void showScoresAnew().catch(console.error);
  browser.permissions.onAdded.addListener(anew);
  browser.permissions.onRemoved.addListener(anew);
}

/** What is said of an action: what was done (`sign`: in at most five characters), or why it was not. */
export type Feedback = { done: string; sign?: string } | { failed: string };

/** How long the button says what was done, in milliseconds: less than a background lives. */
const SHOWN = 4000;

/** What was said last in each tab: an older word must not take a newer one away, nor a score. */
const latest = new Map<number, Feedback>();

/** Says what came of an action: a sign on the button, the sentence in its title. */
export async function flash(tabId: number, feedback: Feedback): Promise<void> {
  latest.set(tabId, feedback);
  if ('done' in feedback) await say(tabId, feedback.sign ?? '✓', feedback.done);
  else await say(tabId, '!', feedback.failed, '#9b2226');
  await new Promise((resolve) => setTimeout(resolve, SHOWN));
  if (latest.get(tabId) !== feedback) return;
  latest.delete(tabId);
  await say(tabId, '', t('action_title'));
  await showScore(tabId);
}

/** Shows what the tab's page scores, where Plumbline may read it without a press. */
async function showScore(tabId: number): Promise<void> {
  const url = await addressOf(tabId);
  const host = hostOf(url);
  if (host === undefined || (await accessTo(host)) === 'none') return;
  const result = await currentPage(tabId);
  // It may show another page by now: the browser tells of that one, too.
  if ((await addressOf(tabId)) !== url || latest.has(tabId)) return;
  if ('error' in result) return say(tabId, '', t('action_title'));
  const { score, verdict } = result.current.page.evaluation;
  await say(tabId, String(score), t('action_scored', score, nameOf('verdict', verdict, lookup)));
}

/** After access was given, or taken back. */
async function showScoresAnew(): Promise<void> {
  for (const { id, active } of await browser.tabs.query({})) {
    if (id === undefined) continue;
    await say(id, '', t('action_title'));
    if (active) await showScore(id);
  }
}

async function addressOf(tabId: number): Promise<string | undefined> {
  return (await browser.tabs.get(tabId).catch(() => undefined))?.url;
}

async function say(tabId: number, text: string, title: string, color = '#0b5f7a'): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeBackgroundColor({ tabId, color }),
    action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    action.setBadgeText({ tabId, text }),
    action.setTitle({ tabId, title }),
  ]);
}
