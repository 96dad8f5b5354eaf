import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { SidePanel } from '../../src/ui/panel/SidePanel.tsx';

const { id } = await browser.windows.getCurrent();
const root = document.getElementById('root');
if (root && id !== undefined) createRoot(root).render(<SidePanel windowId={id} />);
