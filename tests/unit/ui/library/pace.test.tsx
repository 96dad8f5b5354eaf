// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { weeklyPace } from '../../../../src/roadmap/pace.ts';
import { Pace } from '../../../../src/ui/library/roadmap/Pace.tsx';
import { byTestId, render } from '../render.tsx';

const NOW = Date.UTC(2026, 5, 17, 12);
const WEEK = 7 * 24 * 60 * 60 * 1000;

/** The sentence and the number of bars where pages were finished so many weeks ago. */
async function shown(...weeksAgo: number[]) {
  const finished = weeksAgo.map((weeks) => ({
    finishedAt: NOW - weeks * WEEK,
    scored: { minutes: 9 },
  }));
  const container = await render(<Pace pace={weeklyPace(finished, NOW, 'UTC')} left={null} />);
  const pace = byTestId(container, 'pace');
  return [pace.querySelector('p')?.textContent, pace.querySelectorAll('li').length];
}

it('names as many weeks without reading as there are bars', async () => {
  expect(await shown(20)).toEqual(['No page with a score finished in the last 12 weeks.', 12]);
});

it('does not call a week empty in which something was finished after a long pause', async () => {
  expect(await shown(20, 0)).toEqual(['1 page this week so far, 9 minutes of reading.', 12]);
});

it('gives long times in hours', async () => {
  const finished = [{ finishedAt: NOW, scored: { minutes: 4053 } }];
  const container = await render(<Pace pace={weeklyPace(finished, NOW, 'UTC')} left={null} />);
  const text = byTestId(container, 'pace').textContent;
  expect(text).toContain('1 page this week so far, about 68 hours of reading.');
  expect(text).toContain(': 1 page, about 68 hours');
  expect(text).not.toContain('4,053');
});

it('gives the mean of complete weeks otherwise', async () => {
  expect(await shown(0)).toEqual(['1 page this week so far, 9 minutes of reading.', 12]);
  expect(await shown(1, 1, 0)).toEqual(['2 pages, 18 minutes of reading, over the last week.', 12]);
  expect(await shown(2, 1, 1)).toEqual([
    '1.5 pages a week, 14 minutes of reading, over the last 2 weeks.',
    12,
  ]);
});
