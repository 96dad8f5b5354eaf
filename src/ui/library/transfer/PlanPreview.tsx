import { useState } from 'react';
import type { ImportMode, ImportPlan } from '../../../reading-list/import.ts';
import type { ReadingItem } from '../../../reading-list/item.ts';
import { listOf } from '../../../words/grammar.ts';
import { errorSentence, messageKey } from '../../../words/names.ts';
import type { MessageKey } from '../../../words/words.ts';
import { Button } from '../../controls/Button.tsx';
import { Disclosure } from '../../controls/Disclosure.tsx';
import { counted, figure, lookup, t } from '../../t.ts';
import styles from './Transfer.module.css';

/** Entries shown of each kind; the rest is counted. */
const SHOWN = 100;

/** The fields that a reader knows by name; the others are the page's own, named together. */
const FIELD_KEYS: Partial<Record<keyof ReadingItem, MessageKey>> = {
  status: 'library_status',
  note: 'library_note',
  tags: 'library_tags',
  rating: 'library_rating',
  title: 'library_sort_title',
  scored: 'library_score',
};
/** Follow from others, or say nothing to a reader. */
const SILENT: readonly (keyof ReadingItem)[] = ['updatedAt', 'startedAt', 'finishedAt', 'savedAt'];

function fieldNames(fields: readonly (keyof ReadingItem)[]): string {
  const told = fields.filter((field) => !SILENT.includes(field));
  const names = told.map((field) => t(FIELD_KEYS[field] ?? 'library_page_facts'));
  return listOf([...new Set(names.length > 0 ? names : [t('library_dates')])], 'and', lookup);
}

interface Shown {
  title: string;
  line?: number;
  file?: string;
  why?: string;
}

function Entries({ entries }: { entries: readonly Shown[] }) {
  const [limit, setLimit] = useState(SHOWN);
  return (
    <>
      <ul className={styles.entries}>
        {entries.slice(0, limit).map(({ title, line, file, why }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a file may hold the same entry twice
          <li key={index}>
            {line !== undefined && (
              <span className={styles.place}>
                {file !== undefined ? t('library_entry_in', file, line) : t('library_entry', line)}
              </span>
            )}
            <span dir="auto">{title}</span>
            {why && <span className={styles.why}>{why}</span>}
          </li>
        ))}
      </ul>
      {entries.length > limit && (
        <Button look="quiet" onClick={() => setLimit(limit + SHOWN)}>
          {t('library_more_entries', entries.length - limit)}
        </Button>
      )}
    </>
  );
}

function Group(props: { name: string; entries: readonly Shown[]; open?: boolean }) {
  if (props.entries.length === 0) return null;
  return (
    <Disclosure
      summary={`${props.name}: ${figure(props.entries.length)}`}
      initiallyOpen={props.open ?? false}
    >
      <Entries entries={props.entries} />
    </Disclosure>
  );
}

/** The entries of a file that could not be read, each with why and where it stands. */
export function BadRows({ plan }: { plan: ImportPlan }) {
  return (
    <Group
      name={t('library_plan_bad')}
      // Counted as one entry, it stands for all that it swallowed.
      open={plan.bad.some(({ code }) => code === 'row-unclosed-quote')}
      entries={plan.bad.map((each) => ({
        ...each,
        why: errorSentence(each.code, lookup, each.details),
      }))}
    />
  );
}

/** What an import or a restore would change, before it does. */
export function PlanPreview(props: {
  format: string;
  /** What came beside the list, or did not, in words. */
  beside?: string;
  plans: { merge: ImportPlan; replace?: ImportPlan };
  mode: ImportMode;
  onMode: (mode: ImportMode) => void;
  onRun: (plan: ImportPlan) => void;
  onCancel: () => void;
}) {
  const { merge, replace } = props.plans;
  const plan = (props.mode === 'replace' ? replace : undefined) ?? merge;
  const changes =
    plan.added.length +
    plan.updated.length +
    plan.removed.length +
    plan.roadmapChanges.length +
    plan.disagreementChanges.length +
    plan.resourceChanges.length;
  return (
    <div className={styles.preview} data-testid="preview">
      <p role="status">
        {t('library_plan_format', props.format)}{' '}
        {t(
          'library_plan_sum',
          plan.added.length,
          plan.updated.length,
          plan.skipped.length,
          plan.bad.length,
        )}
      </p>
      {props.beside && <p className={styles.hint}>{props.beside}</p>}
      {replace && (
        <fieldset className={styles.modes}>
          <legend>{t('library_restore_how')}</legend>
          <label>
            <input
              type="radio"
              name="mode"
              checked={props.mode === 'merge'}
              onChange={() => props.onMode('merge')}
            />
            {t('library_restore_merge')}
          </label>
          <label>
            <input
              type="radio"
              name="mode"
              checked={props.mode === 'replace'}
              onChange={() => props.onMode('replace')}
            />
            {replace.removed.length > 0
              ? t('library_restore_replace', counted('library_pages', replace.removed.length))
              : t('library_restore_replace_none')}
          </label>
        </fieldset>
      )}
      <Group name={t('library_plan_added')} entries={plan.added} />
      <Group
        name={t('library_plan_updated')}
        entries={plan.updated.map((each) => ({ ...each, why: fieldNames(each.fields) }))}
      />
      <Group name={t('library_plan_removed')} entries={plan.removed} />
      <Group
        name={t('library_plan_skipped')}
        entries={plan.skipped.map((each) => ({
          ...each,
          why: lookup(messageKey('import', each.code)),
        }))}
      />
      <BadRows plan={plan} />
      {plan.roadmapChanges.length > 0 && (
        <p>{counted('library_plan_roadmap', plan.roadmapChanges.length)}</p>
      )}
      {plan.disagreementChanges.length > 0 && (
        <p>{counted('library_plan_opinions', plan.disagreementChanges.length)}</p>
      )}
      {plan.resourceChanges.length > 0 && (
        <p>{counted('library_plan_resources', plan.resourceChanges.length)}</p>
      )}
      <p className={styles.buttons}>
        <Button
          look="main"
          disabled={changes === 0}
          data-testid="run-import"
          onClick={() => props.onRun(plan)}
        >
          {props.mode === 'replace' ? t('library_restore') : t('library_import_run')}
        </Button>
        <Button onClick={props.onCancel}>{t('library_cancel')}</Button>
      </p>
      {changes === 0 && <p className={styles.hint}>{t('library_plan_nothing')}</p>}
    </div>
  );
}
