import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RESOURCES, resourceById } from '../../../src/catalog/catalog.ts';
import {
  type Coverage,
  type CoveredItem,
  coverage,
  depthIn,
  type Levels,
} from '../../../src/roadmap/coverage.ts';
import {
  CRITERIA,
  type Criterion,
  LEVELS,
  SKILL_LEVELS,
  SKILLS,
  type Skill,
} from '../../../src/rubric/rubric.ts';

const NOTHING = { unread: [], resources: [], done: [] };
const page = (
  id: string,
  levels: Levels['levels'],
  skills: Levels['skills'],
  score = 50,
): CoveredItem => ({ id, scored: { levels, skills, score } });
const cellOf = (found: Coverage, skill: Skill, criterion: Criterion) =>
  found.rows.find((row) => row.skill === skill)?.cells.find((c) => c.criterion === criterion);
const cellsOf = (found: Coverage) => found.rows.flatMap((row) => row.cells);

const anyLevels = fc.record({
  levels: fc
    .tuple(...CRITERIA.map(() => fc.constantFrom(...LEVELS)))
    .map((all) => Object.fromEntries(CRITERIA.map((c, index) => [c, all[index]]))),
  skills: fc
    .tuple(...SKILLS.map(() => fc.constantFrom(...SKILL_LEVELS)))
    .map((all) => Object.fromEntries(SKILLS.map((s, index) => [s, all[index]]))),
  score: fc.nat(100),
});
const anyItems = fc.uniqueArray(
  fc.record({ id: fc.uuid(), scored: fc.option(anyLevels, { nil: undefined }) }),
  { selector: ({ id }) => id, maxLength: 20 },
);

describe('depthIn', () => {
  test.each([
    [3, 2, 3],
    [2, 2, 2],
    [3, 1, 1],
    [1, 1, 1],
    [3, 0, 0],
    [0, 2, 0],
  ] as const)('level %i in an area covered to %i is depth %i', (level, skill, depth) => {
    expect(depthIn({ levels: { drift: level }, skills: { data: skill } }, 'data', 'drift')).toBe(
      depth,
    );
  });

  test('what is not named is not there', () => {
    expect(depthIn({ levels: {}, skills: {} }, 'data', 'drift')).toBe(0);
  });
});

describe('coverage', () => {
  test('with nothing read: thirty empty cells in the rubric’s order', () => {
    const found = coverage([], NOTHING);
    expect(found.rows.map(({ skill }) => skill)).toEqual([...SKILLS]);
    for (const { skill, cells } of found.rows) {
      expect(cells.map(({ criterion }) => criterion)).toEqual([...CRITERIA]);
      for (const cell of cells) {
        expect(cell).toEqual({
          skill,
          criterion: cell.criterion,
          value: 0,
          pages: 0,
          restsOn: [],
          filledBy: { items: [], resources: [] },
        });
      }
    }
    expect(found).toMatchObject({ share: 0, unscored: 0 });
  });

  test('a cell is worth its deepest page, and rests on its pages, deepest and best first', () => {
    const found = coverage(
      [
        page('touches', { drift: 3 }, { data: 1 }, 99),
        page('explains', { drift: 2 }, { data: 2 }, 40),
        page('explains better', { drift: 2 }, { data: 2 }, 70),
        page('elsewhere', { drift: 3 }, { deployment: 2 }, 90),
        { id: 'never scored' },
      ],
      NOTHING,
    );
    expect(cellOf(found, 'data', 'drift')).toMatchObject({
      value: 2,
      pages: 3,
      restsOn: ['explains better', 'explains', 'touches'],
    });
    expect(cellOf(found, 'deployment', 'drift')).toMatchObject({
      value: 3,
      pages: 1,
      restsOn: ['elsewhere'],
    });
    expect(cellOf(found, 'data', 'monitoring')).toMatchObject({ value: 0, pages: 0, restsOn: [] });
    expect(found.unscored).toBe(1);
    expect(found.share).toBeCloseTo((2 + 3) / (30 * 3));
  });

  test('a page that teaches everything everywhere fills the map', () => {
    const all = page(
      'all',
      Object.fromEntries(CRITERIA.map((c) => [c, 3])),
      Object.fromEntries(SKILLS.map((s) => [s, 2])),
    );
    const found = coverage([all], { unread: [], resources: RESOURCES, done: [] });
    expect(found.share).toBe(1);
    for (const { filledBy } of cellsOf(found)) expect(filledBy.resources).toEqual([]);
  });

  test('is filled by what goes deeper: unread pages by score, resources narrowest first', () => {
    const finished = [page('mentions', { drift: 1 }, { deployment: 2 })];
    const unread = [
      page('no deeper', { drift: 1 }, { deployment: 2 }, 100),
      page('deeper', { drift: 2 }, { deployment: 2 }, 30),
      page('deepest', { drift: 3 }, { deployment: 2 }, 20),
      page('deeper too', { drift: 2 }, { deployment: 2 }, 60),
      { id: 'never scored' },
    ];
    const cell = (done: string[]) =>
      cellOf(coverage(finished, { unread, resources: RESOURCES, done }), 'deployment', 'drift');
    const { filledBy } = cell([]) ?? {};
    expect(filledBy?.items).toEqual(['deepest', 'deeper too', 'deeper']);
    expect(filledBy?.resources).toHaveLength(5);
    const depths = filledBy?.resources.map((id) => resourceById(id, RESOURCES)?.criteria.drift);
    expect(depths?.[0]).toBe(3);
    expect(depths).toEqual([...(depths ?? [])].sort().reverse());
    const [first = ''] = filledBy?.resources ?? [];
    expect(first).toBe('monitoring-and-explainability');
    expect(cell([first])?.filledBy.resources).not.toContain(first);
  });

  test('to begin with the catalogue can fill every cell', () => {
    const found = coverage([], { unread: [], resources: RESOURCES, done: [] });
    for (const { skill, criterion, filledBy } of cellsOf(found)) {
      expect(filledBy.resources.length, `${skill} ${criterion}`).toBeGreaterThan(0);
    }
  });

  test('for any pages: agrees with looking at each cell by itself', () => {
    fc.assert(
      fc.property(anyItems, anyItems, (finished, unread) => {
        const found = coverage(finished, { unread, resources: RESOURCES, done: [] });
        for (const { skill, criterion, value, pages, restsOn, filledBy } of cellsOf(found)) {
          const depth = ({ scored }: CoveredItem) =>
            scored ? depthIn(scored, skill, criterion) : 0;
          const ranked = (items: CoveredItem[], above: number) =>
            items
              .filter((item) => depth(item) > above)
              .sort(
                (a, b) => depth(b) - depth(a) || (b.scored?.score ?? 0) - (a.scored?.score ?? 0),
              )
              .map(({ id }) => id);
          const covering = ranked(finished, 0);
          expect(value).toBe(Math.max(0, ...finished.map(depth)));
          expect(pages).toBe(covering.length);
          expect(restsOn).toEqual(covering.slice(0, 5));
          expect(filledBy.items).toEqual(ranked(unread, value).slice(0, 5));
          for (const id of filledBy.resources) {
            const { criteria = {}, skills = {} } = resourceById(id, RESOURCES) ?? {};
            expect(depthIn({ levels: criteria, skills }, skill, criterion)).toBeGreaterThan(value);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('reading one more page never lowers a cell', () => {
    fc.assert(
      fc.property(anyItems, anyLevels, (items, scored) => {
        const before = coverage(items, NOTHING);
        const after = coverage([...items, { id: 'one more', scored }], NOTHING);
        for (const { skill, criterion, value, pages } of cellsOf(before)) {
          const cell = cellOf(after, skill, criterion);
          expect(cell?.value).toBeGreaterThanOrEqual(value);
          expect(cell?.pages).toBeGreaterThanOrEqual(pages);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('looks at each page as often with 10,000 pages as with 100', () => {
    const looksPerPage = (count: number) => {
      let looks = 0;
      const items = Array.from({ length: count }, (_, n): CoveredItem => {
        const scored = { levels: { drift: LEVELS[n % 4] }, skills: { data: 2 as const }, score: n };
        return {
          id: String(n),
          get scored() {
            looks += 1;
            return scored;
          },
        };
      });
      const found = coverage(items, { unread: items, resources: RESOURCES, done: [] });
      expect(cellOf(found, 'data', 'drift')).toMatchObject({ value: 3, pages: (count * 3) / 4 });
      return looks / count;
    };
    expect(looksPerPage(10_000)).toBe(looksPerPage(100));
  });
});
