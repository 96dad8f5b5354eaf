// The page that is not shown and makes the weekly backup, as a service worker has no `blob:`
// addresses: https://developer.chrome.com/docs/extensions/reference/api/offscreen
import { send } from '../../src/messages/messenger.ts';
import type { MadeBackup } from '../../src/messages/protocol.ts';
import { backupFile } from '../../src/reading-list/backup.ts';
import { blobOf } from '../../src/reading-list/blob-of.ts';
import { openLibrary } from '../../src/reading-list/database.ts';
import { readContent } from '../../src/reading-list/library-content.ts';

async function make(): Promise<MadeBackup> {
  const content = await readContent(openLibrary());
  if ('error' in content) throw new Error(content.error.code);
  const file = backupFile(content.value, new Date());
  const url = URL.createObjectURL(await blobOf(file.parts, file.mime));
  return { url, name: file.name, damaged: content.value.damaged };
}

const made = await make().catch((error: unknown) => {
  console.error(error);
  return { url: '', name: '', damaged: 0 };
});
// A failure too: the background notes it, and ends this page.
await send('backupMade', made);
