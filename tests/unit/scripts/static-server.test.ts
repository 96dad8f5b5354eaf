import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type LoopbackServer,
  listenOnLoopback,
  sendFile,
} from '../../../scripts/setup/static-server.ts';

let parent: string;
let server: LoopbackServer;

beforeAll(async () => {
  parent = mkdtempSync(path.join(os.tmpdir(), 'plumbline-server-'));
  mkdirSync(path.join(parent, 'site', 'a page_files'), { recursive: true });
  writeFileSync(path.join(parent, 'secret.txt'), 'secret');
  writeFileSync(path.join(parent, 'site', 'a page.html'), '<p>page</p>');
  writeFileSync(path.join(parent, 'site', 'a page_files', 'style.css'), 'p{}');
  writeFileSync(path.join(parent, 'site', 'other.html'), '<p>other</p>');
  symlinkSync(path.join(parent, 'secret.txt'), path.join(parent, 'site', 'link.html'));
  server = await listenOnLoopback((request, response) =>
    sendFile(path.join(parent, 'site'), request, response, (file) => file !== 'other.html'),
  );
});

afterAll(async () => {
  await server.close();
  rmSync(parent, { recursive: true });
});

/** Sends a path as it is, where `fetch` would tidy it up. Returns the status. */
function raw(target: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.origin).port), '127.0.0.1', () => {
      socket.write(`GET ${target} HTTP/1.1\r\nHost: loopback\r\nConnection: close\r\n\r\n`);
    });
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('end', () => resolve(Number(text.split(' ')[1])));
    socket.on('error', reject);
  });
}

test('sends files with their media type', async () => {
  const page = await fetch(`${server.origin}/a%20page.html?query`);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await page.text()).toBe('<p>page</p>');
  const style = await fetch(`${server.origin}/a%20page_files/style.css`);
  expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
});

test.for([
  ['what is not allowed', '/other.html'],
  ['a folder', '/'],
  ['what is not there', '/nothing.html'],
  ['its parent', '/../secret.txt'],
  ['its parent, encoded', '/%2e%2e%2fsecret.txt'],
  ['a link out of the folder', '/link.html'],
  ['bad encoding', '/%'],
  ['another host', '//example.org/secret.txt'],
] as const)('does not send %s', async ([, target]) => {
  expect(await raw(target)).toBe(404);
});
