import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogWith, RESOURCES, resourceById } from '../../../src/catalog/catalog.ts';
import {
  matchResource,
  matchResources,
  pagePrefixOf,
  stageOf,
} from '../../../src/catalog/match.ts';
import type { Resource } from '../../../src/catalog/resource.ts';
import type { Stage } from '../../../src/rubric/stages.ts';

/** Made once: fast-check takes long to set it up. */
const anyAddress = fc.webUrl({ withQueryParameters: true, withFragments: true });

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
    ['https://mlip-cmu.github.io/book/01-introduction.html', 'cmu-machine-learning-in-production'],
    ['https://doordash.engineering/2020/11/19/some-post/', 'doordash-engineering-blog'],
    ['https://medium.com/@Pinterest_Engineering/some-post-1a2b', 'pinterest-engineering-blog'],
    ['https://medium.com/airbnb-engineering/some-post-1a2b', 'airbnb-tech-blog'],
    ['https://engineering.linkedin.com/blog/2019/04/some-post', 'linkedin-engineering-blog'],
    ['https://huyenchip.com/2022/02/07/some-post.html', 'chip-huyen-blog'],
    ['https://arxiv.org/pdf/1612.03079', 'clipper'],
    ['https://github.com/eugeneyan/applied-ml/blob/main/README.md', 'applied-ml'],
  ])('%s belongs to %s', (url, id) => {
    expect(matchResource(url, RESOURCES)?.id).toBe(id);
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
    ['another publication of the host', 'https://medium.com/some-publication/post'],
    ['another paper of the host', 'https://arxiv.org/abs/1612.03078'],
    ['the empty string', ''],
  ])('nothing belongs: %s', (_why, url) => {
    expect(matchResource(url, RESOURCES)).toBeUndefined();
  });

  test('a page of a platform’s course belongs to the course first, then to the platform', () => {
    const ids = matchResources(
      'https://educative.io/courses/machine-learning-system-design',
      RESOURCES,
    ).map((resource) => resource.id);
    expect(ids).toEqual(['educative-machine-learning-system-design', 'educative']);
  });

  test('matches the resources it is given, own ones too, and the closest first', () => {
    const own: Resource = {
      id: 'own/interleaving',
      title: 'Interleaving',
      kind: 'paper',
      by: 'Netflix',
      url: 'https://netflixtechblog.com/interleaving-1a2b',
      stage: 4,
      pages: ['netflixtechblog.com/interleaving-1a2b'],
      criteria: {},
      skills: {},
    };
    const page = `${own.url}?source=feed`;
    expect(matchResource(page, RESOURCES)?.id).toBe('netflix-tech-blog');
    expect(matchResources(page, catalogWith([own])).map(({ id }) => id)).toEqual([
      'own/interleaving',
      'netflix-tech-blog',
    ]);
    expect(matchResources(page, [])).toEqual([]);
    // A prefix that is as long takes nothing from the resource that was there first.
    const rival: Resource = { ...own, id: 'own/rival', pages: ['netflixtechblog.com'] };
    expect(matchResource('https://netflixtechblog.com/x', catalogWith([rival]))?.id).toBe(
      'netflix-tech-blog',
    );
  });

  test('thousands of addresses on one host are put in order in one pass', () => {
    const spent = (count: number) => {
      const pages = Array.from({ length: count }, (_, n) => `example.org/course/lesson-${n}`);
      const resource = { id: 'own/course', pages } as Resource;
      const start = performance.now();
      expect(matchResource(`https://example.org/course/lesson-${count - 1}`, [resource])).toBe(
        resource,
      );
      return performance.now() - start;
    };
    spent(2000);
    const few = Math.min(spent(2000), spent(2000), spent(2000));
    // Quadratic work would make it a hundred.
    expect(spent(20_000) / few).toBeLessThan(40);
  });

  test('the prefix of an address matches the address and all below it', () => {
    fc.assert(
      fc.property(anyAddress, (url) => {
        const prefix = pagePrefixOf(url) ?? '';
        const own = { id: 'own/a', pages: [prefix] } as Resource;
        expect(matchResource(url, [own])).toBe(own);
        expect(matchResource(`http://${prefix}/below`, [own])).toBe(own);
      }),
    );
    expect(pagePrefixOf('javascript:alert(1)')).toBeNull();
  });

  test('takes any text without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), anyAddress), (text) => {
        expect(Array.isArray(matchResources(text, RESOURCES))).toBe(true);
      }),
    );
  });
});

describe('stageOf', () => {
  const [course, blog] = ['cs329s', 'uber-engineering-blog'].map((id) =>
    resourceById(id, RESOURCES),
  );

  const of = (stage: Stage | null) => ({ stage, topic: 'software-systems' as const });

  test('is that of courses for a page of a course, whatever its text looks like', () => {
    expect(stageOf(course, of(4))).toBe(2);
    expect(stageOf(course, of(null))).toBe(2);
    expect(stageOf(course)).toBe(2);
  });

  test('is that of papers for a paper, whatever its text looks like', () => {
    const paper = RESOURCES.find(({ kind }) => kind === 'paper');
    expect(stageOf(paper, of(1))).toBe(4);
    expect(stageOf(paper)).toBe(4);
  });

  test('is the evaluation’s for anything else, and unknown where there is none', () => {
    expect(stageOf(blog, of(3))).toBe(3);
    expect(stageOf(blog, of(null))).toBeNull();
    expect(stageOf(blog)).toBeNull();
    expect(stageOf(undefined, of(1))).toBe(1);
    expect(stageOf(undefined)).toBeNull();
  });

  test('is none for a page on another subject, but for one that a course has', () => {
    const recipe = { stage: 4, topic: 'other' } as const;
    expect(stageOf(undefined, recipe)).toBeNull();
    expect(stageOf(blog, recipe)).toBeNull();
    expect(stageOf(course, recipe)).toBe(2);
  });
});
