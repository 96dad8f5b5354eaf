import { Button } from '../controls/Button.tsx';
import { t } from '../t.ts';
import styles from './Intro.module.css';

/** What this is, in one sentence, for someone who opens it for the first time. */
export function Intro({ onClose }: { onClose: () => void }) {
  return (
    <aside className={styles.intro} data-testid="intro">
      <p>{t('ui_intro')}</p>
      <Button look="quiet" onClick={onClose}>
        {t('ui_intro_close')}
      </Button>
    </aside>
  );
}
