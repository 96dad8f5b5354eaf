import type { ElementHandle, Page } from 'puppeteer-core';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { CRITERIA, type Criterion } from '../../../src/rubric/rubric.ts';

// What the popup shows, read and pressed as a person does it: by what is seen on it, and by the
// `data-testid` of what has no name of its own.

/** The sentence for a code, from the message table. */
export function sentence(code: keyof typeof messages): string {
  return messages[code].message;
}

/** The score that is shown, 0-100. */
export async function scoreOf(popup: Page): Promise<number> {
  return Number(await popup.$eval('[data-testid=score]', (score) => score.textContent));
}

/** The levels that are shown, in the order of the rows. */
export async function levelsOf(popup: Page): Promise<{ criterion: Criterion; level: number }[]> {
  const rows = await popup.$$eval('[data-testid^=criterion-]', (buttons) =>
    buttons.map((button) => ({
      id: button.getAttribute('data-testid')?.replace('criterion-', ''),
      level: Number(button.getAttribute('data-level')),
    })),
  );
  return rows.map(({ id, level }) => {
    const criterion = CRITERIA.find((each) => each === id);
    if (!criterion) throw new Error(`no criterion ${id}`);
    return { criterion, level };
  });
}

/** Closes the line that the popup opens with the first time, where it is there. */
export async function closeIntroduction(popup: Page): Promise<void> {
  const close = await popup.$(`::-p-aria([name="${sentence('ui_close')}"][role="button"])`);
  await close?.click();
}

/** Unfolds a criterion and returns its row. */
export async function openCriterion(popup: Page, criterion: Criterion): Promise<ElementHandle> {
  const button = await popup.waitForSelector(`[data-testid=criterion-${criterion}]`);
  if (!button) throw new Error(`no criterion ${criterion}`);
  const isOpen = `[data-testid=criterion-${criterion}][aria-expanded=true]`;
  // Rows move while another unfolds, and on a busy machine a click can meet the place where one was.
  for (let attempt = 0; attempt < 3 && !(await popup.$(isOpen)); attempt++) {
    await clickInMiddle(button);
    await popup.waitForSelector(isOpen, { timeout: 5000 }).catch(() => undefined);
  }
  await popup.waitForSelector(isOpen);
  const row = await button.evaluateHandle((each) => each.closest('li') ?? each);
  return row.asElement() as ElementHandle;
}

/** Presses one of the tabs and waits until its view is there. */
export async function openTab(
  popup: Page,
  name: 'This page' | 'Reading list' | 'Roadmap',
): Promise<void> {
  await popup.locator(`::-p-aria([name="${name}"][role="tab"])`).click();
  const view = { 'This page': 'result', 'Reading list': 'reading-list', Roadmap: 'roadmap' }[name];
  await popup.waitForSelector(`[data-testid=${view}]`, { visible: true });
}

/** Presses "Save" and waits until the button says that the page is saved. */
export async function save(popup: Page): Promise<void> {
  await popup.locator('[data-testid=save]').click();
  await popup.waitForSelector('[data-testid=save][aria-pressed=true]');
}

export function isSaved(popup: Page): Promise<boolean> {
  return popup.$eval('[data-testid=save]', (save) => save.getAttribute('aria-pressed') === 'true');
}

/** Titles on the reading list, in the order shown. */
export function listedTitles(popup: Page): Promise<string[]> {
  return popup.$$eval('[data-testid=reading-item] a', (links) =>
    links.map((link) => link.textContent ?? ''),
  );
}

/** The first element that the selector finds, once it is there. */
export async function found(view: Page, selector: string): Promise<ElementHandle> {
  const element = await view.waitForSelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
}

/** Waits until the popup or panel shows the score of another text than the one with `before`. */
export async function showsOtherScore(view: Page, before: number): Promise<void> {
  await view.waitForFunction(
    (before) => {
      const score = document.querySelector('[data-testid=result] [data-testid=score]');
      return score && Number(score.textContent) !== before;
    },
    {},
    before,
  );
}

/** Clicks where the element is not under the bar at the popup's foot, as a person does. */
export async function clickInMiddle(element: ElementHandle): Promise<void> {
  await element.evaluate((each) => each.scrollIntoView({ block: 'center' }));
  await element.click();
}
