import { browser } from 'wxt/browser';
import { changeSettings } from '../../settings.ts';
import { t } from '../../t.ts';
import { useSettings } from '../../use-settings.ts';
import styles from './Transfer.module.css';

const DOWNLOADS = { permissions: ['downloads' as const] };

/** Turns the weekly backup on, asking for the one permission it needs, and off again. */
export function BackupPanel() {
  const { weeklyBackup } = useSettings();
  async function turn(on: boolean): Promise<void> {
    // The browser asks only in the course of a click: before anything is waited for.
    const may = on ? await browser.permissions.request(DOWNLOADS) : false;
    await changeSettings({ weeklyBackup: may });
    if (!on) await browser.permissions.remove(DOWNLOADS).catch(() => false);
  }
  return (
    <section className={styles.panel} aria-labelledby="backup-heading" data-testid="backup">
      <h2 id="backup-heading">{t('library_backup')}</h2>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={weeklyBackup}
          onChange={(event) => turn(event.target.checked)}
        />
        {t('library_backup_weekly')}
      </label>
      <p className={styles.hint}>{t('library_backup_hint')}</p>
    </section>
  );
}
