import { BookmarkPlus, SearchX } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { ReadingItem } from '../../../reading-list/item.ts';
import { Button } from '../../controls/Button.tsx';
import { EmptyState } from '../../controls/EmptyState.tsx';
import { StorageFailure } from '../../controls/StorageFailure.tsx';
import Rescore from '../../rescore/Rescore.tsx';
import { counted, t } from '../../t.ts';
import { useSettings } from '../../use-settings.ts';
import { useChanges } from '../changes.tsx';
import { hashOf, replaceParams, routeOf, useHash } from '../route.ts';
import { BulkBar } from './BulkBar.tsx';
import { type Filters, filterEntries, filtersFrom, paramsOf, sortEntries } from './filters.ts';
import { ItemDetails } from './ItemDetails.tsx';
import { StripLegend } from './LevelStrip.tsx';
import styles from './ListView.module.css';
import { Rows } from './Rows.tsx';
import { ShortcutHelp } from './ShortcutHelp.tsx';
import { type Command, useShortcuts } from './shortcuts.ts';
import { Toolbar } from './Toolbar.tsx';
import { useActions } from './use-actions.ts';
import { useCursor } from './use-cursor.ts';
import { useEntries, useIsEmpty } from './use-entries.ts';

/** The reading list: search, filters and order above, the rows, and one page in detail beside. */
export default function ListView() {
  const stored = useEntries();
  const hash = useHash();
  const filters = useMemo(() => filtersFrom(routeOf(hash).params), [hash]);
  // What is typed shows at once; the list follows when there is time for it.
  const wanted = useDeferredValue(filters);
  const list = stored && 'value' in stored ? stored.value : undefined;
  const isEmpty = useIsEmpty(list, useChanges().undos);
  const entries = list?.entries;
  const sorted = useMemo(() => sortEntries(entries ?? [], wanted.sort), [entries, wanted.sort]);
  const shown = useMemo(() => filterEntries(sorted, wanted), [sorted, wanted]);

  const cursor = useCursor(shown);
  const plain = useActions();
  const actions = {
    ...plain,
    async remove(items: readonly ReadingItem[]) {
      // The pressed button goes away: the focus goes to the row that is next.
      grid.current?.focus();
      await plain.remove(items);
      // What comes back by undo must not come back selected, for the next key to hit it again.
      cursor.clear();
    },
  };
  const [detailed, setDetailed] = useState(false);
  const [help, setHelp] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const { active, selected } = cursor;

  const setFilters = (next: Filters) => replaceParams('list', paramsOf(next));
  /** What a command is for: what is selected, else the row at hand. */
  const targets = selected.length > 0 ? selected : active ? [active] : [];

  function onCommand(command: Command, extend: boolean): void {
    switch (command) {
      case 'next':
      case 'previous':
      case 'first':
      case 'last':
      case 'page-down':
      case 'page-up':
        grid.current?.focus();
        cursor.move(command, extend);
        return;
      case 'select':
        if (active) cursor.toggle(active.id);
        return;
      case 'select-all':
        cursor.selectAll();
        return;
      case 'details':
        setDetailed(active !== undefined);
        return;
      case 'open':
        if (active) open(active.url, '_blank', 'noreferrer');
        return;
      case 'remove':
        actions.remove(targets);
        return;
      case 'undo':
        actions.takeBack();
        return;
      case 'search':
        search.current?.select();
        return;
      case 'help':
        setHelp(true);
        return;
      case 'leave':
        if (document.activeElement === grid.current) {
          if (detailed) setDetailed(false);
          else cursor.clear();
        }
        grid.current?.focus();
        return;
      default:
        actions.setStatus(targets, command);
    }
  }
  useShortcuts(useSettings().singleKeys, onCommand);

  if (!stored) return null;
  if ('error' in stored) return <StorageFailure code={stored.error.code} />;
  const { items, damaged } = stored.value;
  const leftOut = damaged > 0 && (
    <p className={styles.problem}>
      {counted('ui_damaged', damaged)} <a href={hashOf('settings')}>{t('library_damaged_where')}</a>
    </p>
  );
  if (isEmpty)
    return (
      <EmptyState icon={BookmarkPlus} title={t('ui_list_empty')}>
        <p>{t('library_list_empty_hint')}</p>
        <p>
          <a href={hashOf('roadmap')}>{t('library_to_roadmap')}</a>
        </p>
        <p>
          <a href={hashOf('transfer')}>{t('library_to_import')}</a>
        </p>
        {leftOut}
      </EmptyState>
    );
  if (items.length === 0) return null;
  return (
    <div className={styles.view} data-detailed={detailed && active !== undefined}>
      <div className={styles.list} data-testid="reading-list">
        <Toolbar
          items={items}
          entries={sorted}
          filters={filters}
          search={search}
          onFilters={setFilters}
        />
        <div className={styles.line}>
          {selected.length > 0 ? (
            <BulkBar
              items={items}
              selected={selected}
              shown={shown.length}
              actions={actions}
              onAll={cursor.selectAll}
              onNone={() => {
                cursor.clear();
                grid.current?.focus();
              }}
            />
          ) : (
            <p role="status">
              {counted('library_shown', shown.length)}
              {shown.length < items.length && ` ${t('library_of_all', items.length)}`}
            </p>
          )}
          {shown.length > 0 && <StripLegend />}
          <ShortcutHelp open={help} onOpen={setHelp} />
        </div>
        <div className={styles.rescore}>
          <Rescore />
        </div>
        {leftOut}
        {shown.length > 0 ? (
          <Rows
            ref={grid}
            entries={shown}
            cursor={cursor}
            onDetails={() => setDetailed(true)}
            onStatus={(item, status) => actions.setStatus([item], status)}
          />
        ) : (
          <EmptyState icon={SearchX} title={t('library_nothing_found')}>
            <p>{t('library_nothing_found_hint')}</p>
            <Button onClick={() => setFilters({ sort: filters.sort })}>
              {t('library_clear_filters')}
            </Button>
          </EmptyState>
        )}
      </div>
      {detailed && active && (
        <ItemDetails
          key={active.id}
          item={active}
          kind={shown[cursor.index]?.kind}
          actions={actions}
          items={items}
          onClose={() => {
            setDetailed(false);
            grid.current?.focus();
          }}
        />
      )}
    </div>
  );
}
