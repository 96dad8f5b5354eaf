import { BookmarkPlus } from 'lucide-react';
import type { ReadingItem, ReadingStatus } from '../../reading-list/item.ts';
import { EmptyState } from '../controls/EmptyState.tsx';
import { UndoBar } from '../controls/UndoBar.tsx';
import { counted, t } from '../t.ts';
import { ReadingListRow } from './ReadingListRow.tsx';
import styles from './ReadingListView.module.css';

/** What was saved, the newest first. Removing asks nothing and can be taken back. */
export function ReadingListView(props: {
  items: ReadingItem[];
  /** Title of the item removed last, while that can be undone. */
  removed?: string;
  onStatus: (item: ReadingItem, status: ReadingStatus) => void;
  onRemove: (item: ReadingItem) => void;
  onUndo: () => void;
}) {
  const { items, removed } = props;
  return (
    <>
      {items.length === 0 ? (
        <div className={styles.empty}>
          <EmptyState icon={BookmarkPlus} title={t('ui_list_empty')}>
            <p>{t('ui_list_empty_hint')}</p>
          </EmptyState>
        </div>
      ) : (
        <div className={styles.content}>
          <h2 className={styles.count}>{counted('ui_items', items.length)}</h2>
          <ul>
            {items.map((item) => (
              <ReadingListRow
                key={item.url}
                item={item}
                onStatus={(status) => props.onStatus(item, status)}
                onRemove={() => props.onRemove(item)}
              />
            ))}
          </ul>
        </div>
      )}
      <UndoBar
        done={removed === undefined ? undefined : t('ui_removed', removed)}
        onUndo={props.onUndo}
      />
    </>
  );
}
