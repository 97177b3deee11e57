import { INCONNU } from '../../src/contract/atlas/statut.ts';
import type { ProjetRecord, SiteRecord } from '../../src/contract/content/records.ts';
import type { Valeur } from '../../src/contract/open-data/cellule.ts';
import {
  COLONNES_PROJETS,
  COLONNES_REGION,
  type Qualite,
  type QualiteRegion,
  type QualiteTable,
} from '../../src/contract/open-data/qualite.ts';
import { compareNoms } from '../../src/contract/words/compare-noms.ts';
import type { AnyTable } from './colonne.ts';
import { SUFFIXE_LIBELLE } from './columns-of-field.ts';

/** The tables whose records people type: the rest is made by us. */
const SAISIES = ['collectivites', 'partenaires', 'cooperations', 'projets'];

/** Does it say something? Neither an empty list nor the code of what is not known does. */
const isRemplie = (valeur: Valeur): boolean =>
  Array.isArray(valeur) ? valeur.some((one) => one !== null) : valeur !== null && valeur !== '' && valeur !== INCONNU;

/** How many rows say something in each column that may be empty. */
export function measureQualite(tables: readonly AnyTable[], { atlas }: Pick<SiteRecord, 'atlas'>): Qualite {
  const typed = tables.filter(({ nom }) => SAISIES.includes(nom));
  const collectivites = tables.find(({ nom }) => nom === 'collectivites');
  return {
    date: atlas.date,
    fictif: atlas.fictif,
    tables: typed.map(measureTable),
    regions: collectivites
      ? measureRegions(
          collectivites,
          tables.find(({ nom }) => nom === 'projets'),
        )
      : [],
  };
}

function measureTable({ nom, titre, records, colonnes }: AnyTable): QualiteTable {
  const optional = colonnes.filter((colonne) => !colonne.obligatoire && !colonne.nom.endsWith(SUFFIXE_LIBELLE));
  return {
    table: nom,
    titre,
    nombre: records.length,
    colonnes: optional
      .map((colonne) => ({
        colonne: colonne.nom,
        titre: colonne.titre,
        remplies: records.filter((record) => isRemplie(colonne.valeur(record))).length,
      }))
      .sort((a, b) => b.remplies - a.remplies),
  };
}

const columnOf = ({ colonnes }: AnyTable, nom: string) => colonnes.find((colonne) => colonne.nom === nom);

function measureRegions(collectivites: AnyTable, projets: AnyTable | undefined): QualiteRegion[] {
  const { records } = collectivites;
  const column = (nom: string) => columnOf(collectivites, nom);
  const projetsOf = groupProjets(projets, new Map(records.map((record) => [record.id, record.region?.code])));
  const [code, libelle] = [column('region'), column(`region${SUFFIXE_LIBELLE}`)];
  const groups = Map.groupBy(records, (record) => String(code?.valeur(record) ?? ''));
  groups.delete('');
  return [...groups]
    .map(([region, own]) => ({
      code: region,
      nom: String(libelle?.valeur(own[0]) ?? region),
      nombre: own.length,
      remplies: Object.fromEntries(
        COLONNES_REGION.map((nom) => [
          nom,
          own.filter((record) => isRemplie(column(nom)?.valeur(record) ?? null)).length,
        ]),
      ),
      projets: projetsOf.get(region)?.length ?? 0,
      rempliesProjets: Object.fromEntries(
        COLONNES_PROJETS.map((nom) => {
          const said = projets && columnOf(projets, nom);
          return [nom, projetsOf.get(region)?.filter((record) => isRemplie(said?.valeur(record) ?? null)).length ?? 0];
        }),
      ),
    }))
    .sort((a, b) => compareNoms(a.nom, b.nom));
}

/** The projects of each région: once for each that one of their collectivités is of. */
function groupProjets(
  projets: AnyTable | undefined,
  regionOf: ReadonlyMap<string, string | undefined>,
): Map<string, ProjetRecord[]> {
  const groups = new Map<string, ProjetRecord[]>();
  for (const record of (projets?.records ?? []) as readonly ProjetRecord[])
    for (const region of new Set(record.collectivites.map((id) => regionOf.get(id)))) {
      if (region === undefined) continue;
      const group = groups.get(region);
      if (group === undefined) groups.set(region, [record]);
      else group.push(record);
    }
  return groups;
}
