import { Trash2 } from 'lucide-react';
import { READING_STATUSES, type ReadingItem, type ReadingStatus } from '../../reading-list/item.ts';
import { Button } from '../controls/Button.tsx';
import { ScoreBadge } from '../controls/ScoreBadge.tsx';
import { Select } from '../controls/Select.tsx';
import { t } from '../t.ts';
import { useReadingTime } from '../use-settings.ts';
import { hostOf, statusName } from './names.ts';
import styles from './ReadingListRow.module.css';

/** One saved page: score, title, where it is from, how long it takes, and how far one is. */
export function ReadingListRow(props: {
  item: ReadingItem;
  onStatus: (status: ReadingStatus) => void;
  onRemove: () => void;
}) {
  const { item } = props;
  const time = useReadingTime();
  const title = item.title || item.url;
  return (
    <li className={styles.row} data-status={item.status} data-testid="reading-item">
      <ScoreBadge item={item} />
      <div className={styles.text}>
        <a className={styles.title} href={item.url} target="_blank" rel="noreferrer" dir="auto">
          {title}
        </a>
        <div className={styles.line}>
          <p className={styles.facts}>
            {[hostOf(item.url), item.scored && time(item.scored)].filter(Boolean).join(' · ')}
          </p>
          <div className={styles.controls}>
            <Select
              label={t('ui_status_of', title)}
              value={item.status}
              options={READING_STATUSES.map((value) => ({ value, name: statusName(value) }))}
              onChange={props.onStatus}
            />
            <Button
              look="quiet"
              turns
              aria-label={t('ui_remove', title)}
              title={t('ui_remove', title)}
              onClick={props.onRemove}
            >
              <Trash2 size="1rem" aria-hidden="true" />
            </Button>
          </div>
        </div>
      </div>
    </li>
  );
}
