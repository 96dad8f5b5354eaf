import { useCallback, useEffect, useRef, useState } from 'react';
import { send } from '../../messages/messenger.ts';
import type { PageResult } from '../../messages/protocol.ts';

export type ThisPage = { status: 'loading' } | { status: 'ready'; result: PageResult };

/**
 * Has the background read and score the tab; the second value does it again. An answer that was
 * overtaken by a newer request is dropped.
 */
export function useThisPage(tabId: number | undefined): [ThisPage, () => void] {
  const [state, setState] = useState<ThisPage>({ status: 'loading' });
  const latest = useRef(0);
  const load = useCallback(() => {
    latest.current += 1;
    const request = latest.current;
    setState({ status: 'loading' });
    score(tabId).then((result) => {
      if (request === latest.current) setState({ status: 'ready', result });
    });
  }, [tabId]);
  useEffect(load, [load]);
  return [state, load];
}

async function score(tabId: number | undefined): Promise<PageResult> {
  if (tabId === undefined) return { error: { code: 'tab-gone' } };
  try {
    return await send('scoreTab', { tabId });
  } catch (error) {
    console.error(error);
    return { error: { code: 'internal' } };
  }
}
