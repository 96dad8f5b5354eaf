import { browser } from 'wxt/browser';
import type { Mark, MarksView, Shown } from '../../src/article/marks.ts';
import type { Passage } from '../../src/article/passage.ts';
import { tell } from '../../src/messages/messenger.ts';
import {
  type EvidenceAction,
  type EvidenceResult,
  EvidenceView,
  type QuoteTarget,
  type ShowQuoteResult,
} from '../../src/messages/protocol.ts';
import { evidenceMarks } from '../../src/scoring/evidence-marks.ts';
import { highlightCss } from '../../src/ui/evidence/looks.ts';
import { announcement } from '../../src/ui/evidence/words.ts';
import { lookup } from '../../src/ui/t.ts';
import { errorSentence } from '../../src/words/names.ts';
import { currentPage } from './current-page.ts';
import { answered, injectionError, inTab } from './in-tab.ts';
import { announcePress, forgetPage } from './kept-pages.ts';
import { flash } from './toolbar-button.ts';

/** Scrolls the tab to a quote and highlights it, or tells why it cannot. */
export async function showQuoteInTab({ tabId, passage }: QuoteTarget): Promise<ShowQuoteResult> {
  try {
    await inject(tabId);
    const outcome = await inPage(
      tabId,
      async (passage: Passage): Promise<Shown | undefined> =>
        globalThis.plumblineMarks?.showOne(passage),
      passage,
    );
    await settle(tabId, await look(tabId));
    return { outcome: outcome ?? 'not-found' };
  } catch (error) {
    return { outcome: injectionError(error) === 'timed-out' ? 'no-answer' : 'not-allowed' };
  }
}

/** Shows or hides all evidence in the tab's page, or goes to the next or previous place of it. */
export async function evidenceInTab(
  tabId: number,
  action: EvidenceAction,
): Promise<EvidenceResult> {
  try {
    const view = await act(tabId, action);
    if ('error' in view) return view;
    if (action !== 'look') await settle(tabId, view);
    return { view };
  } catch (error) {
    return { error: { code: injectionError(error) } };
  }
}

/** As by the buttons; the toolbar button says where that led, for panel and popup may be closed. */
export function onEvidenceCommand(command: string, tabId: number): void {
  const action = { next_evidence: 'next', previous_evidence: 'previous' } as const;
  if (!(command in action)) return;
  evidenceInTab(tabId, action[command as keyof typeof action])
    .then((result) => {
      if ('error' in result)
        return flash(tabId, { failed: errorSentence(result.error.code, lookup) });
      const { at, places } = result.view;
      const sign = at ? `${at.place}/${places}` : '0';
      return flash(tabId, { done: announcement(result.view), sign });
    })
    .catch(console.error);
}

/** Takes our style sheets out of the tab's page. */
export async function unstyle(tabId: number): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    const css = highlightCss(theme);
    await answered(browser.scripting.removeCSS({ target: { tabId }, css })).catch(() => {});
  }
}

async function act(
  tabId: number,
  action: EvidenceAction,
): Promise<EvidenceView | Extract<EvidenceResult, { error: unknown }>> {
  if (action === 'look') return look(tabId);
  if (action === 'hide') {
    await inPage(tabId, () => globalThis.plumblineMarks?.hide());
    return look(tabId);
  }
  if (action === 'show' || (await look(tabId)).shown !== 'all') {
    const shown = await showAll(tabId);
    if ('error' in shown || action === 'show') return shown;
  }
  const view = await inPage(
    tabId,
    async (by: 1 | -1): Promise<MarksView | undefined> => globalThis.plumblineMarks?.step(by),
    action === 'next' ? 1 : -1,
  );
  return EvidenceView.parse(view);
}

async function showAll(tabId: number, isReadAnew = false): ReturnType<typeof act> {
  const result = await currentPage(tabId);
  if ('error' in result) return result;
  const { article, evaluation } = result.current.page;
  await inject(tabId);
  const view = await inPage(
    tabId,
    (marks: Mark[]) => globalThis.plumblineMarks?.showAll(marks),
    evidenceMarks(article, evaluation),
  );
  const shown = EvidenceView.parse(view);
  if (isReadAnew || shown.places > 0 || shown.lost === 0) return shown;
  // Not one sentence is there any more: another text stands at the same address.
  await forgetPage(tabId);
  const anew = await showAll(tabId, true);
  await announcePress(tabId);
  return anew;
}

/** What is marked now: nothing, where the quote finder was never needed. */
async function look(tabId: number): Promise<EvidenceView> {
  const view = await inPage(tabId, () => globalThis.plumblineMarks?.look());
  const nothing = { shown: 'nothing', places: 0, lost: 0, counts: {}, at: null, dark: false };
  return EvidenceView.parse(view ?? nothing);
}

/** Brings the style sheet into line with what is marked, and tells the open pages. */
async function settle(tabId: number, view: EvidenceView): Promise<void> {
  // Taken out before it is put in: the same sheet put in twice would have to be taken out twice.
  await unstyle(tabId);
  if (view.shown !== 'nothing') {
    const css = highlightCss(view.dark ? 'dark' : 'light');
    await answered(browser.scripting.insertCSS({ target: { tabId }, css }));
  }
  await tell('evidenceChanged', { tabId, view });
}

async function inject(tabId: number): Promise<void> {
  await inTab(tabId, { files: ['/quote-finder.js'] });
}

/** The result of a function that is run in the page. */
async function inPage<A extends unknown[], R>(
  tabId: number,
  func: (...args: A) => R,
  ...args: A
): Promise<Awaited<R> | undefined> {
  const [injection] = await inTab(tabId, { func, args });
  return injection?.result;
}
