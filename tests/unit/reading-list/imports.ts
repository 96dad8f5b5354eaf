import type { BackupFile } from '../../../src/reading-list/backup.ts';
import type { Library } from '../../../src/reading-list/database.ts';
import { setOpinion } from '../../../src/reading-list/disagreements.ts';
import type { ForeignPage } from '../../../src/reading-list/formats/format.ts';
import { previewImport } from '../../../src/reading-list/import.ts';
import { type ImportSource, readImportFiles } from '../../../src/reading-list/import-files.ts';
import { type ImportOptions, runImport } from '../../../src/reading-list/import-run.ts';
import { setNote } from '../../../src/reading-list/items.ts';
import { type LibraryContent, readContent } from '../../../src/reading-list/library-content.ts';
import { setResourceStatus } from '../../../src/reading-list/resource-records.ts';
import { savePage } from '../../../src/reading-list/save.ts';
import { makeArticle, makeEvaluation, profile, unwrap } from './library.ts';

export const foreign = (...pages: ForeignPage[]): Pick<ImportSource, 'rows' | 'roadmap'> => ({
  rows: pages.map((page, index) => ({ line: index + 1, page })),
});
export const many = (count: number) =>
  foreign(
    ...Array.from({ length: count }, (_, n) => ({
      ...{ url: `https://example.org/page/${n}`, title: `Page ${n}`, tags: ['imported'] },
      ...{ status: n % 2 ? ('done' as const) : ('to-read' as const), savedAt: n + 1 },
    })),
  );

export async function content(db: Library): Promise<LibraryContent> {
  const { damaged: _damaged, ...rest } = unwrap(await readContent(db));
  return rest;
}

export async function importInto(
  db: Library,
  source: Pick<ImportSource, 'rows' | 'roadmap'>,
  options: ImportOptions & { mode?: 'merge' | 'replace'; now?: number } = {},
) {
  const plan = previewImport(source, await content(db), options);
  const outcome = unwrap(await runImport(db, plan, options));
  if (outcome.cancelled) throw new Error('cancelled');
  return { plan, ...outcome };
}

/** A library with pages, roadmap and words of the reader's own. */
export async function inUse() {
  const { connect } = profile();
  const db = connect();
  const save = (path: string) =>
    savePage(db, {
      article: makeArticle({ url: `https://example.org/${path}` }),
      evaluation: makeEvaluation(),
    });
  const first = unwrap(await save('page/0')).item;
  unwrap(await setNote(db, first.id, 'mine'));
  unwrap(await save('elsewhere'));
  unwrap(await setResourceStatus(db, 'cs329s', 'started'));
  const page = { article: makeArticle({ url: 'https://example.org/unsaved' }) };
  unwrap(await setOpinion(db, { ...page, evaluation: makeEvaluation() }, 'drift', 'lower', 1));
  return { db, connect, first };
}

/** What a file is written as, in one text. */
export const joined = (parts: Iterable<string> = []): string => [...parts].join('');

export async function sourceOf(backup: Pick<BackupFile, 'name' | 'parts'>): Promise<ImportSource> {
  const bytes = new TextEncoder().encode(joined(backup.parts));
  const source = await readImportFiles([{ name: backup.name, bytes }]);
  if ('error' in source) throw new Error(source.error.code);
  return source;
}
