// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { type Changes, ChangesProvider, useChanges } from '../../../../src/ui/library/changes.tsx';
import ListView from '../../../../src/ui/library/list/ListView.tsx';
import { db, removeItems, savePage } from '../../../../src/ui/library.ts';
import { makeArticle, makeEvaluation, unwrap } from '../../reading-list/library.ts';
import { render, until } from '../render.tsx';

let changes: Changes;
function List() {
  changes = useChanges();
  return <ListView />;
}

it('does not call the list empty while pages come back, nor until they are read', async () => {
  const { item } = unwrap(
    await savePage(db, { article: makeArticle(), evaluation: makeEvaluation() }),
  );
  const container = await render(
    <ChangesProvider>
      <List />
    </ChangesProvider>,
  );
  const shows = (text: string) => container.textContent?.includes(text) === true;
  await until(() => shows('1 page'));
  await changes.perform(() => removeItems(db, [item.id]), 'Removing', 'Removed');
  await until(() => shows('Nothing saved yet'));

  const saidEmpty: boolean[] = [];
  const watcher = new MutationObserver(() => saidEmpty.push(shows('Nothing saved yet')));
  watcher.observe(container, { childList: true, subtree: true, characterData: true });
  await changes.takeBack();
  await until(() => shows('1 page'));
  watcher.disconnect();
  expect(saidEmpty).not.toContain(true);

  // An undo that brings nothing back to the list leaves it empty.
  await changes.perform(() => removeItems(db, [item.id]), 'Removing', 'Removed');
  changes.report({ value: { undo: { kind: 'resources', rows: [] } } }, 'Changed');
  await changes.takeBack();
  await until(() => shows('Undone.') && shows('Nothing saved yet'));
});
