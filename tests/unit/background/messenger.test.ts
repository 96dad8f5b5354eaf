import { beforeEach, expect, test, vi } from 'vitest';
import { send } from '../../../src/messages/messenger.ts';

// What the browser does with a message is the one thing that is made up here.
const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('@webext-core/messaging', () => ({
  defineExtensionMessaging: () => ({ sendMessage, onMessage: () => () => {} }),
}));

const GONE = { error: { code: 'tab-gone' } };
const ENDED = new Error(
  'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
);

beforeEach(() => {
  sendMessage.mockReset();
});

test('a background that was ended on the way is asked again, twice if need be', async () => {
  sendMessage.mockRejectedValueOnce(ENDED).mockRejectedValueOnce(ENDED).mockResolvedValueOnce(GONE);
  expect(await send('scoreTab', { tabId: 1 })).toEqual(GONE);
  expect(sendMessage.mock.calls).toEqual(
    Array.from({ length: 3 }, () => ['scoreTab', { tabId: 1 }]),
  );
});

test('again, and not for ever', async () => {
  sendMessage.mockRejectedValue(ENDED);
  await expect(send('scoreTab', { tabId: 1 })).rejects.toThrow('channel closed');
  expect(sendMessage).toHaveBeenCalledTimes(3);
});

test('not for what must not be done twice', async () => {
  sendMessage.mockRejectedValueOnce(ENDED);
  await expect(send('scoreTab', { tabId: 1 }, true)).rejects.toThrow('channel closed');
  expect(sendMessage).toHaveBeenCalledTimes(1);
});

test('not where it answered with a failure', async () => {
  sendMessage.mockRejectedValue(new TypeError('a mistake of ours'));
  await expect(send('scoreTab', { tabId: 1 })).rejects.toThrow('a mistake of ours');
  expect(sendMessage).toHaveBeenCalledTimes(1);
});
