import { localDay } from './formats/fields.ts';
import type { Format } from './formats/format.ts';
import { plumbline } from './formats/plumbline.ts';
import { type ImportMode, type ImportPlan, previewImport } from './import.ts';
import type { ImportSource } from './import-files.ts';
import type { LibraryContent } from './library-content.ts';

/** A file to be put into the downloads folder. */
export interface BackupFile {
  name: string;
  mime: string;
  /** For `blobOf`, once: see `Format.write`. */
  parts: Iterable<string>;
}

/**
 * A name for the library in a format: `plumbline-2026-03-09.json` for Plumbline's own,
 * `plumbline-csl-2026-03-09.json` for another, since several formats share an ending.
 * @param date its day where the reader is
 */
export function exportName({ id, extension }: Format, date: Date): string {
  const kind = id === plumbline.id ? '' : `${id}-`;
  return `plumbline-${kind}${localDay(date.getTime())}.${extension}`;
}

/** The library as a dated file that `readImportFiles` reads again without loss. */
export function backupFile(library: LibraryContent, date: Date): BackupFile {
  return {
    name: exportName(plumbline, date),
    mime: plumbline.mime,
    parts: plumbline.write(library, { now: date.getTime() }),
  };
}

/**
 * Both ways to restore a backup, for the reader to compare and choose from: `merge` adds what is
 * missing and takes what is newer, and loses nothing; `replace` makes the library what it was, and
 * takes away what was saved since. `runImport` does either, and its undo takes it back.
 *
 * Null where not all of it is Plumbline's own: it is something to import, not to restore.
 */
export function previewRestore(
  source: ImportSource,
  library: LibraryContent,
  now: number = Date.now(),
): Record<ImportMode, ImportPlan> | null {
  if (source.format.id !== plumbline.id || source.rows.some((row) => 'page' in row)) return null;
  return {
    merge: previewImport(source, library, { mode: 'merge', now }),
    replace: previewImport(source, library, { mode: 'replace', now }),
  };
}
