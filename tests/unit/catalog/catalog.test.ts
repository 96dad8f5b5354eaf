import { describe, expect, test } from 'vitest';
import { RESOURCES, resourceById } from '../../../src/catalog/catalog.ts';
import { matchResource } from '../../../src/catalog/match.ts';
import { Resource, type ResourceKind } from '../../../src/catalog/resource.ts';
import { STAGES } from '../../../src/rubric/stages.ts';

const STAGE_OF_KIND: Record<ResourceKind, number> = {
  book: 1,
  course: 2,
  platform: 3,
  blog: 4,
  paper: 4,
};

describe('the catalogue', () => {
  test('holds the 17 resources of the guide, by kind', () => {
    const kinds = RESOURCES.map((resource) => resource.kind);
    const count = (kind: ResourceKind) => kinds.filter((k) => k === kind).length;
    expect(RESOURCES).toHaveLength(17);
    expect(
      (['book', 'course', 'blog', 'platform', 'paper'] satisfies ResourceKind[]).map(count),
    ).toEqual([4, 4, 4, 4, 1]);
  });

  test.each(RESOURCES.map((resource) => [resource.id, resource] as const))(
    '%s is valid, at its kind’s stage, and finds itself by its address',
    (id, resource) => {
      expect(Resource.parse(resource)).toEqual(resource);
      expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(resource.stage).toBe(STAGE_OF_KIND[resource.kind]);
      expect(matchResource(resource.url)?.id).toBe(id);
      expect(resourceById(id)).toBe(resource);
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
