import * as z from 'zod/mini';
import { Resource } from '../../catalog/resource.ts';
import { ResourceRecord } from '../../roadmap/status.ts';
import { Disagreement } from '../disagreement.ts';
import { type LibraryContent, WholePage } from '../library-content.ts';
import { normaliseAddress } from '../normalise-address.ts';
import type { FileError, Format, ReadFile, Row } from './format.ts';

/**
 * The version of the file that is written. What an earlier Plumbline could not read gets the next
 * number (a criterion more does), and where older files do not fit, `read` gets a step that turns the
 * version before into it; optional fields need neither.
 */
const VERSION = 1;

const Envelope = z.object({
  app: z.literal('plumbline'),
  version: z.int().check(z.minimum(1)),
  /** ISO 8601. */
  exportedAt: z.string(),
  // Each is checked on its own, so that a damaged one does not take the others with it.
  pages: z.array(z.unknown()),
  roadmap: z.array(z.unknown()),
  // Files of before there were any have none.
  disagreements: z.optional(z.array(z.unknown())),
  resources: z.optional(z.array(z.unknown())),
});

/** What every version's file says first; a later one may hold the rest in another form. */
const Head = z.pick(Envelope, { app: true, version: true });

/** Our own files may hold pages that were read from disk; nothing else that a click could run. */
const PROTOCOLS = new Set(['http:', 'https:', 'file:']);

function mayBeOpened(url: string): boolean {
  return URL.canParse(url) && PROTOCOLS.has(new URL(url).protocol);
}

const OwnDisagreement = Disagreement.check(z.refine(({ url }) => mayBeOpened(url)));

const Named = z.object({ item: z.object({ url: z.string() }) });

function rowOf(entry: unknown, line: number): Row {
  const page = WholePage.safeParse(entry);
  const named = Named.safeParse(entry);
  const address = named.success ? named.data.item.url : undefined;
  const known = address ? { text: address, url: address } : {};
  if (!page.success) return { line, error: { code: 'row-damaged' }, ...known };
  const { item } = page.data;
  if (!mayBeOpened(item.url)) return { line, error: { code: 'row-address-refused' }, ...known };
  // An evaluation and a text belong to a score: without one, nothing would ever lead to them.
  return { line, own: item.scored ? page.data : { item } };
}

function read(text: string): ReadFile | { error: { code: FileError } } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { error: { code: 'import-broken' } };
  }
  return readJson(json);
}

/** Reads what such a file holds, parsed. */
export function readJson(json: unknown): ReadFile | { error: { code: FileError } } {
  const head = Head.safeParse(json);
  if (head.success && head.data.version > VERSION)
    return { error: { code: 'import-newer-version' } };
  const file = Envelope.safeParse(json);
  if (!file.success) return { error: { code: 'import-broken' } };
  const rows = file.data.pages.map((entry, index) => rowOf(entry, index + 1));
  /** The sound ones of a list that comes after what was counted so far; the others become rows. */
  const readable = <T>(
    entries: readonly unknown[],
    schema: z.ZodMiniType<T>,
    counted: number,
  ): T[] =>
    entries.flatMap((entry, index) => {
      const parsed = schema.safeParse(entry);
      if (parsed.success) return [parsed.data];
      rows.push({ line: counted + index + 1, error: { code: 'row-damaged' } });
      return [];
    });
  const { pages, roadmap, disagreements = [], resources = [] } = file.data;
  const before = pages.length + roadmap.length;
  return {
    rows,
    roadmap: readable(roadmap, ResourceRecord, pages.length),
    disagreements: readable(disagreements, OwnDisagreement, before).map((each) => ({
      ...each,
      address: normaliseAddress(each.url),
    })),
    resources: readable(resources, Resource, before + disagreements.length),
  };
}

/**
 * One page a line, so that two backups can be compared, a damaged one be mended by hand, and one that is
 * longer than any text be read (`readLines`, which knows the first line and the last).
 */
function* write(
  { pages, roadmap, disagreements, resources }: LibraryContent,
  { now }: { now: number },
): Generator<string> {
  const head = JSON.stringify({
    app: 'plumbline',
    version: VERSION,
    exportedAt: new Date(now).toISOString(),
    roadmap,
    disagreements,
    resources,
  } satisfies Omit<z.infer<typeof Envelope>, 'pages'>);
  const last = pages.length - 1;
  yield `${head.slice(0, -1)},"pages":[\n`;
  for (const [at, page] of pages.entries())
    yield `${JSON.stringify(page)}${at < last ? ',' : ''}\n`;
  yield ']}\n';
}

/** Plumbline's own file: everything, to be read again without loss. */
export const plumbline = {
  id: 'plumbline',
  nameKey: 'file_format_plumbline',
  extension: 'json',
  mime: 'application/json',
  counts: 'entries',
  detect: (text) => /^\s*\{/.test(text) && /"app"\s*:\s*"plumbline"/.test(text),
  read,
  write,
} satisfies Format;
