// @vitest-environment jsdom
import { createRef } from 'react';
import { expect, it } from 'vitest';
import { READING_STATUSES } from '../../../../src/reading-list/item.ts';
import { Toolbar } from '../../../../src/ui/library/list/Toolbar.tsx';
import { statusName } from '../../../../src/ui/reading-list/names.ts';
import { byTestId, render } from '../render.tsx';

it('a status has the same name in the filter as in the menu of a page', async () => {
  const container = await render(
    <Toolbar items={[]} entries={[]} filters={{}} search={createRef()} onFilters={() => {}} />,
  );
  for (const status of READING_STATUSES)
    expect(byTestId(container, `status-${status}`).textContent).toBe(`${statusName(status)} 0`);
  expect(statusName('reading')).toBe('Reading');
});
