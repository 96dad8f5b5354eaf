import { useEffect, useState } from 'react';
import { hear, send } from '../../messages/messenger.ts';
import type { EvidenceAction, EvidenceView, PageError } from '../../messages/protocol.ts';

/** What is marked in a tab's page, kept up with what shortcuts and other pages of ours do there. */
export function useEvidence(tabId: number) {
  const [view, setView] = useState<EvidenceView>();
  const [error, setError] = useState<PageError['code']>();

  useEffect(() => {
    let current = true;
    ask(tabId, 'look').then((result) => {
      if (current && 'view' in result) setView(result.view);
    });
    const stop = hear('evidenceChanged', (news) => {
      if (news.tabId === tabId) setView(news.view);
    });
    return () => {
      current = false;
      stop();
    };
  }, [tabId]);

  return {
    view,
    error,
    async act(action: EvidenceAction): Promise<void> {
      setError(undefined);
      const result = await ask(tabId, action);
      if ('view' in result) setView(result.view);
      else setError(result.error.code);
    },
  };
}

async function ask(tabId: number, action: EvidenceAction) {
  // Asked twice, a step may lead two places on.
  const once = action === 'next' || action === 'previous';
  try {
    return await send('evidence', { tabId, action }, once);
  } catch (failure) {
    console.error(failure);
    return { error: { code: 'internal' as const } };
  }
}
