// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import * as files from '../../../../src/reading-list/import-files.ts';
import * as runs from '../../../../src/reading-list/import-run.ts';
import * as content from '../../../../src/reading-list/library-content.ts';
import * as browserList from '../../../../src/ui/browser-list.ts';
import { ChangesProvider } from '../../../../src/ui/library/changes.tsx';
import { ImportPanel } from '../../../../src/ui/library/transfer/ImportPanel.tsx';
import { type Importing, useImport } from '../../../../src/ui/library/transfer/use-import.ts';
import { byTestId, press, render } from '../render.tsx';

vi.mock('../../../../src/reading-list/import-files.ts', { spy: true });
vi.mock('../../../../src/reading-list/import-run.ts', { spy: true });
vi.mock('../../../../src/reading-list/library-content.ts', { spy: true });
vi.mock('../../../../src/ui/browser-list.ts', { spy: true });

const mistake = async () => {
  throw new TypeError('a mistake of ours');
};
const FAILED = 'Plumbline failed during this import, and nothing was changed.';
const FILE = new File(
  [
    'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n',
    '1,A page,,,https://example.org/a,Unsorted,ml,2026-03-01T10:00:00.000Z,,,false\n',
  ],
  'list.csv',
);

let importing: Importing;
function Import() {
  importing = useImport();
  return <ImportPanel importing={importing} />;
}

async function openPanel(): Promise<HTMLElement> {
  return await render(
    <ChangesProvider>
      <Import />
    </ChangesProvider>,
  );
}

/** The panel is where it began, and says what went wrong. */
async function isAtStart(container: HTMLElement): Promise<void> {
  await expect.poll(() => container.querySelector('[role=alert]')?.textContent).toContain(FAILED);
  expect(container.querySelector('input')).not.toBeNull();
  expect(container.querySelector('button')?.disabled).toBe(false);
}

beforeEach(() => {
  vi.restoreAllMocks();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

it('leads back to the start where a file makes reading fail', async () => {
  vi.mocked(files.readImportFiles).mockImplementationOnce(mistake);
  const container = await openPanel();
  importing.choose([FILE]);
  await isAtStart(container);
});

it('leads back to the start where comparing with the library fails', async () => {
  vi.mocked(content.readContent).mockImplementationOnce(mistake);
  const container = await openPanel();
  importing.choose([FILE]);
  await isAtStart(container);
});

it('leads back to the start where the browser’s list cannot be read', async () => {
  vi.mocked(browserList.readBrowserList).mockImplementationOnce(mistake);
  const container = await openPanel();
  importing.chooseBrowserList();
  await isAtStart(container);
});

it('leads back to the start where the import itself fails', async () => {
  vi.mocked(runs.runImport).mockImplementationOnce(mistake);
  const container = await openPanel();
  importing.choose([FILE]);
  await expect.poll(() => container.querySelector('[data-testid=preview]')).not.toBeNull();
  await press(byTestId(container, 'run-import'));
  await isAtStart(container);
});

it('says how many entries were read while they are compared with the library', async () => {
  let go = () => {};
  const waiting = new Promise<void>((resolve) => {
    go = resolve;
  });
  vi.mocked(content.readContent).mockImplementationOnce(async () => {
    await waiting;
    return { error: { code: 'storage-failed' } };
  });
  const container = await openPanel();
  importing.choose([FILE]);
  await expect
    .poll(() => container.querySelector('[role=status]')?.textContent)
    .toBe('1 entry read. Comparing it with the library');
  go();
  await expect
    .poll(() => container.querySelector('[role=alert]')?.textContent)
    .toContain('could not store');
});

it('shows nothing of a file that was still being read when the reader began anew', async () => {
  let go = () => {};
  const waiting = new Promise<void>((resolve) => {
    go = resolve;
  });
  const { readImportFiles } = await vi.importActual<typeof files>(
    '../../../../src/reading-list/import-files.ts',
  );
  const reading = vi.fn(async (...args: Parameters<typeof readImportFiles>) => {
    await waiting;
    return readImportFiles(...args);
  });
  vi.mocked(files.readImportFiles).mockImplementationOnce(reading);
  const container = await openPanel();
  const chosen = importing.choose([FILE]);
  await expect.poll(() => reading.mock.calls.length).toBe(1);
  importing.restart();
  go();
  await chosen;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(container.querySelector('[data-testid=preview]')).toBeNull();
});

it('shows what was dropped last, however long what was dropped before takes', async () => {
  let go = () => {};
  const waiting = new Promise<void>((resolve) => {
    go = resolve;
  });
  const { readImportFiles } = await vi.importActual<typeof files>(
    '../../../../src/reading-list/import-files.ts',
  );
  const first = vi.fn(async (...args: Parameters<typeof readImportFiles>) => {
    await waiting;
    return readImportFiles(...args);
  });
  vi.mocked(files.readImportFiles).mockImplementationOnce(first);
  const container = await openPanel();
  const earlier = importing.choose([new File(['no list at all'], 'earlier.txt')]);
  await expect.poll(() => first.mock.calls.length).toBe(1);
  await importing.choose([FILE]);
  await expect.poll(() => container.querySelector('[data-testid=preview]')).not.toBeNull();
  go();
  await earlier;
  // Time to draw what came of it.
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(container.querySelector('[data-testid=preview]')).not.toBeNull();
});
