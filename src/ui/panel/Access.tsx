import { Button } from '../controls/Button.tsx';
import { t } from '../t.ts';
import styles from './Access.module.css';
import { hostOf, useAccess } from './use-access.ts';

/**
 * Where access is asked for, with the reason, and given back. The address of a page that Plumbline
 * may not read is hidden from it: access to that one site can only be offered once it was read.
 */
export function Access({ url }: { url: string | undefined }) {
  const host = hostOf(url);
  const { access, outcome, allow, takeBack } = useAccess(host);
  if (access === undefined) return null;
  return (
    <section aria-labelledby="access-heading" className={styles.access} data-testid="access">
      <h2 id="access-heading">{t('panel_follow_heading')}</h2>
      {access === 'none' ? (
        <>
          <p>{host ? t('panel_why_pressed', host) : t('panel_why_unknown')}</p>
          <div className={styles.buttons}>
            {host && (
              <Button data-testid="allow-site" onClick={() => allow('site')}>
                {t('panel_allow_site', host)}
              </Button>
            )}
            <Button data-testid="allow-all" onClick={() => allow('all')}>
              {t('panel_allow_all')}
            </Button>
          </div>
          {!host && <p>{t('panel_why_once')}</p>}
        </>
      ) : (
        <>
          <p>{access === 'all' ? t('panel_may_all') : t('panel_may_site', host ?? '')}</p>
          <div className={styles.buttons}>
            <Button data-testid="take-back" onClick={() => takeBack(access)}>
              {t('panel_take_back')}
            </Button>
          </div>
        </>
      )}
      <p role="status" className={styles.outcome}>
        {outcome && t(outcome === 'refused' ? 'panel_refused' : 'panel_access_failed')}
      </p>
    </section>
  );
}
