import type { EvidenceView } from '../../messages/protocol.ts';
import { listOf } from '../../words/grammar.ts';
import { nameOf } from '../../words/names.ts';
import { counted, lookup, t } from '../t.ts';

/** What is marked, and where one is: "3 of 14, Drift". Empty where nothing is marked. */
export function announcement({ shown, places, lost, counts, at }: EvidenceView): string {
  if (shown !== 'all') return '';
  if (at) {
    const names = at.groups.map((criterion) => nameOf('criterion', criterion, lookup));
    const where = t('evidence_at', at.place, places, listOf(names, 'and', lookup));
    if (at.outcome === 'shown') return where;
    const isGone = at.outcome === 'not-found';
    return `${where} ${t(isGone ? 'evidence_at_gone' : 'evidence_at_hidden')}`;
  }
  // Else the legend's numbers, which come to more, would look wrong.
  const isShared = Object.values(counts).reduce((sum, count) => sum + count, 0) > places;
  const noun = isShared ? 'evidence_marked_shared' : 'evidence_marked';
  const marked = places > 0 ? counted(noun, places) : t('evidence_none');
  return lost > 0 ? `${marked} ${counted('evidence_lost', lost)}` : marked;
}
