import { Keyboard } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useRef } from 'react';
import { Button } from '../../controls/Button.tsx';
import { t } from '../../t.ts';
import popover from './Popover.module.css';
import styles from './ShortcutHelp.module.css';
import { SHORTCUTS } from './shortcuts.ts';

/** The list's keys, behind a button and behind "?". */
export function ShortcutHelp(props: { open: boolean; onOpen: (open: boolean) => void }) {
  const before = useRef<Element>(null);
  return (
    <Popover.Root open={props.open} onOpenChange={props.onOpen}>
      <Popover.Trigger asChild>
        <Button look="quiet" className={styles.trigger}>
          <Keyboard size="1rem" aria-hidden="true" />
          {t('library_keys')}
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={popover.content}
          aria-label={t('library_keys')}
          align="end"
          sideOffset={4}
          data-testid="shortcuts"
          onOpenAutoFocus={() => {
            before.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            // By itself it would go to the button, which keeps some of the list's keys to itself. Where
            // a press elsewhere closed this, it is there.
            event.preventDefault();
            const isFree = document.activeElement === document.body;
            if (isFree && before.current instanceof HTMLElement) before.current.focus();
          }}
        >
          <dl className={styles.keys}>
            {SHORTCUTS.map(({ keys, about }) => (
              <div key={about}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{t(about)}</dd>
              </div>
            ))}
          </dl>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
