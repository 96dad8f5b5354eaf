import { Undo2 } from 'lucide-react';
import { t } from '../t.ts';
import { Button } from './Button.tsx';
import styles from './UndoBar.module.css';

/** Says what was just done and takes it back. The live region stays, so that it is announced. */
export function UndoBar({ done, onUndo }: { done: string | undefined; onUndo: () => void }) {
  return (
    <div className={styles.bar} data-shown={done !== undefined}>
      <p role="status">{done}</p>
      {done !== undefined && (
        <Button onClick={onUndo}>
          <Undo2 size="1rem" aria-hidden="true" />
          {t('ui_undo')}
        </Button>
      )}
    </div>
  );
}
