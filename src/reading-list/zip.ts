import { strToU8, unzipSync, zipSync } from 'fflate';

/** A file to go into an archive; its name may have folders, with `/`. */
export interface FileToZip {
  name: string;
  text: string;
}

/** A zip archive of text files, their dates `date`. */
export function zip(files: readonly FileToZip[], date: Date): Uint8Array<ArrayBuffer> {
  const entries = files.map(({ name, text }) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: date });
}

/** An archive that was opened. */
export interface Archive {
  /** Of its files, folders left out. */
  names: string[];
  /**
   * The contents of files by name, in the order asked for.
   * @throws where one is damaged, or more was unpacked by now than an honest archive holds
   */
  unpack: (wanted: readonly string[]) => Map<string, Uint8Array>;
}

/** More bytes than the lists of an export ever unpack to in all, and less than a browser's memory. */
const MAX_UNPACKED = 256 * 1024 * 1024;

/** Signature of an archive's first file: APPNOTE.TXT of PKWARE, 4.3.7. */
const LOCAL_HEADER = [0x50, 0x4b, 0x03, 0x04];

/** Whether these bytes begin as an archive with a file in it does. */
export function isZip(bytes: Uint8Array): boolean {
  return LOCAL_HEADER.every((byte, index) => bytes[index] === byte);
}

/** Opens a zip archive; null where it has no directory that can be read. */
export function openZip(bytes: Uint8Array): Archive | null {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        if (!name.endsWith('/')) names.push(name);
        return false;
      },
    });
  } catch {
    return null;
  }
  let room = MAX_UNPACKED;
  return {
    names,
    unpack(wanted) {
      const chosen = new Set(wanted);
      const files = unzipSync(bytes, {
        filter: ({ name, size, originalSize }) => {
          if (!chosen.has(name)) return false;
          // Several entries may be the same bytes: small files can unpack to more than any memory.
          room -= Math.max(size, originalSize);
          if (room < 0) throw new Error('too large');
          return true;
        },
      });
      return new Map(
        wanted.flatMap((name): [string, Uint8Array][] => {
          const unpacked = files[name];
          return unpacked ? [[name, unpacked]] : [];
        }),
      );
    },
  };
}
