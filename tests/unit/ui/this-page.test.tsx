// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { PAGE_ERRORS } from '../../../src/messages/protocol.ts';
import { CRITERIA } from '../../../src/rubric/rubric.ts';
import { Breakdown } from '../../../src/ui/this-page/Breakdown.tsx';
import { CriterionList } from '../../../src/ui/this-page/CriterionList.tsx';
import type { EvidenceActions } from '../../../src/ui/this-page/CriterionRow.tsx';
import { ErrorState } from '../../../src/ui/this-page/ErrorState.tsx';
import { ScoreCard } from '../../../src/ui/this-page/ScoreCard.tsx';
import { byTestId, press, render, until } from './render.tsx';
import { ALL_ABSENT, STATES, samplePage } from './sample.ts';

const rows = (container: Element) => [
  ...container.querySelectorAll<HTMLElement>('[data-testid^="criterion-"]'),
];
const quotes = (container: Element) =>
  [...container.querySelectorAll('[data-testid=quote]')].filter(
    (quote) => !quote.closest('[hidden]'),
  );

const ACTIONS: EvidenceActions = {
  show: async () => 'shown',
  linkTo: async ({ block }) => `https://example.org/#${block}`,
};

function list({ evaluation } = samplePage(), actions: Partial<EvidenceActions> = {}) {
  return render(<CriterionList evaluation={evaluation} actions={{ ...ACTIONS, ...actions }} />);
}

describe('CriterionList', () => {
  it('shows all six criteria, the strongest first and the absent ones last', async () => {
    const levels = rows(await list()).map((row) => Number(row.dataset.level));
    expect(levels).toHaveLength(CRITERIA.length);
    expect(levels).toEqual([...levels].sort((a, b) => b - a));
    expect(levels.at(0)).toBe(3);
    expect(levels.at(-1)).toBe(0);
  });

  it('starts folded, with one quote of the strongest criterion in sight', async () => {
    const container = await list();
    expect(rows(container).map((row) => row.getAttribute('aria-expanded'))).toEqual(
      CRITERIA.map(() => 'false'),
    );
    expect(quotes(container)).toHaveLength(1);
  });

  it('unfolds to every quote in two presses at most', async () => {
    const page = samplePage();
    const container = await list(page);
    await press(byTestId(container, 'criterion-tradeoffs'));
    expect(byTestId(container, 'criterion-tradeoffs').getAttribute('aria-expanded')).toBe('true');
    const panel = byTestId(container, 'criterion-tradeoffs').closest('li');
    await press(
      [...(panel?.querySelectorAll('button') ?? [])].find((each) =>
        each.textContent?.startsWith('Show 1 more sentence'),
      ),
    );
    expect(quotes(container).map((quote) => quote.querySelector('q')?.textContent)).toEqual(
      page.evaluation.criteria.tradeoffs.evidence.map(({ quote }) => quote),
    );
  });

  it('shows no quote and still explains itself where everything is absent', async () => {
    const container = await list(samplePage(ALL_ABSENT));
    expect(quotes(container)).toHaveLength(0);
    await press(byTestId(container, 'criterion-drift'));
    expect(byTestId(container, 'criterion-drift').closest('li')?.textContent).toContain(
      'Nothing on this page teaches it.',
    );
  });

  it('shows the very sentence in the page and says what came of it', async () => {
    const page = samplePage();
    const [best] = page.evaluation.criteria.tradeoffs.evidence;
    for (const [outcome, words] of [
      ['shown', 'Highlighted'],
      ['hidden', 'folded away'],
      ['not-found', 'no longer on the page'],
      ['not-allowed', 'can no longer be reached'],
    ] as const) {
      const show = vi.fn(async () => outcome);
      const container = await list(page, { show });
      await press(byTestId(container, 'quote'));
      expect(show).toHaveBeenCalledExactlyOnceWith(best);
      await vi.waitFor(() =>
        expect(container.querySelector('[role=status]')?.textContent).toContain(words),
      );
    }
  });

  it('copies a link to the sentence, and says so or why not', async () => {
    const page = samplePage();
    const [best] = page.evaluation.criteria.tradeoffs.evidence;
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    const copied = await list(page);
    await press(byTestId(copied, 'copy-link'));
    expect(writeText).toHaveBeenCalledExactlyOnceWith(`https://example.org/#${best?.block}`);
    expect(copied.querySelector('[role=status]')?.textContent).toContain('Link copied');

    const none = await list(page, { linkTo: async () => null });
    await press(byTestId(none, 'copy-link'));
    expect(none.querySelector('[role=status]')?.textContent).toContain('No link can point');

    writeText.mockRejectedValueOnce(new Error('not allowed'));
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const refused = await list(page);
    await press(byTestId(refused, 'copy-link'));
    expect(refused.querySelector('[role=status]')?.textContent).toContain('did not let');
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('keeps markup of a page as text', async () => {
    const page = samplePage({ tradeoffs: 2 });
    const hostile = '<img src=x onerror="document.title=1"><script>1</script>';
    page.evaluation.criteria.tradeoffs.evidence = [{ quote: hostile, value: 1, block: 0 }];
    page.article.title = hostile;
    const container = await render(
      <>
        <ScoreCard page={page} stage={page.evaluation.stage} belongsTo={undefined} />
        <CriterionList evaluation={page.evaluation} actions={ACTIONS} />
      </>,
    );
    expect(container.querySelector('img, script')).toBeNull();
    expect(container.querySelector('q')?.textContent).toBe(hostile);
  });
});

describe('ScoreCard', () => {
  it('shows score, verdict, minutes and stage of every sample', async () => {
    for (const page of Object.values(STATES)) {
      const container = await render(
        <ScoreCard page={page} stage={page.evaluation.stage} belongsTo={undefined} />,
      );
      expect(byTestId(container, 'score').textContent).toBe(String(page.evaluation.score));
      expect(container.textContent).toContain(
        page.evaluation.stage
          ? `Fits stage ${page.evaluation.stage} ·`
          : 'Not a step of the roadmap',
      );
      expect(container.textContent).toContain(
        { 1: '1 minute ', 128: 'about 2 hours ' }[page.evaluation.minutes] ??
          `${page.evaluation.minutes} minutes`,
      );
      expect(container.textContent?.includes('not sure')).toBe(!page.evaluation.sure);
    }
  });
});

describe('Breakdown', () => {
  it('lists every part of the sum and the score they make', async () => {
    const { evaluation } = samplePage();
    const container = await render(<Breakdown evaluation={evaluation} />);
    await until(() => container.querySelector('table') !== null);
    const shown = [...container.querySelectorAll('tbody th + td')].map((cell) =>
      Number(cell.textContent),
    );
    expect(shown).toEqual(evaluation.breakdown.map(({ points }) => points));
    expect(container.querySelector('tfoot td')?.textContent).toBe(String(evaluation.score));
  });

  it('names the skills that points were given for', async () => {
    const container = await render(<Breakdown evaluation={samplePage().evaluation} />);
    await until(() => container.querySelector('table') !== null);
    expect(container.textContent).toContain(
      'Covers deployment; touches on the model lifecycle, data pipelines and infrastructure.',
    );
  });
});

describe('ErrorState', () => {
  it('announces a sentence for every code and never a blank', async () => {
    for (const code of PAGE_ERRORS) {
      const container = await render(<ErrorState code={code} onRetry={() => {}} />);
      const alert = container.querySelector('[role=alert] p');
      expect(alert?.textContent?.length, code).toBeGreaterThan(30);
    }
  });

  it('offers another try only where one may help', async () => {
    const onRetry = vi.fn();
    await press(
      (await render(<ErrorState code="internal" onRetry={onRetry} />)).querySelector('button'),
    );
    expect(onRetry).toHaveBeenCalledOnce();
    const pdf = await render(<ErrorState code="pdf" onRetry={onRetry} />);
    expect(pdf.querySelector('button')).toBeNull();
  });
});
