import { useLiveQuery } from 'dexie-react-hooks';
import { Download } from 'lucide-react';
import { criteriaOf, type Disagreement } from '../../../reading-list/disagreement.ts';
import { listDisagreements } from '../../../reading-list/disagreements.ts';
import { corpusLabels } from '../../../reading-list/formats/corpus-labels.ts';
import { localDay } from '../../../reading-list/formats/fields.ts';
import { zip } from '../../../reading-list/zip.ts';
import { errorSentence } from '../../../words/names.ts';
import { Button } from '../../controls/Button.tsx';
import { db } from '../../library.ts';
import { counted, lookup, t } from '../../t.ts';
import { download } from '../download.ts';
import styles from './Transfer.module.css';
import { type Said, useWriting } from './use-writing.ts';

/** How many levels the reader disagrees with, and their export as a corpus of labels. */
export function DisagreementsExport() {
  const list = useLiveQuery(() => listDisagreements(db));
  const { said, write } = useWriting();
  if (!list) return null;
  if ('error' in list) return <p role="alert">{errorSentence(list.error.code, lookup)}</p>;
  const pages = list.value;
  const levels = pages.reduce((sum, { opinions }) => sum + criteriaOf(opinions).length, 0);
  return (
    <section
      className={styles.panel}
      aria-labelledby="disagreements-heading"
      data-testid="disagreements"
    >
      <h2 id="disagreements-heading">{t('ui_opinions_heading')}</h2>
      {levels === 0 ? (
        <p className={styles.hint}>{t('ui_opinions_none')}</p>
      ) : (
        <>
          <p>
            {t('ui_opinions_on', counted('ui_opinions', levels), counted('ui_pages', pages.length))}
          </p>
          <p className={styles.hint}>{t('ui_opinions_export_about')}</p>
          <div className={styles.buttons}>
            <Button data-testid="export-labels" onClick={() => write(() => save(pages))}>
              <Download size="1rem" aria-hidden="true" />
              {t('ui_opinions_export')}
            </Button>
          </div>
        </>
      )}
      <p role="status" className={said?.failed ? styles.problem : undefined}>
        {said?.text}
      </p>
    </section>
  );
}

async function save(pages: readonly Disagreement[]): Promise<Said> {
  const now = new Date();
  const name = `plumbline-labels-${localDay(now.getTime())}.zip`;
  download(name, [zip(await corpusLabels(pages), now)], 'application/zip');
  return { text: t('ui_opinions_exported', name), failed: false };
}
