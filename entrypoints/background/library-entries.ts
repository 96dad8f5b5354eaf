import { browser } from 'wxt/browser';
import { openLibraryPage } from '../../src/ui/open-library.ts';
import { t } from '../../src/ui/t.ts';

const ENTRY = 'open_library';

/** The ways to the library that the browser offers: the toolbar button's menu and the shortcut. */
export function offerLibrary(): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({ id: ENTRY, title: t('library_open'), contexts: ['action'] });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }) => {
    if (menuItemId === ENTRY) openLibraryPage();
  });
  browser.commands.onCommand.addListener((command) => {
    if (command === ENTRY) openLibraryPage();
  });
}
