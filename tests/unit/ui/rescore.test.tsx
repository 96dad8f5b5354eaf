// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PROTOCOL, type TextToScore } from '../../../src/messages/protocol.ts';
import { setOpinion } from '../../../src/reading-list/disagreements.ts';
import { listItems } from '../../../src/reading-list/items.ts';
import { savePage } from '../../../src/reading-list/save.ts';
import { openZip } from '../../../src/reading-list/zip.ts';
import { evaluate } from '../../../src/scoring/evaluate.ts';
import { shippedModel } from '../../../src/scoring/model.ts';
import { StoredText } from '../../../src/ui/library/list/StoredText.tsx';
import { DisagreementsExport } from '../../../src/ui/library/transfer/DisagreementsExport.tsx';
import { db } from '../../../src/ui/library.ts';
import Rescore from '../../../src/ui/rescore/Rescore.tsx';
import { makeArticle, makeEvaluation, unwrap } from '../reading-list/library.ts';
import { byTestId, press, render, until } from './render.tsx';

// The background's own work, without the way there: the model judges, the shapes are checked.
let held: Promise<void> | undefined;
let asked: number;
vi.mock('../../../src/messages/messenger.ts', () => ({
  send: async (name: 'scoreText' | 'modelDigest', request: unknown) => {
    if (name === 'modelDigest') return { digest: shippedModel().digest };
    asked++;
    await held;
    const text: TextToScore = PROTOCOL.scoreText.request.parse(request);
    const evaluation = evaluate(text);
    return 'error' in evaluation ? evaluation : { evaluation };
  },
}));

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  await fakeBrowser.storage.local.clear();
  held = undefined;
  asked = 0;
});

const SENTENCE =
  'We moved from a nightly batch job to online serving because prices were stale by noon, which cost us forty milliseconds at the median but removed the job that nobody wanted to own.';
const blocks = [1, 2, 3].map(() => ({ type: 'paragraph' as const, text: SENTENCE }));

async function save(n: number, model: string, fields: object = {}) {
  const article = makeArticle({ url: `https://example.org/${n}`, blocks, ...fields });
  return unwrap(await savePage(db, { article, evaluation: makeEvaluation(2, { model }) })).item;
}
const find = (container: Element, id: string) => container.querySelector(`[data-testid="${id}"]`);

/** The view in which it stands, which can be left and opened again. */
function Shown({ by }: { by: { show: (shown: boolean) => void } }) {
  const [shown, show] = useState(true);
  by.show = show;
  return shown && <Rescore />;
}

describe('Rescore', () => {
  it('shows nothing where every page was judged by the present model', async () => {
    await save(1, shippedModel().digest);
    const container = await render(<Rescore />);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(container.textContent).toBe('');
    const all = await render(<Rescore all />);
    await until(() => all.textContent?.includes('1 saved page can be scored again.') ?? false);
  });

  it('says how many an earlier one judged, judges them again in one press, and says what came of it', async () => {
    await save(1, 'earlier');
    await save(2, 'earlier');
    // Too short to be judged.
    await save(3, 'earlier', { blocks: blocks.slice(0, 1) });
    const container = await render(<Rescore />);
    await until(() => find(container, 'rescore-start') !== null);
    expect(container.textContent).toContain('3 pages were scored by an earlier model.');
    await press(byTestId(container, 'rescore-start'));
    await until(() => container.textContent?.includes('scored again:') ?? false);
    expect(container.querySelector('[role=status]')?.textContent).toBe(
      '2 pages scored again: 2 changed. 1 got no score and stays as it was.',
    );
    const { items } = unwrap(await listItems(db));
    const models = items.map(({ scored }) => scored?.model).sort();
    expect(models).toEqual(['earlier', ...[1, 2].map(() => shippedModel().digest)].sort());
  });

  it('does not ask again for what got no score, but for what else waits by then', async () => {
    await save(1, 'earlier');
    await save(2, 'earlier', { blocks: blocks.slice(0, 1) });
    const container = await render(<Rescore />);
    await until(() => find(container, 'rescore-start') !== null);
    await press(byTestId(container, 'rescore-start'));
    const said = () => container.querySelector('[role=status]')?.textContent;
    await until(() => said()?.includes('1 got no score') ?? false);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(said()).toContain('1 page scored again');
    expect(find(container, 'rescore-start')).toBeNull();
    // In a view that is opened later, too.
    const later = await render(<Rescore all={false} />);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(find(later, 'rescore-start')).toBeNull();

    await save(3, 'earlier');
    await until(() => said() === '1 page was scored by an earlier model.');
    await press(byTestId(container, 'rescore-start'));
    await until(() => said()?.includes('1 page scored again: 1 changed.') ?? false);
    expect(asked).toBe(3);
  });

  it('what came of it is not said again in a view that is opened later', async () => {
    await save(1, 'earlier');
    const shown = { show: (_: boolean) => {} };
    const container = await render(<Shown by={shown} />);
    await until(() => find(container, 'rescore-start') !== null);
    await press(byTestId(container, 'rescore-start'));
    await until(() => container.textContent?.includes('scored again:') ?? false);
    shown.show(false);
    await until(() => container.textContent === '');
    await save(2, 'earlier');
    shown.show(true);
    await until(() => container.textContent?.includes('1 page was scored') ?? false);
  });

  it('can be cancelled, and goes on where it stopped', async () => {
    for (let n = 0; n < 4; n++) await save(n, 'earlier');
    const container = await render(<Rescore />);
    await until(() => find(container, 'rescore-start') !== null);
    let release = () => {};
    held = new Promise((resolve) => {
      release = resolve;
    });
    byTestId(container, 'rescore-start').click();
    await until(() => asked === 1 && find(container, 'rescore-cancel') !== null);
    expect(container.textContent).toContain('Scoring again: 0 of 4');
    await press(byTestId(container, 'rescore-cancel'));
    release();
    await until(() => container.textContent?.includes('Stopped: 1 of 4 scored again.') ?? false);
    expect(asked).toBe(1);
    await until(() => find(container, 'rescore-start') !== null);
    await press(byTestId(container, 'rescore-start'));
    await until(() => container.textContent?.includes('3 pages scored again') ?? false);
    expect(asked).toBe(4);
  });
});

describe('StoredText', () => {
  it('is dropped with a way back', async () => {
    const { id } = await save(1, 'm');
    const onDropped = vi.fn();
    const container = await render(<StoredText id={id} onDropped={onDropped} />);
    await until(() => container.textContent?.includes('Its text is stored') ?? false);
    await press(container.querySelector('button'));
    await until(() => container.textContent?.includes('Its text is not stored') ?? false);
    expect(onDropped).toHaveBeenCalledExactlyOnceWith({
      value: { undo: expect.objectContaining({ kind: 'texts' }) },
    });
  });
});

describe('DisagreementsExport', () => {
  it('counts, and exports an archive with a line for each page', async () => {
    const article = makeArticle();
    const empty = await render(<DisagreementsExport />);
    await until(() => empty.textContent?.includes('You have not disagreed') ?? false);
    unwrap(await setOpinion(db, { article, evaluation: makeEvaluation() }, 'drift', 'lower'));
    unwrap(await setOpinion(db, { article, evaluation: makeEvaluation() }, 'tradeoffs', 'higher'));
    const container = await render(<DisagreementsExport />);
    await until(() => find(container, 'export-labels') !== null);
    expect(container.textContent).toContain('You disagree with 2 levels on 1 page.');

    let made: Blob | undefined;
    URL.createObjectURL = (blob) => {
      made = blob as Blob;
      return 'blob:x';
    };
    let name = '';
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      name = this.download;
    });
    await press(byTestId(container, 'export-labels'));
    await until(() => container.textContent?.includes('Exported as') ?? false);
    expect(name).toMatch(/^plumbline-labels-\d{4}-\d\d-\d\d\.zip$/);
    const read = openZip(new Uint8Array((await made?.arrayBuffer()) ?? new ArrayBuffer()));
    expect(read?.names.map((name) => name.replace(/\/.*\./, '/*.'))).toEqual([
      ...['labels.jsonl', 'manifest.json', 'blocks/*.json', 'pages/*.html'],
    ]);
  });
});
