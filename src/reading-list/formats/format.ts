import type { Resource } from '../../catalog/resource.ts';
import type { ResourceRecord } from '../../roadmap/status.ts';
import type { Disagreement } from '../disagreement.ts';
import type { ReadingStatus } from '../item.ts';
import type { LibraryContent, WholePage } from '../library-content.ts';

/** Why a file cannot be read at all. The words are in `_locales` under `error_<code>`. */
export const FILE_ERRORS = [
  'import-unknown-format',
  'import-only-written',
  'import-broken',
  'import-newer-version',
  'import-zip',
  'import-too-large',
] as const;
export type FileError = (typeof FILE_ERRORS)[number];

/** Why a file cannot be written. The words are in `_locales` under `error_<code>`. */
export const WRITE_ERRORS = ['export-failed'] as const;
export type WriteError = (typeof WRITE_ERRORS)[number];

/** Why one entry of a file cannot be read. The words are in `_locales` under `error_<code>`. */
export const ROW_ERRORS = [
  'row-no-address',
  'row-address-refused',
  'row-columns',
  /** A quotation mark swallowed lines; `$1` is the last of them. */
  'row-unclosed-quote',
  'row-damaged',
] as const;
export type RowError = (typeof ROW_ERRORS)[number];

/** Why an entry that can be read is left out. The words are in `_locales`, `import_<code>`. */
export const SKIP_CODES = ['skip-same', 'skip-repeated', 'skip-feed', 'skip-deleted'] as const;
export type SkipCode = (typeof SKIP_CODES)[number];

/** What another product's file says of a page; all of it unchecked. */
export interface ForeignPage {
  /** As the file has it; only http and https addresses are accepted later. */
  url: string;
  title?: string;
  site?: string;
  byline?: string;
  /** ISO 8601. */
  published?: string;
  status?: ReadingStatus;
  note?: string;
  tags?: string[];
  /** Milliseconds since 1970. */
  savedAt?: number;
}

/** One entry of a file. */
export type Row = {
  /** Where it stands, from 1: see `Format.counts`. */
  line: number;
  /** The file it is from, where several are read at once. */
  file?: string;
} & (
  | { page: ForeignPage }
  /** A page of Plumbline's own file, whole and checked. */
  | { own: WholePage }
  /**
   * `text` is what the reader can recognise the entry by; `url` the page's address, where that much
   * could be read; `details` fill the sentence's `$1`...
   */
  | { error: { code: RowError; details?: string[] }; text?: string; url?: string }
  | { skip: SkipCode; text?: string }
);

export interface ReadFile {
  rows: Row[];
  /** Plumbline's own file only: what the reader chose on the roadmap. */
  roadmap?: ResourceRecord[];
  /** Plumbline's own file only: where the reader's opinion is another than ours. */
  disagreements?: Disagreement[];
  resources?: Resource[];
}

/** Texts of the files that lie beside a list in its archive, by name. */
export type Beside = ReadonlyMap<string, string>;

/** Looks words up in the message table; the browser's `i18n.getMessage`, or `lookupIn`. */
export type Words = (key: string, substitutions?: string[]) => string;

export interface WriteOptions {
  words: Words;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * One file format. To add one: a file in this folder with a `Format`, and its line in `FORMATS`
 * (formats.ts), the name in `_locales` (tests/unit/words names what is missing), and a fixture with a
 * test in tests/unit/reading-list/formats.
 */
export interface Format {
  id: string;
  /** Key of its name in `_locales`. */
  nameKey: string;
  /** Without a dot. */
  extension: string;
  mime: string;
  /** What `Row.line` counts: lines of the file, or entries of a list. */
  counts: 'lines' | 'entries';
  /** True where a file is of this format: to read it, or to say that it cannot be read. */
  detect?: (text: string, fileName: string) => boolean;
  /**
   * Which files beside the list in its archive belong to it, by name. Read by `read`, and told to the
   * reader: the message under `withKey` where there are any, the one under `withoutKey` where the list
   * was chosen without its archive.
   */
  beside?: { names: RegExp; withKey: string; withoutKey: string };
  /** Reads a whole file; an entry that cannot be read is a row with an error, not the end. */
  read?: (text: string, beside?: Beside) => ReadFile | { error: { code: FileError } };
  /** The parts of a file, for `blobOf`: a whole library may be longer than any text can be. */
  write?: (library: LibraryContent, options: WriteOptions) => Iterable<string>;
}
