import { useLiveQuery } from 'dexie-react-hooks';
import { ExternalLink, Trash2, X } from 'lucide-react';
import { opinionsOn } from '../../../reading-list/disagreement.ts';
import { getDisagreement } from '../../../reading-list/disagreements.ts';
import { getEvaluation } from '../../../reading-list/evaluations.ts';
import { READING_STATUSES, type ReadingItem } from '../../../reading-list/item.ts';
import { setNoteOnLeaving } from '../../../reading-list/items.ts';
import { languageOf } from '../../../words/grammar.ts';
import { nameOf, stageName } from '../../../words/names.ts';
import { skillsSentence } from '../../../words/skills.ts';
import { Button } from '../../controls/Button.tsx';
import { ScoreBadge } from '../../controls/ScoreBadge.tsx';
import { Select } from '../../controls/Select.tsx';
import { db } from '../../library.ts';
import { hostOf, statusName } from '../../reading-list/names.ts';
import { lookup, t } from '../../t.ts';
import { useReadingTime } from '../../use-settings.ts';
import { useChanges } from '../changes.tsx';
import type { Kind } from './filters.ts';
import styles from './ItemDetails.module.css';
import { kindName } from './kind-name.ts';
import { Levels } from './Levels.tsx';
import { NoteField } from './NoteField.tsx';
import { Rating } from './Rating.tsx';
import { StoredText } from './StoredText.tsx';
import { TagField } from './TagField.tsx';
import type { Actions } from './use-actions.ts';

const day = (time: number) =>
  new Date(time).toLocaleDateString(languageOf(lookup), { dateStyle: 'medium' });

/** One saved page: what the reader says of it, what it is, and the sentences behind its levels. */
export function ItemDetails(props: {
  item: ReadingItem;
  kind: Kind | undefined;
  items: readonly ReadingItem[];
  actions: Actions;
  onClose: () => void;
}) {
  const { item, kind, actions } = props;
  const { scored } = item;
  const time = useReadingTime();
  const { report } = useChanges();
  const evaluation = useLiveQuery(() => getEvaluation(db, item.id), [item.id]);
  const disagreement = useLiveQuery(() => getDisagreement(db, item.url), [item.url]);
  const title = item.title || item.url;
  const skills = scored && skillsSentence(scored, lookup);
  const facts = [
    scored && nameOf('verdict', scored.verdict, lookup),
    scored?.sure === false && t('not_sure'),
    scored && time(scored),
    kind && kindName(kind),
    item.stage && t('ui_fits_stage', item.stage, stageName(item.stage, lookup)),
  ];
  const dates = [
    t('library_saved_on', day(item.savedAt)),
    item.startedAt !== undefined && t('library_started_on', day(item.startedAt)),
    item.finishedAt !== undefined && t('library_finished_on', day(item.finishedAt)),
  ];
  return (
    <aside className={styles.details} aria-label={t('library_details')} data-testid="details">
      <div className={styles.head}>
        <ScoreBadge item={item} />
        <div>
          <h2 dir="auto">{title}</h2>
          <p className={styles.dim} dir="auto">
            {[item.byline, item.site ?? hostOf(item.url)].filter(Boolean).join(' · ')}
          </p>
        </div>
        <Button
          look="quiet"
          aria-label={t('ui_close')}
          title={t('ui_close')}
          onClick={props.onClose}
        >
          <X size="1rem" aria-hidden="true" />
        </Button>
      </div>
      <p className={styles.dim}>{facts.filter(Boolean).join(' · ')}</p>
      <div className={styles.actions}>
        <a className={styles.open} href={item.url} target="_blank" rel="noreferrer">
          <ExternalLink size="1rem" aria-hidden="true" />
          {t('library_open_page')}
        </a>
        <Select
          label={t('library_status')}
          value={item.status}
          options={READING_STATUSES.map((value) => ({ value, name: statusName(value) }))}
          onChange={(status) => actions.setStatus([item], status)}
        />
        <Button
          look="quiet"
          turns
          aria-label={t('ui_remove', title)}
          title={t('ui_remove', title)}
          onClick={() => actions.remove([item])}
        >
          <Trash2 size="1rem" aria-hidden="true" />
        </Button>
      </div>
      <Rating value={item.rating} onChange={(rating) => actions.rate(item, rating)} />
      <section>
        <h3>{t('library_tags')}</h3>
        {item.tags.length > 0 && (
          <ul className={styles.tags}>
            {item.tags.map((tag) => (
              <li key={tag} dir="auto">
                {tag}
                <button
                  type="button"
                  aria-label={t('library_remove_tag', tag)}
                  onClick={({ detail }) => {
                    // As a `Button` that `turns`: the next tag moves under the pointer.
                    if (detail < 2) actions.removeTag([item], tag);
                  }}
                >
                  <X size="0.75rem" aria-hidden="true" />
                </button>
              </li>
            ))}
          </ul>
        )}
        <TagField items={props.items} onAdd={(tag) => actions.addTag([item], tag)} />
      </section>
      <NoteField
        item={item}
        onStore={async (note, stretch, leaving) => {
          if (!leaving) return actions.setNote(item, note, stretch);
          setNoteOnLeaving(db, item, note);
        }}
      />
      {skills && (
        <section>
          <h3>{t('card_skills')}</h3>
          <p>{skills}</p>
        </section>
      )}
      {scored && (
        <section>
          <h3>{t('ui_criteria_heading')}</h3>
          <Levels
            levels={scored.levels}
            evaluation={evaluation && 'value' in evaluation ? evaluation.value : null}
            opinions={
              disagreement && 'value' in disagreement
                ? opinionsOn(disagreement.value, { ...item, levels: scored.levels })
                : undefined
            }
          />
          <StoredText
            id={item.id}
            onDropped={(change) => report(change, t('library_done_text', title))}
          />
        </section>
      )}
      {!scored && <p className={styles.dim}>{t('library_unscored_hint')}</p>}
      <p className={styles.dates}>{dates.filter(Boolean).join(' · ')}</p>
    </aside>
  );
}
