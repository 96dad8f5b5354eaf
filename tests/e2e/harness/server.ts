import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { ROOT } from '../../../scripts/setup/run.ts';
import {
  type LoopbackServer,
  listenOnLoopback,
  sendFile,
} from '../../../scripts/setup/static-server.ts';

const FIXTURES = path.join(ROOT, 'tests', 'fixtures');

type Route = (request: IncomingMessage, response: ServerResponse) => void;

/** A loopback server over `tests/fixtures` that remembers what it was asked for. */
export interface PageServer extends LoopbackServer {
  /** Path and query of each request, in order of arrival; the browser's own `/favicon.ico` excluded. */
  requests: string[];
}

/** Serves the fixtures, and `routes` by their path before those. */
export async function startPageServer(routes: Record<string, Route> = {}): Promise<PageServer> {
  const requests: string[] = [];
  const server = await listenOnLoopback((request, response) => {
    const url = request.url ?? '/';
    if (url !== '/favicon.ico') requests.push(url);
    const route = routes[url.split('?', 1)[0] ?? ''];
    if (route) route(request, response);
    else sendFile(FIXTURES, request, response);
  });
  return { ...server, requests };
}

/** Answers with a body, as HTML unless another media type is named. */
export function respond(body: string | Buffer, type = 'text/html; charset=utf-8'): Route {
  return (_, response) => response.writeHead(200, { 'content-type': type }).end(body);
}

/** Answers as `route` does, `milliseconds` later. */
export function delayed(milliseconds: number, route: Route): Route {
  return (request, response) => {
    setTimeout(() => route(request, response), milliseconds).unref();
  };
}

/** A text of its own for a page; eight of them are long enough to be read. */
export const BEES =
  'Bees find their way home by the sun, by the shape of the land around the hive, and by its smell.';

/** A page of plain paragraphs, long enough to be read. `title` and `paragraphs` are inserted as HTML. */
export function articlePage(title: string, paragraphs: readonly string[]): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`;
}
