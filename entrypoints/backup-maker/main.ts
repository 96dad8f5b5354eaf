// The page that is not shown and makes the weekly backup, as a service worker has no `blob:`
// addresses: https://developer.chrome.com/docs/extensions/reference/api/offscreen
import { send } from '../../src/messages/messenger.ts';
import { backupFile } from '../../src/reading-list/backup.ts';
import { openLibrary } from '../../src/reading-list/database.ts';
import { readContent } from '../../src/reading-list/library-content.ts';

const content = await readContent(openLibrary());
if ('error' in content) {
  console.error(content.error.code);
  // The background ends this page.
  await send('backupMade', { url: '', name: '' });
} else {
  const file = backupFile(content.value, new Date());
  const url = URL.createObjectURL(new Blob([file.content], { type: file.mime }));
  await send('backupMade', { url, name: file.name });
}
