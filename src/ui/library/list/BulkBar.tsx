import { Tag, Trash2, X } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { READING_STATUSES, type ReadingItem } from '../../../reading-list/item.ts';
import { Button } from '../../controls/Button.tsx';
import { statusName } from '../../reading-list/names.ts';
import { counted, t } from '../../t.ts';
import styles from './BulkBar.module.css';
import { tagsOf } from './filters.ts';
import popover from './Popover.module.css';
import { TagField } from './TagField.tsx';
import type { Actions } from './use-actions.ts';

/** What can be done to everything that is selected. */
export function BulkBar(props: {
  items: readonly ReadingItem[];
  selected: readonly ReadingItem[];
  /** How many the list shows. */
  shown: number;
  actions: Actions;
  onAll: () => void;
  onNone: () => void;
}) {
  const { selected, actions } = props;
  const [tagging, setTagging] = useState(false);
  return (
    <fieldset className={styles.bar} data-testid="bulk">
      <legend className="visually-hidden">{t('library_bulk')}</legend>
      <p role="status">{counted('library_selected', selected.length)}</p>
      {selected.length < props.shown && (
        <Button look="quiet" onClick={props.onAll}>
          {t('library_select_all', props.shown)}
        </Button>
      )}
      <Button look="quiet" onClick={props.onNone}>
        {t('library_select_none')}
      </Button>
      <span className={styles.mark}>{t('library_mark_as')}</span>
      {READING_STATUSES.map((status) => (
        <Button key={status} look="quiet" onClick={() => actions.setStatus(selected, status)}>
          {statusName(status)}
        </Button>
      ))}
      <Popover.Root open={tagging} onOpenChange={setTagging}>
        <Popover.Trigger asChild>
          <Button look="quiet">
            <Tag size="1rem" aria-hidden="true" />
            {t('library_tag')}
          </Button>
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content className={popover.content} aria-label={t('library_tag')} sideOffset={4}>
            <TagField
              items={props.items}
              onAdd={(tag) => {
                actions.addTag(selected, tag);
                setTagging(false);
              }}
            />
            {tagsOf(selected).map((tag) => (
              <Button
                key={tag}
                look="quiet"
                onClick={() => {
                  actions.removeTag(selected, tag);
                  setTagging(false);
                }}
              >
                <X size="1rem" aria-hidden="true" />
                {t('library_remove_tag', tag)}
              </Button>
            ))}
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      <Button look="quiet" data-testid="bulk-remove" onClick={() => actions.remove(selected)}>
        <Trash2 size="1rem" aria-hidden="true" />
        {t('library_remove')}
      </Button>
    </fieldset>
  );
}
