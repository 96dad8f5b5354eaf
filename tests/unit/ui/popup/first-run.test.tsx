// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isFirstRun } from '../../../../src/ui/first-run.ts';
import { button, byTestId, has, press } from '../render.tsx';
import { renderPopup } from './popup.tsx';

describe('first run', () => {
  it('is the first time only', async () => {
    fakeBrowser.reset();
    expect(await isFirstRun()).toBe(true);
    expect(await isFirstRun()).toBe(false);
  });

  it('shows one sentence that can be closed', async () => {
    const container = await renderPopup(true);
    expect(byTestId(container, 'intro').textContent).toContain('ML system design');
    await press(button(container, 'Close'));
    expect(has(container, 'intro')).toBe(false);
  });
});
