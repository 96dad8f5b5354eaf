import { Check, Plus } from 'lucide-react';
import type { Resource } from '../../catalog/resource.ts';
import { nameOf } from '../../words/names.ts';
import { Button } from '../controls/Button.tsx';
import { lookup, t } from '../t.ts';
import styles from './Suggestions.module.css';

/** A catalogue resource with the reason why it is named here, already in words. */
export interface SuggestionShown {
  resource: Resource;
  reason: string;
  added: boolean;
}

/** What fills this page's holes: each with its kind and reason, to open or to add to the list. */
export function Suggestions(props: {
  suggestions: SuggestionShown[];
  /** Absent where the list cannot be written: then nothing offers to. */
  onToggle?: (resource: Resource, added: boolean) => void;
}) {
  if (props.suggestions.length === 0) return null;
  return (
    <section aria-labelledby="suggestions-heading" className={styles.section}>
      <h2 id="suggestions-heading">{t('ui_suggestions_heading')}</h2>
      <ul>
        {props.suggestions.map(({ resource, reason, added }) => (
          <li key={resource.id} className={styles.suggestion}>
            <div className={styles.text}>
              <a href={resource.url} target="_blank" rel="noreferrer">
                {resource.title}
              </a>
              <p>
                {t('ui_kind_and_by', nameOf('resource_kind', resource.kind, lookup), resource.by)}
              </p>
              <p className={styles.reason}>{reason}</p>
            </div>
            {props.onToggle && (
              <Button
                look="quiet"
                aria-pressed={added}
                aria-label={t('ui_add_resource', resource.title)}
                onClick={() => props.onToggle?.(resource, !added)}
              >
                {added ? (
                  <Check size="1rem" aria-hidden="true" />
                ) : (
                  <Plus size="1rem" aria-hidden="true" />
                )}
                {added ? t('ui_added') : t('ui_add')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
