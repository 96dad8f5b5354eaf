import { describe, expect, it } from 'vitest';
import { catalogWith, RESOURCES } from '../../../../src/catalog/catalog.ts';
import type { Resource } from '../../../../src/catalog/resource.ts';
import { CRITERIA, SKILLS } from '../../../../src/rubric/rubric.ts';
import {
  entriesOf,
  filterEntries,
  filtersFrom,
  folded,
  paramsOf,
  sortEntries,
  statusCounts,
  tagsOf,
} from '../../../../src/ui/library/list/filters.ts';
import { sampleLibrary } from '../../../fixtures/sample-library.ts';

const { items, evaluations } = sampleLibrary(300);
const quotes = new Map(
  evaluations.map(({ id, evaluation }) => [
    id,
    folded(
      CRITERIA.flatMap((c) => evaluation.criteria[c]?.evidence.map(({ quote }) => quote)).join(
        '\n',
      ),
    ),
  ]),
);
const entries = entriesOf(items, quotes, RESOURCES);
const found = (filters: Parameters<typeof filterEntries>[1]) =>
  filterEntries(entries, filters).map(({ item }) => item);

describe('filterEntries', () => {
  it('keeps everything, in the order given, where nothing is asked for', () => {
    expect(found({})).toEqual(items);
  });

  it('finds words wherever they are, whatever their case and accents', () => {
    const [first] = items;
    if (!first) throw new Error('no items');
    const [entry] = entriesOf(
      [{ ...first, title: 'Über Ｅinbettung — Café' }],
      new Map(),
      RESOURCES,
    );
    if (!entry) throw new Error('no entry');
    for (const q of ['uber', 'CAFÉ', 'einbettung cafe', '  ']) {
      expect(filterEntries([entry], { q }), q).toHaveLength(1);
    }
    expect(filterEntries([entry], { q: 'cafe tea' })).toEqual([]);
  });

  it('finds an unscored page by the kind of its resource, the reader’s own too', () => {
    const [first] = items;
    if (!first) throw new Error('no items');
    const { scored: _scored, ...unscored } = first;
    const own: Resource = {
      ...{ id: 'own/a', title: 'Ours', kind: 'guide', by: 'Us', stage: 1 },
      ...{ url: 'https://example.org/', pages: ['example.org'], criteria: {}, skills: {} },
    };
    const entries = entriesOf(
      [
        { ...unscored, resourceId: 'cs329s' },
        { ...unscored, resourceId: 'own/a' },
        { ...unscored, resourceId: 'gone' },
        { ...first, resourceId: 'own/a' },
      ],
      new Map(),
      catalogWith([own]),
    );
    expect(entries.map(({ kind }) => kind)).toEqual([
      ...['course', 'guide', undefined, first.scored?.format],
    ]);
    expect(filterEntries(entries, { kind: 'guide' })).toEqual([entries[1]]);
  });

  it('wants every word of a query, in its own text or in its quotes', () => {
    const both = found({ q: 'canary dashboard' });
    expect(both.length).toBeGreaterThan(0);
    expect(both.length).toBeLessThan(found({ q: 'canary' }).length);
    expect(both.every(({ title }) => title.includes('Canary'))).toBe(true);
  });

  it('takes what stands between quotes as it is, also while it is typed', () => {
    const [first] = items;
    if (!first) throw new Error('no items');
    const all = entriesOf([{ ...first, title: 'Scaling Graphite at night' }], new Map(), RESOURCES);
    for (const q of ['"scaling graphite"', '“Scaling Graphite” night', 'night "scaling gr', '"']) {
      expect(filterEntries(all, { q }), q).toHaveLength(1);
    }
    for (const q of ['"graphite scaling"', '"scaling night"', '"scaling graphite" tea']) {
      expect(filterEntries(all, { q }), q).toEqual([]);
    }
  });

  it('counts a criterion or skill from "explained" on', () => {
    for (const criterion of CRITERIA) {
      expect(found({ criterion })).toEqual(
        items.filter(({ scored }) => scored && (scored.levels[criterion] ?? 0) >= 2),
      );
    }
    for (const skill of SKILLS) {
      expect(found({ skill })).toEqual(
        items.filter(({ scored }) => scored && scored.skills[skill] === 2),
      );
    }
  });

  it('takes a depth as "at least", and unscored pages apart', () => {
    expect(found({ score: 'deep' })).toEqual(
      items.filter(({ scored }) => scored && scored.score >= 65),
    );
    expect(found({ score: 'unscored' })).toEqual(items.filter(({ scored }) => !scored));
  });

  it('joins filters', () => {
    const [tag = ''] = tagsOf(items);
    expect(found({ tag, status: 'to-read', stage: 'none', kind: 'list' })).toEqual(
      items.filter(
        (item) =>
          item.tags.includes(tag) &&
          item.status === 'to-read' &&
          item.stage === null &&
          item.scored?.format === 'list',
      ),
    );
  });
});

describe('sortEntries', () => {
  it('puts what lacks the value last', () => {
    for (const sort of ['score', 'short', 'rating'] as const) {
      const sorted = sortEntries(entries, sort).map(({ item }) => item);
      const value = {
        score: sorted.map(({ scored }) => scored?.score),
        short: sorted.map(({ scored }) => scored?.words),
        rating: sorted.map(({ rating }) => rating),
      }[sort];
      const present = value.filter((each) => each !== undefined);
      expect(value.slice(0, present.length)).toEqual(present);
      const ascending = present.toSorted((a, b) => a - b);
      expect(present).toEqual(sort === 'short' ? ascending : ascending.toReversed());
    }
  });
});

describe('filters in the address', () => {
  it('come back as they went', () => {
    const filters = {
      q: 'a & b = ü',
      tag: 'to discuss',
      status: 'reading',
      stage: 'none',
      kind: 'book',
      criterion: 'drift',
      skill: 'data',
      score: 'unscored',
      sort: 'title',
    } as const;
    expect(filtersFrom(new URLSearchParams(paramsOf(filters).toString()))).toEqual(filters);
  });

  it('are left out where they are not known', () => {
    const params = new URLSearchParams('status=eaten&stage=9&sort=&q=&__proto__=x&constructor=y');
    expect(filtersFrom(params)).toEqual({});
  });
});

it('counts every item under one status', () => {
  const counts = statusCounts(items);
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(items.length);
});
