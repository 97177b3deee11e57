import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { RawAtlasExport } from '../../../../src/contract/atlas/atlas-export.ts';

/** Writes an export as `.json`, or compressed as `.json.gz`; gives the bytes written. */
export function writeAtlas(path: string, atlas: RawAtlasExport): number {
  const json = Buffer.from(`${JSON.stringify(atlas)}\n`);
  const bytes = path.endsWith('.gz') ? gzipSync(json) : json;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return bytes.length;
}

/** Records of all sections. */
export function countFiches({ collectivites, partenaires, cooperations, projets }: RawAtlasExport): number {
  return collectivites.length + partenaires.length + cooperations.length + projets.length;
}
