// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RESOURCES } from '../../../src/catalog/catalog.ts';
import type { Resource } from '../../../src/catalog/resource.ts';
import type { ReadingItem } from '../../../src/reading-list/item.ts';
import { savePage } from '../../../src/reading-list/save.ts';
import type { ResourceProgress } from '../../../src/roadmap/progress.ts';
import { CatalogueRow } from '../../../src/ui/library/catalogue/CatalogueRow.tsx';
import { ChangesProvider } from '../../../src/ui/library/changes.tsx';
import { ItemDetails } from '../../../src/ui/library/list/ItemDetails.tsx';
import type { Actions } from '../../../src/ui/library/list/use-actions.ts';
import { LeftOut } from '../../../src/ui/library/settings/LeftOut.tsx';
import { db } from '../../../src/ui/library.ts';
import { ReadingListRow } from '../../../src/ui/reading-list/ReadingListRow.tsx';
import { makeArticle, makeEvaluation, unwrap } from '../reading-list/library.ts';
import { button, render } from './render.tsx';

// By the second press of a double click the next entry has come under the pointer, with its own
// button: that press is not meant for it.

vi.mock('../../../src/ui/change-settings.ts', () => ({ changeSettings: vi.fn() }));
const { changeSettings } = await import('../../../src/ui/change-settings.ts');

let item: ReadingItem;
beforeEach(async () => {
  await db.items.clear();
  const page = { article: makeArticle({ title: 'A page' }), evaluation: makeEvaluation() };
  item = { ...unwrap(await savePage(db, page)).item, tags: ['drift'] };
});

const details = (actions: Partial<Actions>) => (
  <ChangesProvider>
    <ItemDetails
      item={item}
      kind={undefined}
      items={[item]}
      actions={actions as Actions}
      onClose={() => {}}
    />
  </ChangesProvider>
);
const [first] = RESOURCES;
const own = { ...first, id: 'own', title: 'My own' } as Resource;
const progress = { resource: own, status: 'none', pagesRead: 0 } as unknown as ResourceProgress;

const remove = vi.fn();
describe('the second press of a double click', () => {
  it.each([
    ['in the popup’s list', 'Remove A page', () => rowOf()],
    ['in the library’s details', 'Remove A page', () => details({ remove })],
    ['on a tag', 'Remove tag drift', () => details({ removeTag: remove })],
    ['in the catalogue', 'Remove My own', () => catalogueRow()],
    ['among the sites left out', 'Remove example.org', () => <LeftOut hosts={['example.org']} />],
  ])('removes nothing %s', async (_, name, view) => {
    remove.mockClear();
    vi.mocked(changeSettings).mockImplementation(remove);
    const container = await render(view());
    const trash = button(container, name);
    const press = (detail: number) =>
      trash?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
    press(2);
    expect(remove).not.toHaveBeenCalled();
    press(1);
    expect(remove).toHaveBeenCalledOnce();
    // By the keyboard.
    press(0);
    expect(remove).toHaveBeenCalledTimes(2);
  });
});

function rowOf() {
  return <ReadingListRow item={item} onStatus={() => {}} onRemove={remove} />;
}

function catalogueRow() {
  return (
    <CatalogueRow
      progress={progress}
      listed={false}
      onStatus={() => {}}
      onList={() => {}}
      onRemove={remove}
    />
  );
}
