// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { Tabs } from '../../../src/ui/controls/Tabs.tsx';
import { press, render } from './render.tsx';

const VALUES = ['one', 'two', 'three'];

async function tabs(): Promise<HTMLElement> {
  return render(
    <Tabs
      label="Views"
      tabs={VALUES.map((id) => ({
        id,
        name: id,
        keep: id === 'one',
        view: <p>about {id}</p>,
      }))}
    />,
  );
}
const all = (container: Element) => [...container.querySelectorAll<HTMLElement>('[role=tab]')];
const chosen = (container: Element) =>
  all(container).flatMap((tab) =>
    tab.getAttribute('aria-selected') === 'true' ? [tab.textContent] : [],
  );
const shown = (container: Element) =>
  [...container.querySelectorAll<HTMLElement>('[role=tabpanel]')].filter((each) => !each.hidden);
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

it('shows one panel, named by its tab, and keeps those that are to be kept', async () => {
  const container = await tabs();
  expect(shown(container).map((panel) => panel.textContent)).toEqual(['about one']);
  await press(all(container)[1]);
  expect(chosen(container)).toEqual(['two']);
  const [panel] = shown(container);
  expect(panel?.textContent).toBe('about two');
  const tab = all(container)[1];
  expect(panel?.getAttribute('aria-labelledby')).toBe(tab?.id);
  expect(tab?.getAttribute('aria-controls')).toBe(panel?.id);
  expect(container.textContent).toContain('about one');
  expect(container.textContent).not.toContain('about three');
});

it('is one stop for the Tab key; arrows, Home and End go round the tabs and choose', async () => {
  const container = await tabs();
  expect(all(container).map((tab) => tab.tabIndex)).toEqual([0, -1, -1]);
  all(container)[0]?.focus();
  const path: unknown[] = [];
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End', 'x']) {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await settled();
    expect(chosen(container)).toEqual([document.activeElement?.textContent]);
    path.push(document.activeElement?.textContent);
  }
  expect(path).toEqual(['two', 'three', 'one', 'three', 'one', 'three', 'three']);
  expect(all(container).map((tab) => tab.tabIndex)).toEqual([-1, -1, 0]);
});
