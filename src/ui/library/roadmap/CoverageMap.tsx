import { useState } from 'react';
import type { Resource } from '../../../catalog/resource.ts';
import type { ReadingItem } from '../../../reading-list/item.ts';
import type { Coverage, CoverageCell } from '../../../roadmap/coverage.ts';
import { CRITERIA, LEVELS } from '../../../rubric/rubric.ts';
import { nameOf } from '../../../words/names.ts';
import { counted, lookup, t } from '../../t.ts';
import { CellDetails } from './CellDetails.tsx';
import styles from './CoverageMap.module.css';

/** The cell with most to win that something known would fill, to begin with; else the first. */
function firstCell(coverage: Coverage): CoverageCell | undefined {
  const cells = coverage.rows.flatMap((row) => row.cells);
  const fillable = cells.filter(
    ({ filledBy }) => filledBy.items.length + filledBy.resources.length > 0,
  );
  return fillable.toSorted((a, b) => a.value - b.value)[0] ?? cells[0];
}

/**
 * What the finished pages taught, skill areas by criteria. One table for both: whoever sees gets
 * it as a map of numbers, patterns and colour, whoever hears gets rows, columns and words.
 */
export function CoverageMap(props: {
  coverage: Coverage;
  items: readonly ReadingItem[];
  resources: readonly Resource[];
  onAdd: (resource: Resource) => void;
}) {
  const { coverage } = props;
  const [chosen, setChosen] = useState<{ skill: string; criterion: string }>();
  const cell =
    coverage.rows
      .flatMap(({ cells }) => cells)
      .find((each) => each.skill === chosen?.skill && each.criterion === chosen.criterion) ??
    firstCell(coverage);
  return (
    <section className={styles.coverage} aria-labelledby="coverage-heading" data-testid="coverage">
      <h2 id="coverage-heading">{t('library_coverage')}</h2>
      <p>{t('library_coverage_share', Math.round(coverage.share * 100))}</p>
      {coverage.unscored > 0 && (
        <p className={styles.hint}>{counted('library_coverage_unscored', coverage.unscored)}</p>
      )}
      <div className={styles.scroll}>
        <table aria-labelledby="coverage-heading">
          <thead>
            <tr>
              <td />
              {CRITERIA.map((criterion) => (
                <th key={criterion} scope="col">
                  {nameOf('criterion', criterion, lookup)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {coverage.rows.map(({ skill, cells }) => (
              <tr key={skill}>
                <th scope="row">{nameOf('skill', skill, lookup)}</th>
                {cells.map((each) => (
                  <td key={each.criterion}>
                    <button
                      type="button"
                      className={styles.cell}
                      data-value={each.value}
                      data-testid={`cell-${skill}-${each.criterion}`}
                      aria-pressed={each === cell}
                      onClick={() => setChosen({ skill, criterion: each.criterion })}
                    >
                      <span aria-hidden="true">{each.value}</span>
                      <span className="visually-hidden">
                        {t(
                          'library_cell_words',
                          nameOf('level', each.value, lookup),
                          counted('library_pages', each.pages),
                        )}
                      </span>
                    </button>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className={styles.legend} aria-hidden="true">
        {LEVELS.map((level) => (
          <li key={level}>
            <span className={styles.cell} data-value={level}>
              <span>{level}</span>
            </span>
            {nameOf('level', level, lookup)}
          </li>
        ))}
      </ul>
      {cell && (
        <CellDetails
          cell={cell}
          items={props.items}
          resources={props.resources}
          onAdd={props.onAdd}
        />
      )}
    </section>
  );
}
