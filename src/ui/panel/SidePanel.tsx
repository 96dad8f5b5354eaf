import { MousePointerClick } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CurrentPage } from '../../messages/protocol.ts';
import { Button } from '../controls/Button.tsx';
import { EmptyState } from '../controls/EmptyState.tsx';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { t } from '../t.ts';
import { ErrorState } from '../this-page/ErrorState.tsx';
import { LoadingState } from '../this-page/LoadingState.tsx';
import { linkTo, SaveUnscored, type UnscoredPage } from '../this-page/SaveUnscored.tsx';
import { Scored, showQuote } from '../this-page/Scored.tsx';
import { useShelf } from '../this-page/use-shelf.ts';
import { useAlone } from '../use-alone.ts';
import { loading, useLoaded } from '../use-loaded.ts';
import { Access } from './Access.tsx';
import { keyOf } from './follow.ts';
import { Shortcuts, useShortcuts } from './Shortcuts.tsx';
import styles from './SidePanel.module.css';
import { useCurrentPage } from './use-current-page.ts';

// Under way at once, beside the score, which does not wait for them.
const note = loading(import('./Note.tsx'));
const outline = loading(import('./Outline.tsx'));

/** The side panel of a window: the score of its current tab, wherever Plumbline may read it. */
export function SidePanel({ windowId }: { windowId: number }) {
  const { tabId, view, onRetry, onReadAgain } = useCurrentPage(windowId);
  const alone = useAlone();
  const shortcuts = useShortcuts();
  const press = shortcuts.find(({ name }) => name === '_execute_action')?.keys;
  // Kept in the document, unseen, while the tab is asked: it may still show the same page. Only the note
  // stays in sight while it is being written, and takes every letter.
  const current = view.status === 'scored' ? view.current : undefined;
  const mounted = view.status === 'reading' ? view.before : current;
  return (
    <main className={styles.panel} data-testid="panel" data-status={view.status}>
      <h1 className="visually-hidden">{t('panel_title')}</h1>
      <ErrorBoundary>
        {mounted && tabId !== undefined && (
          <div key={keyOf(mounted)} className={styles.page} hidden={!current}>
            <Page tabId={tabId} current={mounted} />
            <KeptPlace hidden={!current} />
          </div>
        )}
        {view.status === 'reading' && (
          <div className={styles.content}>
            <LoadingState />
          </div>
        )}
        {view.status === 'failed' && (
          <div className={styles.content}>
            {view.code === 'no-access' ? (
              <EmptyState icon={MousePointerClick} title={t('panel_no_access')}>
                <p role="status">{press ? t('panel_press_or', press) : t('panel_press')}</p>
              </EmptyState>
            ) : (
              <ErrorState code={view.code} onRetry={onRetry} />
            )}
          </div>
        )}
        {view.status === 'failed' && view.code !== 'no-access' && (
          <SaveTab key={tabId} tabId={tabId} />
        )}
      </ErrorBoundary>
      <footer className={styles.foot}>
        {current && (
          <p className={styles.again}>
            {t('panel_read_again_hint')}
            <Button data-testid="read-again" onClick={() => alone(onReadAgain)}>
              {t('panel_read_again')}
            </Button>
          </p>
        )}
        {(current || (view.status === 'failed' && view.code === 'no-access')) && (
          <Access url={current?.page.article.url} />
        )}
        <Shortcuts shortcuts={shortcuts} />
      </footer>
    </main>
  );
}

/** Puts focus and scroll back where they were when what is around it shows again: hiding loses them. */
function KeptPlace({ hidden }: { hidden: boolean }) {
  const kept = useRef<{ top: number; focused: Element | null }>(undefined);
  useLayoutEffect(() => {
    if (hidden) return;
    if (kept.current) {
      const { top, focused } = kept.current;
      document.documentElement.scrollTop = top;
      const isFree = document.activeElement === document.body;
      if (isFree && focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    }
    // Runs before what is around it is hidden: React changes the inner before the outer.
    return () => {
      kept.current = {
        top: document.documentElement.scrollTop,
        focused: document.activeElement,
      };
    };
  }, [hidden]);
  return null;
}

function Page({ tabId, current }: { tabId: number; current: CurrentPage }) {
  const shelved = useShelf(current.page);
  const Note = useLoaded(note)?.Note;
  const Outline = useLoaded(outline)?.Outline;
  if (!shelved)
    return (
      <div className={styles.content}>
        <LoadingState />
      </div>
    );
  const saved = 'value' in shelved.shelf ? shelved.shelf.value.saved : undefined;
  return (
    <Scored {...shelved} tabId={tabId}>
      {Outline && (
        <Outline
          outline={current.outline}
          blocks={current.page.article.blocks}
          show={(passage) => showQuote(tabId, passage)}
        />
      )}
      {Note && saved !== undefined && <Note page={current.page} saved={saved} />}
    </Scored>
  );
}

/** Saves the tab's page that has no score, once its address is known. */
function SaveTab({ tabId }: { tabId: number | undefined }) {
  const [link, setLink] = useState<UnscoredPage>();
  useEffect(() => {
    linkTo(tabId).then(setLink, console.error);
  }, [tabId]);
  return link && <SaveUnscored link={link} />;
}
