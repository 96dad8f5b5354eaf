import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogWith, RESOURCES, resourceById } from '../../../src/catalog/catalog.ts';
import type { Resource } from '../../../src/catalog/resource.ts';
import { NextStepReason, nextStep } from '../../../src/roadmap/next-step.ts';
import { type RoadmapProgress, roadmapProgress } from '../../../src/roadmap/progress.ts';
import {
  DEFAULT_PICKS,
  RESOURCE_STATUSES,
  ResourceRecord,
  type ResourceStatus,
  statusOf,
  withStatus,
} from '../../../src/roadmap/status.ts';
import { STAGES } from '../../../src/rubric/stages.ts';

const record = (resourceId: string, status: ResourceStatus, at = 1): ResourceRecord =>
  withStatus(resourceId, undefined, status, at);
const find = (progress: RoadmapProgress, id: string) =>
  progress.stages
    .flatMap((stage) => [...stage.resources, ...stage.others])
    .find((each) => each.resource.id === id);
const step = (records: ResourceRecord[], pages: { url: string }[] = []) =>
  nextStep(roadmapProgress(records, pages, RESOURCES));

describe('the roadmap to begin with', () => {
  const progress = roadmapProgress([], [], RESOURCES);

  test('has four stages with the guide’s resources, two of each stage picked, none done', () => {
    expect(progress.stages.map((stage) => stage.stage)).toEqual([...STAGES]);
    expect(progress.stages.map((stage) => stage.resources.length)).toEqual([4, 4, 4, 5]);
    const shown = progress.stages.flatMap((stage) => stage.resources);
    expect(shown.every(({ resource }) => resource.core)).toBe(true);
    expect(progress.stages.map((stage) => stage.picks)).toEqual([2, 2, 2, 2]);
    expect(progress).toMatchObject({ picks: 8, done: 0, share: 0 });
    expect(DEFAULT_PICKS.every((id) => resourceById(id, RESOURCES))).toBe(true);
  });

  test('begins with the first pick of stage 1', () => {
    const { resource, reason } = nextStep(progress) ?? {};
    expect(resource?.id).toBe(DEFAULT_PICKS[0]);
    expect(reason).toEqual({ code: 'begin', stage: 1 });
  });
});

describe('roadmapProgress', () => {
  test('shows another resource once it is picked or read in, and never loses one', () => {
    const stage4 = (records: ResourceRecord[], pages: { url: string }[] = []) => {
      const stage = roadmapProgress(records, pages, RESOURCES).stages[3];
      return {
        shown: stage?.resources.map(({ resource }) => resource.id) ?? [],
        others: stage?.others.map(({ resource }) => resource.id) ?? [],
      };
    };
    const begin = stage4([]);
    expect(begin.shown).not.toContain('clipper');
    expect(begin.others).toContain('clipper');
    for (const status of ['picked', 'started', 'done'] as const) {
      const { shown, others } = stage4([record('clipper', status)]);
      expect(shown).toHaveLength(begin.shown.length + 1);
      expect(shown).toContain('clipper');
      expect(others).toEqual(begin.others.filter((id) => id !== 'clipper'));
    }
    const read = stage4([], [{ url: 'https://doordash.engineering/2020/11/19/some-post/' }]);
    expect(read.shown).toContain('doordash-engineering-blog');
    expect(stage4([record('clipper', 'none')])).toEqual(begin);
    const all = roadmapProgress([record('clipper', 'done')], [], RESOURCES).stages.flatMap(
      (stage) => [...stage.resources, ...stage.others],
    );
    expect(all.map(({ resource }) => resource.id).sort()).toEqual(
      RESOURCES.map(({ id }) => id).sort(),
    );
  });

  test('takes own resources: they can be picked, read in and named as the next step', () => {
    const own: Resource = {
      id: 'own/notes',
      title: 'Notes',
      kind: 'guide',
      by: 'Me',
      url: 'https://example.org/notes',
      stage: 1,
      pages: ['example.org/notes'],
      criteria: {},
      skills: {},
    };
    const progress = roadmapProgress(
      [record('own/notes', 'started', 3)],
      [{ url: 'https://example.org/notes/1' }],
      catalogWith([own]),
    );
    expect(progress.stages[0]).toMatchObject({ picks: 3, pagesRead: 1 });
    expect(nextStep(progress)).toEqual({
      resource: own,
      reason: { code: 'continue', stage: 1, startedAt: 3, pagesRead: 1 },
    });
  });

  test('counts picks done, per stage and over all', () => {
    const progress = roadmapProgress(
      [record('designing-machine-learning-systems', 'done'), record('cs329s', 'started')],
      [],
      RESOURCES,
    );
    expect(progress.stages[0]).toMatchObject({ picks: 2, done: 1, share: 0.5 });
    expect(progress.stages[1]).toMatchObject({ picks: 2, done: 0, share: 0 });
    expect(progress).toMatchObject({ picks: 8, done: 1, share: 1 / 8 });
  });

  test('unpicking shrinks what is to be done, also of a default; nothing picked is no progress', () => {
    const one = roadmapProgress([record('cs329s', 'none')], [], RESOURCES);
    expect(one.stages[1]).toMatchObject({ picks: 1, done: 0 });
    const none = roadmapProgress(
      RESOURCES.map(({ id }) => record(id, 'none')),
      [],
      RESOURCES,
    );
    expect(none).toMatchObject({ picks: 0, done: 0, share: 0 });
    expect(nextStep(none)).toBeNull();
  });

  test('what is done without having been picked counts as a pick', () => {
    const progress = roadmapProgress([record('kaggle', 'done')], [], RESOURCES);
    expect(progress.stages[2]).toMatchObject({ picks: 3, done: 1 });
  });

  test('pages read count to the blog, course or platform they belong to', () => {
    const progress = roadmapProgress(
      [],
      [
        { url: 'https://www.uber.com/blog/one/' },
        { url: 'https://eng.uber.com/two' },
        { url: 'https://stanford-cs329s.github.io/syllabus.html' },
        { url: 'https://www.educative.io/courses/machine-learning-system-design/x' },
        { url: 'https://example.org/' },
        { url: 'not an address' },
      ],
      RESOURCES,
    );
    expect(find(progress, 'uber-engineering-blog')?.pagesRead).toBe(2);
    expect(find(progress, 'cs329s')?.pagesRead).toBe(1);
    expect(find(progress, 'educative-machine-learning-system-design')?.pagesRead).toBe(1);
    expect(find(progress, 'educative')?.pagesRead).toBe(0);
    expect(progress.stages.map((stage) => stage.pagesRead)).toEqual([0, 2, 0, 2]);
    // Reading pages is shown, but only the reader says that a pick is done.
    expect(progress.done).toBe(0);
  });

  test('records for resources that the catalogue no longer holds change nothing', () => {
    expect(roadmapProgress([record('gone', 'done')], [], RESOURCES)).toEqual(
      roadmapProgress([], [], RESOURCES),
    );
  });
});

describe('nextStep', () => {
  test('continues what was started, before any other pick', () => {
    const next = step(
      [record('uber-engineering-blog', 'started', 5)],
      [{ url: 'https://eng.uber.com/x' }],
    );
    expect(next?.resource.id).toBe('uber-engineering-blog');
    expect(next?.reason).toEqual({ code: 'continue', stage: 4, startedAt: 5, pagesRead: 1 });
  });

  test('of several started: the earliest stage, and there what was started first', () => {
    const next = step([
      record('mlops-specialization', 'started', 3),
      record('cs329s', 'started', 9),
      record('kaggle', 'started', 1),
    ]);
    expect(next?.resource.id).toBe('mlops-specialization');
  });

  test('a post that was read does not start the blog', () => {
    expect(step([], [{ url: 'https://eng.uber.com/x' }])?.reason.code).toBe('begin');
  });

  test('goes on within a stage, then to the next, skipping stages without picks', () => {
    const first = record('designing-machine-learning-systems', 'done');
    const second = record('machine-learning-design-patterns', 'done');
    expect(step([first])).toMatchObject({
      resource: { id: 'machine-learning-design-patterns' },
      reason: { code: 'next-pick', stage: 1, done: 1, picks: 2 },
    });
    expect(step([first, second])).toMatchObject({
      resource: { id: 'cs329s' },
      reason: { code: 'next-stage', stage: 2 },
    });
    const unpicked = [record('cs329s', 'none'), record('mlops-specialization', 'none')];
    expect(step([first, second, ...unpicked])).toMatchObject({
      resource: { id: 'educative' },
      reason: { code: 'next-stage', stage: 3 },
    });
  });

  test('something done in a later stage does not hide the first stage', () => {
    expect(step([record('hidden-technical-debt', 'done')])).toMatchObject({
      resource: { id: 'designing-machine-learning-systems' },
      reason: { code: 'next-pick', stage: 1, done: 0, picks: 2 },
    });
  });

  test('following it step by step does every pick once, in roadmap order, and ends', () => {
    const records: ResourceRecord[] = [];
    const walked: string[] = [];
    for (let next = step(records); next; next = step(records)) {
      walked.push(next.resource.id);
      records.push(record(next.resource.id, 'done', walked.length));
      expect(walked.length).toBeLessThanOrEqual(8);
    }
    expect(walked).toEqual([...DEFAULT_PICKS]);
    expect(roadmapProgress(records, [], RESOURCES)).toMatchObject({ picks: 8, done: 8, share: 1 });
  });

  test('for any state: null exactly when no pick is left, else an open pick with a valid reason', () => {
    const anyRecords = fc.uniqueArray(
      fc
        .tuple(
          fc.constantFrom(...RESOURCES.map(({ id }) => id)),
          fc.constantFrom(...RESOURCE_STATUSES),
          fc.nat(),
        )
        .map(([id, status, at]) => record(id, status, at)),
      { selector: ({ resourceId }) => resourceId },
    );
    fc.assert(
      fc.property(anyRecords, (records) => {
        const progress = roadmapProgress(records, [], RESOURCES);
        const next = nextStep(progress);
        expect(next === null).toBe(progress.picks === progress.done);
        if (!next) return;
        NextStepReason.parse(next.reason);
        expect(next.reason.stage).toBe(next.resource.stage);
        expect(['picked', 'started']).toContain(find(progress, next.resource.id)?.status);
      }),
    );
  });
});

describe('withStatus', () => {
  test('keeps the first time of each step, going forward', () => {
    const picked = withStatus('kaggle', undefined, 'picked', 10);
    const started = withStatus('kaggle', picked, 'started', 20);
    const done = withStatus('kaggle', started, 'done', 30);
    expect(withStatus('kaggle', done, 'done', 40)).toEqual({
      resourceId: 'kaggle',
      status: 'done',
      updatedAt: 40,
      pickedAt: 10,
      startedAt: 20,
      doneAt: 30,
    });
  });

  test('stepping back forgets what no longer holds', () => {
    const done = withStatus('kaggle', withStatus('kaggle', undefined, 'started', 20), 'done', 30);
    expect(withStatus('kaggle', done, 'started', 40)).toEqual({
      resourceId: 'kaggle',
      status: 'started',
      updatedAt: 40,
      startedAt: 20,
    });
    expect(withStatus('kaggle', done, 'none', 50)).toEqual({
      resourceId: 'kaggle',
      status: 'none',
      updatedAt: 50,
    });
  });

  test('always gives a record that may be stored, and overrides the default', () => {
    for (const status of RESOURCE_STATUSES) {
      const made = record('cs329s', status, 7);
      expect(ResourceRecord.parse(made)).toEqual(made);
      expect(statusOf('cs329s', made)).toBe(status);
    }
    expect(statusOf('cs329s', undefined)).toBe('picked');
    expect(statusOf('kaggle', undefined)).toBe('none');
  });
});
