// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { type ImportPlan, previewImport } from '../../../../src/reading-list/import.ts';
import { PlanPreview } from '../../../../src/ui/library/transfer/PlanPreview.tsx';
import { render } from '../render.tsx';

const EMPTY = { pages: [], roadmap: [], disagreements: [], resources: [] };

/** What is said of restoring a backup that lacks so many pages of the library. */
async function replacing(removed: ImportPlan['removed']): Promise<string> {
  const merge = previewImport({ rows: [] }, EMPTY);
  const plans = { merge, replace: { ...merge, mode: 'replace' as const, removed } };
  const container = await render(
    <PlanPreview
      {...{ plans, format: 'Plumbline', mode: 'merge' }}
      {...{ onMode: () => {}, onRun: () => {}, onCancel: () => {} }}
    />,
  );
  return container.querySelectorAll('label')[1]?.textContent ?? '';
}

it('says how many pages a restore would remove, and that it would remove none', async () => {
  expect(await replacing([{ id: 'a', title: 'A' }])).toContain('1 page saved since would be');
  expect(await replacing([])).toBe('Make the library what it was then. No page would be removed.');
});
