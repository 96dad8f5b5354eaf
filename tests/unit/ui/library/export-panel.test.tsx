// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { setOpinion } from '../../../../src/reading-list/disagreements.ts';
import * as content from '../../../../src/reading-list/library-content.ts';
import { DisagreementsExport } from '../../../../src/ui/library/transfer/DisagreementsExport.tsx';
import { ExportPanel } from '../../../../src/ui/library/transfer/ExportPanel.tsx';
import { db } from '../../../../src/ui/library.ts';
import { makeArticle, makeEvaluation, unwrap } from '../../reading-list/library.ts';
import { byTestId, has, press, render, until } from '../render.tsx';

vi.mock('../../../../src/reading-list/library-content.ts', { spy: true });

beforeEach(() => {
  vi.clearAllMocks();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  // As a browser whose memory is used up; the fake one has no addresses of files at all.
  URL.createObjectURL = () => {
    throw new RangeError('Array buffer allocation failed');
  };
});

const said = (container: Element) => container.querySelector('[role=status]')?.textContent;
const FAILED = 'Plumbline could not make this file';

it('says that a file could not be made, and what can be done', async () => {
  const container = await render(<ExportPanel />);
  await press(byTestId(container, 'export-plumbline'));
  await expect.poll(() => said(container)).toContain(FAILED);
});

it('says so too where the reader’s own levels could not be written', async () => {
  const page = { article: makeArticle(), evaluation: makeEvaluation() };
  unwrap(await setOpinion(db, page, 'drift', 'lower'));
  const container = await render(<DisagreementsExport />);
  await until(() => has(container, 'export-labels'));
  await press(byTestId(container, 'export-labels'));
  await expect.poll(() => said(container)).toContain(FAILED);
});

it('says that a file is being written, and writes one at a time', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  vi.mocked(content.readContent).mockImplementationOnce(async () => {
    await held;
    return { error: { code: 'storage-unavailable' } };
  });
  const container = await render(<ExportPanel />);
  await press(byTestId(container, 'export-plumbline'));
  expect(said(container)).toBe('Writing the file…');
  await press(byTestId(container, 'export-plumbline'));
  expect(content.readContent).toHaveBeenCalledOnce();
  release();
  await expect.poll(() => said(container)).not.toBe('Writing the file…');
  await press(byTestId(container, 'export-plumbline'));
  expect(content.readContent).toHaveBeenCalledTimes(2);
});
