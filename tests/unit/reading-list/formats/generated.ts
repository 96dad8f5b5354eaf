import fc from 'fast-check';
import { BLOCK_TYPES } from '../../../../src/article/article.ts';
import { RESOURCE_KINDS, type Resource } from '../../../../src/catalog/resource.ts';
import { DIRECTIONS, type Disagreement } from '../../../../src/reading-list/disagreement.ts';
import {
  READING_STATUSES,
  type ReadingItem,
  summaryOf,
} from '../../../../src/reading-list/item.ts';
import type { LibraryContent, WholePage } from '../../../../src/reading-list/library-content.ts';
import { normaliseAddress } from '../../../../src/reading-list/normalise-address.ts';
import { RESOURCE_STATUSES, type ResourceRecord } from '../../../../src/roadmap/status.ts';
import { CRITERIA, LEVELS } from '../../../../src/rubric/rubric.ts';
import { STAGES } from '../../../../src/rubric/stages.ts';
import { makeEvaluation } from '../library.ts';

/** Text that formats trip over: quotes, separators, markup, formulas, line breaks, any character. */
const nasty: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    ...['', '=1+1', "'=1", "''+x", '-', '@sum', 'a,b;c|d', 'say "it"', "it's", '\\', '\\n'],
    ...['<b>x</b>', '</A><DT>', '<!--', '&amp;', '&#10;', '[x](javascript:y)', '`', '# x', '1. x'],
    ...['two\nlines', 'cr\rlf\r\n', '\ttab', ' spaces ', '\u00a0', '\uFEFFbom', '["a"]', "['b']"],
  ),
);
const time = fc.integer({ min: 1, max: Date.UTC(2026, 0, 1) });
const title = nasty.map((text) => text.replace(/\s+/g, ' ').trim() || 'Untitled');
/** Trimmed, none twice: as `addTag` leaves them. */
const tags = fc
  .array(nasty, { maxLength: 4 })
  .map((all) => [...new Set(all.map((tag) => tag.trim()).filter(Boolean))]);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** A page at one of a few addresses, so that two libraries share some. */
export const page: fc.Arbitrary<WholePage> = fc
  .record({
    id: fc.uuid(),
    path: fc.integer({ min: 0, max: 9 }),
    www: fc.boolean(),
    title,
    site: maybe(title),
    byline: maybe(title),
    published: maybe(fc.constantFrom('2024', '2024-05', '2024-05-06')),
    stage: fc.constantFrom(null, ...STAGES),
    level: maybe(fc.constantFrom(...LEVELS)),
    hasText: fc.boolean(),
    text: nasty,
    status: fc.constantFrom(...READING_STATUSES),
    note: nasty,
    tags,
    rating: maybe(fc.integer({ min: 1, max: 5 })),
    savedAt: time,
    // Few, so that some are equal.
    updatedAt: fc.constantFrom(1, 2, 3, Date.UTC(2026, 0, 1)),
    finishedAt: maybe(time),
  })
  .map(({ path, www, level, hasText, text, ...fields }) => {
    const url = `https://${www ? 'www.' : ''}example.org/${path}?q=a&b=c`;
    const evaluation = level === undefined ? undefined : makeEvaluation(level);
    const item = Object.fromEntries(
      Object.entries({
        ...fields,
        ...{ url, address: normaliseAddress(url) },
        ...(evaluation && { scored: summaryOf(evaluation), textHash: text }),
      }).filter(([, value]) => value !== undefined),
    ) as ReadingItem;
    return {
      item,
      ...(evaluation && { evaluation }),
      ...(evaluation &&
        hasText && {
          blocks: BLOCK_TYPES.map((type) => ({
            type,
            text,
            ...(type === 'heading' && { level: 2 }),
          })),
        }),
    };
  });

const record: fc.Arbitrary<ResourceRecord> = fc.record({
  resourceId: fc.constantFrom('cs329s', 'kaggle', 'educative'),
  status: fc.constantFrom(...RESOURCE_STATUSES),
  updatedAt: fc.constantFrom(1, 2, 3),
});

/** What the reader said of a page's levels; few times and addresses, so that libraries share some. */
const disagreement: fc.Arbitrary<Disagreement> = fc
  .record({
    path: fc.integer({ min: 0, max: 3 }),
    title,
    level: fc.constantFrom(...LEVELS),
    textHash: nasty,
    text: maybe(nasty),
    opinions: fc.dictionary(
      fc.constantFrom(...CRITERIA),
      fc.record({
        level: fc.constantFrom(...LEVELS),
        direction: fc.constantFrom(...DIRECTIONS),
        at: fc.constantFrom(1, 2, 3),
      }),
      { minKeys: 1, noNullPrototype: true },
    ),
  })
  .map(({ path, level, text, ...fields }) => {
    const url = `https://example.org/${path}`;
    return {
      ...{ ...fields, url, address: normaliseAddress(url), evaluation: makeEvaluation(level) },
      ...(text !== undefined && { blocks: [{ type: 'paragraph' as const, text }] }),
    };
  });

/** A resource of the reader's own; few ids, so that libraries share some. */
const resource: fc.Arbitrary<Resource> = fc.record({
  id: fc.constantFrom('own/a', 'own/b', 'pack/c'),
  title,
  kind: fc.constantFrom(...RESOURCE_KINDS),
  by: nasty,
  url: fc.constantFrom('https://example.org/course', 'http://example.net/'),
  stage: fc.constantFrom(...STAGES),
  pages: fc.constantFrom([], ['example.org/course']),
  criteria: fc.dictionary(fc.constantFrom(...CRITERIA), fc.constantFrom(...LEVELS), {
    noNullPrototype: true,
  }),
  skills: fc.constant({ data: 2 as const }),
});

/** A library as `readContent` gives it: an address and an id once, newest first. */
export const library: fc.Arbitrary<LibraryContent> = fc.record({
  pages: fc
    .uniqueArray(page, { maxLength: 6, selector: ({ item }) => item.address })
    .map((pages) =>
      pages.sort((a, b) => b.item.savedAt - a.item.savedAt || (a.item.id < b.item.id ? -1 : 1)),
    ),
  roadmap: fc.uniqueArray(record, { maxLength: 3, selector: ({ resourceId }) => resourceId }),
  disagreements: fc
    .uniqueArray(disagreement, { maxLength: 3, selector: ({ address }) => address })
    .map((all) => all.sort((a, b) => (a.address < b.address ? -1 : 1))),
  resources: fc
    .uniqueArray(resource, { maxLength: 3, selector: ({ id }) => id })
    .map((all) => all.sort((a, b) => (a.id < b.id ? -1 : 1))),
});
