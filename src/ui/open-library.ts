import { browser } from 'wxt/browser';

/**
 * Shows the library: the tab that has it already, else a new one. The browser lets an extension
 * find tabs with its own pages without a permission.
 * @param fragment the view to show, `#/roadmap`; '' for wherever it is
 */
export async function openLibraryPage(fragment = ''): Promise<void> {
  const url = browser.runtime.getURL('/library.html');
  const [tab] = await browser.tabs.query({ url });
  if (tab?.id === undefined) {
    await browser.tabs.create({ url: url + fragment });
    return;
  }
  await browser.tabs.update(tab.id, { active: true, ...(fragment && { url: url + fragment }) });
  await browser.windows.update(tab.windowId, { focused: true });
}
