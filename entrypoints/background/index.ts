import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { MARKS_GONE } from '../../src/messages/marks-gone.ts';
import { answer } from '../../src/messages/messenger.ts';
import { evaluate } from '../../src/scoring/evaluate.ts';
import { shippedDigest } from '../../src/scoring/model.ts';
import { openLibraryPage } from '../../src/ui/open-library.ts';
import { openPanel } from '../../src/ui/panel/open-panel.ts';
import { keepBackups, onBackupMade } from './backup.ts';
import { currentPage, scoreTab } from './current-page.ts';
import { evidenceInTab, onEvidenceCommand, showQuoteInTab, unstyle } from './evidence-in-tab.ts';
import { announcePress, forgetTab } from './kept-pages.ts';
import { createMenu, onMenuClicked } from './menu.ts';
import { scoreAsReaderBrowses, showScore } from './toolbar-button.ts';

// Every listener is registered at once: a background that was ended is started again by the event.
export default defineBackground(() => {
  answer('scoreTab', async ({ tabId }) => {
    const result = await scoreTab(tabId);
    await announcePress(tabId);
    void showScore(tabId).catch(console.error);
    return 'identified' in result ? { page: result.identified.page } : result;
  });
  answer('currentPage', ({ tabId }) => currentPage(tabId));
  answer('scoreText', async (text) => {
    const evaluation = evaluate(text);
    return 'error' in evaluation ? evaluation : { evaluation };
  });
  answer('modelDigest', async () => ({ digest: shippedDigest() }));
  answer('showQuote', showQuoteInTab);
  answer('evidence', ({ tabId, action }) => evidenceInTab(tabId, action));
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (message === MARKS_GONE && sender.tab?.id !== undefined) void unstyle(sender.tab.id);
  });

  scoreAsReaderBrowses();
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId).catch(console.error));
  browser.commands.onCommand.addListener((command, tab) => {
    // At once: the browser opens a panel only in the course of the key press.
    if (command === 'open_panel') openPanel(tab?.windowId);
    if (command === 'open_library') openLibraryPage().catch(console.error);
    if (tab?.id === undefined) return;
    // Every press of a shortcut lets Plumbline read the tab: an open panel may look now.
    void announcePress(tab.id);
    onEvidenceCommand(command, tab.id);
  });
  browser.runtime.onInstalled.addListener(createMenu);
  browser.contextMenus.onClicked.addListener(onMenuClicked);
  answer('backupMade', onBackupMade);
  keepBackups();
});
