import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';
import { catalogWith, RESOURCES, resourceById } from '../../../src/catalog/catalog.ts';
import { ownResource, PACK_ERRORS, readPack } from '../../../src/catalog/pack.ts';
import { catalogPackSchema } from '../../../src/catalog/pack-schema.ts';
import { Resource } from '../../../src/catalog/resource.ts';

const ENTRY = {
  id: 'feature-stores',
  title: 'Feature Stores',
  kind: 'guide',
  by: 'Somebody',
  url: 'https://www.example.org/guides/feature-stores/',
  stage: 3,
};
const packOf = (...resources: unknown[]) =>
  JSON.stringify({ name: 'team-picks', version: 1, resources });
const errorsOf = (text: string) => {
  const read = readPack(text);
  return 'errors' in read ? read.errors : [];
};
/** What is wrong with a pack of one entry that differs from a good one in these fields. */
const wrongIn = (change: Record<string, unknown>) => errorsOf(packOf({ ...ENTRY, ...change }));

describe('readPack', () => {
  test('reads resources, with what may be left out filled in', () => {
    expect(readPack(packOf(ENTRY))).toEqual({
      name: 'team-picks',
      resources: [
        {
          ...ENTRY,
          id: 'team-picks/feature-stores',
          pages: ['example.org/guides/feature-stores'],
          criteria: {},
          skills: {},
        },
      ],
    });
  });

  test('keeps pages, criteria and skills; takes a byte order mark and a $schema', () => {
    const levels = { pages: ['example.org/*/x'], criteria: { drift: 3 }, skills: { data: 2 } };
    const text = `\uFEFF${packOf({ ...ENTRY, ...levels }).replace('{', '{"$schema":"x.json",')}`;
    expect(readPack(text)).toMatchObject({ resources: [levels] });
  });

  test('built-in resources, written as a pack, come back the same but for their ids', () => {
    const entries = RESOURCES.map(({ core: _core, ...entry }) => entry);
    const read = readPack(packOf(...entries));
    expect(read).toEqual({
      name: 'team-picks',
      resources: entries.map((entry) => ({ ...entry, id: `team-picks/${entry.id}` })),
    });
  });

  test('no pack can shadow a built-in resource, nor the reader’s own', () => {
    const read = readPack(packOf({ ...ENTRY, id: 'cs329s', title: 'Fake' }));
    const resources = 'resources' in read ? read.resources : [];
    expect(resourceById('cs329s', catalogWith(resources))?.title).not.toBe('Fake');
    expect(resourceById('team-picks/cs329s', catalogWith(resources))?.title).toBe('Fake');
    const own = packOf(ENTRY).replace('team-picks', 'own');
    expect(errorsOf(own)).toEqual([{ path: 'name', code: 'pack-bad-name', params: [] }]);
    // A pack says neither what belongs to the guide's core nor what an id begins with.
    expect(wrongIn({ core: true })).toMatchObject([{ code: 'pack-unknown-field' }]);
    expect(wrongIn({ id: '../cs329s' })).toMatchObject([{ code: 'pack-bad-id' }]);
  });

  test.each([
    ['{', { path: '', code: 'pack-not-json', params: [] }],
    ['', { path: '', code: 'pack-not-json', params: [] }],
    ['[]', { path: '', code: 'pack-wrong-type', params: ['object'] }],
    ['null', { path: '', code: 'pack-wrong-type', params: ['object'] }],
    [' '.repeat(1_000_001), { path: '', code: 'pack-too-large', params: ['1'] }],
    [packOf(), { path: 'resources', code: 'pack-empty', params: [] }],
    [
      packOf(...Array.from({ length: 501 }, (_, n) => ({ ...ENTRY, id: `r-${n}` }))),
      { path: 'resources', code: 'pack-too-many', params: ['500'] },
    ],
    [
      packOf(ENTRY, { ...ENTRY, id: 'other' }, ENTRY),
      { path: 'resources[2].id', code: 'pack-repeated-id', params: ['resources[0].id'] },
    ],
    [
      packOf(ENTRY).replace('"version":1', '"version":2'),
      { path: 'version', code: 'pack-unknown-value', params: ['1'] },
    ],
  ])('a pack that is wrong as a whole: %.40s', (text, error) => {
    expect(errorsOf(text)).toEqual([error]);
  });

  test.each([
    [{ title: undefined }, 'title', 'pack-missing', []],
    [{ stage: undefined }, 'stage', 'pack-missing', []],
    [{ title: 3 }, 'title', 'pack-wrong-type', ['string']],
    [{ pages: 'example.org' }, 'pages', 'pack-wrong-type', ['array']],
    [{ criteria: [] }, 'criteria', 'pack-wrong-type', ['object']],
    [{ stage: '1' }, 'stage', 'pack-unknown-value', ['1, 2, 3, 4']],
    [{ stage: null }, 'stage', 'pack-unknown-value', ['1, 2, 3, 4']],
    [{ skills: { data: 3 } }, 'skills.data', 'pack-unknown-value', ['0, 1, 2']],
    [{ criteria: { drifting: 1 } }, 'criteria.drifting', 'pack-unknown-field', []],
    [{ tags: [] }, 'tags', 'pack-unknown-field', []],
    [{ title: ' \t ' }, 'title', 'pack-bad-text', []],
    [{ title: 'two\nlines' }, 'title', 'pack-bad-text', []],
    [{ by: 'gnp.\u202Egpj' }, 'by', 'pack-bad-text', []],
    [{ by: 'x'.repeat(301) }, 'by', 'pack-too-long', ['300']],
    [{ url: 'javascript:alert(1)' }, 'url', 'pack-bad-address', []],
    [{ url: 'not an address' }, 'url', 'pack-bad-address', []],
    [{ url: 'https://a@example.org' }, 'url', 'pack-bad-address', []],
    [{ pages: [] }, 'pages', 'pack-empty', []],
    [{ pages: ['*'] }, 'pages[0]', 'pack-bad-page', []],
    [{ pages: ['example.org', '*.org/x'] }, 'pages[1]', 'pack-bad-page', []],
    [{ pages: ['https://example.org'] }, 'pages[0]', 'pack-bad-page', []],
    [{ pages: ['example.org/'] }, 'pages[0]', 'pack-bad-page', []],
  ])('names place and kind of what is wrong: %j', (change, path, code, params) => {
    expect(wrongIn(change)).toEqual([{ path: `resources[0].${path}`, code, params }]);
  });

  test('reports all that is wrong at once', () => {
    const text = packOf({ ...ENTRY, kind: 'film', url: 'x' }, ENTRY, { ...ENTRY, stage: 5 });
    expect(errorsOf(text).map(({ path }) => path)).toEqual([
      'resources[0].kind',
      'resources[0].url',
      'resources[2].stage',
    ]);
  });

  test('hostile text stays text, in values and in the paths of errors', () => {
    const title = '<img src=x onerror=alert(1)>';
    expect(readPack(packOf({ ...ENTRY, title }))).toMatchObject({ resources: [{ title }] });
    const [error] = wrongIn({ [`<script>${'x'.repeat(10_000)}`]: 1 });
    expect(error?.code).toBe('pack-unknown-field');
    expect(error?.path.length).toBeLessThan(200);
    const polluted = packOf(ENTRY).replace('"stage":3', '"stage":3,"__proto__":{"core":true}');
    const read = readPack(polluted);
    expect('resources' in read && read.resources[0]?.core).toBeFalsy();
    expect(({} as { core?: boolean }).core).toBeUndefined();
  });

  test('takes any JSON without throwing: valid resources or errors with codes', () => {
    const anyEntry = fc.record(
      {
        id: fc.oneof(fc.constant('a'), fc.string()),
        title: fc.string(),
        kind: fc.oneof(fc.constant('book'), fc.string()),
        by: fc.string(),
        url: fc.oneof(fc.constant('https://example.org/a?b#c'), fc.string()),
        stage: fc.oneof(fc.constantFrom(1, 2, 3, 4), fc.anything()),
        pages: fc.array(fc.string(), { maxLength: 3 }),
        criteria: fc.dictionary(fc.constantFrom('drift', '__proto__', 'x'), fc.nat(4)),
      },
      { requiredKeys: ['id', 'title', 'kind', 'by', 'url', 'stage'] },
    );
    const anyPack = fc.oneof(
      fc.array(fc.oneof(anyEntry, fc.jsonValue()), { maxLength: 4 }).map((list) => packOf(...list)),
      fc.json(),
      fc.string(),
    );
    fc.assert(
      fc.property(anyPack, (text) => {
        const read = readPack(text);
        if ('errors' in read) {
          expect(read.errors.length).toBeGreaterThan(0);
          for (const { code } of read.errors) expect(PACK_ERRORS).toContain(code);
        } else {
          for (const resource of read.resources) {
            expect(Resource.parse(resource)).toEqual(resource);
            expect(resource.id).toMatch(/^team-picks\//);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('each code has a sentence', () => {
    for (const code of PACK_ERRORS) {
      expect(messages).toHaveProperty([`error_${code.replaceAll('-', '_')}`, 'message']);
    }
  });
});

describe('ownResource', () => {
  const { id: _id, ...draft } = ENTRY;

  test('makes a resource whose id nobody else has', () => {
    const made = (title: string, ...taken: string[]) => {
      const result = ownResource({ ...draft, title }, taken);
      return 'resource' in result ? result.resource.id : result.errors;
    };
    expect(made('Été: the “Book”!')).toBe('own/ete-the-book');
    expect(made('A', 'own/a', 'own/a-2')).toBe('own/a-3');
    expect(made('日本')).toBe('own/resource');
    expect(made('x'.repeat(300))).toHaveLength('own/'.length + 60);
  });

  test('holds to the schema of resources, and says what is wrong by field', () => {
    const result = ownResource({ ...draft, criteria: { drift: 2 } }, []);
    const resource = 'resource' in result ? result.resource : undefined;
    expect(Resource.parse(resource)).toEqual(resource);
    expect(resource).toMatchObject({ criteria: { drift: 2 }, pages: [expect.any(String)] });
    expect(ownResource({ ...draft, title: '', url: undefined }, [])).toEqual({
      errors: [
        { path: 'title', code: 'pack-bad-text', params: [] },
        { path: 'url', code: 'pack-missing', params: [] },
      ],
    });
    expect(ownResource(null, [])).toMatchObject({ errors: [{ code: 'pack-wrong-type' }] });
  });
});

test('the published JSON Schema is that of readPack (else: npm run catalog:schema)', () => {
  const file = new URL('../../../public/catalog-pack.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(catalogPackSchema());
});
