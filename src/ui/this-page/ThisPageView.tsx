import { useCallback, useState } from 'react';
import { ErrorState } from './ErrorState.tsx';
import { LoadingState } from './LoadingState.tsx';
import { SaveUnscored } from './SaveUnscored.tsx';
import styles from './Scored.module.css';
import { Scored } from './Scored.tsx';
import { useLeft } from './use-left.ts';
import { useThisPage } from './use-this-page.ts';

/** The page in front of the reader: its score and what proves it, or why there is none. */
export function ThisPageView({ tabId }: { tabId: number | undefined }) {
  const [{ attempt, moved }, setState] = useState({ attempt: 0, moved: false });
  const onLeft = useCallback(
    () => setState(({ attempt }) => ({ attempt: attempt + 1, moved: true })),
    [],
  );
  return (
    <Attempt
      key={attempt}
      tabId={tabId}
      moved={moved}
      onRetry={() => setState({ attempt: attempt + 1, moved })}
      onLeft={onLeft}
    />
  );
}

function Attempt(props: {
  tabId: number | undefined;
  moved: boolean;
  onRetry: () => void;
  onLeft: () => void;
}) {
  const { tabId, moved, onRetry, onLeft } = props;
  const state = useThisPage(tabId, moved);
  const article = state.status === 'scored' ? state.page.article : undefined;
  const partial = useLeft(tabId, article, onLeft);
  if (state.status === 'scored') return <Scored {...state} tabId={tabId ?? 0} partial={partial} />;
  return (
    <>
      <div className={styles.content}>
        {state.status === 'loading' ? (
          <LoadingState />
        ) : (
          <ErrorState code={state.code} onRetry={onRetry} />
        )}
      </div>
      {state.status === 'failed' && state.link && <SaveUnscored link={state.link} />}
    </>
  );
}
