// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ChangesProvider } from '../../../../src/ui/library/changes.tsx';
import type { Confirm } from '../../../../src/ui/library/settings/Confirm.tsx';
import { Erase } from '../../../../src/ui/library/settings/Erase.tsx';
import { render } from '../render.tsx';

type ConfirmProps = Parameters<typeof Confirm>[0];
let confirm: () => void = () => {};
// Its dialog needs more of a browser than there is here.
vi.mock('../../../../src/ui/library/settings/Confirm.tsx', () => ({
  Confirm({ onConfirm }: ConfirmProps) {
    confirm = onConfirm;
    return null;
  },
}));

/** The button, in a browser that takes permissions back as `remove` does. */
async function open(remove: () => Promise<boolean>): Promise<HTMLElement> {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({}) });
  Object.assign(fakeBrowser, {
    permissions: {
      getAll: async () => ({ permissions: [], origins: ['https://example.org/*'] }),
      remove,
    },
  });
  return await render(
    <ChangesProvider>
      <Erase />
    </ChangesProvider>,
  );
}

it.each([
  ['does not take the permissions back', false],
  ['fails at it', new Error('a mistake of the browser')],
])('says that all was erased where the browser %s', async (_, outcome) => {
  const remove = async () => {
    if (outcome instanceof Error) throw outcome;
    return outcome;
  };
  const container = await open(remove);
  confirm();
  await expect.poll(() => container.textContent).toContain('Everything was erased, but');
});

it.each(['local', 'session'] as const)(
  'says what was not erased where the %s storage fails',
  async (area) => {
    const remove = vi.fn(async () => true);
    const container = await open(remove);
    const clear = vi.spyOn(fakeBrowser.storage[area], 'clear').mockRejectedValue(new Error('full'));
    confirm();
    await expect.poll(() => container.textContent).toContain('could not erase the rest');
    // The rest is done all the same.
    expect(remove).toHaveBeenCalledOnce();
    clear.mockRestore();
  },
);
