// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { ReadingItem } from '../../../../src/reading-list/item.ts';
import { ChangesProvider } from '../../../../src/ui/library/changes.tsx';
import { type Actions, useActions } from '../../../../src/ui/library/list/use-actions.ts';
import { db, savePage, setNote } from '../../../../src/ui/library.ts';
import { makeArticle, makeEvaluation, unwrap } from '../../reading-list/library.ts';
import { render } from '../render.tsx';

let actions: Actions;
function Acts() {
  actions = useActions();
  return null;
}

let item: ReadingItem;
let removed: ReadingItem;
beforeEach(async () => {
  await db.items.clear();
  const save = async (url: string) => {
    const page = { article: makeArticle({ url }), evaluation: makeEvaluation() };
    return unwrap(await savePage(db, page)).item;
  };
  item = await save('https://example.org/noted');
  removed = await save('https://example.org/removed');
  await setNote(db, item.id, 'before');
  item = await now();
  await render(
    <ChangesProvider>
      <Acts />
    </ChangesProvider>,
  );
});

const now = async () => (await db.items.get(item.id)) as ReadingItem;
const note = async () => (await now()).note;
const write = async (text: string, stretch: object) =>
  actions.setNote(await now(), `before ${text}`, stretch);

it('a stretch of writing is taken back at one go, and does not push off what was done before', async () => {
  await actions.remove([removed]);
  const stretch = {};
  for (let words = 1; words <= 60; words++) await write(`${words}`, stretch);
  await actions.takeBack();
  expect(await now()).toEqual(item);
  await actions.takeBack();
  expect(await db.items.count()).toBe(2);
});

it('what was written after the field was left, or after another change, is taken back by itself', async () => {
  const [first, second] = [{}, {}];
  await write('1', first);
  await write('2', second);
  await actions.rate(await now(), 3);
  await write('3', second);
  await actions.takeBack();
  expect(await note()).toBe('before 2');
  await actions.takeBack();
  expect((await now()).rating).toBeUndefined();
  await actions.takeBack();
  expect(await note()).toBe('before 1');
  await actions.takeBack();
  expect(await note()).toBe('before');
});

it('what another context wrote in between stays', async () => {
  const stretch = {};
  await write('1', stretch);
  await setNote(db, item.id, 'from elsewhere');
  await write('2', stretch);
  await actions.takeBack();
  expect(await note()).toBe('from elsewhere');
});
