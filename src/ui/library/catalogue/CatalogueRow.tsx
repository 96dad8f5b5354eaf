import { BookmarkCheck, BookmarkPlus, Trash2 } from 'lucide-react';
import { RESOURCES, resourceById } from '../../../catalog/catalog.ts';
import type { ResourceProgress } from '../../../roadmap/progress.ts';
import type { ResourceStatus } from '../../../roadmap/status.ts';
import { CRITERIA, SKILLS } from '../../../rubric/rubric.ts';
import { listOf } from '../../../words/grammar.ts';
import { nameOf } from '../../../words/names.ts';
import { Button } from '../../controls/Button.tsx';
import { Select } from '../../controls/Select.tsx';
import { counted, lookup, t } from '../../t.ts';
import buttons from '../ButtonRow.module.css';
import styles from './Catalogue.module.css';

/** From this level on a resource is strong on a criterion or skill. */
export const STRONG = 2;

/** More strengths than these are not named: the broadest resources are strong on nearly all. */
const NAMED = 4;

/** What a resource is strong on, the strongest first, in words. */
function strengths({ resource: { criteria, skills } }: ResourceProgress): string {
  const strong = [
    ...CRITERIA.map((id) => ({ id, level: criteria[id] ?? 0 })),
    ...SKILLS.map((id) => ({ id, level: skills[id] ?? 0 })),
  ].filter(({ level }) => level >= STRONG);
  const named = strong.toSorted((a, b) => b.level - a.level).slice(0, NAMED);
  const names = named.map(({ id }) => lookup(`phrase_${id}_noun`));
  return names.length === 0 ? '' : t('library_strong_on', listOf(names, 'and', lookup));
}

/** One resource: what it is and is strong on, how far one is with it, and whether it is listed. */
export function CatalogueRow(props: {
  progress: ResourceProgress;
  listed: boolean;
  onStatus: (status: ResourceStatus) => void;
  onList: () => void;
  onRemove: () => void;
}) {
  const { resource, status, pagesRead } = props.progress;
  return (
    <li className={styles.row} data-status={status} data-testid={`resource-${resource.id}`}>
      <div className={styles.text}>
        <a href={resource.url} target="_blank" rel="noreferrer" dir="auto">
          {resource.title}
        </a>
        <p className={styles.facts} dir="auto">
          {[
            nameOf('resource_kind', resource.kind, lookup),
            resource.by,
            t('library_stage_number', resource.stage),
            pagesRead > 0 && counted('ui_pages_read', pagesRead),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className={styles.facts}>{strengths(props.progress)}</p>
      </div>
      <div className={buttons.row}>
        <Select
          label={t('ui_status_of', resource.title)}
          value={status}
          options={[
            { value: 'none', name: t('library_not_picked') },
            { value: 'picked', name: t('ui_pick_picked') },
            { value: 'started', name: t('ui_pick_started') },
            { value: 'done', name: t('ui_pick_done') },
          ]}
          onChange={props.onStatus}
        />
        <Button
          look="quiet"
          disabled={props.listed}
          aria-label={t(props.listed ? 'library_listed' : 'library_list_resource', resource.title)}
          onClick={props.onList}
        >
          {props.listed ? (
            <BookmarkCheck size="1rem" aria-hidden="true" />
          ) : (
            <BookmarkPlus size="1rem" aria-hidden="true" />
          )}
          {props.listed ? t('ui_added') : t('library_add_to_list')}
        </Button>
        {!resourceById(resource.id, RESOURCES) && (
          <Button
            look="quiet"
            turns
            aria-label={t('ui_remove', resource.title)}
            title={t('ui_remove', resource.title)}
            onClick={props.onRemove}
          >
            <Trash2 size="1rem" aria-hidden="true" />
          </Button>
        )}
      </div>
    </li>
  );
}
