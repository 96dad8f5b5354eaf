import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Result } from '../../reading-list/result.ts';
import { errorSentence } from '../../words/names.ts';
import { isPrivate } from '../is-private.ts';
import type { Place } from '../library.ts';
import { lookup, t } from '../t.ts';
import { SaveBar } from './SaveBar.tsx';
import { type Link, useSaving } from './use-saving.ts';
import { openLibrary } from './use-shelf.ts';

/** A tab's page that has no score, a PDF for one. */
export interface UnscoredPage extends Link {
  inPrivate: boolean;
}

/** Addresses that are for a reading list: not those of the browser's own pages. */
const FOR_THE_LIST = /^(https?|file):/;

/** What a tab shows, where Plumbline may see its address and that is for the list. */
export async function linkTo(tabId: number | undefined): Promise<UnscoredPage | undefined> {
  const tab = await browser.tabs.get(tabId ?? -1).catch(() => undefined);
  if (!tab?.url || !FOR_THE_LIST.test(tab.url)) return undefined;
  return { url: tab.url, title: tab.title, inPrivate: await isPrivate() };
}

/** Saves a page that has no score, as it is, or takes it off the list again. */
export function SaveUnscored({ link }: { link: UnscoredPage }) {
  const known = usePlace(link.url);
  const place = known && 'value' in known ? known.value : null;
  const saving = useSaving(link, place);
  const problem = known && 'error' in known ? known.error.code : saving.error;
  return (
    <SaveBar
      saved={place?.saved != null}
      canSave={place !== null}
      hint={link.inPrivate ? t('ui_saving_in_private') : undefined}
      done={saving.done}
      onUpdate={saving.update}
      problem={problem && errorSentence(problem, lookup)}
      onToggle={saving.toggle}
      onUndo={saving.canTakeBack ? saving.takeBack : undefined}
    />
  );
}

/** What the library knows of a page, live; undefined until it has answered. */
function usePlace(url: string): Result<Place> | undefined {
  const [place, setPlace] = useState<Result<Place>>();
  useEffect(() => {
    const abort = new AbortController();
    openLibrary().then((library) => {
      if (library) library.watchPlace(url, abort.signal, setPlace);
      else setPlace({ error: { code: 'storage-unavailable' } });
    });
    return () => abort.abort();
  }, [url]);
  return place;
}
