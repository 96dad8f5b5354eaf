import { Tabs } from 'radix-ui';
import styles from './Popup.module.css';
import { t } from './t.ts';
import { ThisPageView } from './this-page/ThisPageView.tsx';

/** The popup: three views behind real tabs. */
export function Popup({ tabId }: { tabId: number | undefined }) {
  return (
    <main className={styles.popup}>
      <h1 className="visually-hidden">{t('extension_name')}</h1>
      <Tabs.Root defaultValue="page" className={styles.root}>
        <Tabs.List className={styles.tabs} aria-label={t('ui_tabs')}>
          <Tabs.Trigger value="page">{t('ui_tab_page')}</Tabs.Trigger>
          <Tabs.Trigger value="list">{t('ui_tab_list')}</Tabs.Trigger>
          <Tabs.Trigger value="roadmap">{t('ui_tab_roadmap')}</Tabs.Trigger>
        </Tabs.List>
        {/* Kept mounted: what was read and unfolded is still there on the way back. */}
        <Tabs.Content value="page" forceMount className={styles.view}>
          <ThisPageView tabId={tabId} />
        </Tabs.Content>
      </Tabs.Root>
    </main>
  );
}
