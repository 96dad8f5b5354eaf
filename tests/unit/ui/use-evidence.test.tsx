// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { useEvidence } from '../../../src/ui/evidence/use-evidence.ts';
import { render } from './render.tsx';

const send = vi.hoisted(() => vi.fn(async () => ({ error: { code: 'internal' } })));
vi.mock('../../../src/messages/messenger.ts', () => ({ send, hear: () => () => {} }));

let act: ReturnType<typeof useEvidence>['act'] | undefined;
function Evidence() {
  act = useEvidence(1).act;
  return null;
}

it('asks for a step once: a background that was ended may have taken it', async () => {
  await render(<Evidence />);
  for (const action of ['show', 'next', 'previous', 'hide'] as const) await act?.(action);
  const asked = send.mock.calls as unknown as [string, { action: string }, boolean][];
  expect(asked.map(([, { action }, once]) => [action, once])).toEqual([
    ['look', false],
    ['show', false],
    ['next', true],
    ['previous', true],
    ['hide', false],
  ]);
});
