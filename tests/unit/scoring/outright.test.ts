import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../../src/article/article.ts';
import { evaluate } from '../../../src/scoring/evaluate.ts';
import { analyse } from '../../../src/scoring/features/analysis.ts';
import { NO_WORD_VECTORS } from '../../../src/scoring/word-vectors.ts';
import { CASE_STUDY } from './pages.ts';

const prose = (text: string): Block => ({ type: 'paragraph', text });
const heading = (text: string): Block => ({ type: 'heading', text, level: 2 });
const CODE: Block = { type: 'code', text: 'run()' };
const PLAIN = prose('Our orders are sorted by a service that was written four years ago.');

const added = (title: string, ...blocks: Block[]) =>
  analyse({ title, url: 'https://example.org/', blocks }, NO_WORD_VECTORS).outright;
const said = (...page: [title: string, ...Block[]]): string[] => Object.keys(added(...page));

describe('what a page says outright of its kind', () => {
  it.each<[string, ...Block[]]>([
    ['Introducing the order sorter', PLAIN],
    ['Order sorter 2 is here', PLAIN],
    ['Order sorter', prose('We are thrilled to announce that the order sorter can sort parcels.')],
    [
      'Order sorter',
      prose('By the team'),
      prose('Today we have released the order sorter to all.'),
    ],
  ])('%s: an announcement', (title, ...blocks) => {
    expect(said(title, ...blocks)).toContain('format.news-or-marketing');
  });

  it.each<[string, ...Block[]]>([
    ['How orders are sorted', PLAIN],
    ['Release strategies for sorters', PLAIN],
    ['Join order and cost', PLAIN],
    ['Retrospective of an outage', PLAIN],
    ['A roadmap for learners', PLAIN],
    ['Where sorting meets the road', PLAIN],
    ['Sorting orders', PLAIN, prose(`${'Some words. '.repeat(90)}We are thrilled to announce it.`)],
    ['Sorting orders', prose('The office announced nothing to the drivers for two long days.')],
  ])('%s: none', (title, ...blocks) => {
    expect(said(title, ...blocks)).toEqual([]);
  });

  it('two things that help to learn make a chapter; one, and what only sounds like it, does not', () => {
    const takeaways = heading('Key takeaways');
    expect(said('Sorting', PLAIN, takeaways, heading('Exercises'))).toEqual([
      'format.chapter-or-notes',
    ]);
    expect(said('Sorting', PLAIN, takeaways)).toEqual([]);
    expect(said('Sorting', PLAIN, takeaways, heading('The quizmaster of Oslo'))).toEqual([]);
  });

  it('steps with code are a tutorial; steps alone, and code alone, are not', () => {
    const steps = [heading('1. Install the sorter'), PLAIN, heading('2. Run it')];
    expect(said('Orders', ...steps, CODE, CODE, CODE)).toEqual(['format.tutorial']);
    expect(said('Orders', ...steps)).toEqual([]);
    expect(said('Orders', heading('Sorting'), CODE, CODE, CODE)).toEqual([]);
  });

  it('a case study goes from what was the matter over what was done to what came of it', () => {
    const parts = ['The problem', 'Our approach', 'Results'].map(heading);
    expect(said('Orders', ...parts)).toEqual(['format.case-study', 'production']);
    expect(said('Orders', ...parts.slice(0, 2))).toEqual(['format.case-study', 'production']);
    expect(added('Orders', ...parts)['format.case-study']).toBeGreaterThan(
      added('Orders', ...parts.slice(0, 2))['format.case-study'] ?? 0,
    );
    expect(said('Orders', ...['Context', 'Design'].map(heading))).toEqual([]);
  });

  it.each(['Sorting orders at Acme', 'How Acme built its sorter', 'Acme’s sorter', 'Our sorter'])(
    '%s: an account of theirs',
    (title) => {
      expect(said(title, PLAIN)).toEqual(['format.case-study', 'production']);
    },
  );
  it.each(['Sorting orders at scale', 'How sorters are built', 'Sorters at work'])(
    '%s: nobody’s account',
    (title) => {
      expect(said(title, PLAIN)).toEqual([]);
    },
  );

  it('a list says that it is one, and is one', () => {
    const entries = Array.from(
      { length: 12 },
      (_, n): Block => ({ type: 'list-item', text: `Sorter ${n} - sorts parcels.` }),
    );
    const opening = prose('A curated list of tools that sort parcels, kept by volunteers.');
    expect(said('Awesome sorters', ...entries)).toEqual(['format.list', 'overall']);
    expect(said('Sorters', opening, ...entries)).toEqual(['format.list', 'overall']);
    expect(said('Sorters', ...entries)).toEqual([]);
    const asked = entries.map((entry): Block => ({ ...entry, text: 'How are parcels sorted?' }));
    expect(said('Sorters', PLAIN, ...asked)).toEqual(['format.list', 'overall']);
    expect(
      said(
        'Sorters',
        ...asked.flatMap((question) => [question, prose('They are sorted by hand.')]),
      ),
    ).toEqual([]);
    expect(
      said('Awesome sorters', opening, ...Array(20).fill(prose('Orders are sorted by hand.'))),
    ).toEqual([]);
  });

  it('a reference has several sections that no one reads in order', () => {
    const sections = ['Sorting', 'Options', 'Environment variables'].map(heading);
    expect(said('sort', ...sections)).toEqual(['format.reference-docs']);
    expect(said('sort', ...sections.slice(0, 2))).toEqual([]);
  });

  it('one who says "I" again and again has an opinion, many who say "we" an account', () => {
    const told = (who: string, times: number) =>
      said('Sorting', prose(`${who} sorted the post by hand all night. `.repeat(times)));
    expect(told('I', 10)).toEqual(['format.opinion']);
    expect(told('We', 10)).toEqual(['format.case-study']);
    expect(told('You', 10)).toEqual([]);
    expect(told('I', 1)).toEqual([]);
    expect(told('We', 1)).toEqual([]);
  });
});

describe('an announcement', () => {
  const announced: Article = {
    ...CASE_STUDY,
    blocks: [
      prose('We are excited to announce the platform of this account.'),
      ...CASE_STUDY.blocks,
    ],
  };
  it('is worth less than the same account, never more, and its levels hold', () => {
    const [plain, news] = [evaluate(CASE_STUDY), evaluate(announced)];
    if ('error' in plain || 'error' in news) throw new Error('not scored');
    expect(news.score).toBeLessThan(plain.score);
    expect(news.score).toBeGreaterThan(plain.score - 15);
    expect(news.criteria.monitoring.level).toBe(plain.criteria.monitoring.level);
  });
});
