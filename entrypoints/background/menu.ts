import { type Browser, browser } from 'wxt/browser';
import { addToNote } from '../../src/reading-list/items.ts';
import type { StorageError } from '../../src/reading-list/result.ts';
import { saveLink } from '../../src/reading-list/save-link.ts';
import { addToBrowserList } from '../../src/ui/add-to-browser-list.ts';
import { openLibraryPage } from '../../src/ui/open-library.ts';
import { openPanel } from '../../src/ui/panel/open-panel.ts';
import { lookup, t } from '../../src/ui/t.ts';
import { errorSentence } from '../../src/words/names.ts';
import { inTab } from './in-tab.ts';
import { announcePress } from './kept-pages.ts';
import { db, itemOf } from './page-item.ts';
import { type Feedback, flash } from './toolbar-button.ts';

const WEB = ['http://*/*', 'https://*/*'];

/** Creates the entries, when the extension is installed or updated; the browser keeps them. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: 'save_link',
    title: t('menu_save_link'),
    contexts: ['link'],
    targetUrlPatterns: WEB,
  });
  browser.contextMenus.create({
    id: 'add_note',
    title: t('menu_add_note'),
    contexts: ['selection'],
    documentUrlPatterns: [...WEB, 'file:///*'],
  });
  browser.contextMenus.create({
    id: 'open_panel',
    title: t('menu_open_panel'),
    contexts: ['page', 'link', 'selection', 'action'],
  });
  browser.contextMenus.create({
    id: 'open_library',
    title: t('library_open'),
    contexts: ['page', 'link', 'selection', 'action'],
  });
}

/** Does what was chosen, and says on the toolbar button what came of it. */
export function onMenuClicked(
  info: Browser.contextMenus.OnClickData,
  tab?: Browser.tabs.Tab,
): void {
  // Before anything is waited for: the browser opens a panel only in the course of the click.
  if (info.menuItemId === 'open_panel') openPanel(tab?.windowId);
  if (info.menuItemId === 'open_library') {
    openLibraryPage().catch(console.error);
    return;
  }
  if (tab?.id === undefined) return;
  // Every choice lets Plumbline read the page.
  void announcePress(tab.id);
  if (info.menuItemId === 'open_panel') return;
  const done =
    info.menuItemId === 'save_link' ? saveChosenLink(info, tab.id) : noteSelection(info, tab);
  const { id } = tab;
  done
    .catch((error: unknown) => {
      console.error(error);
      return failed('internal');
    })
    .then((feedback) => flash(id, feedback))
    .catch(console.error);
}

const failed = (code: StorageError | 'internal'): Feedback => ({
  failed: errorSentence(code, lookup),
});

/** Puts a link on the reading list, unread and unscored. */
async function saveChosenLink(
  { linkUrl }: Browser.contextMenus.OnClickData,
  tabId: number,
): Promise<Feedback> {
  if (!linkUrl) return failed('storage-failed');
  const title = await linkText(tabId, linkUrl);
  const saved = await saveLink(db, { url: linkUrl, title });
  if ('error' in saved) return failed(saved.error.code);
  const { added, item } = saved.value;
  if (added) await addToBrowserList([item]);
  return { done: t(added ? 'menu_link_saved' : 'menu_link_known', item.title) };
}

/** How often the link's words are asked for, the pause in between and how long each time, in milliseconds. */
const ASKED = 3;
const PAUSE = 200;
const PATIENCE = 1000;

/**
 * The link's words on the page; the choice in the menu lets Plumbline read it (`activeTab`). Seen now
 * and then on a busy machine: the page is not readable yet when the choice arrives, but soon after.
 */
async function linkText(tabId: number, url: string): Promise<string | undefined> {
  for (let asked = 0; asked < ASKED; asked++) {
    if (asked > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE));
    try {
      const script = {
        allFrames: true,
        args: [url] as [string],
        func: (url: string) =>
          [...document.links].find((link) => link.href === url && link.textContent.trim())
            ?.textContent,
      };
      const results = await inTab(tabId, script, PATIENCE);
      const text: unknown = results.find(({ result }) => result)?.result;
      if (typeof text === 'string') return text;
    } catch (error) {
      console.warn(error);
    }
  }
  return undefined;
}

/** Adds the selected text to the page's note; a page that is not on the list is saved first. */
async function noteSelection(
  { selectionText, pageUrl }: Browser.contextMenus.OnClickData,
  tab: Browser.tabs.Tab,
): Promise<Feedback> {
  const url = tab.url ?? pageUrl;
  const text = selectionText?.trim();
  if (!text || !url || tab.id === undefined) return { failed: t('menu_nothing_selected') };
  const item = await itemOf(tab.id, url, tab.title);
  if ('error' in item) return failed(item.error.code);
  const noted = await addToNote(db, item.value.id, text);
  if ('error' in noted) return failed(noted.error.code);
  return { done: t(item.value.added ? 'menu_note_and_page' : 'menu_note_added') };
}
