// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../../src/ui/ErrorBoundary.tsx';
import { type Loading, loading, useLoaded } from '../../../src/ui/use-loaded.ts';
import { render } from './render.tsx';

interface Part {
  word: string;
}

function View({ part }: { part: Loading<Part> }) {
  const loaded = useLoaded(part);
  return (
    <>
      <h1>Rest</h1>
      {loaded && <p>{loaded.word}</p>}
    </>
  );
}

it('comes with the rest where it is loaded by then', async () => {
  const part = loading(Promise.resolve({ word: 'Part' }));
  await part.promise;
  // `render` waits for less than the 300 ms that React keeps a lazy component back.
  expect((await render(<View part={part} />)).textContent).toBe('RestPart');
});

it('does not keep the rest waiting, and comes as soon as it is loaded', async () => {
  let arrive: (part: Part) => void = () => {};
  const promise = new Promise<Part>((resolve) => {
    arrive = resolve;
  });
  const container = await render(<View part={loading(promise)} />);
  expect(container.textContent).toBe('Rest');
  arrive({ word: 'Part' });
  await expect.poll(() => container.textContent, { timeout: 200 }).toBe('RestPart');
});

it('says so where it cannot be loaded', async () => {
  // React's own words on it.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const part = loading<Part>(Promise.reject(new Error('not there')));
  const container = await render(
    <ErrorBoundary>
      <View part={part} />
    </ErrorBoundary>,
  );
  await expect.poll(() => container.querySelector('[role=alert]')).not.toBeNull();
  vi.restoreAllMocks();
});
