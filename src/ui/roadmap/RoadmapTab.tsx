import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { nextStep } from '../../roadmap/next-step.ts';
import { errorSentence } from '../../words/names.ts';
import { StorageFailure } from '../controls/StorageFailure.tsx';
import { db, readRoadmap, setResourceStatus } from '../library.ts';
import { lookup } from '../t.ts';
import { RoadmapView } from './RoadmapView.tsx';

/** The roadmap as it is stored, live; what is picked, started and done is written there. */
export default function RoadmapTab() {
  const roadmap = useLiveQuery(readRoadmap);
  const [error, setError] = useState<string>();
  if (!roadmap) return null;
  if ('error' in roadmap) return <StorageFailure code={roadmap.error.code} />;
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
