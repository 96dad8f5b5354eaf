// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { ReadingItem } from '../../../../src/reading-list/item.ts';
import type { Evaluation } from '../../../../src/scoring/evaluation.ts';
import { ScoreBadge } from '../../../../src/ui/controls/ScoreBadge.tsx';
import { ChangesProvider } from '../../../../src/ui/library/changes.tsx';
import { ItemDetails } from '../../../../src/ui/library/list/ItemDetails.tsx';
import { ItemRow } from '../../../../src/ui/library/list/ItemRow.tsx';
import { TagField } from '../../../../src/ui/library/list/TagField.tsx';
import { useActions } from '../../../../src/ui/library/list/use-actions.ts';
import { db, savePage } from '../../../../src/ui/library.ts';
import { makeArticle, makeEvaluation, unwrap } from '../../reading-list/library.ts';
import { button, press, render } from '../render.tsx';

async function saved(found: Partial<Evaluation>): Promise<ReadingItem> {
  await db.items.clear();
  const page = { article: makeArticle(), evaluation: makeEvaluation(2, found) };
  return unwrap(await savePage(db, page)).item;
}

function Details({ item }: { item: ReadingItem }) {
  const actions = useActions();
  return (
    <ItemDetails item={item} kind={undefined} items={[item]} actions={actions} onClose={() => {}} />
  );
}
const details = (item: ReadingItem) =>
  render(
    <ChangesProvider>
      <Details item={item} />
    </ChangesProvider>,
  );

it('a score that the model was not sure of says so beside it, and another does not', async () => {
  const unsure = await saved({ score: 31, sure: false });
  const badge = await render(<ScoreBadge item={unsure} />);
  expect(badge.textContent).toContain('Score 31 of 100, not sure');
  expect(badge.querySelector('[title="not sure"][data-sure=false]')).not.toBeNull();
  expect((await details(unsure)).textContent).toContain('not sure · 4 minutes');

  const sure = await saved({ score: 31 });
  expect((await render(<ScoreBadge item={sure} />)).innerHTML).not.toContain('not sure');
  expect((await details(sure)).textContent).not.toContain('not sure');
});

it('a page fits a stage: it is none of the books, or whatever the stage is named after', async () => {
  const item = { ...(await saved({})), stage: 1 as const };
  expect((await details(item)).textContent).toContain('· Fits stage 1 · Books');
  const row = await render(
    <ItemRow
      entry={{ item, text: '', quotes: '', kind: undefined }}
      selected={false}
      onSelect={() => {}}
      onPress={() => {}}
      onStatus={() => {}}
    />,
  );
  expect(row.textContent).toContain('· Fits stage 1');
});

it('a page of hours says so', async () => {
  const book = await saved({ words: 964_614 });
  expect((await details(book)).textContent).toContain('· about 68 hours');
});

it('the details name the skills that a page covers', async () => {
  const none = { lifecycle: 0, data: 0, evaluation: 0, deployment: 0, infrastructure: 0 } as const;
  const item = await saved({ skills: { ...none, data: 2 } });
  expect((await details(item)).textContent).toContain('SkillsCovers data pipelines.');
  expect((await details(await saved({ skills: none }))).textContent).not.toContain('Skills');
});

it('a new tag takes the spelling that is in use already', async () => {
  const item = { ...(await saved({})), tags: ['drift', 'ML Ops', 'ml ops'] };
  const added: string[] = [];
  const container = await render(<TagField items={[item]} onAdd={(tag) => added.push(tag)} />);
  const input = container.querySelector('input');
  if (!input) throw new Error('no input');
  for (const tag of ['Drift', ' DRIFT ', 'ml ops', 'New', 'DRIFT,feature store ,', ' , ']) {
    // Past React, which keeps the value it has set itself.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, tag);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await press(button(container, 'Add'));
  }
  expect(added).toEqual(['drift', 'drift', 'ml ops', 'New', 'drift, feature store']);
});
