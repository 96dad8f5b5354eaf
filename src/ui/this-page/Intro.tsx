import { X } from 'lucide-react';
import { Button } from '../controls/Button.tsx';
import { t } from '../t.ts';
import styles from './Intro.module.css';

/** What this is, in one sentence, for someone who opens it for the first time. */
export function Intro({ onClose }: { onClose: () => void }) {
  return (
    <aside className={styles.intro} data-testid="intro">
      <p>{t('ui_intro')}</p>
      <Button look="quiet" aria-label={t('ui_close')} title={t('ui_close')} onClick={onClose}>
        <X size="1rem" aria-hidden="true" />
      </Button>
    </aside>
  );
}
