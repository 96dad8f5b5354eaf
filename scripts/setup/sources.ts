/** A program that was found and tried, or why there is none here, as the end of a sentence. */
export type Found = { path: string } | { reason: string };

/** One place where a program may come from; `find` may download or install it. */
export interface Source {
  name: string;
  find: () => Promise<Found>;
}

/**
 * Asks the sources in order and stops at the first that has the program: a failure goes on to the
 * next. Returns the path, or every source's reason in one sentence.
 */
export async function firstFound(
  sources: readonly Source[],
): Promise<{ path: string } | { problem: string }> {
  const reasons: string[] = [];
  for (const source of sources) {
    const found = await source.find();
    if ('path' in found) return found;
    reasons.push(`${source.name}: ${found.reason}`);
  }
  return { problem: reasons.join('; ') };
}

/**
 * Tries programs until one works. `check` returns nothing for a program that works, else what is
 * wrong with it.
 */
export async function firstWorking(
  paths: readonly string[],
  check: (path: string) => Promise<string | undefined>,
): Promise<Found> {
  const problems: string[] = [];
  for (const path of paths) {
    const problem = await check(path);
    if (problem === undefined) return { path };
    problems.push(`${path} ${problem}`);
  }
  return { reason: problems.length > 0 ? problems.join(', ') : 'none found' };
}
