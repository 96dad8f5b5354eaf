import { browser } from 'wxt/browser';
import { t } from '../../src/ui/t.ts';
import type { Feedback } from './menu.ts';

/** How long the toolbar button says what was done, in milliseconds: less than a background lives. */
const SHOWN = 4000;

/** What was said last in each tab: an older word must not take a newer one away. */
const latest = new Map<number, Feedback>();

/**
 * Says on the tab's toolbar button what came of an action: a sign on it, the sentence in its title.
 * Both go with the tab's next page, should the background end before it takes them away.
 */
export async function flash(tabId: number, feedback: Feedback): Promise<void> {
  const done = 'done' in feedback;
  const { action } = browser;
  latest.set(tabId, feedback);
  await Promise.all([
    action.setBadgeBackgroundColor({ tabId, color: done ? '#0b5f7a' : '#9b2226' }),
    action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    action.setBadgeText({ tabId, text: done ? (feedback.sign ?? '✓') : '!' }),
    action.setTitle({ tabId, title: done ? feedback.done : feedback.failed }),
  ]);
  await new Promise((resolve) => setTimeout(resolve, SHOWN));
  if (latest.get(tabId) !== feedback) return;
  latest.delete(tabId);
  await Promise.all([
    action.setBadgeText({ tabId, text: '' }),
    action.setTitle({ tabId, title: t('action_title') }),
  ]);
}
