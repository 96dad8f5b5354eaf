import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { SidePanel } from '../../src/ui/panel/SidePanel.tsx';
import { startSettings } from '../../src/ui/settings.ts';

const [{ id }] = await Promise.all([browser.windows.getCurrent(), startSettings()]);
const root = document.getElementById('root');
if (root && id !== undefined) createRoot(root).render(<SidePanel windowId={id} />);
// Not needed for what is drawn first.
(await import('../../src/ui/keep-focus.ts')).keepFocus();
