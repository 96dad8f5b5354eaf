import { writeFileSync } from 'node:fs';
import { catalogPackSchema } from '../src/catalog/pack-schema.ts';

// After a change of src/catalog/pack.ts: node_modules/.bin/node scripts/catalog-schema.ts, then
// biome check --write. A unit test fails as long as the published file says something else.
const file = new URL('../public/catalog-pack.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(catalogPackSchema(), null, 2)}\n`);
