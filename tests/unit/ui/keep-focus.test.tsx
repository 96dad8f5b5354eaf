// @vitest-environment jsdom
import { setTimeout as pause } from 'node:timers/promises';
import { type ReactNode, useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CRITERIA } from '../../../src/rubric/rubric.ts';
import { keepFocus } from '../../../src/ui/keep-focus.ts';
import { CriterionRow } from '../../../src/ui/this-page/CriterionRow.tsx';
import { press, render } from './render.tsx';

keepFocus();
const hasFocus = vi.spyOn(document, 'hasFocus');
beforeEach(() => {
  hasFocus.mockReturnValue(true);
});

/** What is shown, which a press on any of its buttons changes to the next. */
function Steps({ steps }: { steps: ReactNode[] }) {
  const [at, setAt] = useState(0);
  return (
    <main>
      <div onClickCapture={() => setAt(at + 1)}>{steps[at]}</div>
    </main>
  );
}
/** What has the focus once anything has; the body where that takes longer than any grace. */
async function focusedSoon(): Promise<Element | null> {
  const isLost = () => document.activeElement?.matches('body, :disabled');
  for (let waited = 0; waited < 20 && isLost(); waited++) await pause(20);
  return document.activeElement;
}
/**
 * Presses the button with the focus on it, and returns what has the focus then. `during`: as soon as
 * the button has lost it.
 */
async function pressed(steps: ReactNode[], during?: () => void): Promise<Element | null> {
  const container = await render(<Steps steps={steps} />);
  const button = container.querySelector('button.pressed');
  if (!(button instanceof HTMLElement)) throw new Error('no button');
  button.focus();
  button.click();
  while (button.isConnected && !button.matches(':disabled')) await pause(0);
  during?.();
  return focusedSoon();
}
const button = (
  <button type="button" className="pressed">
    Press
  </button>
);
const entries = (...ids: string[]) => (
  <ul>
    {ids.map((id) => (
      <li key={id} id={id}>
        <button type="button" className={id}>
          Press
        </button>
      </li>
    ))}
  </ul>
);

describe('the focus of a control that goes away', () => {
  it('goes to the part around it', async () => {
    const part = (shown: ReactNode) => <section id="part">{shown}</section>;
    const focused = await pressed([part(<p>{button}</p>), part(null)]);
    expect(focused?.id).toBe('part');
    // It stays there while another window has the focus.
    focused?.dispatchEvent(new FocusEvent('blur'));
    expect(focused?.hasAttribute('tabindex')).toBe(true);
    // And takes no focus by a press on its text later.
    (focused as HTMLElement).blur();
    expect(focused?.hasAttribute('tabindex')).toBe(false);
  });

  it('so it does where the control is disabled', async () => {
    const part = (disabled: boolean) => (
      <section id="part">
        <button type="button" className="pressed" disabled={disabled}>
          Press
        </button>
      </section>
    );
    expect((await pressed([part(false), part(true)]))?.id).toBe('part');
  });

  it('goes to the next part that is left, in the end to all of the page', async () => {
    const steps = [
      <section key="a">
        <aside>{button}</aside>
      </section>,
      <p key="b">Gone</p>,
    ];
    expect((await pressed(steps))?.localName).toBe('main');
  });

  it('goes to the next entry of a list, after the last to the one before', async () => {
    expect((await pressed([entries('a', 'pressed', 'c'), entries('a', 'c')]))?.id).toBe('c');
    expect((await pressed([entries('a', 'pressed'), entries('a')]))?.id).toBe('a');
  });

  it('goes to the first entry that “more” brought', async () => {
    const list = (ids: string[], more: ReactNode) => (
      <section>
        {entries(...ids)}
        {more}
      </section>
    );
    const steps = [list(['a', 'b'], button), list(['a', 'b', 'c', 'd'], null)];
    expect((await pressed(steps))?.id).toBe('c');
  });

  it('goes to the first quote that “more” brought', async () => {
    const [criterion] = CRITERIA;
    const evidence = [1, 2, 3, 4, 5].map((n) => ({ quote: `Quote ${n}`, value: 0.9, block: n }));
    const container = await render(
      <ul>
        <CriterionRow
          criterion={criterion}
          result={{ level: 3, value: 3, evidence }}
          preview={false}
          actions={{ show: async () => 'shown', linkTo: async () => null }}
        />
      </ul>,
    );
    await press(container.querySelector('[aria-expanded]'));
    const more = container.querySelector('ul ul + button');
    if (!(more instanceof HTMLElement)) throw new Error('no button');
    more.focus();
    more.click();
    while (more.isConnected) await pause(0);
    const focused = await focusedSoon();
    expect(focused?.localName).toBe('li');
    expect(focused?.textContent).toContain('Quote 4');
  });

  it('stays where a component, or the reader, has put it meanwhile', async () => {
    const steps = [
      <section key="a">{button}</section>,
      <section key="b">
        <input id="other" />
      </section>,
    ];
    const focused = await pressed(steps, () => document.getElementById('other')?.focus());
    expect(focused?.id).toBe('other');
  });

  it('is not taken where the reader has pressed beside it', async () => {
    const part = (shown: ReactNode) => (
      <section>
        <p id="text">Text</p>
        {shown}
      </section>
    );
    const focused = await pressed([part(button), part(null)], () => {
      document.getElementById('text')?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    });
    expect(focused).toBe(document.body);
  });

  it('is not taken from another window, but when the reader comes back', async () => {
    hasFocus.mockReturnValue(false);
    const part = (shown: ReactNode) => <section id="part">{shown}</section>;
    expect(await pressed([part(button), part(null)])).toBe(document.body);
    hasFocus.mockReturnValue(true);
    window.dispatchEvent(new Event('focus'));
    expect((await focusedSoon())?.id).toBe('part');
  });
});
