import { useLiveQuery } from 'dexie-react-hooks';
import { SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import { RESOURCE_KINDS } from '../../../catalog/resource.ts';
import { removeResource } from '../../../reading-list/own-resources.ts';
import { savedResources } from '../../../reading-list/resource-records.ts';
import { CRITERIA, SKILLS } from '../../../rubric/rubric.ts';
import { STAGES } from '../../../rubric/stages.ts';
import { nameOf, stageName } from '../../../words/names.ts';
import { EmptyState } from '../../controls/EmptyState.tsx';
import { Select } from '../../controls/Select.tsx';
import { StorageFailure } from '../../controls/StorageFailure.tsx';
import {
  addToBrowserList,
  db,
  readRoadmap,
  saveResource,
  setResourceStatus,
} from '../../library.ts';
import { counted, lookup, t } from '../../t.ts';
import { useChanges } from '../changes.tsx';
import { folded } from '../list/filters.ts';
import { AddOwn } from './AddOwn.tsx';
import styles from './Catalogue.module.css';
import { CatalogueRow, STRONG } from './CatalogueRow.tsx';
import { PackImport } from './PackImport.tsx';

/** Every resource there is, the reader's own among them: to browse, to list, to mark as done. */
export default function CatalogueView() {
  const roadmap = useLiveQuery(readRoadmap);
  const { report } = useChanges();
  const [filters, setFilters] = useState({ q: '', stage: '', kind: '', strong: '' });
  const all = useMemo(
    () =>
      roadmap && 'value' in roadmap
        ? roadmap.value.progress.stages.flatMap((stage) =>
            [...stage.resources, ...stage.others].toSorted((a, b) =>
              a.resource.kind === b.resource.kind ? 0 : a.resource.kind < b.resource.kind ? -1 : 1,
            ),
          )
        : [],
    [roadmap],
  );
  if (!roadmap) return null;
  if ('error' in roadmap) return <StorageFailure code={roadmap.error.code} />;
  const listed = new Set(savedResources(roadmap.value.items, roadmap.value.resources));
  const words = folded(filters.q).split(/\s+/).filter(Boolean);
  const shown = all.filter(({ resource }) => {
    const { kind, stage, title, by, criteria, skills } = resource;
    const text = folded(`${title}\n${by}`);
    const levels: Record<string, number> = { ...criteria, ...skills };
    return (
      (!filters.stage || String(stage) === filters.stage) &&
      (!filters.kind || kind === filters.kind) &&
      (!filters.strong || (levels[filters.strong] ?? 0) >= STRONG) &&
      words.every((word) => text.includes(word))
    );
  });
  const filter = (
    field: 'stage' | 'kind' | 'strong',
    label: string,
    any: string,
    options: { value: string; name: string }[],
  ) => (
    <Select<string>
      label={label}
      value={filters[field]}
      options={[{ value: '', name: any }, ...options]}
      onChange={(value) => setFilters({ ...filters, [field]: value })}
    />
  );
  return (
    <div className={styles.view} data-testid="catalogue">
      <search className={styles.filters}>
        <input
          type="search"
          aria-label={t('library_catalogue_search')}
          placeholder={t('library_catalogue_search')}
          value={filters.q}
          onChange={(event) => setFilters({ ...filters, q: event.target.value })}
        />
        {filter(
          'stage',
          t('library_stage'),
          t('library_any_stage'),
          STAGES.map((stage) => ({
            value: String(stage),
            name: t('ui_stage', stage, stageName(stage, lookup)),
          })),
        )}
        {filter(
          'kind',
          t('library_kind'),
          t('library_any_kind'),
          RESOURCE_KINDS.map((kind) => ({
            value: kind,
            name: nameOf('resource_kind', kind, lookup),
          })),
        )}
        {filter('strong', t('library_strong'), t('library_any_strength'), [
          ...CRITERIA.map((each) => ({ value: each, name: nameOf('criterion', each, lookup) })),
          ...SKILLS.map((each) => ({ value: each, name: nameOf('skill', each, lookup) })),
        ])}
      </search>
      <div className={styles.line}>
        <p role="status">{counted('library_resources', shown.length)}</p>
        <AddOwn catalogue={all.map(({ resource }) => resource)} />
        <PackImport />
      </div>
      {shown.length === 0 ? (
        <EmptyState icon={SearchX} title={t('library_no_resource')}>
          <p>{t('library_nothing_found_hint')}</p>
        </EmptyState>
      ) : (
        <ul>
          {shown.map((progress) => {
            const { resource } = progress;
            return (
              <CatalogueRow
                key={resource.id}
                progress={progress}
                listed={listed.has(resource.id)}
                onStatus={async (status) => {
                  report(
                    await setResourceStatus(db, resource.id, status),
                    t('library_done_resource', resource.title),
                  );
                }}
                onList={async () => {
                  const saved = await saveResource(db, resource);
                  if ('value' in saved) await addToBrowserList([saved.value.item]);
                  report(saved, t('library_done_added', resource.title));
                }}
                onRemove={async () => {
                  report(
                    await removeResource(db, resource.id),
                    t('library_done_resource_removed', resource.title),
                  );
                }}
              />
            );
          })}
        </ul>
      )}
    </div>
  );
}
