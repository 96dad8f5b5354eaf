// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import type { ImportPlan } from '../../../src/reading-list/import.ts';
import { Toolbar } from '../../../src/ui/library/list/Toolbar.tsx';
import { BadRows } from '../../../src/ui/library/transfer/PlanPreview.tsx';
import { byTestId, render } from './render.tsx';
import { samplePage } from './sample.ts';

// The table's language is not that of the machine, nor of the browser.
const { getMessage } = browser.i18n;
browser.i18n.getMessage = ((key: string, substitutions?: string[]) =>
  key === 'language_tag'
    ? 'de'
    : getMessage(key as Parameters<typeof getMessage>[0], substitutions)) as typeof getMessage;

const many = Array.from({ length: 1234 }, (_, n) => n);

it('the numbers on the buttons of the list', async () => {
  const items = many.map(() => ({ status: 'done', tags: [] }));
  const props = { items, entries: [], filters: {}, search: { current: null } };
  const container = await render(
    <Toolbar {...(props as unknown as Parameters<typeof Toolbar>[0])} onFilters={() => {}} />,
  );
  expect(byTestId(container, 'status-all').textContent).toContain('1.234');
  expect(byTestId(container, 'status-done').textContent).toContain('1.234');
});

it('the numbers of an import’s preview', async () => {
  const bad = many.map((line) => ({ line, code: 'address-missing' }));
  const container = await render(<BadRows plan={{ bad } as unknown as ImportPlan} />);
  expect(container.textContent).toContain(': 1.234');
});

it('the points of a score', async () => {
  const { default: BreakdownTable } = await import('../../../src/ui/this-page/BreakdownTable.tsx');
  const container = await render(<BreakdownTable evaluation={samplePage().evaluation} />);
  expect(container.textContent).toContain('+13,5');
});
