import { Library, PanelRight } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from './controls/Button.tsx';
import { Tabs } from './controls/Tabs.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { openLibraryPage } from './open-library.ts';
import styles from './Popup.module.css';
import { openPanel } from './panel/open-panel.ts';
import { t } from './t.ts';
import { Intro } from './this-page/Intro.tsx';
import { ThisPageView } from './this-page/ThisPageView.tsx';

const ReadingListTab = lazy(() => import('./reading-list/ReadingListTab.tsx'));
const RoadmapTab = lazy(() => import('./roadmap/RoadmapTab.tsx'));

/** The popup: three views behind real tabs. `intro` is for the first time it opens. */
export function Popup(props: {
  tabId: number | undefined;
  /** The window whose side panel can be opened. */
  windowId?: number;
  intro: boolean;
}) {
  const { tabId, windowId, intro } = props;
  const [introShown, setIntroShown] = useState(intro);
  return (
    <main className={styles.popup} data-intro={introShown}>
      <h1 className="visually-hidden">{t('extension_name')}</h1>
      <Tabs
        label={t('ui_tabs')}
        className={styles.root}
        headClassName={styles.head}
        tabsClassName={styles.tabs}
        panelClassName={styles.view}
        beside={
          <>
            {windowId !== undefined && (
              <Button
                look="quiet"
                data-testid="open-panel"
                aria-label={t('panel_open')}
                title={t('panel_open')}
                onClick={() => openPanel(windowId)}
              >
                <PanelRight size="1rem" aria-hidden="true" />
              </Button>
            )}
            <Button
              look="quiet"
              data-testid="open-library"
              aria-label={t('library_open')}
              title={t('library_open')}
              onClick={async () => {
                await openLibraryPage();
                // The browser closes a popup that loses the focus, but not in every case.
                window.close();
              }}
            >
              <Library size="1rem" aria-hidden="true" />
            </Button>
          </>
        }
        tabs={[
          {
            id: 'page',
            name: t('ui_tab_page'),
            // What was read and unfolded is still there on the way back.
            keep: true,
            // The introduction scrolls away with the page: at large text it would take all the room.
            view: (
              <>
                {introShown && <Intro onClose={() => setIntroShown(false)} />}
                <ThisPageView tabId={tabId} />
              </>
            ),
          },
          { id: 'list', name: t('ui_tab_list'), view: <ReadingListTab /> },
          { id: 'roadmap', name: t('ui_tab_roadmap'), view: <RoadmapTab /> },
        ].map((tab) => ({
          ...tab,
          view: (
            <ErrorBoundary>
              <Suspense>{tab.view}</Suspense>
            </ErrorBoundary>
          ),
        }))}
      />
    </main>
  );
}
