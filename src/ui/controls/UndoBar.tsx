import { Undo2 } from 'lucide-react';
import { t } from '../t.ts';
import { Button } from './Button.tsx';
import styles from './UndoBar.module.css';

/**
 * Says what was done last and takes it back. The live region stays, so that it is announced; with
 * `takesFocus` the focus comes to the button, since what was pressed is gone.
 */
export function UndoBar(props: {
  done: string | undefined;
  takesFocus: boolean;
  onUndo: () => void;
}) {
  const { done, onUndo } = props;
  return (
    <div className={styles.bar} data-shown={done !== undefined}>
      <p role="status">{done}</p>
      {done !== undefined && (
        <Button
          key={done}
          ref={props.takesFocus ? takeFocus : undefined}
          data-testid="undo"
          onClick={onUndo}
        >
          <Undo2 size="1rem" aria-hidden="true" />
          {t('ui_undo')}
        </Button>
      )}
    </div>
  );
}

/** Outside the component, so that it runs when the button appears and not at every rendering. */
function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus();
}
