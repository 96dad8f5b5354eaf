import { Download } from 'lucide-react';
import { exportName } from '../../../reading-list/backup.ts';
import { blobOf } from '../../../reading-list/blob-of.ts';
import { EXPORT_FORMATS } from '../../../reading-list/formats/formats.ts';
import { readContent } from '../../../reading-list/library-content.ts';
import { errorSentence } from '../../../words/names.ts';
import { Button } from '../../controls/Button.tsx';
import { db } from '../../library.ts';
import { counted, lookup, t } from '../../t.ts';
import { download } from '../download.ts';
import styles from './Transfer.module.css';
import { type Said, useWriting } from './use-writing.ts';

type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Takes the library out, in each format that another product reads. */
export function ExportPanel() {
  const { said, write } = useWriting();
  return (
    <section className={styles.panel} aria-labelledby="export-heading" data-testid="export">
      <h2 id="export-heading">{t('library_export')}</h2>
      <p className={styles.hint}>{t('library_export_hint')}</p>
      <ul className={styles.formats}>
        {EXPORT_FORMATS.map((format) => (
          <li key={format.id}>
            <Button data-testid={`export-${format.id}`} onClick={() => write(() => save(format))}>
              <Download size="1rem" aria-hidden="true" />
              {lookup(format.nameKey)}
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className={said?.failed ? styles.problem : undefined}>
        {said?.text}
      </p>
    </section>
  );
}

async function save(format: ExportFormat): Promise<Said> {
  const content = await readContent(db);
  if ('error' in content) return { text: errorSentence(content.error.code, lookup), failed: true };
  const now = new Date();
  const parts = format.write(content.value, { words: lookup, now: now.getTime() });
  download(exportName(format, now), [await blobOf(parts, format.mime)], format.mime);
  const left = content.value.damaged;
  const done = t('library_exported', counted('library_pages', content.value.pages.length));
  return { text: left > 0 ? `${done} ${counted('ui_damaged', left)}` : done, failed: left > 0 };
}
