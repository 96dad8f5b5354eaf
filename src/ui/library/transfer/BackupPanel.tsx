import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import {
  BACKUP_ALARM,
  BACKUP_FAILURE,
  BackupFailure,
  LAST_BACKUP,
  LAST_BACKUP_DAMAGED,
} from '../../../messages/backup-keys.ts';
import { languageOf } from '../../../words/grammar.ts';
import { errorSentence } from '../../../words/names.ts';
import { counted, lookup, t } from '../../t.ts';
import { PermittedSwitch } from './PermittedSwitch.tsx';
import styles from './Transfer.module.css';
import { usePermitted } from './use-permitted.ts';

/** Turns the weekly backup on, asking for the one permission it needs, and off again. */
export function BackupPanel() {
  const backup = usePermitted('weeklyBackup');
  const { last, damaged, failure } = useBackups();
  async function turn(on: boolean): Promise<void> {
    // The first one is written now, not within the hour: the reader sees that it works.
    if (await backup.turn(on))
      await browser.alarms.create(BACKUP_ALARM, { when: Date.now(), periodInMinutes: 60 });
  }
  const written = new Intl.DateTimeFormat(languageOf(lookup), { dateStyle: 'long' });
  return (
    <section className={styles.panel} aria-labelledby="backup-heading" data-testid="backup">
      <h2 id="backup-heading">{t('library_backup')}</h2>
      <PermittedSwitch
        {...backup}
        turn={turn}
        label={t('library_backup_weekly')}
        refusal={t('library_backup_refused')}
      />
      {backup.on && last !== undefined && (
        <p role="status">
          {t('library_backup_last', written.format(last))}
          {damaged > 0 && ` ${counted('ui_damaged', damaged)}`}
        </p>
      )}
      <p role="alert" className={styles.problem}>
        {backup.on &&
          failure &&
          `${t('library_backup_failed', written.format(failure.at))} ${errorSentence(failure.code, lookup)}`}
      </p>
      <p className={styles.hint}>{t('library_backup_hint')}</p>
    </section>
  );
}

interface Backups {
  /** When the last one was written, in ms since 1970; undefined before the first. */
  last?: number;
  /** How many damaged records it had to leave out. */
  damaged: number;
  /** That of the last try, where nothing was written since. */
  failure?: BackupFailure;
}

/** What became of the backups so far. Live. */
function useBackups(): Backups {
  const [backups, setBackups] = useState<Backups>({ damaged: 0 });
  useEffect(() => {
    const look = async () => {
      const stored = await browser.storage.local.get([
        LAST_BACKUP,
        LAST_BACKUP_DAMAGED,
        BACKUP_FAILURE,
      ]);
      const last = stored[LAST_BACKUP];
      const damaged = stored[LAST_BACKUP_DAMAGED];
      setBackups({
        last: typeof last === 'number' ? last : undefined,
        damaged: typeof damaged === 'number' ? damaged : 0,
        failure: BackupFailure.safeParse(stored[BACKUP_FAILURE]).data,
      });
    };
    const onChanged = (changes: object) => {
      if (LAST_BACKUP in changes || BACKUP_FAILURE in changes) look().catch(console.error);
    };
    look().catch(console.error);
    browser.storage.local.onChanged.addListener(onChanged);
    return () => browser.storage.local.onChanged.removeListener(onChanged);
  }, []);
  return backups;
}
