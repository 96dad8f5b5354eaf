import { lazy, Suspense, useEffect, useRef } from 'react';
import { errorSentence } from '../../words/names.ts';
import type { MessageKey } from '../../words/words.ts';
import { useChangeRefused } from '../change-settings.ts';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { lookup, t } from '../t.ts';
import { ChangesProvider } from './changes.tsx';
import styles from './LibraryPage.module.css';
import { hashOf, routeOf, useHash, VIEWS, type View } from './route.ts';

const COMPONENTS = {
  list: lazy(() => import('./list/ListView.tsx')),
  roadmap: lazy(() => import('./roadmap/LibraryRoadmap.tsx')),
  catalogue: lazy(() => import('./catalogue/CatalogueView.tsx')),
  transfer: lazy(() => import('./transfer/TransferView.tsx')),
  settings: lazy(() => import('./settings/SettingsView.tsx')),
} satisfies Record<View, unknown>;

const NAMES = {
  list: 'ui_tab_list',
  roadmap: 'ui_tab_roadmap',
  catalogue: 'library_catalogue',
  transfer: 'library_transfer',
  settings: 'library_settings',
} as const satisfies Record<View, MessageKey>;

/** The library, a page of its own: one view at a time, named by the address's fragment. */
export function LibraryPage() {
  const { view } = routeOf(useHash());
  const main = useRef<HTMLElement>(null);
  const shown = useRef(view);
  const name = t(NAMES[view]);
  const refused = useChangeRefused();
  useEffect(() => {
    document.title = t('library_page_title', name, t('extension_name'));
    // As after loading a page: the keyboard and the screen reader start in what is new.
    if (shown.current !== view) main.current?.focus();
    shown.current = view;
  }, [view, name]);
  const Shown = COMPONENTS[view];
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <img src="/icon/48.png" alt="" width="24" height="24" />
        <p className={styles.product}>{t('extension_name')}</p>
        <nav aria-label={t('ui_tabs')}>
          <ul>
            {VIEWS.map((each) => (
              <li key={each}>
                <a href={hashOf(each)} aria-current={each === view ? 'page' : undefined}>
                  {t(NAMES[each])}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <ChangesProvider>
        <main ref={main} className={styles.main} data-view={view} tabIndex={-1}>
          <h1 className="visually-hidden">{name}</h1>
          {/* Import and export have settings too. */}
          {refused && (
            <p role="alert" className={styles.problem}>
              {errorSentence('storage-failed', lookup)}
            </p>
          )}
          <ErrorBoundary key={view}>
            <Suspense>
              <Shown />
            </Suspense>
          </ErrorBoundary>
        </main>
      </ChangesProvider>
    </div>
  );
}
