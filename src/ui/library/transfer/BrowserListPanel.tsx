import { listItems } from '../../../reading-list/items.ts';
import { Button } from '../../controls/Button.tsx';
import { addToBrowserList, db } from '../../library.ts';
import { counted, t } from '../../t.ts';
import { useChanges } from '../changes.tsx';
import { PermittedSwitch } from './PermittedSwitch.tsx';
import styles from './Transfer.module.css';
import { usePermitted } from './use-permitted.ts';

/** The browser's own reading list: on or off, ours into it, its entries to be looked through. */
export function BrowserListPanel({ onTakeOver }: { onTakeOver: () => void }) {
  const browserList = usePermitted('browserList');
  const { report } = useChanges();
  async function addAll(): Promise<void> {
    const list = await listItems(db);
    if ('error' in list) return void report(list, '');
    const unread = list.value.items.filter(
      ({ status }) => status === 'to-read' || status === 'reading',
    );
    const added = await addToBrowserList(unread);
    report({ value: {} }, counted('library_browser_list_added', added));
  }
  return (
    <section className={styles.panel} aria-labelledby="browser-list" data-testid="browser-list">
      <h2 id="browser-list">{t('library_browser_list')}</h2>
      <PermittedSwitch
        {...browserList}
        label={t('library_browser_list_on')}
        refusal={t('library_browser_list_refused')}
      />
      <p className={styles.hint}>{t('library_browser_list_hint')}</p>
      {browserList.on && (
        <p className={styles.buttons}>
          <Button onClick={onTakeOver}>{t('library_browser_list_take')}</Button>
          <Button onClick={addAll}>{t('library_browser_list_give')}</Button>
        </p>
      )}
    </section>
  );
}
