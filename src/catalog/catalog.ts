import type { Resource } from './resource.ts';
import { BLOGS } from './resources/blogs.ts';
import { BOOKS } from './resources/books.ts';
import { COURSES } from './resources/courses.ts';
import { PAPERS } from './resources/papers.ts';
import { PLATFORMS } from './resources/platforms.ts';

/**
 * Every resource, in roadmap order (stage 1 to 4, within a stage as listed in its file): the order
 * in which they are shown and in which ties are broken. To add one, add it to the file of its kind.
 */
export const RESOURCES: readonly Resource[] = [
  ...BOOKS,
  ...COURSES,
  ...PLATFORMS,
  ...PAPERS,
  ...BLOGS,
];

/** The resource with this id, if the catalogue has it. */
export function resourceById(
  id: string,
  resources: readonly Resource[] = RESOURCES,
): Resource | undefined {
  return resources.find((resource) => resource.id === id);
}
