import { COURSE_STAGE, type Stage } from '../rubric/stages.ts';
import type { Evaluation } from '../scoring/evaluation.ts';
import { RESOURCES } from './catalog.ts';
import type { Resource } from './resource.ts';

/** Host without `www.` and the path's segments; null for anything but http(s). */
function segmentsOf(url: string): string[] | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return [hostname.replace(/^www\./, ''), ...pathname.split('/').filter(Boolean)];
}

/** True where `prefix` (see `Resource.pages`) covers the page, whole segments only. */
function covers(prefix: string[], page: string[]): boolean {
  return (
    prefix.length <= page.length &&
    prefix.every((segment, index) => segment === '*' || segment === page[index])
  );
}

/**
 * The catalogue entries that a page belongs to, the closest (longest prefix) first: a page of
 * Educative's course belongs to the course and then to the platform. Empty for addresses that are
 * not http(s) or not parseable. Scheme, port, query and fragment play no part.
 */
export function matchResources(
  url: string,
  resources: readonly Resource[] = RESOURCES,
): Resource[] {
  const page = segmentsOf(url);
  const host = page?.[0];
  if (!page || !host) return [];
  return resources
    .map((resource) => {
      const lengths = resource.pages
        // Most prefixes are of other hosts: a progress over thousands of pages splits few.
        .filter((prefix) => prefix.startsWith(host))
        .map((prefix) => prefix.split('/'))
        .filter((prefix) => covers(prefix, page))
        .map((prefix) => prefix.length);
      return { resource, length: Math.max(0, ...lengths) };
    })
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length)
    .map(({ resource }) => resource);
}

/** The catalogue entry that a page belongs to most closely, if any (see `matchResources`). */
export function matchResource(
  url: string,
  resources: readonly Resource[] = RESOURCES,
): Resource | undefined {
  return matchResources(url, resources)[0];
}

/**
 * The roadmap stage of a page: that of courses where its address belongs to a course of the
 * catalogue, else what the evaluation found from the text.
 */
export function stageOf(
  evaluation: Pick<Evaluation, 'stage'>,
  url: string,
  resources: readonly Resource[] = RESOURCES,
): Stage | null {
  return matchResource(url, resources)?.kind === 'course' ? COURSE_STAGE : evaluation.stage;
}
