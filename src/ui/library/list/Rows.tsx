import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useId } from 'react';
import type { ReadingItem, ReadingStatus } from '../../../reading-list/item.ts';
import { t } from '../../t.ts';
import type { Entry } from './filters.ts';
import { ItemRow } from './ItemRow.tsx';
import styles from './Rows.module.css';
import type { Cursor } from './use-cursor.ts';

/** A row's height in px before it was measured. */
const ESTIMATE = 68;

/**
 * The rows as a grid of which only those in sight exist. The grid has the focus and names the row
 * at hand (`aria-activedescendant`), which is always among them. Roles rather than a table's
 * elements (and so three lint rules are off here, in biome.json): a table cannot leave out rows.
 */
export function Rows(props: {
  ref: RefObject<HTMLDivElement | null>;
  entries: readonly Entry[];
  cursor: Cursor;
  onDetails: () => void;
  onStatus: (item: ReadingItem, status: ReadingStatus) => void;
}) {
  const { ref, entries, cursor } = props;
  const prefix = useId();
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => ref.current,
    estimateSize: () => ESTIMATE,
    getItemKey: (index) => entries[index]?.item.id ?? index,
    overscan: 6,
  });
  const { index, active } = cursor;
  const id = active?.id;
  useEffect(() => {
    if (id !== undefined) rows.scrollToIndex(index, { align: 'auto' });
  }, [rows, index, id]);
  const inSight = rows.getVirtualItems();
  const reached = inSight.some((row) => row.index === index);
  return (
    <div
      ref={ref}
      className={styles.grid}
      role="grid"
      aria-label={t('ui_tab_list')}
      aria-rowcount={entries.length}
      aria-multiselectable="true"
      aria-activedescendant={reached ? `${prefix}${index}` : undefined}
      tabIndex={0}
      data-testid="rows"
    >
      <div role="rowgroup" className={styles.rows} style={{ height: rows.getTotalSize() }}>
        {inSight.map((row) => {
          const entry = entries[row.index];
          if (!entry) return null;
          const { item } = entry;
          return (
            <div
              key={row.key}
              ref={rows.measureElement}
              id={`${prefix}${row.index}`}
              role="row"
              aria-rowindex={row.index + 1}
              aria-selected={cursor.isSelected(item.id)}
              data-index={row.index}
              data-active={row.index === index}
              data-status={item.status}
              data-testid="reading-item"
              className={styles.row}
              style={{ transform: `translateY(${row.start}px)` }}
            >
              <ItemRow
                entry={entry}
                selected={cursor.isSelected(item.id)}
                onStatus={(status) => props.onStatus(item, status)}
                onSelect={(extend) => {
                  if (extend) return cursor.selectTo(row.index);
                  cursor.goTo(row.index);
                  cursor.toggle(item.id);
                }}
                onPress={() => {
                  cursor.goTo(row.index);
                  props.onDetails();
                  ref.current?.focus();
                }}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
