import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load } from '../../../src/cli/load.ts';
import { jsonLines, pages, score } from './run.ts';

const article = readFileSync(path.join(pages, 'bread.html'));

/** What the server answers, by path. */
const ANSWERS: Record<string, RequestListener> = {
  '/page': (_, response) => response.setHeader('content-type', 'text/html').end(article),
  '/untyped': (_, response) => response.end(article),
  '/moved': (_, response) => response.writeHead(301, { location: '/page' }).end(),
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/gone': (_, response) => response.writeHead(410).end('<p>gone'),
  '/pdf': (_, response) => response.setHeader('content-type', 'application/pdf').end('%PDF-1.7'),
  '/picture': (_, response) => response.setHeader('content-type', 'image/png').end('x'),
  '/data': (_, response) => response.setHeader('content-type', 'application/json').end('{}'),
  '/latin': (_, response) =>
    response
      .setHeader('content-type', 'text/html; charset=ISO-8859-1')
      .end(
        Buffer.from(
          `<title>Größe</title><p>${'Plain English words stand here. '.repeat(60)}`,
          'latin1',
        ),
      ),
  '/endless': (_, response) => {
    response.setHeader('content-type', 'text/html');
    const more = () => {
      while (response.write('<p>more of the same</p>'.repeat(10_000)));
    };
    response.on('drain', more);
    more();
  },
  '/silent': () => {},
  '/broken': (_, response) => {
    response.setHeader('content-type', 'text/html').write('<p>half a page');
    setTimeout(() => response.destroy(), 20);
  },
};

describe('addresses', () => {
  let server: Server;
  let base = '';
  beforeAll(async () => {
    server = createServer((request, response) => {
      const answer = ANSWERS[request.url ?? ''];
      if (answer) answer(request, response);
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('are fetched and scored in order, failures as codes with a sentence', async () => {
    const expected = {
      '/page': 'scored',
      '/untyped': 'scored',
      '/moved': 'scored',
      '/loop': 'fetch-failed',
      '/gone': 'http-status',
      '/missing': 'http-status',
      '/pdf': 'pdf',
      '/picture': 'image',
      '/data': 'not-html',
      '/endless': 'too-large',
      '/broken': 'fetch-failed',
    };
    const sources = [
      ...Object.keys(expected).map((route) => base + route),
      'http://',
      'https://[::',
    ];
    const { status, stdout } = await score(['--json', ...sources]);
    expect(status).toBe(1);
    const lines = jsonLines(stdout) as {
      source: string;
      error?: { code: string; message: string };
    }[];
    expect(lines.map((line) => line.source)).toEqual(sources);
    expect(lines.map((line) => line.error?.code ?? 'scored')).toEqual([
      ...Object.values(expected),
      'bad-address',
      'bad-address',
    ]);
    const gone = lines.find((line) => line.source.endsWith('/gone'));
    expect(gone?.error?.message).toContain('status 410');
  }, 30_000);

  it('give the encoding in their header', async () => {
    const { stdout } = await score(['--json', '--article', `${base}/latin`]);
    expect(jsonLines(stdout)[0]).toMatchObject({ article: { title: 'Größe' } });
  }, 30_000);

  it('are known by where they lead in the end', async () => {
    const address = `${base}/moved`;
    expect(await load({ source: address, address })).toMatchObject({ url: `${base}/page` });
  });

  it('have a limited time to answer', async () => {
    const address = `${base}/silent`;
    expect(await load({ source: address, address }, 50)).toMatchObject({
      error: { code: 'fetch-timeout' },
    });
  });
});
