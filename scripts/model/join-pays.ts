import type { PaysRecord } from '../../src/contract/content/records.ts';
import { compareNoms } from '../../src/contract/words/compare-noms.ts';
import { slugify } from '../../src/contract/words/slugify.ts';
import type { GuideEdition } from '../guide/guide-edition.ts';
import type { ReferenceData } from './load-reference-data.ts';
import type { AtlasMaps } from './site-model.ts';

/** Every country of the guide, of a programme or of the Atlas, by ISO code, in the order of their names. */
export function joinPays(guide: GuideEdition, atlas: AtlasMaps, reference: ReferenceData): Map<string, PaysRecord> {
  const records = new Map<string, PaysRecord>();
  const recordOf = (code: string): PaysRecord | undefined => {
    const known = reference.pays.get(code);
    if (known === undefined || records.has(code)) return records.get(code);
    const record: PaysRecord = {
      code,
      nom: known.nom,
      dans: known.dans,
      slug: slugify(known.nom),
      langue: known.langue ?? new Intl.Locale('und', { region: code }).maximize().language,
      zone: known.zone,
      resume: null,
      dansLeGuide: false,
      collectivites: [],
      collectivitesImprecises: [],
      partenaires: [],
      cooperations: [],
      projets: [],
      programmes: [],
      recherches: 0,
    };
    records.set(code, record);
    return record;
  };
  for (const { data } of guide.pays) {
    Object.assign(recordOf(data.code) ?? {}, {
      resume: data.resume,
      dansLeGuide: true,
      zone: data.zone,
      recherches: data.recherches.length,
    });
  }
  for (const { data } of guide.zones) {
    for (const { pays } of data.recherches) {
      const record = pays === undefined ? undefined : recordOf(pays);
      if (record) record.recherches += 1;
    }
  }
  for (const { slug, data } of guide.programmes) for (const code of data.pays) recordOf(code)?.programmes.push(slug);
  fillFromAtlas(recordOf, atlas);
  return new Map([...records].sort(([, a], [, b]) => compareNoms(a.nom, b.nom)));
}

function fillFromAtlas(recordOf: (code: string) => PaysRecord | undefined, atlas: AtlasMaps): void {
  for (const { id, pays } of atlas.partenaires.values()) recordOf(pays)?.partenaires.push(id);
  for (const { id, partenaires } of atlas.cooperations.values()) {
    const codes = new Set(partenaires.flatMap((partenaire) => atlas.partenaires.get(partenaire)?.pays ?? []));
    for (const code of codes) recordOf(code)?.cooperations.push(id);
  }
  for (const { id, pays } of atlas.projets.values()) {
    for (const code of new Set(pays)) recordOf(code)?.projets.push(id);
  }
  const byId = [...atlas.collectivites.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id, pays, paysImprecis } of byId) {
    for (const code of pays) recordOf(code)?.collectivites.push(id);
    for (const code of paysImprecis) recordOf(code)?.collectivitesImprecises.push(id);
  }
}
