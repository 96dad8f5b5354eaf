import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

/**
 * What is used of Chromium's network log (`--log-net-log=FILE`, whole once the browser is closed):
 * https://www.chromium.org/for-testers/providing-network-details/
 */
const NetLog = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.int()) }),
  events: z.array(
    z.object({ type: z.int(), params: z.optional(z.record(z.string(), z.unknown())) }),
  ),
});

const RequestStart = z.object({
  url: z.string(),
  initiator: z.string(),
  request_type: z.string(),
});

/**
 * The addresses that pages, workers and extensions asked for, outside this machine: every request
 * of a document or worker, and every navigation. What the browser asks for on its own account
 * (updates, its clock, its sign-in) has no initiator and no frame and is left out.
 */
export function requestsLeaving(netLogFile: string): string[] {
  const { constants, events } = NetLog.parse(JSON.parse(readFileSync(netLogFile, 'utf8')));
  const start = constants.logEventTypes.URL_REQUEST_START_JOB;
  return events.flatMap(({ type, params }) => {
    const request = RequestStart.safeParse(params);
    if (type !== start || !request.success) return [];
    const { url, initiator, request_type } = request.data;
    const byTheBrowser = initiator === 'not an origin' && request_type === 'other';
    return byTheBrowser || isLocal(url) ? [] : [url];
  });
}

function isLocal(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return !/^(https?|wss?):$/.test(protocol) || hostname === '127.0.0.1' || hostname === 'localhost';
}
