import { useRef, useState } from 'react';
import { previewRestore } from '../../../reading-list/backup.ts';
import { type ImportMode, type ImportPlan, previewImport } from '../../../reading-list/import.ts';
import { type ImportSource, readImportFiles } from '../../../reading-list/import-files.ts';
import { type ImportOutcome, runImport } from '../../../reading-list/import-run.ts';
import { readContent } from '../../../reading-list/library-content.ts';
import { errorSentence } from '../../../words/names.ts';
import { readBrowserList } from '../../browser-list.ts';
import { db } from '../../library.ts';
import { counted, lookup, t } from '../../t.ts';
import { useChanges } from '../changes.tsx';

/** What is told of the browser's list in the place of a file's format. */
const BROWSER_LIST: ImportSource['format'] = {
  id: 'browser-list',
  nameKey: 'library_browser_list',
  extension: '',
  mime: '',
  counts: 'entries',
};

type Finished = Extract<ImportOutcome, { cancelled: false }>;

export type ImportState =
  | { step: 'start'; problem?: string; cancelled?: boolean }
  /** `rows` as soon as it is known how many there are to compare with the library. */
  | { step: 'reading'; rows?: number }
  | {
      step: 'preview';
      source: ImportSource;
      /** `replace` only for a file of Plumbline's own. */
      plans: { merge: ImportPlan; replace?: ImportPlan };
      mode: ImportMode;
    }
  | { step: 'running'; done: number; total: number }
  | { step: 'done'; plan: ImportPlan; outcome: Finished };

/** Time for the browser to draw what is said, in milliseconds: comparing leaves it none. */
const DRAWN = 50;

/** Shows how far a step is. */
type Show = (state: ImportState) => void;

export type Importing = ReturnType<typeof useImport>;

/** Files in, a preview of what they would change, and the change itself with a way back. */
export function useImport() {
  const [state, setState] = useState<ImportState>({ step: 'start' });
  const abort = useRef<AbortController>(null);
  const latest = useRef(0);
  const { report } = useChanges();

  /**
   * Takes a step, which shows nothing any more once another was begun: of two choices of files that
   * are read at once the later counts, however long each takes. Leads back to the start where the step
   * throws, by a mistake of ours: none stays for ever.
   */
  async function guarded(step: (show: Show) => Promise<void>): Promise<void> {
    latest.current += 1;
    const own = latest.current;
    const show: Show = (state) => {
      if (own === latest.current) setState(state);
    };
    try {
      await step(show);
    } catch (error) {
      console.error(error);
      show({ step: 'start', problem: t('library_import_failed') });
    }
  }

  async function choose(files: readonly File[], show: Show): Promise<void> {
    show({ step: 'reading' });
    const problem = (text: string) => show({ step: 'start', problem: text });
    let chosen: { name: string; bytes: Uint8Array }[];
    try {
      chosen = await Promise.all(
        files.map(async (file) => ({
          name: file.name,
          bytes: new Uint8Array(await file.arrayBuffer()),
        })),
      );
    } catch {
      // The browser gave the file, and it is gone or may not be read since.
      return problem(t('library_file_gone'));
    }
    const source = await readImportFiles(chosen);
    if ('error' in source) {
      const { code, file } = source.error;
      return problem(t('library_file_problem', file, errorSentence(code, lookup)));
    }
    await preview(source, show);
  }

  /** The entries of the browser's own reading list, looked through like a file. */
  async function chooseBrowserList(show: Show): Promise<void> {
    show({ step: 'reading' });
    const pages = (await readBrowserList()) ?? [];
    if (pages.length === 0) return show({ step: 'start', problem: t('library_browser_list_none') });
    await preview(
      {
        format: BROWSER_LIST,
        rows: pages.map((page, index) => ({ line: index + 1, page })),
      },
      show,
    );
  }

  async function preview(source: ImportSource, show: Show): Promise<void> {
    const problem = (text: string) => show({ step: 'start', problem: text });
    show({ step: 'reading', rows: source.rows.length });
    await new Promise((resolve) => setTimeout(resolve, DRAWN));
    const content = await readContent(db);
    if ('error' in content) return problem(errorSentence(content.error.code, lookup));
    const plans = previewRestore(source, content.value) ?? {
      merge: previewImport(source, content.value),
    };
    show({ step: 'preview', source, plans, mode: 'merge' });
  }

  async function run(plan: ImportPlan, show: Show): Promise<void> {
    const total = plan.pages.length;
    abort.current = new AbortController();
    show({ step: 'running', done: 0, total });
    const result = await runImport(db, plan, {
      signal: abort.current.signal,
      onProgress: (done) => show({ step: 'running', done, total }),
    });
    if ('error' in result)
      return show({ step: 'start', problem: errorSentence(result.error.code, lookup) });
    const outcome = result.value;
    if (outcome.cancelled) return show({ step: 'start', cancelled: true });
    const changed = outcome.added + outcome.updated + outcome.removed;
    report({ value: { undo: outcome.undo } }, counted('library_imported', changed));
    show({ step: 'done', plan, outcome });
  }

  return {
    state,
    choose: async (files: readonly File[]) => {
      if (files.length > 0) await guarded((show) => choose(files, show));
    },
    chooseBrowserList: async () => {
      // What is being imported must stay in sight.
      if (state.step !== 'running') await guarded(chooseBrowserList);
    },
    run: (plan: ImportPlan) => guarded((show) => run(plan, show)),
    cancel: () => abort.current?.abort(),
    setMode: (mode: ImportMode) => setState((now) => ({ ...now, mode }) as ImportState),
    restart: () => {
      // Nor does what is still being read show any more.
      latest.current += 1;
      setState({ step: 'start' });
    },
  };
}
