import type { Resource } from '../catalog/resource.ts';
import type { ResourceRecord } from '../roadmap/status.ts';
import type { Disagreement } from './disagreement.ts';
import type { Beside, FileError, Format, ReadFile, Row } from './formats/format.ts';
import { detectFormat, isOnlyWritten } from './formats/formats.ts';
import { plumbline } from './formats/plumbline.ts';
import { readLines } from './formats/plumbline-lines.ts';
import { type Archive, isZip, openZip } from './zip.ts';

/** A file as the reader chose it: `new Uint8Array(await file.arrayBuffer())`. */
export interface ImportFile {
  name: string;
  bytes: Uint8Array;
}

/** What the chosen files hold, entries in order. */
export interface ImportSource {
  /** Of the first file; files read at once are usually parts of one export. */
  format: Omit<Format, 'write'>;
  rows: Row[];
  /** Present where a file of Plumbline's own was among them. */
  roadmap?: ResourceRecord[];
  disagreements?: Disagreement[];
  resources?: Resource[];
  /** Key of the message on what lay beside the list (`Format.beside`). */
  besideKey?: string;
}

export type ImportSourceResult = ImportSource | { error: { code: FileError; file: string } };

/**
 * UTF-16 where a byte order mark says so (Excel's Unicode text), else UTF-8; what is no UTF-8 is
 * Windows-1252, in which Excel saves CSV. A damaged byte or two in UTF-8 do not make it another
 * encoding: they are shown as U+FFFD. Marks are taken off.
 */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    return isMostlyWhole(text) ? text : new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Whether most characters beyond ASCII could be decoded: in another encoding hardly any are, by chance. */
function isMostlyWhole(text: string): boolean {
  let whole = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) whole += code === 0xfffd ? -1 : 1;
  }
  return whole > 0;
}

/**
 * The names of those files of an archive that may be lists: the outermost, as Pocket and Omnivore put
 * theirs, with the pages' contents and highlights in folders beside them. In the order of their numbers.
 */
function listsIn({ names }: Archive): string[] {
  const files = names.filter(
    (name) => /\.(csv|html?|json)$/i.test(name) && !/(^|\/)(__MACOSX|\.)/.test(name),
  );
  const depth = (name: string) => name.split('/').length;
  const outermost = Math.min(...files.map(depth));
  const lists = files.filter((name) => depth(name) === outermost);
  return lists.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** Files of an archive by name; null where they cannot be unpacked. */
function unpacked(archive: Archive, names: readonly string[]): Map<string, Uint8Array> | null {
  try {
    return archive.unpack(names);
  } catch {
    return null;
  }
}

/** The texts of an archive's files that a format wants beside its list; null where it is damaged. */
function besideIn(archive: Archive, { beside }: Format): Beside | null {
  const files = unpacked(
    archive,
    archive.names.filter((name) => beside?.names.test(name)),
  );
  return files && new Map([...files].map(([name, bytes]) => [name, textOf(bytes)]));
}

/** More bytes than that, and what is ours is read line by line, which takes less memory. */
const LARGE = 64 * 1024 * 1024;

/** The longest text that Chromium can hold, in UTF-16 units; Firefox can twice that. */
const LONGEST_TEXT = 2 ** 29 - 24;

/** A list, of the format that it was found to be of. */
interface OpenList {
  format: Format;
  read: (beside: Beside) => ReadFile | { error: { code: FileError } };
}

function openList(name: string, bytes: Uint8Array): OpenList | { error: { code: FileError } } {
  const own = bytes.length > LARGE ? readLines(bytes) : null;
  if (own) return { format: plumbline, read: () => own };
  if (bytes.length > LONGEST_TEXT) return { error: { code: 'import-too-large' } };
  const text = textOf(bytes);
  const format = detectFormat(text, name);
  if (format) return { format, read: (beside) => format.read(text, beside) };
  return {
    error: { code: isOnlyWritten(text, name) ? 'import-only-written' : 'import-unknown-format' },
  };
}

/**
 * Reads the files that the reader chose, archives unpacked, each in the format that it is found to
 * be of. One file that cannot be read at all ends it: the reader should know before they go on. In
 * an archive, files of no known format are passed over, as long as one is known.
 */
export async function readImportFiles(files: readonly ImportFile[]): Promise<ImportSourceResult> {
  let format: Format | undefined;
  let roadmap: ResourceRecord[] | undefined;
  let disagreements: Disagreement[] | undefined;
  let resources: Resource[] | undefined;
  let besideKey: string | undefined;
  const rows: Row[] = [];
  for (const chosen of files) {
    const damaged = { error: { code: 'import-zip' as const, file: chosen.name } };
    const archive = isZip(chosen.bytes) ? openZip(chosen.bytes) : undefined;
    const lists = archive
      ? unpacked(archive, listsIn(archive))
      : new Map([[chosen.name, chosen.bytes]]);
    if (archive === null || !lists) return damaged;
    let known = false;
    let unknown: FileError = 'import-unknown-format';
    let beside: Beside | undefined;
    for (const [name, bytes] of lists) {
      const list = openList(name, bytes);
      if ('error' in list) {
        if (list.error.code !== 'import-unknown-format') unknown = list.error.code;
        continue;
      }
      known = true;
      const found = beside ?? (archive ? besideIn(archive, list.format) : new Map());
      if (!found) return damaged;
      beside = found;
      if (beside.size > 0) besideKey = list.format.beside?.withKey;
      else if (!archive) besideKey ??= list.format.beside?.withoutKey;
      const read = list.read(beside);
      if ('error' in read) return { error: { ...read.error, file: name } };
      const several = files.length > 1 || lists.size > 1;
      for (const row of read.rows) rows.push(several ? { ...row, file: name } : row);
      if (read.roadmap) roadmap = [...(roadmap ?? []), ...read.roadmap];
      if (read.disagreements) disagreements = [...(disagreements ?? []), ...read.disagreements];
      if (read.resources) resources = [...(resources ?? []), ...read.resources];
      format ??= list.format;
    }
    if (!known) return { error: { code: unknown, file: chosen.name } };
  }
  if (!format) return { error: { code: 'import-unknown-format', file: '' } };
  return {
    ...{ format, rows },
    ...(roadmap && { roadmap }),
    ...(disagreements && { disagreements }),
    ...(resources && { resources }),
    ...(besideKey && { besideKey }),
  };
}
