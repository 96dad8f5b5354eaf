import { Bookmark, BookmarkCheck, Undo2 } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../controls/Button.tsx';
import { t } from '../t.ts';
import styles from './SaveBar.module.css';

const NOTICES = {
  saved: 'ui_notice_saved',
  updated: 'ui_notice_updated',
  removed: 'ui_notice_removed',
  undone: 'ui_notice_undone',
} as const;

/**
 * Saves the page, or takes it off the list again. What just happened is seen on the buttons and
 * announced in words; that something was removed, and why saving is not possible, stand above them.
 */
export function SaveBar(props: {
  saved: boolean;
  /** Whether the list could be read: what cannot be read is not written either. */
  canSave: boolean;
  /** Why the list could not be read or written, in words. */
  problem?: string;
  /** What is good to know before saving, in words. */
  hint?: string;
  /** What was done last. */
  done?: keyof typeof NOTICES;
  /** What has changed since the page was saved, in words. */
  change?: string;
  onUpdate: () => void;
  onToggle: () => void;
  onUndo?: () => void;
}) {
  const save = useRef<HTMLButtonElement>(null);
  const said = props.done === 'removed' ? styles.hint : 'visually-hidden';
  return (
    <div className={styles.bar} data-testid="save-bar">
      <p role="status" className={props.problem ? styles.problem : said}>
        {props.problem ?? (props.done && t(NOTICES[props.done]))}
      </p>
      {props.hint && !props.saved && <p className={styles.hint}>{props.hint}</p>}
      {props.change && (
        <div className={styles.change} data-testid="saved-change">
          <p>{props.change}</p>
          <Button
            data-testid="update"
            onClick={() => {
              props.onUpdate();
              // The pressed button goes away: the focus must not go with it.
              save.current?.focus();
            }}
          >
            {t('ui_update')}
          </Button>
        </div>
      )}
      <div className={styles.buttons}>
        <Button
          look="main"
          turns
          className={styles.save}
          data-testid="save"
          ref={save}
          aria-pressed={props.saved}
          // "Saved" says how it stands, not what a press does.
          title={props.saved ? t('ui_unsave') : undefined}
          disabled={!props.canSave}
          onClick={props.onToggle}
        >
          {props.saved ? (
            <BookmarkCheck size="1.125rem" aria-hidden="true" />
          ) : (
            <Bookmark size="1.125rem" aria-hidden="true" />
          )}
          {props.saved ? t('ui_saved') : t('ui_save')}
        </Button>
        {props.onUndo && (
          <Button
            turns
            data-testid="undo"
            onClick={() => {
              props.onUndo?.();
              save.current?.focus();
            }}
          >
            <Undo2 size="1rem" aria-hidden="true" />
            {t('ui_undo')}
          </Button>
        )}
      </div>
    </div>
  );
}
