import { useState } from 'react';
import type { WriteError } from '../../../reading-list/formats/format.ts';
import { errorSentence } from '../../../words/names.ts';
import { lookup, t } from '../../t.ts';
import { useAlone } from '../../use-alone.ts';

/** What is said of a file, in words, and whether not all went well. */
export interface Said {
  text: string;
  failed: boolean;
}

/** Writes one file at a time, and says so meanwhile, and what came of it. */
export function useWriting() {
  const [said, setSaid] = useState<Said>();
  const alone = useAlone();
  return {
    said,
    write: (file: () => Promise<Said>) =>
      alone(async () => {
        setSaid({ text: t('library_writing'), failed: false });
        setSaid(await file().catch(failure));
      }),
  };
}

function failure(error: unknown): Said {
  console.error(error);
  const code: WriteError = 'export-failed';
  return { text: errorSentence(code, lookup), failed: true };
}
