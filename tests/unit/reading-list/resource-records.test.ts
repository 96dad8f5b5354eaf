import { expect, test } from 'vitest';
import { RESOURCES } from '../../../src/catalog/catalog.ts';
import { suggest } from '../../../src/catalog/suggest.ts';
import { listItems, setStatus } from '../../../src/reading-list/items.ts';
import {
  listResourceRecords,
  savedResources,
  setResourceStatus,
} from '../../../src/reading-list/resource-records.ts';
import { savePage } from '../../../src/reading-list/save.ts';
import { undo } from '../../../src/reading-list/undo.ts';
import { nextStep } from '../../../src/roadmap/next-step.ts';
import { roadmapProgress } from '../../../src/roadmap/progress.ts';
import { makeArticle, makeEvaluation, profile, unwrap } from './library.ts';

test('statuses are stored with their times; each change can be undone and redone', async () => {
  const db = profile().connect();
  const records = async () => unwrap(await listResourceRecords(db)).records;
  const started = unwrap(await setResourceStatus(db, 'cs329s', 'started', 10));
  const done = unwrap(await setResourceStatus(db, 'cs329s', 'done', 20));
  expect(await records()).toEqual([
    { resourceId: 'cs329s', status: 'done', updatedAt: 20, startedAt: 10, doneAt: 20 },
  ]);
  const [redo] = unwrap(await undo(db, done.undo));
  expect(await records()).toEqual([started.record]);
  if (!redo) throw new Error('no redo');
  unwrap(await undo(db, redo));
  expect(await records()).toEqual([done.record]);
  unwrap(await undo(db, done.undo));
  unwrap(await undo(db, started.undo));
  expect(await records()).toEqual([]);
});

test('what another context chose since is not undone', async () => {
  const { connect } = profile();
  const db = connect();
  const picked = unwrap(await setResourceStatus(db, 'cs329s', 'picked', 10));
  const done = unwrap(await setResourceStatus(connect(), 'cs329s', 'done', 20));
  expect(await undo(db, picked.undo)).toEqual({ error: { code: 'item-changed' } });
  expect(unwrap(await listResourceRecords(db)).records).toEqual([done.record]);
});

test('from saved pages to progress, next step and suggestions', async () => {
  const db = profile().connect();
  const save = async (url: string) =>
    unwrap(await savePage(db, { article: makeArticle({ url }), evaluation: makeEvaluation() }))
      .item;
  const post = await save('https://www.uber.com/blog/some-post/?utm_source=x');
  await save('https://stanford-cs329s.github.io');
  unwrap(await setStatus(db, [post.id], 'done'));
  unwrap(await setResourceStatus(db, 'designing-machine-learning-systems', 'done'));

  const { items } = unwrap(await listItems(db));
  const { records } = unwrap(await listResourceRecords(db));
  const progress = roadmapProgress(
    records,
    items.filter((item) => item.status === 'done'),
    RESOURCES,
  );
  expect(progress).toMatchObject({ picks: 8, done: 1 });
  expect(progress.stages[3]?.pagesRead).toBe(1);
  const next = nextStep(progress);
  expect(next?.resource.id).toBe('machine-learning-design-patterns');

  // The course's own page is saved, one post of a blog is not the blog.
  expect(savedResources(items, RESOURCES)).toEqual(['cs329s']);
  const suggestions = suggest(makeEvaluation(0), {
    finished: records.filter((record) => record.status === 'done').map((r) => r.resourceId),
    saved: savedResources(items, RESOURCES),
    nextStage: next?.resource.stage ?? null,
    nextResource: next?.resource.id,
    pageUrl: post.url,
    resources: RESOURCES,
  });
  expect(suggestions.length).toBeGreaterThanOrEqual(2);
  const unwanted = ['designing-machine-learning-systems', 'cs329s', 'uber-engineering-blog'];
  expect(suggestions.filter(({ id }) => unwanted.includes(id))).toEqual([]);
});

test('every resource is recognised as saved by its own address', () => {
  for (const { id, url } of RESOURCES) {
    const address = url.replace(/^https?:\/\/(www\.)?/, 'https://').replace(/\/$/, '');
    const root = new URL(url).pathname === '/' && !new URL(url).search;
    expect(savedResources([{ address: root ? `${address}/` : address }], RESOURCES)).toEqual([id]);
  }
});
