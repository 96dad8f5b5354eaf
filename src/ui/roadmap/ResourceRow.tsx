import { CircleCheck, ExternalLink, Pin } from 'lucide-react';
import { useId } from 'react';
import type { ResourceProgress } from '../../roadmap/progress.ts';
import type { ResourceStatus } from '../../roadmap/status.ts';
import { nameOf } from '../../words/names.ts';
import { Select } from '../controls/Select.tsx';
import { counted, lookup, t } from '../t.ts';
import styles from './ResourceRow.module.css';
import type { OnStatus } from './RoadmapView.tsx';

/** What a pick can be set to. */
const STATUSES: readonly { value: Exclude<ResourceStatus, 'none'>; key: PickKey }[] = [
  { value: 'picked', key: 'ui_pick_picked' },
  { value: 'started', key: 'ui_pick_started' },
  { value: 'done', key: 'ui_pick_done' },
];
type PickKey = 'ui_pick_picked' | 'ui_pick_started' | 'ui_pick_done';

/** One resource of a stage: picked or not, and once picked how far it is. */
export function ResourceRow(props: { progress: ResourceProgress; onStatus: OnStatus }) {
  const { resource, status, pagesRead } = props.progress;
  const checkbox = useId();
  return (
    <li className={styles.row} data-status={status} data-testid={`resource-${resource.id}`}>
      {/* A tick would say that it is done. */}
      <label className={styles.pick} title={t('ui_picked')}>
        <input
          id={checkbox}
          className="visually-hidden"
          type="checkbox"
          aria-label={t('ui_picked_of', resource.title)}
          checked={status !== 'none'}
          onChange={(event) =>
            props.onStatus(resource.id, event.target.checked ? 'picked' : 'none')
          }
        />
        {status === 'done' ? (
          <CircleCheck size="1rem" aria-hidden="true" />
        ) : (
          <Pin size="1rem" aria-hidden="true" />
        )}
      </label>
      <div className={styles.text}>
        <label htmlFor={checkbox}>{resource.title}</label>
        <div className={styles.line}>
          <p>
            {t('ui_kind_and_by', nameOf('resource_kind', resource.kind, lookup), resource.by)}
            {pagesRead > 0 && ` · ${counted('ui_pages_read', pagesRead)}`}
          </p>
          {status !== 'none' && (
            <Select
              label={t('ui_status_of', resource.title)}
              value={status}
              options={STATUSES.map(({ value, key }) => ({ value, name: t(key) }))}
              onChange={(chosen) => props.onStatus(resource.id, chosen)}
            />
          )}
        </div>
      </div>
      <a
        className={styles.open}
        href={resource.url}
        target="_blank"
        rel="noreferrer"
        aria-label={t('ui_open', resource.title)}
        title={t('ui_open', resource.title)}
      >
        <ExternalLink size="1rem" aria-hidden="true" />
      </a>
    </li>
  );
}
