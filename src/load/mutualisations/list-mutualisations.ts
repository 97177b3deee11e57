import { adresses } from '../../contract/addresses/adresses.ts';
import type { MutualisationRecord } from '../../contract/content/records.ts';
import { compareNoms } from '../../contract/words/compare-noms.ts';
import { decapitalise, formatNombre } from '../../contract/words/format.ts';
import { situate } from '../../contract/words/place-name.ts';
import { themesDansPays } from '../../contract/words/theme-dans-pays.ts';
import {
  loadCollectivites,
  loadMutualisations,
  loadPartenaires,
  loadPays,
  loadThematiques,
  pick,
} from '../load-records.ts';
import { question, shared } from '../reads.ts';

/** The three ways to cut the list: each has a page for every one of its members that has something to show. */
export type Axe = 'pays' | 'thematiques' | 'regions';

interface Groupe {
  slug: string;
  nom: string;
  records: MutualisationRecord[];
}

/** The list cut along each way, by name; made once for the whole build. */
export const loadGroupes = shared((): Record<Axe, Groupe[]> => {
  const found: Record<Axe, Map<string, Groupe>> = { pays: new Map(), thematiques: new Map(), regions: new Map() };
  const add = (axe: Axe, place: { slug: string; nom: string } | undefined, record: MutualisationRecord) => {
    if (place === undefined) return;
    const groupe = found[axe].get(place.slug) ?? { slug: place.slug, nom: place.nom, records: [] };
    found[axe].set(place.slug, groupe);
    groupe.records.push(record);
  };
  for (const record of loadMutualisations()) {
    add('pays', loadPays().get(record.pays), record);
    for (const theme of themesOf(record)) add('thematiques', loadThematiques().get(theme), record);
    const regions = pick(loadCollectivites(), record.collectivites).flatMap(({ region }) => region ?? []);
    for (const region of new Map(regions.map((place) => [place.slug, place])).values()) add('regions', region, record);
  }
  const byName = (map: Map<string, Groupe>) => [...map.values()].sort((a, b) => compareNoms(a.nom, b.nom));
  return { pays: byName(found.pays), thematiques: byName(found.thematiques), regions: byName(found.regions) };
});

/** What a page of a country, a theme or a region shows; empty when there is nothing. */
export const mutualisationsOf = (axe: Axe, slug: string): MutualisationRecord[] => loadRecords(`${axe} ${slug}`);

const loadRecords = question('mutualisations-de', (key): MutualisationRecord[] => {
  const [axe, slug] = key.split(' ') as [Axe, string];
  return loadGroupes()[axe].find((groupe) => groupe.slug === slug)?.records ?? [];
});

/** Who can pool on a theme in a country, `BJ/eau-et-assainissement`; undefined when fewer than two act. */
export const loadMutualisationSur = question('mutualisation-sur', (key) => loadParTheme().get(key));
const loadParTheme = shared(
  () =>
    new Map<string, MutualisationRecord>(
      loadMutualisations().flatMap((record) => record.thematiques.map((slug) => [`${record.pays}/${slug}`, record])),
    ),
);

/** The themes and those that they are parts of, each once: the page of a theme gathers what its parts hold. */
const themesOf = ({ thematiques }: MutualisationRecord): Set<string> =>
  new Set(pick(loadThematiques(), thematiques).flatMap(({ slug, parent }) => [slug, ...(parent ? [parent] : [])]));

/** Why these collectivités are named together: « mêmes thématiques : eau, déchets », « même partenaire : Bizerte ». */
export function nameRaison({ partenaire, thematiques }: MutualisationRecord): string {
  if (partenaire) return `même partenaire\u00a0: ${loadPartenaires().get(partenaire)?.nom ?? partenaire}`;
  const themes = pick(loadThematiques(), thematiques);
  const what = themes.every(({ parent }) => parent !== null) ? 'sous-thématique' : 'thématique';
  const noms = themes.map(({ nom }) => decapitalise(nom)).join(', ');
  return `${themes.length > 1 ? `mêmes ${what}s` : `même ${what}`}\u00a0: ${noms}`;
}

/** How many of them work together already: « les deux dans une même opération »; empty when none does. */
export function nameEnsemble({ collectivites: { length }, ensemble }: MutualisationRecord): string {
  if (ensemble < 2) return '';
  const who = ensemble < length ? formatNombre(ensemble) : length > 2 ? 'toutes' : 'les deux';
  return `${who} dans une même opération`;
}

/** « Numérique au Maroc », « Bizerte (Tunisie) », and the page that says who acts there. */
export function nameMutualisation(record: MutualisationRecord): { titre: string; adresse: string } {
  const pays = loadPays().get(record.pays);
  const themes = pick(loadThematiques(), record.thematiques);
  const partenaire = loadPartenaires().get(record.partenaire ?? '');
  if (partenaire) {
    return { titre: situate(partenaire.nom, pays?.nom ?? record.pays), adresse: adresses.partenaire(partenaire.slug) };
  }
  return {
    titre: themesDansPays(themes, pays ?? { nom: record.pays, dans: record.pays }),
    adresse: adresses.paysThematique(pays?.slug ?? '', themes[0]?.slug ?? ''),
  };
}
