// `npm run catalog:schema`, after a change of src/catalog/pack.ts or of the criteria and skills it
// takes: publishes the schema of packs. A unit test fails as long as the file says something else.
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { catalogPackSchema } from '../src/catalog/pack-schema.ts';
import { run } from './setup/run.ts';

const file = fileURLToPath(new URL('../public/catalog-pack.schema.json', import.meta.url));
writeFileSync(file, `${JSON.stringify(catalogPackSchema(), null, 2)}\n`);
const { code } = await run('biome', ['format', '--write', file]);
process.exitCode = code ?? 1;
