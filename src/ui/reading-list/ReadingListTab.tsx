import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useState } from 'react';
import type { ReadingItem } from '../../reading-list/item.ts';
import { listItems } from '../../reading-list/items.ts';
import type { Result } from '../../reading-list/result.ts';
import { errorSentence } from '../../words/names.ts';
import { StorageFailure } from '../controls/StorageFailure.tsx';
import { db, removeItems, setStatus, undo } from '../library.ts';
import { lookup } from '../t.ts';
import { useRemovals } from '../use-removals.ts';
import { ReadingListView } from './ReadingListView.tsx';

const Rescore = lazy(() => import('../rescore/Rescore.tsx'));

/** The reading list as it is stored, live; what is done to it is written there. */
export default function ReadingListTab() {
  const list = useLiveQuery(() => listItems(db));
  const { offered, keep, forget } = useRemovals();
  const removal = offered.find(({ past }) => !past);
  const [removedHere, setRemovedHere] = useState(false);
  const [error, setError] = useState<string>();
  if (!list) return null;
  if ('error' in list) return <StorageFailure code={list.error.code} />;

  /** The value of a change that succeeded; of another the reason is shown. */
  function checked<T>(result: Result<T>): T | undefined {
    setError('error' in result ? errorSentence(result.error.code, lookup) : undefined);
    return 'value' in result ? result.value : undefined;
  }
  async function remove({ id, address, title }: ReadingItem) {
    const result = await removeItems(db, [id]);
    // Asked for twice, before the list showed that it was gone.
    if ('error' in result && result.error.code === 'item-missing') return;
    const change = checked(result);
    if (!change) return;
    setRemovedHere(true);
    await keep({ address, title, undo: change.undo });
  }
  async function takeBack() {
    if (removal && checked(await undo(db, removal.undo))) await forget(removal);
  }
  return (
    <ReadingListView
      list={list.value}
      error={error}
      removed={removal?.title}
      removedHere={removedHere}
      onStatus={async (item, status) => {
        checked(await setStatus(db, [item.id], status));
      }}
      onRemove={remove}
      onUndo={takeBack}
    >
      <Suspense>
        <Rescore />
      </Suspense>
    </ReadingListView>
  );
}
