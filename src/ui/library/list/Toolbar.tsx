import { Search, X } from 'lucide-react';
import { type RefObject, useMemo } from 'react';
import { READING_STATUSES, type ReadingItem } from '../../../reading-list/item.ts';
import { CRITERIA, SKILLS } from '../../../rubric/rubric.ts';
import { STAGES } from '../../../rubric/stages.ts';
import { nameOf, stageName } from '../../../words/names.ts';
import type { MessageKey } from '../../../words/words.ts';
import { Button } from '../../controls/Button.tsx';
import { Select } from '../../controls/Select.tsx';
import { statusName } from '../../reading-list/names.ts';
import { figure, lookup, t } from '../../t.ts';
import {
  type Entry,
  type Filters,
  KINDS,
  SCORE_FILTERS,
  SORTS,
  type Sort,
  statusCounts,
  tagsOf,
} from './filters.ts';
import { kindName } from './kind-name.ts';
import styles from './Toolbar.module.css';

const SORT_KEYS = {
  saved: 'library_sort_saved',
  changed: 'library_sort_changed',
  score: 'library_sort_score',
  short: 'library_sort_short',
  rating: 'library_sort_rating',
  title: 'library_sort_title',
} as const satisfies Record<Sort, MessageKey>;

/** Search, status, filters and order. */
export function Toolbar(props: {
  items: readonly ReadingItem[];
  entries: readonly Entry[];
  filters: Filters;
  search: RefObject<HTMLInputElement | null>;
  onFilters: (filters: Filters) => void;
}) {
  const { items, entries, filters } = props;
  const counts = useMemo(() => statusCounts(items), [items]);
  const inUse = useMemo(() => tagsOf(items), [items]);
  // One that no page has any more still narrows the list, and is shown to do so.
  const { tag } = filters;
  const tags = tag !== undefined && !inUse.includes(tag) ? [...inUse, tag] : inUse;
  const kinds = useMemo(() => new Set(entries.map(({ kind }) => kind)), [entries]);
  const set = (changed: Filters) => props.onFilters({ ...filters, ...changed });
  const { q: _q, sort: _sort, status: _status, ...narrowing } = filters;

  /** A filter over the values that one of its fields takes; the empty one is no filter. */
  const filter = <Field extends 'stage' | 'kind' | 'criterion' | 'skill' | 'tag' | 'score'>(
    field: Field,
    label: string,
    any: string,
    options: readonly { value: NonNullable<Filters[Field]>; name: string }[],
  ) => (
    <span className={styles.filter} data-on={filters[field] !== undefined}>
      <Select<string>
        label={label}
        value={filters[field] ?? ''}
        options={[{ value: '', name: any }, ...options]}
        onChange={(value) => set({ [field]: value || undefined })}
      />
    </span>
  );

  return (
    <search className={styles.toolbar}>
      <div className={styles.field}>
        <Search size="1rem" aria-hidden="true" />
        <input
          ref={props.search}
          type="search"
          aria-label={t('library_search')}
          placeholder={t('library_search_placeholder')}
          value={filters.q ?? ''}
          onChange={(event) => set({ q: event.target.value })}
        />
      </div>
      <fieldset className={styles.statuses}>
        <legend className="visually-hidden">{t('library_status')}</legend>
        {[undefined, ...READING_STATUSES].map((status) => (
          <button
            key={status ?? 'all'}
            type="button"
            aria-pressed={filters.status === status}
            data-testid={`status-${status ?? 'all'}`}
            onClick={() => set({ status })}
          >
            {status ? statusName(status) : t('library_all')}{' '}
            <span>{figure(status ? counts[status] : items.length)}</span>
          </button>
        ))}
      </fieldset>
      <fieldset className={styles.filters}>
        <legend className="visually-hidden">{t('library_filters')}</legend>
        {filter('stage', t('library_stage'), t('library_any_stage'), [
          ...STAGES.map((stage) => ({
            value: String(stage),
            name: t('ui_stage', stage, stageName(stage, lookup)),
          })),
          { value: 'none', name: t('ui_stage_none') },
        ])}
        {filter(
          'kind',
          t('library_kind'),
          t('library_any_kind'),
          KINDS.filter((kind) => kinds.has(kind) || filters.kind === kind).map((kind) => ({
            value: kind,
            name: kindName(kind),
          })),
        )}
        {filter(
          'criterion',
          t('library_criterion'),
          t('library_any_criterion'),
          CRITERIA.map((criterion) => ({
            value: criterion,
            name: t('library_explains', nameOf('criterion', criterion, lookup)),
          })),
        )}
        {filter(
          'skill',
          t('library_skill'),
          t('library_any_skill'),
          SKILLS.map((skill) => ({
            value: skill,
            name: t('library_covers', nameOf('skill', skill, lookup)),
          })),
        )}
        {filter(
          'score',
          t('library_score'),
          t('library_any_score'),
          SCORE_FILTERS.map((score) => ({
            value: score,
            name:
              score === 'unscored'
                ? t('ui_not_scored')
                : t('library_at_least', nameOf('verdict', score, lookup)),
          })),
        )}
        {tags.length > 0 &&
          filter(
            'tag',
            t('library_tag'),
            t('library_any_tag'),
            tags.map((each) => ({ value: each, name: each })),
          )}
        {Object.values(narrowing).some(Boolean) && (
          <Button
            look="quiet"
            onClick={() => props.onFilters({ sort: filters.sort, status: filters.status })}
          >
            <X size="1rem" aria-hidden="true" />
            {t('library_clear_filters')}
          </Button>
        )}
        <span className={styles.sort}>
          <Select
            label={t('library_sort')}
            value={filters.sort ?? 'saved'}
            options={SORTS.map((value) => ({ value, name: t(SORT_KEYS[value]) }))}
            onChange={(sort) => set({ sort })}
          />
        </span>
      </fieldset>
    </search>
  );
}
