import { Check, Plus } from 'lucide-react';
import type { Suggestion } from '../../catalog/suggest.ts';
import { nameOf } from '../../words/names.ts';
import { suggestionReason } from '../../words/suggestion.ts';
import { Button } from '../controls/Button.tsx';
import { lookup, t } from '../t.ts';
import styles from './Suggestions.module.css';

/** What fills this page's holes: each with its kind and reason, to open or to add to the list. */
export function Suggestions(props: {
  suggestions: Suggestion[];
  /** Ids of those on the reading list. */
  added: ReadonlySet<string>;
  /** Puts one on the list or takes it off. Absent where the list cannot be written. */
  onToggle?: (id: string, add: boolean) => void;
}) {
  if (props.suggestions.length === 0) return null;
  return (
    <section aria-labelledby="suggestions-heading" className={styles.section}>
      <h2 id="suggestions-heading">{t('ui_suggestions_heading')}</h2>
      <ul>
        {props.suggestions.map((suggestion) => {
          const added = props.added.has(suggestion.id);
          const Icon = added ? Check : Plus;
          return (
            <li key={suggestion.id} className={styles.suggestion} data-testid="suggestion">
              <div className={styles.text}>
                <a href={suggestion.url} target="_blank" rel="noreferrer">
                  {suggestion.title}
                </a>
                <p>
                  {t(
                    'ui_kind_and_by',
                    nameOf('resource_kind', suggestion.kind, lookup),
                    suggestion.by,
                  )}
                </p>
                <p className={styles.reason}>{suggestionReason(suggestion, lookup)}</p>
              </div>
              {props.onToggle && (
                <Button
                  look="quiet"
                  turns
                  aria-pressed={added}
                  aria-label={t('ui_add_resource', suggestion.title)}
                  onClick={() => props.onToggle?.(suggestion.id, !added)}
                >
                  <Icon size="1rem" aria-hidden="true" />
                  {added ? t('ui_added') : t('ui_add')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
