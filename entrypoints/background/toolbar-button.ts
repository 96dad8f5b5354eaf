import { type Browser, browser } from 'wxt/browser';
import { samePlace } from '../../src/article/place.ts';
import { type CurrentPageResult, UNFINISHED } from '../../src/messages/protocol.ts';
import { parseSettings, SETTINGS_KEY } from '../../src/ui/settings.ts';
import { accessTo, hostOf } from '../../src/ui/site-access.ts';
import { lookup, t } from '../../src/ui/t.ts';
import { nameOf } from '../../src/words/names.ts';
import { currentPage } from './current-page.ts';

// What the toolbar button says of a tab: its page's score on sites that the reader gave Plumbline, and for
// a moment what came of an action. The browser takes both away with the tab's next document; the next page
// of a single-page app is for us to tell.

/** What a tab's button says, as far as this background knows: it may have been ended in between. */
interface Button {
  /** Numbers what may change the score: only the answer to the latest question is shown. */
  question: number;
  /** Ends when the tab has been looked at; questions of one tab wait for each other. */
  turn: Promise<void>;
  /** The page whose score shows. */
  url?: string;
  /** What came of an action, while it shows: an older word must not take a newer one away, nor a score. */
  saying?: Feedback;
}

const buttons = new Map<number, Button>();

function buttonOf(tabId: number): Button {
  const button = buttons.get(tabId) ?? { question: 0, turn: Promise.resolve() };
  buttons.set(tabId, button);
  return button;
}

/** Scores pages as the reader browses. A tab behind others waits until it is looked at. */
export function scoreAsReaderBrowses(): void {
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    void onUpdated(tabId, change, tab).catch(console.error);
  });
  browser.tabs.onActivated.addListener(({ tabId }) => void showScore(tabId).catch(console.error));
  browser.tabs.onRemoved.addListener((tabId) => buttons.delete(tabId));
  const onAccess = ({ origins = [] }: { origins?: string[] | undefined }) => {
    if (origins.length > 0) void showScoresAnew().catch(console.error);
  };
  browser.permissions.onAdded.addListener(onAccess);
  browser.permissions.onRemoved.addListener(onAccess);
  browser.storage.onChanged.addListener((changes, area) => {
    const change = area === 'local' && changes[SETTINGS_KEY];
    if (change && leftOutIn(change.newValue) !== leftOutIn(change.oldValue))
      void showScoresAnew().catch(console.error);
  });
  // The tabs that were open before.
  browser.runtime.onInstalled.addListener(() => void showScoresAnew().catch(console.error));
}

/** The sites left out, of settings as they are stored. */
const leftOutIn = (stored: unknown): string => JSON.stringify(parseSettings(stored).leftOut);

async function onUpdated(
  tabId: number,
  { status, url }: Browser.tabs.OnUpdatedInfo,
  tab: Browser.tabs.Tab,
): Promise<void> {
  const button = buttonOf(tabId);
  if (status === 'loading') {
    // Another document, which does not wait for the one before.
    button.question++;
    button.turn = Promise.resolve();
  }
  // Whatever may mean another page hides the score at once.
  if (url !== undefined && !samePlace(url, button.url ?? '') && !button.saying)
    await say(tabId, '', t('action_title'));
  const isThere = status === 'complete' || (url !== undefined && tab.status === 'complete');
  if (isThere && tab.active) await showScore(tabId);
}

/** What is said of an action: what was done (`sign`: in at most five characters), or why it was not. */
export type Feedback = { done: string; sign?: string } | { failed: string };

/** How long the button says what was done, in milliseconds: less than a background lives. */
const SHOWN = 4000;

/** Says what came of an action: a sign on the button, the sentence in its title. */
export async function flash(tabId: number, feedback: Feedback): Promise<void> {
  const button = buttonOf(tabId);
  button.saying = feedback;
  if ('done' in feedback) await say(tabId, feedback.sign ?? '✓', feedback.done);
  else await say(tabId, '!', feedback.failed, '#9b2226');
  await new Promise((resolve) => setTimeout(resolve, SHOWN));
  if (button.saying !== feedback) return;
  delete button.saying;
  await say(tabId, '', t('action_title'));
  await showScore(tabId);
}

/** A page that may not be there yet is looked at again after this time (ms), so many times. */
const LOOK_AGAIN = 2000;
const LOOKS = 5;
/** The same where it has no article: each look is several readings, and most such pages never have one. */
const LOOKS_FOR_ARTICLE = 1;

/** Shows what the tab's page scores, where Plumbline may read it without a press. */
export async function showScore(tabId: number): Promise<void> {
  const button = buttonOf(tabId);
  const question = ++button.question;
  const isLatest = () => button.question === question && !button.saying;
  for (let look = 0; isLatest(); look++) {
    // One at a time: of a page that changes its address again and again only the last is looked at.
    const asking = button.turn.then(() => (isLatest() ? ask(tabId) : undefined));
    button.turn = asking.then(
      () => {},
      () => {},
    );
    const result = await asking;
    if (!result || !isLatest()) return;
    await showResult(tabId, button, result);
    if (look >= looksAfter(result)) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  }
}

/** What the tab shows, where Plumbline may read it. */
async function ask(tabId: number): Promise<CurrentPageResult | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  const host = hostOf(tab?.url);
  if (host === undefined || (await accessTo(host)) === 'none') return undefined;
  return currentPage(tabId);
}

/** How many looks may follow. */
function looksAfter(result: CurrentPageResult): number {
  if ('error' in result) return UNFINISHED.has(result.error.code) ? LOOKS_FOR_ARTICLE : 0;
  return result.current.identity.settled ? 0 : LOOKS;
}

async function showResult(tabId: number, button: Button, result: CurrentPageResult): Promise<void> {
  if ('error' in result) return say(tabId, '', t('action_title'));
  const { identity, page } = result.current;
  const { score, verdict, sure } = page.evaluation;
  button.url = identity.url;
  const name = nameOf('verdict', verdict, lookup);
  if (sure) await say(tabId, String(score), t('action_scored', score, name));
  else await say(tabId, `${score}?`, t('action_scored_unsure', score, name));
}

/** After access was given or taken back, or another site left out. */
async function showScoresAnew(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map(async ({ id, active }) => {
      if (id === undefined) return;
      const button = buttonOf(id);
      button.question++;
      if (!button.saying) await say(id, '', t('action_title'));
      if (active) await showScore(id);
    }),
  );
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
