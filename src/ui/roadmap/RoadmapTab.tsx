import { useLiveQuery } from 'dexie-react-hooks';
import { DatabaseZap } from 'lucide-react';
import { useState } from 'react';
import { nextStep } from '../../roadmap/next-step.ts';
import { errorSentence } from '../../words/names.ts';
import { EmptyState } from '../controls/EmptyState.tsx';
import { db, readRoadmap, setResourceStatus } from '../library.ts';
import { lookup, t } from '../t.ts';
import { RoadmapView } from './RoadmapView.tsx';

/** The roadmap as it is stored, live; what is picked, started and done is written there. */
export default function RoadmapTab() {
  const roadmap = useLiveQuery(readRoadmap);
  const [error, setError] = useState<string>();
  if (!roadmap) return null;
  if ('error' in roadmap)
    return (
      <EmptyState icon={DatabaseZap} title={t('ui_list_failed')} role="alert">
        <p>{errorSentence(roadmap.error.code, lookup)}</p>
      </EmptyState>
    );
  const { progress } = roadmap.value;
  return (
    <RoadmapView
      progress={progress}
      next={nextStep(progress)}
      error={error}
      onStatus={async (resourceId, status) => {
        const result = await setResourceStatus(db, resourceId, status);
        setError('error' in result ? errorSentence(result.error.code, lookup) : undefined);
      }}
    />
  );
}
