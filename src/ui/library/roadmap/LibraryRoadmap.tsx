import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { ReadingItem } from '../../../reading-list/item.ts';
import { coverage } from '../../../roadmap/coverage.ts';
import { nextStep } from '../../../roadmap/next-step.ts';
import { roadmapWeeksLeft, weeklyPace } from '../../../roadmap/pace.ts';
import type { RoadmapProgress } from '../../../roadmap/progress.ts';
import { minutesFor } from '../../../scoring/reading-speed.ts';
import { StorageFailure } from '../../controls/StorageFailure.tsx';
import {
  addToBrowserList,
  db,
  readRoadmap,
  saveResource,
  setResourceStatus,
} from '../../library.ts';
import { RoadmapView } from '../../roadmap/RoadmapView.tsx';
import { t } from '../../t.ts';
import { useSettings } from '../../use-settings.ts';
import { useChanges } from '../changes.tsx';
import { CoverageMap } from './CoverageMap.tsx';
import styles from './LibraryRoadmap.module.css';
import { Pace } from './Pace.tsx';

/** The coverage of what was read, from what the library holds. */
function coverageOf(progress: RoadmapProgress, items: readonly ReadingItem[]) {
  const all = progress.stages.flatMap(({ resources, others }) => [...resources, ...others]);
  const scored = items.map((item) => ({ ...item, scored: item.scored }));
  return coverage(
    scored.filter(({ status }) => status === 'done'),
    {
      unread: scored.filter(({ status }) => status === 'to-read' || status === 'reading'),
      resources: all.map(({ resource }) => resource),
      done: all.filter(({ status }) => status === 'done').map(({ resource }) => resource.id),
    },
  );
}

/** The roadmap, how fast one goes, and what one's reading covers, side by side. */
export default function LibraryRoadmap() {
  const roadmap = useLiveQuery(readRoadmap);
  const { report } = useChanges();
  const { wordsPerMinute } = useSettings();
  const derived = useMemo(() => {
    if (!roadmap || 'error' in roadmap) return null;
    const { progress, items } = roadmap.value;
    const now = Date.now();
    const finished = items
      .filter(({ status }) => status === 'done')
      .map(({ scored, ...item }) => ({
        ...item,
        scored: scored && { minutes: minutesFor(scored.words, wordsPerMinute) },
      }));
    return {
      coverage: coverageOf(progress, items),
      pace: weeklyPace(finished, now),
      left: roadmapWeeksLeft(progress, now),
    };
  }, [roadmap, wordsPerMinute]);
  if (!roadmap) return null;
  if ('error' in roadmap || !derived)
    return <StorageFailure code={'error' in roadmap ? roadmap.error.code : 'internal'} />;
  const { progress, items } = roadmap.value;
  const resources = progress.stages.flatMap((stage) => [...stage.resources, ...stage.others]);
  const titleOf = (id: string) =>
    resources.find(({ resource }) => resource.id === id)?.resource.title ?? id;
  return (
    <div className={styles.view}>
      <div className={styles.stages}>
        <RoadmapView
          progress={progress}
          next={nextStep(progress)}
          onStatus={async (resourceId, status) => {
            const change = await setResourceStatus(db, resourceId, status);
            report(change, t('library_done_resource', titleOf(resourceId)));
          }}
        />
      </div>
      <div className={styles.maps}>
        <Pace pace={derived.pace} left={derived.left} />
        <CoverageMap
          coverage={derived.coverage}
          items={items}
          resources={resources.map(({ resource }) => resource)}
          onAdd={async (resource) => {
            const saved = await saveResource(db, resource);
            const added = 'value' in saved && saved.value.added;
            if (added) await addToBrowserList([saved.value.item]);
            report(saved, t(added ? 'library_done_added' : 'library_done_known', resource.title));
          }}
        />
      </div>
    </div>
  );
}
