import type { Resource } from './resource.ts';
import { BLOGS } from './resources/blogs.ts';
import { BOOKS } from './resources/books.ts';
import { COLLECTIONS } from './resources/collections.ts';
import { COURSES } from './resources/courses.ts';
import { GUIDES } from './resources/guides.ts';
import { PAPERS } from './resources/papers.ts';
import { PLATFORMS } from './resources/platforms.ts';

/**
 * Every built-in resource, in roadmap order (stage 1 to 4, within a stage as listed in its file):
 * the order in which they are shown and in which ties are broken. To add one, add it to the file of
 * its kind.
 */
export const RESOURCES: readonly Resource[] = [
  ...BOOKS,
  ...GUIDES,
  ...COURSES,
  ...PLATFORMS,
  ...PAPERS,
  ...BLOGS,
  ...COLLECTIONS,
];

/** The resource with this id, if there is one. */
export function resourceById(id: string, resources: readonly Resource[]): Resource | undefined {
  return resources.find((resource) => resource.id === id);
}

/**
 * The catalogue with the reader's own resources and those of packs: what every function that takes
 * `resources` is given wherever there is a reader (`readCatalog`). In roadmap order, the built-in ones
 * first within each stage, so that they win ties. An id that is already there is left out: nothing replaces a built-in resource.
 */
export function catalogWith(added: readonly Resource[]): Resource[] {
  const byId = new Map<string, Resource>();
  for (const resource of [...RESOURCES, ...added]) {
    if (!byId.has(resource.id)) byId.set(resource.id, resource);
  }
  return [...byId.values()].sort((a, b) => a.stage - b.stage);
}
