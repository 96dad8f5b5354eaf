// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { setTimeout as pause } from 'node:timers/promises';
import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import { expect, it, vi } from 'vitest';
import { getByUrl } from '../../../../src/reading-list/items.ts';
import { savePage } from '../../../../src/reading-list/save.ts';
import { db } from '../../../../src/ui/library.ts';
import { Note } from '../../../../src/ui/panel/Note.tsx';
import { unwrap } from '../../reading-list/library.ts';
import { render } from '../render.tsx';
import { samplePage } from '../sample.ts';

/** Does something when React has changed the document and the effects in it have not run yet. */
function AtChange({ act }: { act: () => void }) {
  useLayoutEffect(act, [act]);
  return null;
}

/** Shows one thing, and another once it is told to by what it gives out. */
function Shown(props: { first: ReactNode; onReady: (show: (next: ReactNode) => void) => void }) {
  const [shown, show] = useState(props.first);
  useEffect(() => props.onReady(show), [props.onReady]);
  return shown;
}

it('keeps a letter that is typed in the moment in which the stored note comes back', async () => {
  const page = samplePage();
  const { item } = unwrap(await savePage(db, page));
  let show: (next: ReactNode) => void = () => {};
  const onReady = (ready: typeof show) => {
    show = ready;
  };
  const noteOf = (saved: typeof item, act: () => void) => (
    <>
      <Note page={page} saved={saved} />
      <AtChange act={act} />
    </>
  );
  const container = await render(<Shown first={noteOf(item, () => {})} onReady={onReady} />);
  const area = container.querySelector('textarea');
  if (!area) throw new Error('no field');
  const type = (letter: string) => {
    const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') ?? {};
    set?.call(area, `${area.value}${letter}`);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  };

  /** The item once this note is stored, and the field knows of it. */
  const storedWith = async (note: string) => {
    const item = await vi.waitUntil(
      async () => {
        const found = unwrap(await getByUrl(db, page.article.url));
        return found?.item.note === note && found.item;
      },
      { timeout: 4000 },
    );
    await pause(50);
    return item;
  };

  type('A');
  const stored = await storedWith('A');
  const act = vi.fn(() => type('b'));
  show(noteOf(stored, act));
  await vi.waitUntil(() => act.mock.calls.length > 0);
  await pause(50);
  expect(area.value).toBe('Ab');
  // Given back as well, it is stored no more, and nothing is under way when the document goes.
  const last = await storedWith('Ab');
  show(noteOf(last, () => {}));
  await vi.waitUntil(() => container.querySelector('[role=status]')?.textContent);
});
