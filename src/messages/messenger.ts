import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';
import { NEWS, type News, PROTOCOL, type Protocol } from './protocol.ts';

type Name = keyof Protocol;
type Request<N extends Name> = z.infer<Protocol[N]['request']>;
type Response<N extends Name> = z.infer<Protocol[N]['response']>;

// Without a type argument on purpose: what travels is unknown until it was validated here.
const messenger = defineExtensionMessaging();

/** What browsers say where the background was ended before it answered; it starts anew when asked. */
const ENDED = /channel closed|port closed|no response|receiving end does not exist/i;

/** How often the background is asked that is ended each time. */
const TRIES = 3;

/**
 * Asks the background, and again where it was ended on the way. The request and the answer are
 * validated against `PROTOCOL`.
 * @param once for what must not be done twice: the background may have done it before it was ended
 * @throws where the background cannot be reached or the answer has the wrong shape: both are
 *   defects (or an extension that was just updated), and the caller shows `error_internal`.
 */
export async function send<N extends Name>(
  name: N,
  request: Request<N>,
  once = false,
): Promise<Response<N>> {
  const ask = (tries: number): Promise<unknown> =>
    messenger.sendMessage(name, request).catch((error: unknown) => {
      if (tries === 1 || !ENDED.test(String(error))) throw error;
      return ask(tries - 1);
    });
  const answer = await ask(once ? 1 : TRIES);
  return PROTOCOL[name].response.parse(answer) as Response<N>;
}

/**
 * Answers a message in the background. Only pages of this extension are heard: a content script
 * lives in a page, and a page that took it over must not be able to have other tabs read.
 */
export function answer<N extends Name>(
  name: N,
  handle: (request: Request<N>) => Promise<Response<N>>,
): void {
  messenger.onMessage(name, async ({ data, sender }) => {
    refuseOutsiders(name, sender.url);
    const request: unknown = data;
    return handle(PROTOCOL[name].request.parse(request) as Request<N>);
  });
}

/** Tells every open page of the extension; nobody need be there to hear it. */
export async function tell<N extends keyof News>(name: N, news: z.infer<News[N]>): Promise<void> {
  await messenger.sendMessage(name, news).catch(() => {});
}

/** Hears what the background tells; returns what ends it. For one listener at a time. */
export function hear<N extends keyof News>(
  name: N,
  onNews: (news: z.infer<News[N]>) => void,
): () => void {
  return messenger.onMessage(name, ({ data, sender }) => {
    refuseOutsiders(name, sender.url);
    const news: unknown = data;
    onNews(NEWS[name].parse(news) as z.infer<News[N]>);
  });
}

function refuseOutsiders(name: string, url: string | undefined): void {
  if (!url?.startsWith(browser.runtime.getURL('/'))) {
    throw new Error(`Message "${name}" from outside the extension's pages`);
  }
}
