import { X } from 'lucide-react';
import { useState } from 'react';
import { changeSettings } from '../../change-settings.ts';
import { Button } from '../../controls/Button.tsx';
import { hostFrom } from '../../left-out.ts';
import { t } from '../../t.ts';
import styles from './Settings.module.css';

/** The sites whose pages are never read. */
export function LeftOut({ hosts }: { hosts: readonly string[] }) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <section className={styles.panel} aria-labelledby="left-out-heading">
      <h2 id="left-out-heading">{t('library_left_out')}</h2>
      <p className={styles.hint}>{t('library_left_out_hint')}</p>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          const host = hostFrom(text);
          setWrong(host === null);
          if (host === null) return;
          changeSettings(({ leftOut }) => ({ leftOut: [...new Set([...leftOut, host])].sort() }));
          setText('');
        }}
      >
        <input
          aria-label={t('library_site')}
          placeholder="example.org"
          value={text}
          aria-invalid={wrong}
          aria-describedby="left-out-problem"
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit">{t('ui_add')}</Button>
      </form>
      <p id="left-out-problem" role="alert" className={styles.problem}>
        {wrong && t('library_site_wrong')}
      </p>
      <ul className={styles.hosts} data-testid="left-out">
        {hosts.map((host) => (
          <li key={host}>
            {host}
            <Button
              look="quiet"
              turns
              aria-label={t('ui_remove', host)}
              onClick={() =>
                changeSettings(({ leftOut }) => ({
                  leftOut: leftOut.filter((each) => each !== host),
                }))
              }
            >
              <X size="1rem" aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
