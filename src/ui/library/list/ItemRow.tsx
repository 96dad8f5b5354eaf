import { Star } from 'lucide-react';
import { READING_STATUSES, type ReadingStatus } from '../../../reading-list/item.ts';
import { ScoreBadge } from '../../controls/ScoreBadge.tsx';
import { Select } from '../../controls/Select.tsx';
import { hostOf, statusName } from '../../reading-list/names.ts';
import { t } from '../../t.ts';
import { useReadingTime } from '../../use-settings.ts';
import type { Entry } from './filters.ts';
import styles from './ItemRow.module.css';
import { kindName } from './kind-name.ts';
import { LevelStrip } from './LevelStrip.tsx';

/**
 * One saved page as cells of a grid row. Its controls are for the mouse: the keyboard has the
 * list's own keys, and the details, where each of them is a stop.
 */
export function ItemRow(props: {
  entry: Entry;
  selected: boolean;
  onSelect: (extend: boolean) => void;
  onPress: () => void;
  onStatus: (status: ReadingStatus) => void;
}) {
  const { item, kind } = props.entry;
  const { scored } = item;
  const time = useReadingTime();
  const title = item.title || item.url;
  const facts = [
    hostOf(item.url),
    scored && time(scored),
    kind && kindName(kind),
    item.stage && t('library_fits_stage', item.stage),
  ];
  return (
    <>
      <span role="gridcell" className={styles.select}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('library_select', title)}
          checked={props.selected}
          onChange={(event) => props.onSelect((event.nativeEvent as MouseEvent).shiftKey === true)}
        />
      </span>
      <span role="gridcell">
        <ScoreBadge item={item} />
      </span>
      <div role="gridcell" className={styles.text} onClick={props.onPress}>
        <p className={styles.title} dir="auto">
          {title}
        </p>
        <p className={styles.facts}>
          {facts.filter(Boolean).join(' · ')}
          {item.tags.map((tag) => (
            <span key={tag} className={styles.tag} dir="auto">
              {tag}
            </span>
          ))}
        </p>
      </div>
      <span role="gridcell" className={styles.levels}>
        {scored && <LevelStrip levels={scored.levels} />}
      </span>
      <span role="gridcell" className={styles.rating}>
        {item.rating !== undefined && (
          <>
            <span className="visually-hidden">{t('library_rated', item.rating)}</span>
            <span aria-hidden="true">{item.rating}</span>
            <Star size="0.875rem" fill="currentColor" aria-hidden="true" />
          </>
        )}
      </span>
      <span role="gridcell" className={styles.status}>
        <Select
          label={t('ui_status_of', title)}
          value={item.status}
          tabIndex={-1}
          options={READING_STATUSES.map((value) => ({ value, name: statusName(value) }))}
          onChange={props.onStatus}
        />
      </span>
    </>
  );
}
