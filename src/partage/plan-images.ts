import type { PaysRecord, ProgrammeRecord, ThematiqueRecord, ZoneRecord } from '../contract/content/records.ts';
import type { Catalogue } from '../contract/langues/fr.ts';
import { COMMUNE, LANGUES, type Langue } from '../contract/langues/langues.ts';
import { formatListe, pluriel } from '../contract/words/format.ts';
import { LIBELLES_FAMILLE } from '../contract/words/libelles.ts';
import {
  loadCollectivites,
  loadCooperations,
  loadPartenaires,
  loadPays,
  loadProgrammes,
  loadProjets,
  loadThematiques,
  loadZones,
  pick,
} from '../load/load-records.ts';
import { collectMapLinks } from '../load/map-links.ts';
import { loadCartePays } from '../maps/load-places.ts';
import { placesOfPartenaires, placesOfProgramme } from '../maps/record-places.ts';
import { carteEtendue, carteLiens } from './cartes.ts';
import type { Image } from './draw-image.ts';
import { RUBRIQUES, type RubriqueImage } from './image-of.ts';
import { canTrace } from './police.ts';
import { loadPoliceArabe } from './police-arabe.ts';

/** « 8 collectivités françaises »; nothing for none. */
const counted = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [pluriel(count, one, many)];

function planPays(record: PaysRecord): Image {
  const { chemin, points } = loadCartePays(record);
  return {
    surtitre: loadZones().get(record.zone)?.nom ?? 'Pays',
    titre: record.nom,
    faits: [
      ...counted(record.collectivites.length, 'collectivité française y agit', 'collectivités françaises y agissent'),
      ...counted(record.projets.length, 'projet', 'projets'),
      ...counted(record.programmes.length, 'programme à rejoindre', 'programmes à rejoindre'),
      ...counted(record.recherches, 'annonce de recherche de partenaire', 'annonces de recherche de partenaire'),
    ],
    carte: carteEtendue(chemin, points),
  };
}

function planZone({ slug, nom, parent, pays }: ZoneRecord): Image {
  const countries = pick(loadPays(), pays);
  const sum = (list: 'programmes' | 'partenaires') => new Set(countries.flatMap((record) => record[list]));
  const partenaires = pick(loadPartenaires(), [...sum('partenaires')]);
  return {
    surtitre: (parent && loadZones().get(parent)?.nom) || 'Zone',
    titre: nom,
    faits: [
      ...counted(countries.length, 'pays', 'pays'),
      ...counted(partenaires.length, 'partenaire étranger', 'partenaires étrangers'),
      ...counted(sum('programmes').size, 'programme à rejoindre', 'programmes à rejoindre'),
    ],
    carte: carteEtendue(`zones/${slug}`, placesOfPartenaires(partenaires)),
  };
}

/** Of the pages that have no image of their own: what they are about, beside the world. */
export const planRubrique = (rubrique: string): Image => ({
  surtitre: 'L’atlas et le guide',
  titre: RUBRIQUES[rubrique] ?? RUBRIQUES[''] ?? '',
  faits: [],
  carte: carteLiens({ points: [], arcs: [] }),
});

const isArabe = (text: string) => /\p{Script=Arabic}/u.test(text);

/** Of the pages of the mirror, in their language; in the one that all share, where no face has its letters. */
export async function planLangue(langue: Langue): Promise<Image> {
  const isDrawn = ({ accueil: { titre } }: Catalogue) => isArabe(titre) || canTrace(titre);
  const { accueil, pays } = [LANGUES[langue], LANGUES[COMMUNE]].find(isDrawn) ?? LANGUES[COMMUNE];
  return {
    surtitre: pays.qui,
    titre: accueil.titre,
    faits: [],
    carte: carteLiens({ points: [], arcs: [] }),
    ...(isArabe(accueil.titre) && { police: await loadPoliceArabe() }),
  };
}

function planThematique({ nom, parent, cooperations, projets, programmes }: ThematiqueRecord): Image {
  const links = collectMapLinks([...pick(loadCooperations(), cooperations), ...pick(loadProjets(), projets)], {
    collectivites: loadCollectivites(),
    partenaires: loadPartenaires(),
  });
  return {
    surtitre: (parent && loadThematiques().get(parent)?.nom) || 'Thématique',
    titre: nom,
    faits: [
      ...counted(cooperations.length, 'coopération', 'coopérations'),
      ...counted(projets.length, 'projet', 'projets'),
      ...counted(programmes.length, 'programme à rejoindre', 'programmes à rejoindre'),
    ],
    carte: carteLiens(links),
  };
}

/** More countries than that are counted, not named. */
const NOMMES = 3;

function planProgramme({ slug, titre, famille, pays, lieux }: ProgrammeRecord): Image {
  const noms = pick(loadPays(), pays).map(({ nom }) => nom);
  return {
    surtitre: LIBELLES_FAMILLE[famille],
    titre,
    faits: noms.length === 0 ? [] : [noms.length > NOMMES ? pluriel(noms.length, 'pays', 'pays') : formatListe(noms)],
    carte: carteEtendue(`programmes/${slug}`, placesOfProgramme({ lieux })),
  };
}

/** Every share image, by kind and slug, and the key of its record. */
export function listImages(): { rubrique: RubriqueImage; slug: string; cle: string }[] {
  const all = { pays: loadPays(), zones: loadZones(), thematiques: loadThematiques(), programmes: loadProgrammes() };
  return (Object.keys(all) as RubriqueImage[]).flatMap((rubrique) =>
    [...all[rubrique]].map(([cle, { slug }]) => ({ rubrique, slug, cle })),
  );
}

/** What the image of a record shows. */
export function planImage(rubrique: RubriqueImage, cle: string): Image {
  const plan = {
    pays: () => planOf(loadPays(), planPays),
    zones: () => planOf(loadZones(), planZone),
    thematiques: () => planOf(loadThematiques(), planThematique),
    programmes: () => planOf(loadProgrammes(), planProgramme),
  };
  const planOf = <T>(records: ReadonlyMap<string, T>, planRecord: (record: T) => Image): Image => {
    const record = records.get(cle);
    if (record === undefined) throw new Error(`no record « ${cle} » for a share image`);
    return planRecord(record);
  };
  return plan[rubrique]();
}
