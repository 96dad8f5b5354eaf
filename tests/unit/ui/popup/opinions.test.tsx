// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { ScoredPage } from '../../../../src/messages/protocol.ts';
import { getDisagreement } from '../../../../src/reading-list/disagreements.ts';
import { dropTexts, getByUrl } from '../../../../src/reading-list/items.ts';
import { savePage } from '../../../../src/reading-list/save.ts';
import { db } from '../../../../src/ui/library.ts';
import { textOf, unwrap } from '../../reading-list/library.ts';
import { byTestId, press, until } from '../render.tsx';
import { samplePage } from '../sample.ts';
import { background, openPopup } from './popup.tsx';

let page: ScoredPage;
let incognito: boolean;
beforeEach(() => {
  page = samplePage();
  background.answer = async () => ({ page });
  incognito = false;
  vi.spyOn(browser.windows, 'getCurrent').mockImplementation((async () => ({
    incognito,
  })) as typeof browser.windows.getCurrent);
});

const find = (container: Element, id: string) => container.querySelector(`[data-testid="${id}"]`);

/** Opens a criterion and waits for what loads with it. */
async function openRow(container: Element, criterion: string): Promise<HTMLElement> {
  await press(find(container, `criterion-${criterion}`));
  const row = find(container, `criterion-${criterion}`)?.closest('li');
  if (!(row instanceof HTMLElement)) throw new Error('no row');
  await until(() => find(row, 'higher') !== null);
  return row;
}
const pressed = (row: Element) =>
  ['higher', 'lower'].filter((id) => byTestId(row, id).getAttribute('aria-pressed') === 'true');
const disabled = (row: Element) =>
  ['higher', 'lower'].filter((id) => byTestId(row, id).hasAttribute('disabled'));
const yours = (row: Element) => find(row, 'yours')?.textContent;
/** What it is for, in words. */
const kept = (row: Element) => find(row, 'opinion-kept')?.textContent;
const stored = async () => unwrap(await getDisagreement(db, page.article.url));

describe('“Should be higher”', () => {
  it('is kept, shown beside our level, still there when the popup opens again, and taken back', async () => {
    const row = await openRow(await openPopup(), 'monitoring');
    expect([pressed(row), yours(row), kept(row)]).toEqual([[], undefined, undefined]);
    await press(byTestId(row, 'higher'));
    await until(() => yours(row) === 'you: higher');
    expect(pressed(row)).toEqual(['higher']);
    expect(kept(row)).toMatch(/our score stays.*Import\/export/);
    expect((await stored())?.opinions).toMatchObject({
      monitoring: { level: 1, direction: 'higher' },
    });
    expect((await stored())?.evaluation).toEqual(page.evaluation);
    expect(await db.items.count()).toBe(0);

    const again = await openPopup();
    // Before anything is unfolded.
    const folded = find(again, 'criterion-monitoring')?.textContent;
    expect(folded).toContain('mentioned');
    expect(folded).toContain('you: higher');
    const rowAgain = await openRow(again, 'monitoring');
    await press(byTestId(rowAgain, 'lower'));
    await until(() => yours(rowAgain) === 'you: lower');
    await press(byTestId(rowAgain, 'lower'));
    await until(() => yours(rowAgain) === undefined);
    expect(kept(rowAgain)).toBeUndefined();
    expect(await stored()).toBeNull();
  });

  it('cannot lead out of the scale', async () => {
    const container = await openPopup();
    expect(disabled(await openRow(container, 'tradeoffs'))).toEqual(['higher']);
    expect(disabled(await openRow(container, 'production'))).toEqual([]);
    expect(disabled(await openRow(container, 'drift'))).toEqual(['lower']);
  });

  it('names the criterion for those who hear the buttons', async () => {
    const row = await openRow(await openPopup(), 'drift');
    const name = find(row, 'higher')?.closest('fieldset')?.getAttribute('aria-label');
    expect(name).toMatch(/^Your view of the level of: .*drift/i);
  });

  it('says that we agree now where a later model has come to the reader’s level', async () => {
    const row = await openRow(await openPopup(), 'monitoring');
    await press(byTestId(row, 'higher'));
    await until(() => yours(row) === 'you: higher');
    const { blocks } = page.article;
    page = samplePage({ tradeoffs: 3, monitoring: 2 }, { model: 'later' }, { blocks });
    const later = await openPopup();
    expect(find(later, 'criterion-monitoring')?.textContent).toContain('you agree now');
  });

  it('is not shown beside the levels of another article at the same address', async () => {
    const row = await openRow(await openPopup(), 'monitoring');
    await press(byTestId(row, 'lower'));
    await until(() => yours(row) === 'you: lower');
    const before = page;
    const blocks = [{ type: 'paragraph' as const, text: 'Another text.' }];
    page = samplePage(undefined, {}, { title: 'Another article', blocks });
    const changed = await openRow(await openPopup(), 'monitoring');
    expect([pressed(changed), yours(changed)]).toEqual([[], undefined]);
    // On its own text it stands as it did.
    page = before;
    expect(yours(await openRow(await openPopup(), 'monitoring'))).toBe('you: lower');
  });

  it('is not offered in a private window, unless the page is saved', async () => {
    incognito = true;
    const container = await openPopup();
    await press(find(container, 'criterion-drift'));
    expect(find(container, 'higher')).toBeNull();
    await press(byTestId(container, 'save'));
    await until(() => find(container, 'higher') !== null);
  });
});

describe('a page that is saved and opened again', () => {
  const other = () => [{ type: 'paragraph' as const, text: 'The page has another text now.' }];
  const save = async () => unwrap(await savePage(db, page)).item;
  const said = async () => find(await openPopup(), 'saved-change')?.querySelector('p')?.textContent;

  it('says nothing where neither page nor model changed', async () => {
    await save();
    expect(await said()).toBeUndefined();
  });

  it.for([
    ['page', 'Saved with 61; now 64: the page changed.'],
    ['model', 'Saved with 61; now 64: the scoring model changed.'],
    ['page model', 'Saved with 61; now 64: the page and the scoring model changed.'],
    ['page, same score', 'Saved with 61, and still 61, but the page changed.'],
  ] as const)('says what changed: %s', async ([what, sentence]) => {
    await save();
    page = samplePage(
      undefined,
      {
        score: what.includes('same') ? 61 : 64,
        model: what.includes('model') ? 'later' : 'sample',
      },
      what.includes('page') ? { blocks: other() } : {},
    );
    expect(await said()).toBe(sentence);
  });

  it('is updated in one press, which can be undone', async () => {
    const item = await save();
    page = samplePage(undefined, { score: 64 }, { blocks: other() });
    const container = await openPopup();
    await press(byTestId(container, 'update'));
    await until(() => find(container, 'saved-change') === null);
    expect(document.activeElement).toBe(byTestId(container, 'save'));
    const updated = unwrap(await getByUrl(db, page.article.url));
    expect(updated?.item).toMatchObject({ id: item.id, scored: { score: 64 } });
    expect(await textOf(db, item.id)).toEqual(other());

    await press(byTestId(container, 'undo'));
    await until(() => find(container, 'saved-change') !== null);
    expect(unwrap(await getByUrl(db, page.article.url))?.item.scored?.score).toBe(61);
  });

  it('stays without its text where that was dropped', async () => {
    const { id } = await save();
    unwrap(await dropTexts(db, [id]));
    page = samplePage(undefined, { model: 'later' });
    const container = await openPopup();
    await press(byTestId(container, 'update'));
    await until(() => find(container, 'saved-change') === null);
    expect(await textOf(db, id)).toBeNull();
  });

  it('that was put on the list unread gets its score', async () => {
    const item = await save();
    await db.items.update(item.id, { scored: undefined, textHash: undefined });
    const container = await openPopup();
    expect(find(container, 'saved-change')?.textContent).toContain(
      'Saved without a score; now 61.',
    );
    await press(byTestId(container, 'update'));
    await until(() => find(container, 'saved-change') === null);
    expect(unwrap(await getByUrl(db, page.article.url))?.item.scored?.score).toBe(61);
  });
});
