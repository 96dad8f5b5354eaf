// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { recordOf } from '../../../../src/rubric/record.ts';
import { CRITERIA } from '../../../../src/rubric/rubric.ts';
import { LevelStrip, StripLegend } from '../../../../src/ui/library/list/LevelStrip.tsx';
import { Levels } from '../../../../src/ui/library/list/Levels.tsx';
import { makeEvaluation } from '../../reading-list/library.ts';
import { render } from '../render.tsx';

describe('a page that was judged before there was a criterion', () => {
  const { rationale: _, ...criteria } = makeEvaluation(1).criteria;
  const levels = { tradeoffs: 3, production: 0, drift: 1, monitoring: 2, scalability: 0 } as const;

  it('shows the levels it has, and does not call the other absent', async () => {
    const container = await render(
      <Levels
        levels={levels}
        evaluation={{ ...makeEvaluation(1), criteria }}
        opinions={undefined}
      />,
    );
    const shown = [...container.querySelectorAll('li')];
    expect(shown.map(({ dataset }) => dataset.level)).toEqual(['3', '2', '1', '0', '0']);
    expect(shown[0]?.textContent).toContain('Trade-offs');
    expect(shown[0]?.querySelectorAll('blockquote')).toHaveLength(1);
    expect(container.textContent).not.toContain('Why, not only how');
  });

  it('nor does its row in the list', async () => {
    const container = await render(<LevelStrip levels={levels} />);
    expect(container.querySelectorAll('i')).toHaveLength(5);
    const words = container.querySelector('[role=img]')?.getAttribute('aria-label');
    expect(words?.split('\n')).toHaveLength(5);
    expect(words).not.toContain('Why, not only how');
  });
});

it('the legend says whose initials stand under the bars, each another letter', async () => {
  const { criteria } = makeEvaluation(1);
  const levels = recordOf(CRITERIA, (criterion) => criteria[criterion].level);
  const strip = await render(<LevelStrip levels={levels} />);
  const initials = [...strip.querySelectorAll('i')].map((bar) => bar.textContent);
  const legend = await render(<StripLegend />);
  const names = legend.textContent?.replace(/^Bars: /, '').split(' · ');
  expect(names?.map((name) => name[0])).toEqual(initials);
  expect(new Set(initials).size).toBe(CRITERIA.length);
});
