import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RESOURCES } from '../../../src/catalog/catalog.ts';
import { roadmapWeeksLeft, weeklyPace } from '../../../src/roadmap/pace.ts';
import { roadmapProgress } from '../../../src/roadmap/progress.ts';
import { DEFAULT_PICKS, type ResourceRecord, withStatus } from '../../../src/roadmap/status.ts';

const DAY = 86_400_000;
/** A Wednesday. */
const NOW = Date.parse('2026-03-18T12:00:00Z');
const finished = (at: string | number, minutes?: number) => ({
  finishedAt: typeof at === 'number' ? at : Date.parse(at),
  ...(minutes === undefined ? {} : { scored: { minutes } }),
});

describe('weeklyPace', () => {
  test('counts pages and minutes by week, Monday to Sunday, oldest week first', () => {
    const pace = weeklyPace(
      [
        finished('2026-03-16T00:00:00Z', 5),
        finished('2026-03-18T11:00:00Z', 7),
        finished('2026-03-15T23:59:59Z', 20),
        finished('2026-03-09T00:00:00Z', 10),
        finished('2026-02-23T08:00:00Z', 0),
      ],
      NOW,
      'UTC',
      4,
    );
    expect(pace.weeks).toEqual([
      { monday: '2026-02-23', items: 1, minutes: 0 },
      { monday: '2026-03-02', items: 0, minutes: 0 },
      { monday: '2026-03-09', items: 2, minutes: 30 },
      { monday: '2026-03-16', items: 2, minutes: 12 },
    ]);
    // The current week is not over: it does not count. The week without reading does.
    expect(pace.perWeek).toEqual({ items: 1, minutes: 10 });
    expect(pace.restsOn).toBe(3);
  });

  test('weeks before the first page was finished do not count', () => {
    const pace = weeklyPace([finished('2026-03-10T08:00:00Z', 30)], NOW, 'UTC');
    expect(pace.weeks).toHaveLength(12);
    expect(pace).toMatchObject({ perWeek: { items: 1, minutes: 30 }, restsOn: 1 });
    const longAgo = weeklyPace([finished('2020-01-01T08:00:00Z', 30)], NOW, 'UTC', 5);
    expect(longAgo).toMatchObject({ perWeek: { items: 0, minutes: 0 }, restsOn: 4 });
  });

  test('in the first week: what was read so far; with nothing read: no pace', () => {
    expect(weeklyPace([finished(NOW - DAY, 8)], NOW, 'UTC')).toMatchObject({
      perWeek: { items: 1, minutes: 8 },
      restsOn: 0,
    });
    const none = weeklyPace([{ scored: { minutes: 8 } }, finished(NOW + 30 * DAY, 8)], NOW, 'UTC');
    expect(none).toMatchObject({ perWeek: null, restsOn: 0 });
    expect(none.weeks.every(({ items }) => items === 0)).toBe(true);
  });

  test('a book without a reading time is no page of no minutes', () => {
    const none = weeklyPace([finished(NOW - DAY)], NOW, 'UTC');
    expect(none.perWeek).toBeNull();
    expect(none.weeks.at(-1)).toMatchObject({ items: 0, minutes: 0 });
    const { weeks } = weeklyPace([finished(NOW - DAY), finished(NOW - DAY, 8)], NOW, 'UTC');
    expect(weeks.at(-1)).toMatchObject({ items: 1, minutes: 8 });
  });

  test('a week begins on Monday at the reader’s midnight', () => {
    const sundayEvening = [finished('2026-03-15T22:00:00Z', 1)];
    const mondays = (timeZone: string) =>
      weeklyPace(sundayEvening, NOW, timeZone, 2).weeks.map(({ items }) => items);
    expect(mondays('UTC')).toEqual([1, 0]);
    expect(mondays('Europe/Berlin')).toEqual([1, 0]);
    expect(mondays('Asia/Kolkata')).toEqual([0, 1]);
    expect(mondays('America/Los_Angeles')).toEqual([1, 0]);
    expect(() => weeklyPace([], NOW, 'Mars/Olympus')).toThrow(RangeError);
  });

  test.each([
    ['America/New_York', '2026-03-08', '2026-03-12T12:00:00Z'],
    ['Europe/Berlin', '2026-10-25', '2026-10-28T12:00:00Z'],
  ])('clocks that change in %s move no page into another week', (timeZone, sunday, now) => {
    // 20:00 UTC is on the same calendar day in both, before and after the change.
    const pages = [finished(`${sunday}T20:00:00Z`, 1), finished(`${sunday}T04:59:00Z`, 1)];
    const { weeks } = weeklyPace(pages, Date.parse(now), timeZone, 2);
    const inNewYork = timeZone.startsWith('America');
    expect(weeks.map(({ items }) => items)).toEqual([2, 0]);
    expect(weeks[1]?.monday).toBe(inNewYork ? '2026-03-09' : '2026-10-26');
  });

  test('across the turn of the year', () => {
    const { weeks } = weeklyPace(
      [finished('2025-12-31T12:00:00Z', 0), finished('2026-01-01T12:00:00Z', 0)],
      Date.parse('2026-01-02T12:00:00Z'),
      'UTC',
      2,
    );
    expect(weeks).toEqual([
      { monday: '2025-12-22', items: 0, minutes: 0 },
      { monday: '2025-12-29', items: 2, minutes: 0 },
    ]);
  });

  test('for any times: every page of the weeks shown is counted once, nothing throws', () => {
    const anyTime = fc.oneof(
      fc.integer({ min: NOW - 120 * DAY, max: NOW + 3 * DAY }),
      fc.maxSafeInteger(),
    );
    fc.assert(
      fc.property(
        fc.array(anyTime, { maxLength: 30 }),
        fc.constantFrom('UTC', 'Pacific/Auckland', 'America/St_Johns'),
        (times, timeZone) => {
          const { weeks, perWeek } = weeklyPace(
            times.map((time) => finished(time, 2)),
            NOW,
            timeZone,
          );
          const day = new Intl.DateTimeFormat('sv-SE', { timeZone });
          const first = weeks[0]?.monday ?? '';
          // Far-off times, which fc also gives, have dates that do not compare as text.
          const shown = times.filter(
            (time) => time > NOW - 200 * DAY && time <= NOW + 4 * DAY && day.format(time) >= first,
          );
          const counted = weeks.reduce((sum, { items }) => sum + items, 0);
          expect(counted).toBe(shown.length);
          expect(perWeek === null).toBe(times.every((time) => time > NOW + 4 * DAY));
          for (const { items, minutes } of weeks) expect(minutes).toBe(2 * items);
        },
      ),
    );
  });
});

describe('roadmapWeeksLeft', () => {
  const doneAt = (id: string, startedAt: number, at: number): ResourceRecord =>
    withStatus(id, withStatus(id, undefined, 'started', startedAt), 'done', at);
  const weeksLeft = (records: ResourceRecord[]) =>
    roadmapWeeksLeft(roadmapProgress(records, [], RESOURCES), NOW);
  const [first = '', second = ''] = DEFAULT_PICKS;

  test('is at the rate at which picks were done since the first was begun', () => {
    const records = [
      doneAt(first, NOW - 28 * DAY, NOW - 14 * DAY),
      doneAt(second, NOW - 14 * DAY, NOW - DAY),
    ];
    expect(weeksLeft(records)).toEqual({ picks: 6, donePerWeek: 0.5, weeks: 12 });
  });

  test('only the last twelve weeks say how fast it goes', () => {
    const records = [
      doneAt(first, NOW - 700 * DAY, NOW - 690 * DAY),
      doneAt(second, NOW - 20 * DAY, NOW - DAY),
    ];
    expect(weeksLeft(records)).toEqual({ picks: 6, donePerWeek: 1 / 12, weeks: 72 });
  });

  test('is not known before something was done, nor in the first week', () => {
    expect(weeksLeft([])).toBeNull();
    expect(weeksLeft([withStatus(first, undefined, 'started', NOW - 50 * DAY)])).toBeNull();
    expect(weeksLeft([doneAt(first, NOW - 3 * DAY, NOW - DAY)])).toBeNull();
    expect(weeksLeft([doneAt(first, NOW - 700 * DAY, NOW - 690 * DAY)])).toBeNull();
  });

  test('is zero when all is done, and longer the more is picked', () => {
    const all = DEFAULT_PICKS.map((id) => doneAt(id, NOW - 14 * DAY, NOW - DAY));
    expect(weeksLeft(all)).toMatchObject({ picks: 0, weeks: 0 });
    const one = [doneAt(first, NOW - 14 * DAY, NOW - DAY)];
    const more = [...one, withStatus('clipper', undefined, 'picked', NOW)];
    expect(weeksLeft(one)).toMatchObject({ picks: 7, weeks: 14 });
    expect(weeksLeft(more)).toMatchObject({ picks: 8, weeks: 16 });
  });
});
