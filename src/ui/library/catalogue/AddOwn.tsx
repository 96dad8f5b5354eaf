import { Plus } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { type FormEvent, useId, useState } from 'react';
import { ownResource, type PackError } from '../../../catalog/pack.ts';
import { RESOURCE_KINDS, type Resource } from '../../../catalog/resource.ts';
import { normaliseAddress } from '../../../reading-list/normalise-address.ts';
import { putResources } from '../../../reading-list/own-resources.ts';
import { STAGES } from '../../../rubric/stages.ts';
import { errorSentence, nameOf, stageName } from '../../../words/names.ts';
import type { MessageKey } from '../../../words/words.ts';
import { Button } from '../../controls/Button.tsx';
import { db } from '../../library.ts';
import { lookup, t } from '../../t.ts';
import buttons from '../ButtonRow.module.css';
import { useChanges } from '../changes.tsx';
import styles from '../Dialog.module.css';

const FIELDS = [
  { name: 'title', label: 'library_own_title' },
  { name: 'by', label: 'library_own_by' },
  { name: 'url', label: 'library_own_url' },
] as const satisfies { name: string; label: MessageKey }[];

/** What is wrong with a resource of which the catalogue has the address already, however it is written. */
function knownAddress({ url }: Resource, catalogue: readonly Resource[]): PackError[] {
  const address = normaliseAddress(url);
  const known = catalogue.find((each) => normaliseAddress(each.url) === address);
  return known ? [{ path: 'url', code: 'pack-known-address', params: [known.title] }] : [];
}

/** A button, and the form behind it that adds a resource of the reader's own to the catalogue. */
export function AddOwn({ catalogue }: { catalogue: readonly Resource[] }) {
  const [open, setOpen] = useState(false);
  const [errors, setErrors] = useState<PackError[]>([]);
  const { report } = useChanges();
  const id = useId();
  async function add(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    // A field left empty is missing, which has a sentence of its own.
    const text = (name: string) => String(form.get(name) ?? '').trim() || undefined;
    const draft = {
      title: text('title'),
      by: text('by'),
      url: text('url'),
      kind: text('kind'),
      stage: Number(text('stage')),
    };
    const ids = catalogue.map((each) => each.id);
    const made = ownResource(draft, ids);
    if ('errors' in made) return setErrors(made.errors);
    const { resource } = made;
    const known = knownAddress(resource, catalogue);
    if (known.length > 0) return setErrors(known);
    if (report(await putResources(db, [resource]), t('library_own_added', resource.title)))
      setOpen(false);
  }
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        // The form opens empty: what was wrong with the last one is nothing to it.
        setErrors([]);
      }}
    >
      <Dialog.Trigger asChild>
        <Button look="quiet">
          <Plus size="1rem" aria-hidden="true" />
          {t('library_own')}
        </Button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.overlay} />
        <Dialog.Content className={styles.dialog} aria-describedby={undefined}>
          <Dialog.Title>{t('library_own')}</Dialog.Title>
          <form onSubmit={add} noValidate>
            {FIELDS.map(({ name, label }) => {
              const error = errors.find(({ path }) => path === name);
              return (
                <div key={name} className={styles.field}>
                  <label htmlFor={`${id}${name}`}>{t('library_needed', t(label))}</label>
                  <input
                    id={`${id}${name}`}
                    name={name}
                    dir="auto"
                    required
                    aria-invalid={error !== undefined}
                    aria-describedby={error && `${id}${name}-error`}
                  />
                  {error && (
                    <p id={`${id}${name}-error`} role="alert" className={styles.problem}>
                      {errorSentence(error.code, lookup, error.params)}
                    </p>
                  )}
                </div>
              );
            })}
            <div className={styles.field}>
              <label htmlFor={`${id}kind`}>{t('library_kind')}</label>
              <select id={`${id}kind`} name="kind">
                {RESOURCE_KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {nameOf('resource_kind', kind, lookup)}
                  </option>
                ))}
              </select>
            </div>
            <div className={styles.field}>
              <label htmlFor={`${id}stage`}>{t('library_stage')}</label>
              <select id={`${id}stage`} name="stage">
                {STAGES.map((stage) => (
                  <option key={stage} value={stage}>
                    {t('ui_stage', stage, stageName(stage, lookup))}
                  </option>
                ))}
              </select>
            </div>
            <div className={buttons.row}>
              <Button type="submit" look="main">
                {t('ui_add')}
              </Button>
              <Dialog.Close asChild>
                <Button>{t('library_cancel')}</Button>
              </Dialog.Close>
            </div>
          </form>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
