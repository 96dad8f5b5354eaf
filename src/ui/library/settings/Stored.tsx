import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import {
  countItems,
  type KeptItems,
  type KeptTexts,
  listDamaged,
  measureTexts,
  setDamagedAside,
} from '../../../reading-list/housekeeping.ts';
import { dropAllTexts } from '../../../reading-list/items.ts';
import { languageOf } from '../../../words/grammar.ts';
import { errorSentence } from '../../../words/names.ts';
import { changeSettings } from '../../change-settings.ts';
import { Button } from '../../controls/Button.tsx';
import { db } from '../../library.ts';
import Rescore from '../../rescore/Rescore.tsx';
import { counted, lookup, t } from '../../t.ts';
import { useChanges } from '../changes.tsx';
import { download } from '../download.ts';
import { hashOf } from '../route.ts';
import { Confirm } from './Confirm.tsx';
import styles from './Settings.module.css';

/** "1.4 MB", "12 kB". */
function size(bytes: number): string {
  const format = new Intl.NumberFormat(languageOf(lookup), {
    style: 'unit',
    unit: bytes < 1e6 ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: bytes < 1e6 ? 0 : 1,
  });
  return format.format(bytes < 1e6 ? Math.ceil(bytes / 1e3) : bytes / 1e6);
}

/** What the browser says it uses for Plumbline, and whether it may clear it; asked once. */
function useStorageState(): { usage: number | undefined; persisted: boolean } | undefined {
  const [state, setState] = useState<{ usage: number | undefined; persisted: boolean }>();
  useEffect(() => {
    Promise.all([navigator.storage.estimate(), navigator.storage.persisted()])
      .then(([{ usage }, persisted]) => setState({ usage, persisted }))
      .catch(console.error);
  }, []);
  return state;
}

/** What is kept of saved pages, how much room it takes, and what of it can go. */
export function Stored({ keepTexts }: { keepTexts: boolean }) {
  const items = useLiveQuery(() => countItems(db));
  const texts = useLiveQuery(() => measureTexts(db));
  const failure = [items, texts].find((each) => each && 'error' in each);
  const room = useStorageState();
  return (
    <section className={styles.panel} aria-labelledby="stored-heading" data-testid="stored">
      <h2 id="stored-heading">{t('library_stored')}</h2>
      <p className={styles.hint}>{t('library_stored_hint')}</p>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={keepTexts}
          onChange={(event) => changeSettings({ keepTexts: event.target.checked })}
        />
        {t('library_keep_texts')}
      </label>
      {failure && 'error' in failure && (
        <p role="alert" className={styles.problem}>
          {errorSentence(failure.error.code, lookup)}
        </p>
      )}
      {items && 'value' in items && texts && 'value' in texts && (
        <Figures kept={{ ...items.value, ...texts.value }} />
      )}
      {room && (
        <p className={styles.hint}>
          {room.usage !== undefined && `${t('library_room', size(room.usage))} `}
          {room.persisted ? (
            t('library_persisted')
          ) : (
            <>
              {t('library_not_persisted')} <a href={hashOf('transfer')}>{t('library_to_backup')}</a>
            </>
          )}
        </p>
      )}
    </section>
  );
}

function Figures({ kept }: { kept: KeptItems & KeptTexts }) {
  const { report } = useChanges();
  const { items, texts, textBytes, damaged, unreadable } = kept;
  return (
    <>
      <p>
        {t(
          'library_kept',
          counted('library_pages', items),
          counted('library_texts', texts),
          size(textBytes),
        )}
      </p>
      {texts > 0 && (
        <Confirm
          trigger={t('library_drop_texts')}
          title={t('library_drop_texts_title', counted('library_texts', texts))}
          body={t('library_drop_texts_body')}
          action={t('library_drop_texts')}
          onConfirm={async () => {
            const dropped = await dropAllTexts(db);
            report('error' in dropped ? dropped : { value: {} }, t('library_texts_dropped'));
          }}
        />
      )}
      <Rescore all />
      {unreadable > 0 && (
        <p className={styles.row}>
          {counted('ui_damaged', unreadable)}
          <Button
            onClick={async () => {
              const moved = await setDamagedAside(db);
              report('error' in moved ? moved : { value: {} }, t('library_damaged_moved'));
            }}
          >
            {t('library_damaged_aside')}
          </Button>
        </p>
      )}
      {damaged > 0 && (
        <p className={styles.row}>
          {counted('library_damaged_kept', damaged)}
          <Button
            onClick={async () => {
              const records = await listDamaged(db);
              if ('error' in records) return void report(records, '');
              const text = JSON.stringify(records.value, null, 2);
              download('plumbline-damaged.json', [text], 'application/json');
            }}
          >
            {t('library_damaged_download')}
          </Button>
        </p>
      )}
    </>
  );
}
