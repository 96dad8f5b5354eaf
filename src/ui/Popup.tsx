import { Library } from 'lucide-react';

import { lazy, Suspense, useState } from 'react';
import * as Tabs from './controls/Tabs.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { openLibraryPage } from './open-library.ts';
import styles from './Popup.module.css';
import { t } from './t.ts';
import { Intro } from './this-page/Intro.tsx';
import { ThisPageView } from './this-page/ThisPageView.tsx';

const ReadingListTab = lazy(() => import('./reading-list/ReadingListTab.tsx'));
const RoadmapTab = lazy(() => import('./roadmap/RoadmapTab.tsx'));

/** The popup: three views behind real tabs. `intro` is for the first time it opens. */
export function Popup({ tabId, intro }: { tabId: number | undefined; intro: boolean }) {
  const [introShown, setIntroShown] = useState(intro);
  return (
    <main className={styles.popup}>
      <h1 className="visually-hidden">{t('extension_name')}</h1>
      {introShown && <Intro onClose={() => setIntroShown(false)} />}
      <Tabs.Root defaultValue="page" className={styles.root}>
        <div className={styles.bar}>
          <Tabs.List className={styles.tabs} aria-label={t('ui_tabs')}>
            <Tabs.Trigger value="page">{t('ui_tab_page')}</Tabs.Trigger>
            <Tabs.Trigger value="list">{t('ui_tab_list')}</Tabs.Trigger>
            <Tabs.Trigger value="roadmap">{t('ui_tab_roadmap')}</Tabs.Trigger>
          </Tabs.List>
          <button
            type="button"
            className={styles.library}
            aria-label={t('library_open')}
            title={t('library_open')}
            data-testid="open-library"
            onClick={async () => {
              await openLibraryPage();
              // The browser closes a popup that loses the focus, but not in every case.
              window.close();
            }}
          >
            <Library size="1.125rem" aria-hidden="true" />
          </button>
        </div>
        {/* Kept mounted: what was read and unfolded is still there on the way back. */}
        <Tabs.Content value="page" forceMount className={styles.view}>
          <ErrorBoundary>
            <ThisPageView tabId={tabId} />
          </ErrorBoundary>
        </Tabs.Content>
        <Tabs.Content value="list" className={styles.view}>
          <ErrorBoundary>
            <Suspense>
              <ReadingListTab />
            </Suspense>
          </ErrorBoundary>
        </Tabs.Content>
        <Tabs.Content value="roadmap" className={styles.view}>
          <ErrorBoundary>
            <Suspense>
              <RoadmapTab />
            </Suspense>
          </ErrorBoundary>
        </Tabs.Content>
      </Tabs.Root>
    </main>
  );
}
