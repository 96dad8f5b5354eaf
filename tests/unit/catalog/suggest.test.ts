import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RESOURCES, resourceById } from '../../../src/catalog/catalog.ts';
import type { Resource } from '../../../src/catalog/resource.ts';
import { Suggestion, type SuggestOptions, suggest } from '../../../src/catalog/suggest.ts';
import {
  CRITERIA,
  type Criterion,
  LEVELS,
  type Level,
  SKILL_LEVELS,
  SKILLS,
  type SkillLevel,
} from '../../../src/rubric/rubric.ts';
import { STAGES } from '../../../src/rubric/stages.ts';
import type { Evaluation } from '../../../src/scoring/evaluation.ts';
import { FIXTURE } from './fixture-catalogue.ts';

type Judged = Pick<Evaluation, 'criteria' | 'skills'>;

function judged(level: (criterion: Criterion) => Level, skill: SkillLevel = 2): Judged {
  const criteria = Object.fromEntries(
    CRITERIA.map((c) => [c, { level: level(c), value: level(c), evidence: [] }]),
  ) as unknown as Judged['criteria'];
  const skills = Object.fromEntries(SKILLS.map((s) => [s, skill])) as Judged['skills'];
  return { criteria, skills };
}

/** Each of the 64 ways to lack some of the six criteria. */
const PATTERNS = Array.from({ length: 64 }, (_, bits) =>
  CRITERIA.filter((_criterion, index) => (bits >> index) & 1),
);
const lacking = (missing: readonly Criterion[], skill?: SkillLevel) =>
  judged((criterion) => (missing.includes(criterion) ? 0 : 2), skill);

const BEGIN: SuggestOptions = { finished: [], saved: [], nextStage: 1, resources: FIXTURE };
const ids = (suggestions: Suggestion[]) => suggestions.map((suggestion) => suggestion.id);
const strength = (id: string, criterion: Criterion) =>
  resourceById(id, FIXTURE)?.criteria[criterion] ?? 0;
const isStrong = (resource: Resource) =>
  [...Object.values(resource.criteria), ...Object.values(resource.skills)].some((l) => l >= 2);

const anyJudged = fc
  .record({
    levels: fc.tuple(...CRITERIA.map(() => fc.constantFrom(...LEVELS))),
    skill: fc.constantFrom(...SKILL_LEVELS),
  })
  .map(({ levels, skill }) => judged((c) => levels[CRITERIA.indexOf(c)] ?? 0, skill));
const anyIds = fc.subarray(FIXTURE.map((resource) => resource.id));
const anyOptions = fc.record({
  finished: anyIds,
  saved: anyIds,
  nextStage: fc.constantFrom(...STAGES, null),
  resources: fc.constant(FIXTURE),
  nextResource: fc.option(fc.constantFrom(...FIXTURE.map((r) => r.id)), { nil: undefined }),
  pageUrl: fc.option(fc.constantFrom(...FIXTURE.map((r) => r.url)), { nil: undefined }),
});

describe('suggest', () => {
  test('for all 64 patterns of gaps: two or three, of different kinds, each for a true reason', () => {
    for (const missing of PATTERNS) {
      for (const nextStage of STAGES) {
        const suggestions = suggest(lacking(missing), { ...BEGIN, nextStage });
        expect(suggestions.length).toBeGreaterThanOrEqual(2);
        expect(suggestions.length).toBeLessThanOrEqual(3);
        expect(new Set(suggestions.map((s) => s.kind)).size).toBe(suggestions.length);
        for (const { id, reason } of suggestions) {
          if (reason.code === 'next-on-roadmap') {
            expect(reason.stage).toBe(nextStage);
            expect(resourceById(id, FIXTURE)?.stage).toBe(nextStage);
            continue;
          }
          expect(reason.criteria.length).toBeGreaterThan(0);
          for (const criterion of reason.criteria) {
            expect(strength(id, criterion)).toBeGreaterThanOrEqual(2);
            if (reason.code === 'fills-gap') expect(missing).toContain(criterion);
          }
        }
      }
    }
  });

  test('a gap is filled whenever there is one, first of all', () => {
    for (const missing of PATTERNS.filter((pattern) => pattern.length > 0)) {
      expect(suggest(lacking(missing), BEGIN)[0]?.reason.code).toBe('fills-gap');
    }
  });

  test('every resource that is strong on something comes up for some gap', () => {
    const everyPage = (finished: readonly string[]) =>
      PATTERNS.flatMap((missing) =>
        STAGES.flatMap((nextStage) =>
          SKILL_LEVELS.flatMap((skill) =>
            ids(suggest(lacking(missing, skill), { ...BEGIN, finished, nextStage })),
          ),
        ),
      );
    const atFirst = new Set(everyPage([]));
    expect(atFirst.size).toBeGreaterThanOrEqual(35);
    // What others of its kind beat at everything comes up once those are done.
    for (const { id, kind } of FIXTURE.filter((r) => isStrong(r) && !atFirst.has(r.id))) {
      const others = FIXTURE.filter((other) => other.kind === kind && other.id !== id);
      expect(everyPage(others.map((other) => other.id))).toContain(id);
    }
  });

  test('the resources it is given count, own ones too', () => {
    const own: Resource = {
      id: 'own/drift',
      title: 'All about drift',
      kind: 'guide',
      by: 'Me',
      url: 'https://example.org/drift',
      stage: 1,
      pages: ['example.org/drift'],
      criteria: { drift: 3 },
      skills: {},
    };
    const options = { ...BEGIN, resources: [...FIXTURE, own] };
    const [first] = suggest(lacking(['drift']), options);
    expect(first).toMatchObject({ id: 'own/drift', url: own.url, reason: { criteria: ['drift'] } });
    const pageUrl = 'https://example.org/drift/part-2';
    expect(ids(suggest(lacking(['drift']), { ...options, pageUrl }))).not.toContain('own/drift');
    expect(suggest(lacking(['drift']), { ...options, resources: [] })).toEqual([]);
  });

  test('no resource comes first for more than half of the patterns, even with no skill covered', () => {
    for (const skill of SKILL_LEVELS) {
      const firsts = PATTERNS.slice(1).map((m) => suggest(lacking(m, skill), BEGIN)[0]?.id);
      const most = Math.max(...firsts.map((id) => firsts.filter((other) => other === id).length));
      expect(most).toBeLessThan(firsts.length / 2);
    }
  });

  test.each(CRITERIA)(
    'a page that lacks only %s is sent to one that teaches it best',
    (criterion) => {
      const best = Math.max(...FIXTURE.map((resource) => strength(resource.id, criterion)));
      const [first] = suggest(lacking([criterion]), BEGIN);
      expect(first?.reason).toEqual({ code: 'fills-gap', criteria: [criterion], skills: [] });
      expect(strength(first?.id ?? '', criterion)).toBe(best);
    },
  );

  test('the later suggestions go for what the first leaves open', () => {
    const unnamed = (missing: readonly Criterion[]) => {
      const reasons = suggest(lacking(missing), BEGIN).map((suggestion) => suggestion.reason);
      const named = reasons.flatMap((reason) => ('criteria' in reason ? reason.criteria : []));
      return missing.filter((criterion) => !named.includes(criterion)).length;
    };
    const left = PATTERNS.map(unnamed);
    expect(Math.max(...left)).toBe(1);
    expect(left.filter((count) => count > 0).length).toBeLessThanOrEqual(2);
  });

  test('pages that lack opposite things are sent to different places', () => {
    const left = ids(suggest(lacking(['drift', 'monitoring']), { ...BEGIN, nextStage: null }));
    const right = ids(
      suggest(lacking(['production', 'scalability']), { ...BEGIN, nextStage: null }),
    );
    expect(left[0]).not.toBe(right[0]);
    expect(left).not.toEqual(right);
  });

  test('a criterion only mentioned is a gap too, one explained is not', () => {
    const mentioned = suggest(
      judged((c) => (c === 'drift' ? 1 : 2)),
      BEGIN,
    );
    expect(mentioned[0]?.reason).toMatchObject({ code: 'fills-gap', criteria: ['drift'] });
    const explained = suggest(
      judged(() => 2),
      BEGIN,
    );
    expect(explained.map((s) => s.reason.code)).toEqual(['next-on-roadmap', 'strong-on']);
  });

  test('a page whose criteria are all there is sent on for its skills', () => {
    const [first] = suggest(
      judged(() => 3, 0),
      { ...BEGIN, nextStage: null },
    );
    expect(first?.reason).toMatchObject({ code: 'fills-gap', criteria: [] });
    expect(first?.reason.code === 'fills-gap' && first.reason.skills.length).toBeGreaterThan(0);
  });

  test('names the roadmap’s own next step where it suggests one of that stage', () => {
    const next = suggest(lacking(['production']), {
      ...BEGIN,
      nextStage: 3,
      nextResource: 'kaggle',
    });
    expect(next.find((s) => s.id === 'kaggle')?.reason).toEqual({
      code: 'next-on-roadmap',
      stage: 3,
    });
  });

  test('never what is finished, never what the page belongs to, nothing twice; always the same', () => {
    fc.assert(
      fc.property(anyJudged, anyOptions, (evaluation, options) => {
        const suggestions = suggest(evaluation, options);
        for (const suggestion of suggestions) Suggestion.parse(suggestion);
        expect(new Set(ids(suggestions)).size).toBe(suggestions.length);
        expect(suggestions.length).toBeLessThanOrEqual(3);
        const own = FIXTURE.find((resource) => resource.url === options.pageUrl)?.id;
        const left = FIXTURE.filter((r) => !options.finished.includes(r.id) && r.id !== own);
        for (const id of ids(suggestions)) {
          expect(options.finished).not.toContain(id);
          expect(id).not.toBe(own);
        }
        // The platform whose course the page is may be left out too: hence one less.
        expect(suggestions.length).toBeGreaterThanOrEqual(Math.min(2, left.length - 1));
        expect(suggest(evaluation, options)).toEqual(suggestions);
      }),
    );
  });

  test('what is saved comes back only where nothing else is left', () => {
    const all = FIXTURE.map((resource) => resource.id);
    const evaluation = lacking(['drift']);
    const usual = ids(suggest(evaluation, BEGIN));
    const other = ids(suggest(evaluation, { ...BEGIN, saved: usual }));
    expect(other.filter((id) => usual.includes(id))).toEqual([]);
    expect(other.length).toBeGreaterThanOrEqual(2);
    expect(ids(suggest(evaluation, { ...BEGIN, saved: all }))).toEqual(usual);
    expect(suggest(evaluation, { ...BEGIN, finished: all })).toEqual([]);
  });

  test('a page of Educative’s course is not sent to Educative', () => {
    const pageUrl = 'https://www.educative.io/courses/machine-learning-system-design/x';
    for (const missing of PATTERNS) {
      for (const id of ids(
        suggest(lacking(missing), { ...BEGIN, nextStage: 3, pageUrl, resources: RESOURCES }),
      )) {
        expect(id).not.toMatch(/educative/);
      }
    }
  });
});
