import { useLiveQuery } from 'dexie-react-hooks';
import { dropTexts } from '../../../reading-list/items.ts';
import type { Result } from '../../../reading-list/result.ts';
import type { Undo } from '../../../reading-list/undo.ts';
import { Button } from '../../controls/Button.tsx';
import { db } from '../../library.ts';
import { t } from '../../t.ts';
import styles from './StoredText.module.css';

/** For an item's details: whether its text is stored, and a way to drop it. */
export function StoredText(props: {
  id: string;
  /** What came of dropping, with the way back. */
  onDropped: (change: Result<{ undo: Undo }>) => void;
}) {
  const { id } = props;
  const stored = useLiveQuery(async () => (await db.texts.where({ id }).count()) > 0, [id]);
  if (stored === undefined) return null;
  return (
    <p className={styles.text} data-testid="stored-text">
      {t(stored ? 'ui_text_stored' : 'ui_text_not_stored')}
      {stored && (
        <Button look="quiet" onClick={async () => props.onDropped(await dropTexts(db, [id]))}>
          {t('ui_text_drop')}
        </Button>
      )}
    </p>
  );
}
