/** One file of an archive. */
export interface ZippedFile {
  name: string;
  /** Unpacks it; throws where the archive is damaged, or too much of it was unpacked by now. */
  bytes: () => Promise<Uint8Array>;
}

/** Signatures, in the byte order of the file: APPNOTE.TXT of PKWARE, 4.3. */
const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;

/** More bytes than the lists of an export ever unpack to in all, and less than a browser's memory. */
const MAX_UNPACKED = 256 * 1024 * 1024;

/** Whether these bytes begin as an archive with a file in it does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length > 22 && viewOf(bytes).getUint32(0, true) === LOCAL_HEADER;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * Lists a zip archive from its directory, folders left out; null where it has none that can be
 * read. Stored and deflated files can be unpacked, which are all that exporters write; encrypted
 * ones and archives over 4 GB cannot. (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT)
 */
export function zippedFiles(bytes: Uint8Array): ZippedFile[] | null {
  const view = viewOf(bytes);
  // The end record stands last, behind it only a comment of at most 65,535 bytes.
  let end = bytes.length - 22;
  const limit = Math.max(0, end - 0xffff);
  while (end >= limit && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < limit) return null;
  const files: ZippedFile[] = [];
  let room = MAX_UNPACKED;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL_HEADER) return null;
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const packed = view.getUint32(at + 20, true);
    const unpacked = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    if (!name.endsWith('/')) {
      files.push({
        name,
        bytes: () => {
          if (flags & 1 || local + 30 > bytes.length) throw new Error('encrypted or cut off');
          const names = view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
          const start = local + 30 + names;
          // Several entries may be the same bytes: small files can unpack to more than any memory.
          room -= Math.max(packed, unpacked);
          if (room < 0) throw new Error('too large');
          return unpack(bytes.subarray(start, start + packed), method, unpacked);
        },
      });
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return files;
}

async function unpack(packed: Uint8Array, method: number, size: number): Promise<Uint8Array> {
  if (method === 0) return packed;
  if (method !== 8) throw new Error(`method ${method}`);
  const out = new Uint8Array(size);
  let at = 0;
  const stream = new Blob([Uint8Array.from(packed)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    // What unpacks to more than it says is no honest archive; `set` throws.
    out.set(value, at);
    at += value.length;
  }
  if (at !== size) throw new Error('cut off');
  return out;
}
