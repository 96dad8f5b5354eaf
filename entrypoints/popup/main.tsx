import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { Popup } from '../../src/ui/Popup.tsx';

const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const root = document.getElementById('root');
if (root) createRoot(root).render(<Popup tabId={tab?.id} />);
