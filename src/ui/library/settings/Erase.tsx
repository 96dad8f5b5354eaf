import { browser } from 'wxt/browser';
import { eraseLibrary } from '../../../reading-list/housekeeping.ts';
import { db } from '../../library.ts';
import { readSettings } from '../../settings.ts';
import { t } from '../../t.ts';
import { useChanges } from '../changes.tsx';
import { Confirm } from './Confirm.tsx';
import styles from './Settings.module.css';

/**
 * Gives back what was asked for while Plumbline was used; what it was installed with stays. False where
 * the browser does not take it.
 */
async function giveBackPermissions(): Promise<boolean> {
  const optional: readonly string[] = browser.runtime.getManifest().optional_permissions ?? [];
  const { permissions = [], origins = [] } = await browser.permissions.getAll();
  const given = permissions.filter((permission) => optional.includes(permission));
  if (given.length + origins.length === 0) return true;
  return await browser.permissions.remove({ permissions: given, origins });
}

/** Erases the settings and what is remembered of open tabs. */
async function eraseStorage(): Promise<true> {
  const { local, session } = browser.storage;
  await Promise.all([local.clear(), session.clear()]);
  return true;
}

function failed(error: unknown): false {
  console.error(error);
  return false;
}

/**
 * Erases the library, the settings, what is remembered of open tabs, and permissions given: the one
 * thing that cannot be undone, so it is asked twice.
 */
export function Erase() {
  const { report, forget } = useChanges();
  return (
    <section className={styles.panel} aria-labelledby="erase-heading">
      <h2 id="erase-heading">{t('library_erase')}</h2>
      <p className={styles.hint}>{t('library_erase_hint')}</p>
      <Confirm
        trigger={t('library_erase')}
        title={t('library_erase_title')}
        body={t('library_erase_body')}
        action={t('library_erase')}
        word={t('library_erase_word')}
        onConfirm={async () => {
          const erased = await eraseLibrary(db);
          if ('error' in erased) return report(erased, '');
          const cleared = await eraseStorage().catch(failed);
          const givenBack = await giveBackPermissions().catch(failed);
          await readSettings();
          forget();
          const said = givenBack ? 'library_erased' : 'library_erased_not_permissions';
          report({ value: {} }, t(cleared ? said : 'library_erased_not_all'));
        }}
      />
    </section>
  );
}
