import type { ReactNode } from 'react';
import type { Resource } from '../../../catalog/resource.ts';
import type { ReadingItem } from '../../../reading-list/item.ts';
import type { CoverageCell } from '../../../roadmap/coverage.ts';
import { nameOf } from '../../../words/names.ts';
import { Button } from '../../controls/Button.tsx';
import { lookup, t } from '../../t.ts';
import { useReadingTime } from '../../use-settings.ts';
import styles from './CellDetails.module.css';

function Page({ item }: { item: ReadingItem }) {
  const time = useReadingTime();
  return (
    <>
      <a href={item.url} target="_blank" rel="noreferrer" dir="auto">
        {item.title || item.url}
      </a>
      {item.scored && (
        <span className={styles.facts}>
          {t('library_score_and_time', item.scored.score, time(item.scored))}
        </span>
      )}
    </>
  );
}

/** What a cell of the coverage map rests on, and what would take it further. */
export function CellDetails(props: {
  cell: CoverageCell;
  items: readonly ReadingItem[];
  resources: readonly Resource[];
  onAdd: (resource: Resource) => void;
}) {
  const { cell } = props;
  const { restsOn, filledBy } = cell;
  const pages = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const item = props.items.find((each) => each.id === id);
      return item ? [{ id, shown: <Page item={item} /> }] : [];
    });
  const resources = filledBy.resources.flatMap((id) => {
    const resource = props.resources.find((each) => each.id === id);
    if (!resource) return [];
    const shown = (
      <>
        <a href={resource.url} target="_blank" rel="noreferrer">
          {resource.title}
        </a>
        <span className={styles.facts}>
          {t('ui_kind_and_by', nameOf('resource_kind', resource.kind, lookup), resource.by)}
        </span>
        <Button
          look="quiet"
          aria-label={t('ui_add_resource', resource.title)}
          onClick={() => props.onAdd(resource)}
        >
          {t('ui_add')}
        </Button>
      </>
    );
    return [{ id, shown }];
  });
  const list = (heading: string, rows: { id: string; shown: ReactNode }[], none: string) => (
    <div>
      <h4>{heading}</h4>
      {rows.length > 0 ? (
        <ul>
          {rows.map(({ id, shown }) => (
            <li key={id}>{shown}</li>
          ))}
        </ul>
      ) : (
        <p className={styles.facts}>{none}</p>
      )}
    </div>
  );
  return (
    <section className={styles.details} aria-live="polite" data-testid="cell-details">
      <h3>
        {t(
          'library_cell',
          nameOf('skill', cell.skill, lookup),
          nameOf('criterion', cell.criterion, lookup),
          nameOf('level', cell.value, lookup),
        )}
      </h3>
      {list(
        cell.pages > restsOn.length
          ? t('library_rests_on_best', restsOn.length, cell.pages)
          : t('library_rests_on'),
        pages(restsOn),
        t('library_rests_on_nothing'),
      )}
      {cell.value < 3 && (
        <>
          {list(
            t('library_filled_by_list'),
            pages(filledBy.items),
            t('library_filled_by_list_nothing'),
          )}
          {list(
            t('library_filled_by_catalogue'),
            resources,
            t('library_filled_by_catalogue_nothing'),
          )}
        </>
      )}
    </section>
  );
}
