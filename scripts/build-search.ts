// Indexes what build-content prepared: `node scripts/build-search.ts [--out dist]`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { SearchRecord } from './pages/plan-search.ts';
import { indexSearch } from './search/index-search.ts';

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'dist' }, content: { type: 'string', default: 'content/generated' } },
});
const records: SearchRecord[] = JSON.parse(readFileSync(join(values.content, 'recherche.json'), 'utf8'));
await indexSearch(records, join(values.out, 'pagefind'));
console.log(`Recherche : ${records.length} pages indexées`);
