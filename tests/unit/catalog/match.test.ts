import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchResource, matchResources, stageOf } from '../../../src/catalog/match.ts';

describe('matchResource', () => {
  test.each([
    ['https://netflixtechblog.com/some-post-1a2b3c', 'netflix-tech-blog'],
    ['https://www.netflixtechblog.com/some-post', 'netflix-tech-blog'],
    ['https://netflixtechblog.medium.com/some-post', 'netflix-tech-blog'],
    ['https://medium.com/netflix-techblog/some-post', 'netflix-tech-blog'],
    ['http://techblog.netflix.com/2013/03/x.html', 'netflix-tech-blog'],
    ['https://ai.googleblog.com/2017/08/x.html', 'google-ai-blog'],
    ['https://research.google/blog/some-post/?utm_source=x#part', 'google-ai-blog'],
    ['https://www.uber.com/blog/michelangelo-machine-learning-platform/', 'uber-engineering-blog'],
    ['https://www.uber.com/en-GB/blog/some-post/', 'uber-engineering-blog'],
    ['https://www.uber.com/us/en/blog/some-post/', 'uber-engineering-blog'],
    ['https://eng.uber.com/scaling-michelangelo/', 'uber-engineering-blog'],
    ['https://engineering.fb.com/2024/06/12/ml/x/', 'meta-engineering-blog'],
    ['https://stanford-cs329s.github.io/syllabus.html', 'cs329s'],
    [
      'https://coursera.org/learn/introduction-to-machine-learning-in-production/home',
      'mlops-specialization',
    ],
    [
      'https://www.educative.io/courses/machine-learning-system-design/lesson',
      'educative-machine-learning-system-design',
    ],
    ['https://www.educative.io/courses/another', 'educative'],
    [
      'https://papers.nips.cc/paper/5656-hidden-technical-debt-in-machine-learning-systems.pdf',
      'hidden-technical-debt',
    ],
    ['https://www.kaggle.com/competitions', 'kaggle'],
  ])('%s belongs to %s', (url, id) => {
    expect(matchResource(url)?.id).toBe(id);
  });

  test.each([
    ['another section of the host', 'https://research.google/pubs/some-paper/'],
    ['a prefix that ends inside a segment', 'https://research.google/blogger/'],
    ['a host that only ends alike', 'https://notkaggle.com/learn'],
    ['a host that only begins alike', 'https://kaggle.com.example.org/learn'],
    ['a subdomain that is not listed', 'https://help.netflixtechblog.com/'],
    ['another course of the same host', 'https://www.coursera.org/learn/machine-learning'],
    ['a wildcard stands for one segment only', 'https://www.uber.com/a/b/c/blog/post'],
    ['the host in the query', 'https://example.org/?u=https://kaggle.com/'],
    ['a file', 'file:///home/me/kaggle.com/index.html'],
    ['a browser page', 'about:blank'],
    ['no address at all', 'kaggle.com'],
    ['the empty string', ''],
  ])('nothing belongs: %s', (_why, url) => {
    expect(matchResource(url)).toBeUndefined();
  });

  test('a page of a platform’s course belongs to the course first, then to the platform', () => {
    const ids = matchResources('https://educative.io/courses/machine-learning-system-design').map(
      (resource) => resource.id,
    );
    expect(ids).toEqual(['educative-machine-learning-system-design', 'educative']);
  });

  test('takes any text without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withFragments: true })), (text) => {
        expect(Array.isArray(matchResources(text))).toBe(true);
      }),
    );
  });
});

describe('stageOf', () => {
  test('is that of courses for a page of a course, whatever its text looks like', () => {
    expect(stageOf({ stage: 4 }, 'https://stanford-cs329s.github.io/')).toBe(2);
    expect(stageOf({ stage: null }, 'https://stanford-cs329s.github.io/')).toBe(2);
  });

  test('is the evaluation’s for anything else', () => {
    expect(stageOf({ stage: 3 }, 'https://netflixtechblog.com/post')).toBe(3);
    expect(stageOf({ stage: null }, 'https://netflixtechblog.com/post')).toBeNull();
    expect(stageOf({ stage: 1 }, 'https://example.org/')).toBe(1);
  });
});
