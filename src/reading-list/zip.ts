/** A file to go into an archive; its name may have folders, with `/`. */
export interface FileToZip {
  name: string;
  text: string;
}

/** CRC-32 as zip uses it (ISO 3309, polynomial 0xEDB88320 reflected), a byte at a time. */
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Date and time as zip has them, in two seconds' steps from 1980 on. */
function dosTime(date: Date): [time: number, date: number] {
  const time = (date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >> 1);
  const day = ((date.getFullYear() - 1980) << 9) | ((date.getMonth() + 1) << 5) | date.getDate();
  return [time, day];
}

/** Numbers of 2 or 4 bytes, little-endian. */
function fields(...values: [value: number, size: 2 | 4][]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(values.reduce((sum, [, size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, size] of values) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

/** Bit 11 of the flags: names are UTF-8. */
const UTF8_NAMES = 0x0800;

/**
 * A zip archive of text files, uncompressed, below the limits of zip64 (4 GiB, 65,535 files): the
 * parts of a `Blob`. (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16)
 */
export function zip(files: readonly FileToZip[], date: Date): Uint8Array<ArrayBuffer>[] {
  const encoder = new TextEncoder();
  const [time, day] = dosTime(date);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const { name, text } of files) {
    const nameBytes = encoder.encode(name);
    const bytes = encoder.encode(text);
    const common: [number, 2 | 4][] = [
      ...([
        [20, 2],
        [UTF8_NAMES, 2],
        [0, 2],
        [time, 2],
        [day, 2],
      ] satisfies [number, 2 | 4][]),
      ...([
        [crc32(bytes), 4],
        [bytes.length, 4],
        [bytes.length, 4],
      ] satisfies [number, 2 | 4][]),
      ...([
        [nameBytes.length, 2],
        [0, 2],
      ] satisfies [number, 2 | 4][]),
    ];
    const header = fields([0x04034b50, 4], ...common);
    parts.push(header, nameBytes, bytes);
    const place: [number, 2 | 4][] = [
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [offset, 4],
    ];
    directory.push(fields([0x02014b50, 4], [20, 2], ...common, ...place), nameBytes);
    offset += header.length + nameBytes.length + bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = files.length;
  const end = fields(
    ...([
      [0x06054b50, 4],
      [0, 2],
      [0, 2],
      [count, 2],
      [count, 2],
    ] satisfies [number, 2 | 4][]),
    ...([
      [size, 4],
      [offset, 4],
      [0, 2],
    ] satisfies [number, 2 | 4][]),
  );
  return [...parts, ...directory, end];
}
