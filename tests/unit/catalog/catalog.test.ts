import { describe, expect, test } from 'vitest';
import { catalogWith, RESOURCES, resourceById } from '../../../src/catalog/catalog.ts';
import { matchResource } from '../../../src/catalog/match.ts';
import {
  RESOURCE_KINDS,
  Resource,
  type ResourceKind,
  WebAddress,
} from '../../../src/catalog/resource.ts';
import { STAGES } from '../../../src/rubric/stages.ts';

const STAGE_OF_KIND: Record<ResourceKind, number> = {
  book: 1,
  guide: 1,
  course: 2,
  platform: 3,
  blog: 4,
  paper: 4,
  collection: 4,
};

function countByKind(resources: readonly Resource[]): Partial<Record<ResourceKind, number>> {
  const counts: Partial<Record<ResourceKind, number>> = {};
  for (const { kind } of resources) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

describe('the catalogue', () => {
  test('has the 17 resources of the guide at its core, by kind', () => {
    const core = RESOURCES.filter((resource) => resource.core);
    expect(core).toHaveLength(17);
    expect(countByKind(core)).toEqual({ book: 4, course: 4, platform: 4, blog: 4, paper: 1 });
  });

  test('has about 40 resources, others than the guide’s of each kind that is read', () => {
    expect(RESOURCES.length).toBeGreaterThanOrEqual(40);
    const others = countByKind(RESOURCES.filter((resource) => !resource.core));
    expect(Object.keys(others)).toEqual(
      expect.arrayContaining(RESOURCE_KINDS.filter((kind) => kind !== 'platform')),
    );
  });

  test.each(RESOURCES.map((resource) => [resource.id, resource] as const))(
    '%s is valid, at its kind’s stage, and finds itself by its address',
    (id, resource) => {
      expect(Resource.parse(resource)).toEqual(resource);
      expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(resource.stage).toBe(STAGE_OF_KIND[resource.kind]);
      expect(matchResource(resource.url, RESOURCES)?.id).toBe(id);
      expect(resourceById(id, RESOURCES)).toBe(resource);
      for (const prefix of resource.pages) {
        expect(prefix).toMatch(/^(?!www\.)[a-z0-9.-]+\.[a-z]+(\/[^/]+)*$/);
      }
    },
  );

  test('ids and prefixes are unique, and the order is the roadmap’s', () => {
    const ids = RESOURCES.map((resource) => resource.id);
    const prefixes = RESOURCES.flatMap((resource) => resource.pages);
    const stages = RESOURCES.map((resource) => resource.stage);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(stages).toEqual([...stages].sort());
    expect(new Set(stages)).toEqual(new Set(STAGES));
  });

  test('no two resources are strong on the same things to the same level', () => {
    const profiles = RESOURCES.map(({ criteria, skills }) => JSON.stringify([criteria, skills]));
    expect(new Set(profiles).size).toBe(profiles.length);
  });
});

describe('catalogWith', () => {
  const added = (id: string, stage: Resource['stage']): Resource => ({
    id,
    title: 'Added',
    kind: 'paper',
    by: 'Somebody',
    url: 'https://example.org/added',
    stage,
    pages: ['example.org/added'],
    criteria: {},
    skills: {},
  });

  test('puts added resources behind the built-in ones of their stage', () => {
    const catalog = catalogWith([added('own/a', 4), added('own/b', 2)]);
    expect(catalog).toHaveLength(RESOURCES.length + 2);
    const stages = catalog.map(({ stage }) => stage);
    expect(stages).toEqual([...stages].sort());
    expect(catalog.at(-1)?.id).toBe('own/a');
    const lastCourse = catalog.findLastIndex(({ stage }) => stage === 2);
    expect(catalog[lastCourse]?.id).toBe('own/b');
    expect(catalog.filter(({ id }) => !id.startsWith('own/'))).toEqual(RESOURCES);
  });

  test('lets nothing replace a resource that is there', () => {
    const catalog = catalogWith([added('cs329s', 1), added('own/a', 1), added('own/a', 2)]);
    expect(catalog).toHaveLength(RESOURCES.length + 1);
    expect(resourceById('cs329s', catalog)).toBe(resourceById('cs329s', RESOURCES));
    expect(resourceById('own/a', catalog)?.stage).toBe(1);
  });
});

describe('addresses', () => {
  test.each([
    ['another scheme', 'javascript:alert(1)'],
    ['a file', 'file:///etc/passwd'],
    ['data', 'data:text/html,<script>alert(1)</script>'],
    ['a user name that looks like a host', 'https://kaggle.com@example.org/'],
    ['no host', 'https:///path'],
    ['a space', 'https://example.org/a b'],
    ['a backslash', 'https://example.org\\@kaggle.com/'],
    ['no scheme', 'example.org'],
  ])('%s is refused', (_why, url) => {
    expect(WebAddress.safeParse(url).success).toBe(false);
  });

  test.each([
    'http://example.org',
    'https://example.org:8443/a/@b?c=d#e',
    'https://example.org?q=1',
  ])('%s is taken', (url) => {
    expect(WebAddress.parse(url)).toBe(url);
  });
});
