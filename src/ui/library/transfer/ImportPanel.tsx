import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../controls/Button.tsx';
import { Progress } from '../../controls/Progress.tsx';
import { counted, lookup, t } from '../../t.ts';
import { hashOf } from '../route.ts';
import { BadRows, PlanPreview } from './PlanPreview.tsx';
import styles from './Transfer.module.css';
import type { Importing } from './use-import.ts';

/** What can be chosen in the browser's file dialog; what a file is, its content tells. */
const ACCEPTED = '.json,.csv,.html,.htm,.zip,.txt';

/** Brings pages in: files, a preview of what they change, progress, and what came of it. */
export function ImportPanel({ importing }: { importing: Importing }) {
  const { state, choose, run, cancel, setMode, restart } = importing;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <section className={styles.panel} aria-labelledby="import-heading" data-testid="import">
      <h2 id="import-heading">{t('library_import')}</h2>
      {(state.step === 'start' || state.step === 'reading') && (
        <>
          <p className={styles.hint}>{t('library_import_hint')}</p>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the button does the same */}
          <div
            className={styles.drop}
            data-over={over}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event) => {
              event.preventDefault();
              setOver(false);
              choose([...event.dataTransfer.files]);
            }}
          >
            <input
              ref={input}
              type="file"
              multiple
              hidden
              accept={ACCEPTED}
              aria-label={t('library_choose_files')}
              onChange={(event) => {
                choose([...(event.target.files ?? [])]);
                // Choosing the same file again must be a change.
                event.target.value = '';
              }}
            />
            <Button
              look="main"
              disabled={state.step === 'reading'}
              onClick={() => input.current?.click()}
            >
              <FileUp size="1rem" aria-hidden="true" />
              {t('library_choose_files')}
            </Button>
            <p className={styles.hint}>{t('library_drop_hint')}</p>
          </div>
          <p role="status">
            {state.step === 'reading' &&
              (state.rows === undefined
                ? t('library_reading_files')
                : counted('library_rows_read', state.rows))}
            {state.step === 'start' && state.cancelled && t('library_import_cancelled')}
          </p>
          <p role="alert" className={styles.problem}>
            {state.step === 'start' && state.problem}
          </p>
        </>
      )}
      {state.step === 'preview' && (
        <PlanPreview
          format={lookup(state.source.format.nameKey)}
          beside={state.source.besideKey && lookup(state.source.besideKey)}
          plans={state.plans}
          mode={state.mode}
          onMode={setMode}
          onRun={run}
          onCancel={restart}
        />
      )}
      {state.step === 'running' && (
        <div className={styles.running}>
          <p role="status">{t('library_import_progress', state.done, state.total)}</p>
          <Progress done={state.done} of={state.total} />
          <Button onClick={cancel}>{t('library_cancel')}</Button>
        </div>
      )}
      {state.step === 'done' && (
        <div className={styles.running} data-testid="import-done">
          <p role="status">
            {t(
              'library_import_done',
              counted('library_pages', state.outcome.added),
              counted('library_pages', state.outcome.updated),
              counted('library_pages', state.plan.skipped.length),
              counted('library_pages', state.plan.bad.length),
            )}
            {state.outcome.removed > 0 &&
              ` ${t('library_import_done_removed', counted('library_pages', state.outcome.removed))}`}
          </p>
          <BadRows plan={state.plan} />
          <p className={styles.buttons}>
            <a href={hashOf('list')}>{t('library_to_list')}</a>
            <Button onClick={restart}>{t('library_import_more')}</Button>
          </p>
        </div>
      )}
    </section>
  );
}
