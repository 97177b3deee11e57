// Writes the contract of the Atlas export for those who produce one: its README and its JSON Schema.
import { mkdirSync, writeFileSync } from 'node:fs';
import { renderAtlasReadme, renderJsonSchema } from './atlas/docs/render-atlas-docs.ts';

mkdirSync('data/atlas', { recursive: true });
writeFileSync('data/atlas/README.md', renderAtlasReadme());
writeFileSync('data/atlas/atlas.schema.json', renderJsonSchema());
console.log('data/atlas/README.md et data/atlas/atlas.schema.json écrits');
