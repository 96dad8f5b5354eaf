import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseAddress } from '../../../src/reading-list/normalise-address.ts';

describe('normaliseAddress takes as one', () => {
  test.each([
    ['the schemes', 'http://example.org/a', 'https://example.org/a'],
    ['the case of the host', 'https://EXAMPLE.org/a', 'https://example.org/a'],
    ['www and the bare host', 'https://www.example.org/a', 'https://example.org/a'],
    ['default ports', 'http://example.org:80/a', 'https://example.org:443/a'],
    ['port 443 under http', 'http://example.org:443/a', 'https://example.org/a'],
    ['a final slash', 'https://example.org/a/', 'https://example.org/a'],
    ['the root with and without slash', 'https://example.org', 'https://example.org/'],
    ['the host’s final dot', 'https://example.org./a', 'https://example.org/a'],
    ['user names', 'https://me:secret@example.org/a', 'https://example.org/a'],
    ['fragments', 'https://example.org/a#part-2', 'https://example.org/a'],
    ['text fragments', 'https://example.org/a#:~:text=word', 'https://example.org/a'],
    ['an empty query', 'https://example.org/a?', 'https://example.org/a'],
    [
      'campaigns',
      'https://example.org/a?utm_source=x&UTM_Medium=y&fbclid=z',
      'https://example.org/a',
    ],
    [
      'campaigns around a parameter',
      'https://example.org/a?gclid=1&id=2&mc_cid=3',
      'https://example.org/a?id=2',
    ],
    ['referrers', 'https://stanford.example/?ref=some-blog', 'https://stanford.example/'],
    [
      'Medium’s sources',
      'https://blog.example/p-1?source=rss----26f5---4&gi=0a1b2c3d4e5f',
      'https://blog.example/p-1',
    ],
    ['the root route', 'https://app.example/#/', 'https://app.example/'],
    [
      'campaigns inside a route',
      'https://app.example/#/a?utm_source=x&b=1',
      'https://app.example/#/a?b=1',
    ],
    ['directives after a route', 'https://app.example/#/a:~:text=b', 'https://app.example/#/a'],
    ['space around it', '  https://example.org/a\n', 'https://example.org/a'],
    [
      'a name in letters of its own and in Punycode',
      'https://bücher.example/',
      'https://xn--bcher-kva.example/',
    ],
  ])('%s', (_what, one, other) => {
    expect(normaliseAddress(one)).toBe(normaliseAddress(other));
  });
});

describe('normaliseAddress keeps apart', () => {
  test.each([
    ['hosts', 'https://a.example/x', 'https://b.example/x'],
    ['subdomains', 'https://docs.example.org/x', 'https://example.org/x'],
    ['ports', 'https://example.org:8080/', 'https://example.org/'],
    ['paths by case', 'https://example.org/A', 'https://example.org/a'],
    ['parameters', 'https://example.org/?id=1', 'https://example.org/?id=2'],
    ['orders of parameters', 'https://example.org/?a=1&b=2', 'https://example.org/?b=2&a=1'],
    ['routes', 'https://app.example/#/a', 'https://app.example/#/b'],
    ['hashbang routes', 'https://app.example/#!a', 'https://app.example/#!b'],
    [
      'branches on code hosts',
      'https://gitlab.com/x/-/a.md?ref=v1',
      'https://gitlab.com/x/-/a.md?ref=v2',
    ],
    ['sources that are no trace', 'https://example.org/?source=orders', 'https://example.org/'],
    ['a domain called www', 'https://www.com/', 'https://com/'],
    ['files', 'file:///a.html', 'file:///b.html'],
  ])('%s', (_what, one, other) => {
    expect(normaliseAddress(one)).not.toBe(normaliseAddress(other));
  });
});

/** Addresses with everything that the function treats: parameters, routes, odd ports and paths. */
const anyParameter = fc
  .tuple(
    fc.constantFrom('utm_source', 'fbclid', 'ref', 'source', 'gi', 'id', 'q', 'utm_', ''),
    fc.oneof(fc.webSegment(), fc.constantFrom('rss----1---2', 'a=b', '%3a', '')),
  )
  .map(([name, value]) => `${name}=${value}`);
const anyAddress = fc
  .record({
    scheme: fc.constantFrom('http', 'https', 'HTTP', 'file'),
    www: fc.constantFrom('', 'www.', 'WWW.', 'www.www.'),
    host: fc.oneof(
      fc.domain(),
      fc.constantFrom('example.org.', 'www.com', 'localhost', '[::1]', 'github.com'),
    ),
    port: fc.constantFrom('', ':80', ':443', ':8080'),
    path: fc.array(fc.oneof(fc.webSegment(), fc.constantFrom('', '.', '..', '%2e'))),
    parameters: fc.array(anyParameter),
    hash: fc.constantFrom(
      '',
      '#',
      '#a',
      '#/',
      '#//',
      '#!/',
      '#!',
      '#/a?utm_id=1',
      '#/a?b#c:~:text=d',
      '#!?',
    ),
  })
  .map(({ scheme, www, host, port, path, parameters, hash }) => {
    const query = parameters.length > 0 ? `?${parameters.join('&')}` : '';
    return `${scheme}://${www}${host}${port}/${path.join('/')}${query}${hash}`;
  });

describe('normaliseAddress, for any address', () => {
  const cases = fc.oneof(
    anyAddress,
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'about:blank',
      'data:text/plain,a #b',
      'mailto:a@b.example',
      'chrome://newtab',
      'javascript:void 0 #',
      'a:b  #c',
    ),
  );

  test('twice is once', () => {
    fc.assert(
      fc.property(cases, (url) => {
        const once = normaliseAddress(url);
        expect(normaliseAddress(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  test('an address of a page’s own making takes no quadratic work, which would outlast the test', () => {
    for (const sign of ['/', '.', '%20', '?', '&', '#', '#/'])
      normaliseAddress(`https://a.example${sign}/${sign.repeat(200_000)}x`);
  });

  test('a campaign and a fragment added to it change nothing', () => {
    fc.assert(
      fc.property(
        anyAddress,
        fc.constantFrom('utm_campaign=x', 'fbclid=1', 'mc_eid=a'),
        (url, campaign) => {
          fc.pre(URL.canParse(url) && url.toLowerCase().startsWith('http') && !url.includes('#'));
          const tagged = `${url}${url.includes('?') ? '&' : '?'}${campaign}#part`;
          expect(normaliseAddress(tagged)).toBe(normaliseAddress(url));
        },
      ),
    );
  });

  test('the key of an http address is an https address itself', () => {
    fc.assert(
      fc.property(anyAddress, (url) => {
        fc.pre(URL.canParse(url) && url.toLowerCase().startsWith('http'));
        expect(new URL(normaliseAddress(url)).protocol).toBe('https:');
      }),
    );
  });
});
