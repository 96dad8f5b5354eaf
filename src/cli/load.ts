import { open } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { type Failure, failure } from './failure.ts';
import { fileFailure, type Page } from './sources.ts';

/** The bytes of a page as they came. */
export interface Loaded {
  bytes: Buffer;
  /** Where it was found in the end, after redirections; a `file:` address for files. */
  url: string;
  /** The encoding that the server named. */
  charset?: string;
}

/** More than ten times the largest page of ordinary prose; keeps memory and time bounded. */
const MAX_BYTES = 20 * 1024 * 1024;
const FETCH_TIMEOUT_MS = 20_000;

/** Reads or fetches a page; never throws. A fetch takes at most `timeout` milliseconds in all. */
export async function load(page: Page, timeout = FETCH_TIMEOUT_MS): Promise<Loaded | Failure> {
  if ('error' in page) return page;
  const loaded =
    'file' in page ? await loadFile(page.file) : await loadAddress(page.address, timeout);
  if ('error' in loaded) return loaded;
  const code = notHtml(loaded.bytes);
  return code ? failure(code) : loaded;
}

async function loadFile(file: string): Promise<Loaded | Failure> {
  try {
    await using handle = await open(file);
    if ((await handle.stat()).size > MAX_BYTES) return failure('too-large');
    return { bytes: await handle.readFile(), url: pathToFileURL(file).href };
  } catch (error) {
    return fileFailure(error);
  }
}

async function loadAddress(address: string, timeout: number): Promise<Loaded | Failure> {
  if (!URL.canParse(address)) return failure('bad-address');
  try {
    const response = await fetch(address, {
      headers: { accept: 'text/html,application/xhtml+xml;q=0.9', 'user-agent': 'Plumbline' },
      signal: AbortSignal.timeout(timeout),
    });
    const refused = refusal(response);
    if (refused) {
      await response.body?.cancel();
      return refused;
    }
    const bytes = await readAtMost(response, MAX_BYTES);
    if (!bytes) return failure('too-large');
    const charset = /charset\s*=\s*"?([\w-]+)/i.exec(response.headers.get('content-type') ?? '');
    return { bytes, url: response.url, charset: charset?.[1] };
  } catch (error) {
    const timedOut = error instanceof Error && error.name === 'TimeoutError';
    return failure(timedOut ? 'fetch-timeout' : 'fetch-failed');
  }
}

function refusal(response: Response): Failure | undefined {
  if (!response.ok) return failure('http-status', String(response.status));
  const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  // A server that names no type leaves it to `notHtml`.
  if (!type || type === 'text/html' || type === 'application/xhtml+xml') return undefined;
  if (type === 'application/pdf') return failure('pdf');
  return failure(type.startsWith('image/') ? 'image' : 'not-html');
}

/** The whole body, or undefined (and no further download) once it passes the limit. */
async function readAtMost(response: Response, limit: number): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop cancels the stream.
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** First bytes of PDF, PNG, JPEG, GIF and WebP, from their specifications. */
const SIGNATURES = [
  { code: 'pdf', pattern: /^\s*%PDF-/ },
  { code: 'image', pattern: /^(\x89PNG|\xff\xd8\xff|GIF8[79]a|RIFF....WEBP)/s },
] as const;

/**
 * Tells what the bytes are where they cannot be a page: another format by its signature, binary by
 * a zero byte (UTF-16 apart), plain text by having no tag at all. Undefined for a page, and for
 * nothing but white space, which is a page without text.
 */
function notHtml(bytes: Buffer): 'pdf' | 'image' | 'not-html' | undefined {
  const head = bytes.subarray(0, 1024).toString('latin1');
  const known = SIGNATURES.find(({ pattern }) => pattern.test(head));
  if (known) return known.code;
  const utf16 = head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff');
  if (head.includes('\0') && !utf16) return 'not-html';
  const hasTag = bytes.includes('<');
  return hasTag || bytes.toString('latin1').trim() === '' ? undefined : 'not-html';
}
