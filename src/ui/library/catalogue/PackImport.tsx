import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { type PackError, readPack } from '../../../catalog/pack.ts';
import { putResources } from '../../../reading-list/own-resources.ts';
import { errorSentence } from '../../../words/names.ts';
import { Button } from '../../controls/Button.tsx';
import { db } from '../../library.ts';
import { counted, lookup, t } from '../../t.ts';
import { useChanges } from '../changes.tsx';
import styles from './Catalogue.module.css';

/**
 * What is read of a file, in bytes: more than the longest pack can have, in whatever letters, so that
 * `readPack` says of a longer one that it is too large, and a film chosen by mistake is not read.
 */
const MOST_READ = 4_000_000;

/** Brings in a catalogue pack; of one with mistakes, where each is and what is wrong there. */
export function PackImport() {
  const input = useRef<HTMLInputElement>(null);
  const [errors, setErrors] = useState<PackError[]>([]);
  const [isGone, setGone] = useState(false);
  const { report } = useChanges();
  async function read(file: File | undefined): Promise<void> {
    if (!file) return;
    setErrors([]);
    // The browser gave the file, and it may be gone or not be readable since.
    const text = await file
      .slice(0, MOST_READ)
      .text()
      .catch(() => null);
    setGone(text === null);
    if (text === null) return;
    const pack = readPack(text);
    if ('errors' in pack) return setErrors(pack.errors);
    const { name, resources } = pack;
    report(
      await putResources(db, resources),
      t('library_pack_added', counted('library_resources', resources.length), name),
    );
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json"
        aria-label={t('library_pack')}
        onChange={(event) => {
          read(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button look="quiet" onClick={() => input.current?.click()}>
        <FileUp size="1rem" aria-hidden="true" />
        {t('library_pack')}
      </Button>
      <a href="/catalog-pack.schema.json" target="_blank" rel="noreferrer">
        {t('library_pack_schema')}
      </a>
      {isGone && (
        <p role="alert" className={styles.errors}>
          {t('library_file_gone')}
        </p>
      )}
      {errors.length > 0 && (
        <div role="alert" className={styles.errors} data-testid="pack-errors">
          <p>{counted('library_pack_errors', errors.length)}</p>
          <ul>
            {errors.map(({ path, code, params }) => (
              <li key={`${path} ${code}`}>
                {path && <code>{path}</code>} {errorSentence(code, lookup, params)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
