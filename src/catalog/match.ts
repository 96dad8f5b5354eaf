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

/** A segment of the catalogue's addresses: the resources whose prefix ends with it, and what may follow. */
interface Segment {
  ends: Resource[];
  next: Map<string, Segment>;
}

/**
 * Makes the function behind `matchResources`: one tree of the resources' addresses, segment by
 * segment (whole ones only; `*` covers any), to match many pages with.
 */
export function pageMatcher(resources: readonly Resource[]): (url: string) => Resource[] {
  const hosts = new Map<string, Segment>();
  for (const resource of resources) {
    for (const prefix of resource.pages) {
      let level = hosts;
      let last: Segment | undefined;
      for (const name of prefix.split('/')) {
        last = level.get(name) ?? { ends: [], next: new Map() };
        level.set(name, last);
        level = last.next;
      }
      last?.ends.push(resource);
    }
  }
  return (url) => {
    const [host, ...path] = segmentsOf(url) ?? [];
    /** By the length of the prefix, longest first; within it as in `resources`. */
    const found: Resource[][] = [];
    let reached = [hosts.get(host ?? '')].filter((segment) => segment !== undefined);
    for (const name of [...path, undefined]) {
      found.unshift(reached.flatMap(({ ends }) => ends));
      const names = name === undefined ? [] : new Set([name, '*']);
      reached = reached.flatMap(({ next }) => [...names].flatMap((each) => next.get(each) ?? []));
    }
    return [...new Set(found.flat())];
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
