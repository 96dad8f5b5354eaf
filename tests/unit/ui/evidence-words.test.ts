// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { EvidenceView } from '../../../src/messages/protocol.ts';
import { announcement } from '../../../src/ui/evidence/words.ts';
// Gives the message table.
import './render.tsx';

const at = (outcome: 'shown' | 'hidden' | 'not-found'): EvidenceView => ({
  ...{ shown: 'all', places: 3, lost: 0, counts: { drift: 3 }, dark: false },
  at: { place: 2, groups: ['drift'], outcome },
});

it('tells a place that is folded away from one that is no longer there', () => {
  expect(announcement(at('shown'))).toBe('2 of 3, Drift');
  expect(announcement(at('hidden'))).toMatch(/^2 of 3, Drift .*folded away/);
  expect(announcement(at('not-found'))).toBe('2 of 3, Drift (no longer on the page)');
});

it('says that a sentence serves several criteria where the legend comes to more', () => {
  const marked = (places: number, counts: EvidenceView['counts']) =>
    announcement({ shown: 'all', places, lost: 0, counts, at: null, dark: false });
  expect(marked(3, { drift: 2, monitoring: 1 })).toBe('3 sentences marked.');
  expect(marked(3, { drift: 2, monitoring: 2 })).toBe(
    '3 sentences marked, some for several criteria.',
  );
  expect(marked(1, { drift: 1, monitoring: 1 })).toBe('1 sentence marked, for several criteria.');
});
