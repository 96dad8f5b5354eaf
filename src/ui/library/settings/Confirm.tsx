import { AlertDialog } from 'radix-ui';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from '../../controls/Button.tsx';
import { t } from '../../t.ts';
import buttons from '../ButtonRow.module.css';
import dialog from '../Dialog.module.css';
import styles from './Settings.module.css';

/** A button that asks before it does what has no way back; with `word`, that has to be typed. */
export function Confirm(props: {
  trigger: ReactNode;
  title: string;
  body: string;
  action: string;
  /** What to type to show that it is meant. */
  word?: string;
  onConfirm: () => void;
}) {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const meant =
    props.word === undefined || typed.trim().toLocaleLowerCase() === props.word.toLocaleLowerCase();
  return (
    <AlertDialog.Root
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setTyped('');
      }}
    >
      <AlertDialog.Trigger asChild>
        <Button className={styles.danger}>{props.trigger}</Button>
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={dialog.overlay} />
        <AlertDialog.Content
          className={dialog.dialog}
          onOpenAutoFocus={(event) => {
            if (!field.current) return;
            // Else on "Cancel", where the word would be typed into nothing.
            event.preventDefault();
            field.current.focus();
          }}
        >
          <AlertDialog.Title>{props.title}</AlertDialog.Title>
          <AlertDialog.Description>{props.body}</AlertDialog.Description>
          {props.word !== undefined && (
            <div className={dialog.field}>
              <label htmlFor="confirm-word">{t('library_type_word', props.word)}</label>
              <input
                ref={field}
                id="confirm-word"
                autoComplete="off"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            </div>
          )}
          <div className={buttons.row}>
            <AlertDialog.Cancel asChild>
              <Button>{t('library_cancel')}</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <Button
                className={styles.danger}
                disabled={!meant}
                data-testid="confirm"
                onClick={props.onConfirm}
              >
                {props.action}
              </Button>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
