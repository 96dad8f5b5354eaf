import { openLibrary } from '../../src/reading-list/database.ts';
import { getByUrl } from '../../src/reading-list/items.ts';
import type { Result } from '../../src/reading-list/result.ts';
import { savePage } from '../../src/reading-list/save.ts';
import { saveLink } from '../../src/reading-list/save-link.ts';
import { addToBrowserList } from '../../src/ui/add-to-browser-list.ts';
import { readSettings } from '../../src/ui/settings.ts';
import { currentPage } from './current-page.ts';

/** The background's connection to the library. */
export const db = openLibrary();

/** The item of a tab's page on the list, put there if need be: unscored where it gets no score. */
export async function itemOf(
  tabId: number,
  url: string,
  title: string | undefined,
): Promise<Result<{ id: string; added: boolean }>> {
  const known = await getByUrl(db, url);
  if ('error' in known) return known;
  if (known.value) return { value: { id: known.value.item.id, added: false } };
  const result = await currentPage(tabId);
  const saved =
    'current' in result
      ? await savePage(db, { ...result.current.page, keepText: (await readSettings()).keepTexts })
      : await saveLink(db, { url, title });
  if ('error' in saved) return saved;
  await addToBrowserList([saved.value.item]);
  return { value: { id: saved.value.item.id, added: saved.value.added } };
}
