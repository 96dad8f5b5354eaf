import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../../src/article/article.ts';
import { CRITERIA } from '../../../src/rubric/rubric.ts';
import { evaluate } from '../../../src/scoring/evaluate.ts';
import { analyse } from '../../../src/scoring/features/analysis.ts';
import { NO_WORD_VECTORS } from '../../../src/scoring/word-vectors.ts';
import { CASE_STUDY } from './pages.ts';

const page = (title: string, headings: readonly string[], opening = 'Parcels are sorted here.') =>
  ({
    title,
    url: 'https://example.org/',
    blocks: [
      { type: 'paragraph', text: `${opening} And some more words to make it prose.` },
      ...headings.map((text): Block => ({ type: 'heading', text, level: 2 })),
    ],
  }) satisfies Article;
const namesOnly = (article: Article) => analyse(article, NO_WORD_VECTORS).namesOnly;

describe('pages that name and do not teach', () => {
  it.each([
    ['a résumé', 'Ada Brandt', ['Experience', 'Education', 'Technical skills', 'Languages']],
    ['a vacancy', 'Engineer, ranking', ['About the role', 'What you’ll do', 'How to apply']],
    ['a glossary', 'Glossary of sorting', []],
    ['a table of contents', 'Sorting at Work: table of contents', []],
    ['a syllabus', 'CS 101: sorting', ['Schedule', 'Grading', 'Policies']],
    ['terms of service', 'Terms of Service', []],
    ['a privacy policy', 'Our Privacy Policy', []],
    ['a CV', 'Ada Brandt: CV', []],
    ['an index', 'Tags – Sorting', []],
    ['a résumé told by years', 'Ada Brandt', ['Acme, engineer, 2019 to now', 'Skills']],
    ['somebody for hire', 'Ada Brandt', ['Hi, I’m Ada', 'Selected clients', 'Work with me']],
    ['terms', 'Sorting terms, A to Z', []],
    ['a purchase', 'Acme acquires a maker of sorters', []],
    [
      'an index by the alphabet',
      'Sorters',
      [...'abcdefghijkl'].map((letter) => `${letter} sorter`),
    ],
    ['a webinar', 'Sorting, live', ['Speakers', 'Agenda', 'Who should attend?']],
    ['a press release', 'Acme grows', ['About Acme', 'Media contact']],
    ['a product', 'Sort everything', ['Why Sortly?', 'What our customers say', 'Plans']],
    ['a consultancy', 'Sorting that delivers', ['Our approach', 'What we do', 'Success stories']],
    ['a glossary for some', 'Sorting machines glossary for visitors', []],
    ['a CV under a name', 'Curriculum Vitae — Ada Brandt', []],
  ])('%s', (_, title, headings) => {
    expect(namesOnly(page(title, headings))).toBe(true);
  });

  it('what is announced today to the press', () => {
    const told = 'Acme today announced a new sorter.';
    expect(namesOnly(page('Acme sorts', [], `OSLO, May 2 -- ${told}`))).toBe(true);
    expect(namesOnly(page('Acme sorts', [], told))).toBe(false);
  });

  it.each([
    ['How sorters are built', ['Background', 'Impact', 'Results']],
    ['What came of it', ['Summary', 'Recommendations', 'References']],
    ['How to resume a stopped training', ['What you need', 'Benefits']],
    ['Experience with sorters', ['Experience', 'The skills of the team']],
    ['The terms of a trade-off', ['Schedule of the job']],
    ['Who raises the alarm', ['The role of the registry', 'Benefits']],
    ['Better search results with embeddings', []],
    ['Building a business glossary', []],
    ['Enforcing a privacy policy at scale', []],
    ['Reading a résumé with a model', []],
    ['Generating tables of contents', []],
    ['Learning long-term dependencies', ['From 2019 to 2021 we sorted by hand', 'Education']],
    ['Names that follow no order', [...'lkjihgfedcba'].map((letter) => `${letter} sorter`)],
    ['What we do to sort faster', ['What we do', 'What it costs']],
    ['Few in order', [...'abcdefgh'].map((letter) => `${letter} sorter`)],
  ])('%s: no such page', (title, headings) => {
    expect(namesOnly(page(title, headings))).toBe(false);
  });

  it('entries that explain are no such page', () => {
    const glossary = page('Glossary of sorting', []);
    const entry: Block = {
      type: 'paragraph',
      text: 'A chute is steep, so that parcels slide. '.repeat(9),
    };
    expect(namesOnly({ ...glossary, blocks: [...glossary.blocks, entry, entry] })).toBe(false);
    // Duties are long, too.
    expect(namesOnly({ ...page('Terms of Service', []), blocks: [entry, entry] })).toBe(true);
  });

  it('such a page has no level above 1 and few points, whatever it says', () => {
    const headings = ['Experience', 'Education', 'Skills'].map(
      (text): Block => ({ type: 'heading', text, level: 2 }),
    );
    const result = evaluate({ ...CASE_STUDY, blocks: [...headings, ...CASE_STUDY.blocks] });
    if ('error' in result) throw new Error(result.error.code);
    expect(Math.max(...CRITERIA.map((key) => result.criteria[key].level))).toBe(1);
    expect(result.score).toBeLessThanOrEqual(30);
    expect(result.cautions).toContain('thin');
  });
});
