import { createRoot } from 'react-dom/client';
import { keepFocus } from '../../src/ui/keep-focus.ts';
import { LibraryPage } from '../../src/ui/library/LibraryPage.tsx';
import { startSettings } from '../../src/ui/settings.ts';

await startSettings();
keepFocus();
const root = document.getElementById('root');
if (root) createRoot(root).render(<LibraryPage />);
// Asked where the user has come to keep things: the browser then does not clear the library when
// the disk runs low. A refusal changes nothing else.
await navigator.storage.persist();
