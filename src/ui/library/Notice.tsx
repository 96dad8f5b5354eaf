import { Undo2, X } from 'lucide-react';
import { Button } from '../controls/Button.tsx';
import { t } from '../t.ts';
import styles from './Notice.module.css';

/**
 * What was just done or went wrong, at the foot of the page. The live regions stay, so that what
 * comes into them is announced; the focus stays where it was, since work goes on in the list.
 */
export function Notice(props: {
  text: string | undefined;
  failed: boolean;
  onUndo: (() => void) | undefined;
  onClose: () => void;
}) {
  const { text, failed } = props;
  return (
    <div
      className={styles.notice}
      data-shown={text !== undefined}
      data-failed={failed}
      // For the focus when a button of it goes away (`keepFocus`).
      tabIndex={text === undefined ? undefined : -1}
    >
      <p role="status">{failed ? undefined : text}</p>
      <p role="alert">{failed ? text : undefined}</p>
      {text !== undefined && (
        <>
          {props.onUndo && (
            <Button turns data-testid="undo" onClick={props.onUndo}>
              <Undo2 size="1rem" aria-hidden="true" />
              {t('ui_undo')}
            </Button>
          )}
          <Button look="quiet" aria-label={t('ui_close')} onClick={props.onClose}>
            <X size="1rem" aria-hidden="true" />
          </Button>
        </>
      )}
    </div>
  );
}
