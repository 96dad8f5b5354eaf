import type { RoadmapProgress } from './progress.ts';

/**
 * A finished page as far as the pace looks at it. Those without a score count for no week: nothing says how
 * long they are, and one may be a whole book.
 */
export interface FinishedItem {
  /** Milliseconds since 1970; items without it count for no week. */
  finishedAt?: number | undefined;
  scored?: { minutes: number } | undefined;
}

/** What was finished in a week, Monday to Sunday (ISO 8601) in the reader's time zone. */
interface Week {
  /** The Monday, as `YYYY-MM-DD`. */
  monday: string;
  items: number;
  /** Reading time in minutes. */
  minutes: number;
}

export interface WeeklyPace {
  /** Oldest first; the last is the current week, which is not over. Weeks without reading included. */
  weeks: Week[];
  /**
   * The mean of the last complete weeks shown, counted from the first in which something was
   * finished; of the current week so far where nothing was finished before; null where nothing was.
   */
  perWeek: { items: number; minutes: number } | null;
  /** How many complete weeks `perWeek` rests on. */
  restsOn: number;
}

const DAY = 86_400_000;
const WEEK = 7 * DAY;
const WEEKS_SHOWN = 12;

/** Numbers calendar weeks in a time zone: weeks since the one of Monday, 29 December 1969. */
function weekNumbering(timeZone: string | undefined): (time: number) => number {
  // Calendar days, not spans of 24 hours: a day on which the clocks change is 23 or 25 hours long.
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (time) => {
    const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]));
    const part = (type: 'year' | 'month' | 'day') => Number(parts.get(type));
    const days = Date.UTC(part('year'), part('month') - 1, part('day')) / DAY;
    // 1 January 1970 was a Thursday.
    return Math.floor((days + 3) / 7);
  };
}

function mondayOf(week: number): string {
  return new Date((week * 7 - 3) * DAY).toISOString().slice(0, 10);
}

/**
 * Pages and minutes finished in each of the last weeks, and the mean.
 * @param finished reading-list items that are done; times after `now`'s week are left aside
 * @param now milliseconds since 1970
 * @param timeZone IANA name; the runtime's own by default. Throws a RangeError for an unknown one
 * @param weeksShown how many weeks, the current one included
 */
export function weeklyPace(
  finished: readonly FinishedItem[],
  now: number,
  timeZone?: string,
  weeksShown: number = WEEKS_SHOWN,
): WeeklyPace {
  const weekOf = weekNumbering(timeZone);
  const current = weekOf(now);
  const first = current - weeksShown + 1;
  const weeks = Array.from({ length: weeksShown }, (_, index): Week => {
    return { monday: mondayOf(first + index), items: 0, minutes: 0 };
  });
  let since = weeksShown;
  for (const { finishedAt, scored } of finished) {
    if (!scored || finishedAt === undefined || finishedAt > now + WEEK) continue;
    // Formatting a date is slow: what is clearly too long ago is not formatted.
    const isLongAgo = finishedAt < now - (weeksShown + 1) * WEEK;
    const index = isLongAgo ? -1 : weekOf(finishedAt) - first;
    since = Math.min(since, Math.max(0, index));
    const week = weeks[index];
    if (!week) continue;
    week.items += 1;
    week.minutes += scored.minutes;
  }

  const complete = weeks.slice(since, -1);
  const counted = complete.length > 0 ? complete : weeks.slice(-1);
  const mean = (of: (week: Week) => number) =>
    counted.reduce((sum, week) => sum + of(week), 0) / counted.length;
  return {
    weeks,
    perWeek:
      since < weeksShown ? { items: mean((w) => w.items), minutes: mean((w) => w.minutes) } : null,
    restsOn: complete.length,
  };
}

export interface WeeksLeft {
  /** Picks that are not done. */
  picks: number;
  /** Picks done a week, over the time looked at. */
  donePerWeek: number;
  /** Weeks until the picks are done at that rate, rounded up; 0 where none is left. */
  weeks: number;
}

/**
 * How long the rest of the roadmap takes at the rate at which picks were done: those of the last
 * `weeksShown` weeks, over that time or, if it is shorter, the time since the reader first picked,
 * started or did one. A book and a blog count alike: nothing known says how long the one or the
 * other takes this reader. Null until there is a week to look at, and a pick done in it.
 */
export function roadmapWeeksLeft(
  progress: RoadmapProgress,
  now: number,
  weeksShown: number = WEEKS_SHOWN,
): WeeksLeft | null {
  const from = now - weeksShown * WEEK;
  const picks = progress.stages
    .flatMap(({ resources }) => resources)
    .filter(({ status }) => status !== 'none');
  const times = picks.flatMap(({ pickedAt, startedAt, doneAt }) => [pickedAt, startedAt, doneAt]);
  const earliest = Math.min(...times.filter((time) => time !== undefined));
  const weeksLooked = (now - Math.max(from, earliest)) / WEEK;
  const done = picks.filter(({ doneAt = from }) => doneAt > from && doneAt <= now).length;
  if (weeksLooked < 1 || done === 0) return null;
  const left = progress.picks - progress.done;
  const donePerWeek = done / weeksLooked;
  return { picks: left, donePerWeek, weeks: Math.ceil(left / donePerWeek) };
}
