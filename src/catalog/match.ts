import { COURSE_STAGE, PAPER_STAGE, type Stage } from '../rubric/stages.ts';
import type { Evaluation } from '../scoring/evaluation.ts';
import type { Resource } from './resource.ts';

/** Host without `www.` and the path's segments; null for anything but http(s). */
function segmentsOf(url: string): string[] | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return [hostname.replace(/^www\./, ''), ...pathname.split('/').filter(Boolean)];
}

/** The prefix (see `Resource.pages`) that covers an address and all below it; null as `segmentsOf`. */
export function pagePrefixOf(url: string): string | null {
  return segmentsOf(url)?.join('/') ?? null;
}

/** True where `prefix` (see `Resource.pages`) covers the page, whole segments only. */
function covers(prefix: string[], page: string[]): boolean {
  return (
    prefix.length <= page.length &&
    prefix.every((segment, index) => segment === '*' || segment === page[index])
  );
}

/**
 * Makes the function behind `matchResources`: one index over the resources' addresses by host, to
 * match many pages with.
 */
export function pageMatcher(resources: readonly Resource[]): (url: string) => Resource[] {
  const byHost = new Map<string, { resource: Resource; prefix: string[] }[]>();
  for (const resource of resources) {
    for (const page of resource.pages) {
      const prefix = page.split('/');
      const [host = ''] = prefix;
      byHost.set(host, [...(byHost.get(host) ?? []), { resource, prefix }]);
    }
  }
  return (url) => {
    const page = segmentsOf(url);
    const [host = ''] = page ?? [];
    const lengths = new Map<Resource, number>();
    for (const { resource, prefix } of byHost.get(host) ?? []) {
      if (page && covers(prefix, page)) {
        lengths.set(resource, Math.max(prefix.length, lengths.get(resource) ?? 0));
      }
    }
    return [...lengths].sort(([, a], [, b]) => b - a).map(([resource]) => resource);
  };
}

/**
 * The catalogue entries that a page belongs to, the closest (longest prefix) first: a page of
 * Educative's course belongs to the course and then to the platform. Empty for addresses that are
 * not http(s) or not parseable. Scheme, port, query and fragment play no part.
 */
export function matchResources(url: string, resources: readonly Resource[]): Resource[] {
  return pageMatcher(resources)(url);
}

/** The catalogue entry that a page belongs to most closely, if any (see `matchResources`). */
export function matchResource(url: string, resources: readonly Resource[]): Resource | undefined {
  return matchResources(url, resources)[0];
}

/**
 * The roadmap stage of a page: that of courses or papers where it belongs to one, else what its text was found
 * to be; null where no text was read, as a blog's page may be anything, and where the text is on
 * another subject: a recipe is an opinion or a tutorial too, but no step of this roadmap.
 * @param resource the page's own (`matchResource`)
 */
export function stageOf(
  resource: Resource | undefined,
  evaluation?: Pick<Evaluation, 'stage' | 'topic'>,
): Stage | null {
  if (resource?.kind === 'course') return COURSE_STAGE;
  if (resource?.kind === 'paper') return PAPER_STAGE;
  return evaluation && evaluation.topic !== 'other' ? evaluation.stage : null;
}
