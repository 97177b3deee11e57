import { adresses } from '../../contract/addresses/adresses.ts';
import { withBase } from '../../contract/addresses/with-base.ts';
import { FORMES, type TitresFile } from '../../contract/carte/carte-file.ts';
import { labelCooperation } from '../../contract/carte/label-cooperation.ts';
import { rowOf } from '../../contract/carte/list-column.ts';
import { fromSlugKey } from '../../contract/carte/slug-keys.ts';
import { formatPeriode } from '../../contract/words/format.ts';
import type { Carte, NamedPlaces } from './carte.ts';
import { LIBELLES_FORMES } from './facettes.ts';

/** A name and the page that it leads to. */
export interface LienNomme {
  nom: string;
  href: string;
}

/** An action as the table, the popups and the download tell it. */
export interface ActionLine {
  action: number;
  /** « Angers – Bamako », or the title of a project. */
  nom: string;
  /** The page of a project; a cooperation has none of its own. */
  href: string | null;
  forme: string;
  collectivites: LienNomme[];
  partenaires: LienNomme[];
  pays: LienNomme[];
  /** « 2018 – 2021 », « depuis 2012 »; empty when no year is known. */
  periode: string;
}

/** Titles and addresses of the projects, by their rank. */
export type TitresProjets = readonly LienNomme[];

export function decodeTitres({ titres, cles }: TitresFile): TitresProjets {
  return titres.map((nom, rang) => ({
    nom,
    // Made when it is read: a table shows 50 of 13,000.
    get href() {
      return withBase(adresses.projet(fromSlugKey(nom, cles[rang] ?? '')));
    },
  }));
}

/** The name and the page of a collectivité or a partner. */
export function toLien({ noms, cles }: NamedPlaces, index: number, adresse: (slug: string) => string): LienNomme {
  const nom = noms[index] ?? '';
  return { nom, href: withBase(adresse(fromSlugKey(nom, cles[index] ?? ''))) };
}

const toLiens = (places: NamedPlaces, rows: Uint16Array, adresse: (slug: string) => string): LienNomme[] =>
  Array.from(rows, (index) => toLien(places, index, adresse));

/** @param titres empty until they have come: a project is then told by who acts where. */
export function describeAction(carte: Carte, titres: TitresProjets, action: number): ActionLine {
  const { collectivites, partenaires, pays, actions, rangs } = carte;
  const who = toLiens(collectivites, rowOf(actions.collectivites, action), adresses.collectivite);
  const where = toLiens(partenaires, rowOf(actions.partenaires, action), adresses.partenaire);
  const projet = titres[rangs[action] ?? -1];
  const year = (value: number | undefined) => (value ? String(value) : undefined);
  const noms = (liens: LienNomme[]) => liens.map(({ nom }) => nom);
  return {
    action,
    nom: projet?.nom ?? labelCooperation(noms(who), noms(where)),
    href: projet?.href ?? null,
    forme: LIBELLES_FORMES[FORMES[carte.formes[action] ?? 0] ?? 'projet'],
    collectivites: who,
    partenaires: where,
    pays: Array.from(rowOf(actions.pays, action), (index) => ({
      nom: pays.noms[index] ?? '',
      href: withBase(adresses.pays(pays.slugs[index] ?? '')),
    })),
    periode: formatPeriode(year(carte.debut[action]), year(carte.fin[action])),
  };
}
