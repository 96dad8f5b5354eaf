import { BookmarkPlus } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { ReadingItem, ReadingStatus } from '../../reading-list/item.ts';
import type { ReadingList } from '../../reading-list/items.ts';
import { Button } from '../controls/Button.tsx';
import { EmptyState } from '../controls/EmptyState.tsx';
import { UndoBar } from '../controls/UndoBar.tsx';
import { counted, t } from '../t.ts';
import { ReadingListRow } from './ReadingListRow.tsx';
import styles from './ReadingListView.module.css';

/** Rows shown at first and added by each "Show more": the popup opens fast on a list of thousands. */
const PAGE = 50;

/** What was saved, the newest first. Removing asks nothing and can be taken back. */
export function ReadingListView(props: {
  list: ReadingList;
  /** Why the last change did not succeed, in words. */
  error?: string;
  /** Title of the item removed last, while that can be undone. */
  removed?: string;
  /** Whether that was just now, by a button of this list. */
  removedHere: boolean;
  onStatus: (item: ReadingItem, status: ReadingStatus) => void;
  onRemove: (item: ReadingItem) => void;
  onUndo: () => void;
  /** Stands under the list, always in sight. */
  children?: ReactNode;
}) {
  const { items, damaged } = props.list;
  const [limit, setLimit] = useState(PAGE);
  const content = useRef<HTMLDivElement>(null);
  return (
    <>
      <div className={styles.content} data-testid="reading-list" ref={content} tabIndex={-1}>
        {props.error && (
          <p role="alert" className={styles.problem}>
            {props.error}
          </p>
        )}
        {items.length === 0 ? (
          <EmptyState icon={BookmarkPlus} title={t('ui_list_empty')}>
            <p>{t('ui_list_empty_hint')}</p>
          </EmptyState>
        ) : (
          <>
            <h2 className={styles.count}>{counted('ui_items', items.length)}</h2>
            <ul>
              {items.slice(0, limit).map((item) => (
                <ReadingListRow
                  key={item.id}
                  item={item}
                  onStatus={(status) => props.onStatus(item, status)}
                  onRemove={() => props.onRemove(item)}
                />
              ))}
            </ul>
            {items.length > limit && (
              <Button className={styles.more} onClick={() => setLimit(limit + PAGE)}>
                {t('ui_show_more')}
              </Button>
            )}
          </>
        )}
        {damaged > 0 && <p className={styles.problem}>{counted('ui_damaged', damaged)}</p>}
      </div>
      <div className={styles.foot}>{props.children}</div>
      <UndoBar
        takesFocus={props.removedHere}
        done={props.removed === undefined ? undefined : t('ui_removed', props.removed)}
        onUndo={() => {
          props.onUndo();
          // The pressed button goes away: the focus goes to the list, where the entry comes back.
          content.current?.focus();
        }}
      />
    </>
  );
}
