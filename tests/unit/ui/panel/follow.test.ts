import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CurrentPage, CurrentPageResult } from '../../../../src/messages/protocol.ts';
import {
  type FollowEvent,
  type Following,
  follow,
  keyOf,
  START,
} from '../../../../src/ui/panel/follow.ts';
import { samplePage } from '../sample.ts';

const page = (document: string, url = 'https://example.org/a'): CurrentPage => ({
  identity: { document, url, loaded: true, settled: true },
  page: samplePage(),
  outline: [],
});
const scored = (document: string): CurrentPageResult => ({ current: page(document) });
const run = (...events: FollowEvent[]): Following => events.reduce(follow, START);
const shown = ({ view }: Following) =>
  view.status === 'scored' ? view.current.identity.document : null;

const ON_TAB_1: FollowEvent[] = [
  { type: 'activated', tabId: 1 },
  { type: 'answered', question: 1, result: scored('one') },
];

describe('follow', () => {
  it('shows nothing until the tab has answered', () => {
    expect(run({ type: 'activated', tabId: 1 }).view).toEqual({ status: 'reading' });
    expect(shown(run(...ON_TAB_1))).toBe('one');
  });

  it('clears at once when another tab is activated, and does not bring the old page back', () => {
    const state = run(...ON_TAB_1, { type: 'activated', tabId: 2 });
    expect(state.view).toEqual({ status: 'reading' });
    expect(shown(follow(state, { type: 'answered', question: 1, result: scored('one') }))).toBe(
      null,
    );
  });

  it('clears at once when the page moves, and drops answers to what was asked before', () => {
    const moved = run(...ON_TAB_1, { type: 'moved', tabId: 1 });
    expect(shown(moved)).toBe(null);
    expect(shown(follow(moved, { type: 'answered', question: 1, result: scored('one') }))).toBe(
      null,
    );
    expect(shown(follow(moved, { type: 'answered', question: 2, result: scored('two') }))).toBe(
      'two',
    );
  });

  it('asks again without clearing when the page may only be complete by now', () => {
    const state = run(...ON_TAB_1, { type: 'changed', tabId: 1 });
    expect(shown(state)).toBe('one');
    expect(state.question).toBe(2);
  });

  it('asks at another title only where the page may not be there in full', () => {
    const titled: FollowEvent = { type: 'titled', tabId: 1 };
    expect(run(...ON_TAB_1, titled, titled).question).toBe(1);
    const { identity, ...rest } = page('one');
    const current = { ...rest, identity: { ...identity, settled: false } };
    const drawing: FollowEvent[] = [
      { type: 'activated', tabId: 1 },
      { type: 'answered', question: 1, result: { current } },
    ];
    expect(run(...drawing, titled).question).toBe(2);
    expect(run({ type: 'activated', tabId: 1 }, titled).question).toBe(2);
  });

  it('keeps showing the page at a jump within it, but not where a router may lead elsewhere', () => {
    const moved = (url: string) => run(...ON_TAB_1, { type: 'moved', tabId: 1, url });
    for (const url of ['https://example.org/a#part', 'https://example.org/a#part#two']) {
      expect(shown(moved(url)), url).toBe('one');
      expect(moved(url).question, url).toBe(2);
    }
    for (const url of [
      'https://example.org/a',
      'https://example.org/b#part',
      'https://example.org/a?b#part',
      'https://example.org/a#/b',
      'https://example.org/a#!b',
    ])
      expect(shown(moved(url)), url).toBe(null);
  });

  it('keeps what was unfolded at a jump within the page, and not on another route of an app', () => {
    const key = (fragment: string) => keyOf(page('one', `https://example.org/a${fragment}`));
    expect(key('#part')).toBe(key(''));
    expect(key('#/a')).not.toBe(key('#/b'));
  });

  it('does not listen to tabs that are not in front', () => {
    const before = run(...ON_TAB_1);
    expect(follow(before, { type: 'moved', tabId: 9 })).toBe(before);
    expect(follow(before, { type: 'changed', tabId: 9 })).toBe(before);
  });

  it('says so where the window has no tab, and where access has gone', () => {
    expect(run(...ON_TAB_1, { type: 'activated', tabId: undefined }).view).toEqual({
      status: 'failed',
      code: 'tab-gone',
    });
    const refused = run(
      ...ON_TAB_1,
      { type: 'changed', tabId: 1 },
      {
        type: 'answered',
        question: 2,
        result: { error: { code: 'no-access' } },
      },
    );
    expect(refused.view).toEqual({ status: 'failed', code: 'no-access' });
  });

  it('looks again at an unfinished page a limited number of times, anew for each page', () => {
    const waited: FollowEvent = { type: 'waited', tabId: 1 };
    expect(run(...ON_TAB_1, waited, waited).looks).toBe(2);
    expect(run(...ON_TAB_1, waited, { type: 'moved', tabId: 1 }).looks).toBe(0);
  });

  it('never shows one page on another, whatever the order in which events and answers arrive', () => {
    // A world of tabs that show documents; every answer tells what its tab showed when asked.
    const step = fc.oneof(
      fc.record({ do: fc.constant('activate' as const), tab: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ do: fc.constant('navigate' as const), tab: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ do: fc.constant('complete' as const), tab: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ do: fc.constant('answer' as const), which: fc.nat(5) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const documents = new Map([1, 2, 3].map((tab) => [tab, `${tab}-0`]));
        let navigations = 0;
        let state = START;
        const pending: { question: number; document: string }[] = [];
        const take = (event: FollowEvent) => {
          const before = state.question;
          state = follow(state, event);
          if (state.question !== before && state.tabId !== undefined) {
            pending.push({
              question: state.question,
              document: documents.get(state.tabId) ?? '',
            });
          }
        };
        for (const each of steps) {
          if (each.do === 'activate') take({ type: 'activated', tabId: each.tab });
          else if (each.do === 'complete') take({ type: 'changed', tabId: each.tab });
          else if (each.do === 'navigate') {
            documents.set(each.tab, `${each.tab}-${++navigations}`);
            take({ type: 'moved', tabId: each.tab });
          } else {
            const [answer] = pending.splice(each.which % Math.max(1, pending.length), 1);
            if (answer) {
              const { question, document } = answer;
              take({ type: 'answered', question, result: scored(document) });
            }
          }
          if (shown(state) !== null) expect(shown(state)).toBe(documents.get(state.tabId ?? 0));
        }
      }),
    );
  });
});
