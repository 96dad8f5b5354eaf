import { useCallback, useRef } from 'react';

/**
 * Does one piece of work at a time: one begun while another is under way would start from what was
 * before, and is not done.
 */
export function useAlone(): (work: () => Promise<void>) => Promise<void> {
  const busy = useRef(false);
  return useCallback(async (work) => {
    if (busy.current) return;
    busy.current = true;
    await work().finally(() => {
      busy.current = false;
    });
  }, []);
}
