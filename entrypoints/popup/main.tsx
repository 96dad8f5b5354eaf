import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { isFirstRun } from '../../src/ui/first-run.ts';
import { Popup } from '../../src/ui/Popup.tsx';
import { startSettings } from '../../src/ui/settings.ts';

const [tabs, intro] = await Promise.all([
  browser.tabs.query({ active: true, currentWindow: true }),
  isFirstRun(),
  startSettings(),
]);
const root = document.getElementById('root');
const [tab] = tabs;
if (root) {
  createRoot(root).render(<Popup tabId={tab?.id} windowId={tab?.windowId} intro={intro} />);
}
// Not needed for what is drawn first.
(await import('../../src/ui/keep-focus.ts')).keepFocus();
