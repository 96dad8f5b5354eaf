import * as z from 'zod/mini';
import { CatalogPack } from './pack.ts';

/**
 * The JSON Schema (2020-12) of a catalogue pack, published as public/catalog-pack.schema.json for
 * editors and scripts. It says all that `readPack` checks, but that ids are unique in the pack and
 * that the text is at most 1 MB. A file of its own, so that no page of the extension loads it.
 */
export function catalogPackSchema(): object {
  return {
    title: 'Plumbline catalogue pack',
    ...z.toJSONSchema(CatalogPack, { io: 'input' }),
  };
}
