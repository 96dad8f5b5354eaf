import { RESOURCE_KINDS } from '../../../catalog/resource.ts';
import { nameOf } from '../../../words/names.ts';
import { lookup } from '../../t.ts';
import type { Kind } from './filters.ts';

/** The name of a page's format, or of a catalogue resource's kind. */
export function kindName(kind: Kind): string {
  const resource = RESOURCE_KINDS.find((each) => each === kind);
  if (resource) return nameOf('resource_kind', resource, lookup);
  return nameOf('format', kind as Exclude<Kind, (typeof RESOURCE_KINDS)[number]>, lookup);
}
