import { describe, expect, it } from 'vitest';
import messages from '../../../../public/_locales/en/messages.json';
import { catalogWith, RESOURCES } from '../../../../src/catalog/catalog.ts';
import type { Resource } from '../../../../src/catalog/resource.ts';
import type { ReadingItem, ScoreSummary } from '../../../../src/reading-list/item.ts';
import { CRITERIA, SKILLS } from '../../../../src/rubric/rubric.ts';
import {
  criterionNames,
  entriesOf,
  filterEntries,
  filtersFrom,
  folded,
  paramsOf,
  sortEntries,
  statusCounts,
  tagsOf,
} from '../../../../src/ui/library/list/filters.ts';
import { lookupIn } from '../../../../src/words/words.ts';
import { sampleLibrary } from '../../../fixtures/sample-library.ts';

const NAMES = criterionNames(lookupIn(messages));
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
const entries = entriesOf(items, quotes, RESOURCES, NAMES);
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
      NAMES,
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
      NAMES,
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
    const all = entriesOf(
      [{ ...first, title: 'Scaling Graphite at night' }],
      new Map(),
      RESOURCES,
      NAMES,
    );
    for (const q of ['"scaling graphite"', '“Scaling Graphite” night', 'night "scaling gr', '"']) {
      expect(filterEntries(all, { q }), q).toHaveLength(1);
    }
    for (const q of ['"graphite scaling"', '"scaling night"', '"scaling graphite" tea']) {
      expect(filterEntries(all, { q }), q).toEqual([]);
    }
  });

  it('takes hyphens, slashes and underscores for spaces, in what is sought and where', () => {
    const [first] = items;
    if (!first) throw new Error('no items');
    const hits = (changes: Partial<ReadingItem>, quote: string, q: string) => {
      const quotes = new Map([[first.id, folded(quote)]]);
      const item = { ...first, title: '', url: 'https://example.org/a-b', tags: [], ...changes };
      return filterEntries(entriesOf([item], quotes, RESOURCES, NAMES), { q }).length;
    };
    const spellings = ['Feature store', 'feature-store', 'feature/store', 'feature_store'];
    for (const written of [...spellings, 'Feature – Store']) {
      for (const q of [...spellings, '"feature store"', 'feature-']) {
        expect(hits({ title: written }, '', q), `${q} in the title ${written}`).toBe(1);
        expect(hits({ tags: [written] }, '', q), `${q} in the tag ${written}`).toBe(1);
        expect(hits({}, written, q), `${q} in the quote ${written}`).toBe(1);
      }
    }
    expect(hits({ title: 'A store for every feature' }, '', 'feature-store')).toBe(0);
    expect(hits({}, '', 'https://example.org/a-b/')).toBe(1);
    expect(hits({}, '', 'https://example.org/b')).toBe(0);
    expect(hits({}, '', ' - / ')).toBe(1);
  });

  it('finds a page by the names of the criteria it explains, whatever its quotes say', () => {
    const scored = items.find((item) => item.scored);
    if (!scored?.scored) throw new Error('no scored item');
    const at = (drift: 0 | 1 | 2 | 3) => ({
      ...{ ...scored, title: 'Pipelines', url: 'https://example.org/', note: '', tags: [] },
      scored: { ...scored.scored, levels: { drift } } as ScoreSummary,
    });
    const found = ([0, 1, 2, 3] as const).map(
      (level) =>
        filterEntries(entriesOf([at(level)], new Map(), RESOURCES, NAMES), { q: 'drift' }).length,
    );
    expect(found).toEqual([0, 0, 1, 1]);
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
