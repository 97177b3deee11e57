import { formatListe, formatNombre, formatTaux, pluriel } from '../contract/words/format.ts';
import { withFrenchSpaces } from '../contract/words/french-spaces.ts';
import type { Compte } from './fiches/faits.ts';
import type { Import } from './import-tables.ts';
import type { RegleImport } from './regles.ts';

/** What became of the rows of an import. */
interface ComptesImport {
  lignes: number;
  fiches: number;
  doubles: number;
  listees: number;
}

export function countImport({ lignes }: Pick<Import, 'lignes'>): ComptesImport {
  const by = (sort: string) => lignes.filter((ligne) => ligne.sort === sort).length;
  return { lignes: lignes.length, fiches: by('fiche'), doubles: by('double'), listees: by('listee') };
}

/** Rows that a table has for who reads it, that nobody takes for records: not those that a clerk counts. */
const HABILLAGE: Partial<Record<RegleImport, readonly [one: string, many: string]>> = {
  preambule: ['de titre au-dessus des en-têtes', 'de titre au-dessus des en-têtes'],
  'entete-repete': ['d’en-têtes répétés', 'd’en-têtes répétés'],
  intertitre: ['qui titre un groupe', 'qui titrent un groupe'],
  'ligne-de-total': ['de total', 'de total'],
  note: ['de note', 'de note'],
};

/** « 6 lignes lues : 3 devenues des fiches, 1 déjà lue, 2 laissées de côté » */
function formatLignes({ lignes }: Pick<Import, 'lignes'>): string {
  const habillage = lignes.filter(({ regle }) => regle !== undefined && regle in HABILLAGE);
  const { fiches, doubles, listees } = countImport({ lignes: lignes.filter((ligne) => !habillage.includes(ligne)) });
  const parts = [
    [fiches, 'devenue une fiche', 'devenues des fiches'],
    [doubles, 'déjà lue', 'déjà lues'],
    [listees, 'laissée de côté', 'laissées de côté'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, one, many]) => pluriel(count, one, many));
  const total = fiches + doubles + listees;
  const dressing = Object.entries(HABILLAGE).flatMap(([regle, [one, many]]) => {
    const count = habillage.filter((ligne) => ligne.regle === regle).length;
    return count === 0 ? [] : [pluriel(count, `ligne ${one}`, `lignes ${many}`)];
  });
  return [
    total === 0 ? 'Aucune ligne lue' : `${pluriel(total, 'ligne lue', 'lignes lues')} : ${told.join(', ')}`,
    ...(dressing.length === 0 ? [] : [`en plus, non comptées : ${formatListe(dressing)}`]),
  ].join(' ; ');
}

/** The summary of an import, one sentence a line. */
export function formatSummary(resultat: Import): string {
  const { atlas, bilan } = resultat;
  return withFrenchSpaces(
    [
      formatLignes(resultat),
      ...(atlas === null
        ? []
        : [
            `Fiches : ${pluriel(atlas.collectivites.length, 'collectivité')}, ${pluriel(atlas.partenaires.length, 'partenaire')}, ${pluriel(atlas.cooperations.length, 'coopération')}, ${pluriel(atlas.projets.length, 'projet')}`,
          ]),
      ...(bilan.francais.noms > 0 ? [`Noms français : ${formatCompte(bilan.francais)}`] : []),
      ...(bilan.pays.noms > 0 ? [`Pays : ${formatCompte(bilan.pays)}`] : []),
      ...(bilan.etrangers.noms > 0 ? [`Noms étrangers : ${formatCompte(bilan.etrangers)}`] : []),
    ].join('\n'),
  );
}

function formatCompte({ noms, reconnus, nouveaux, homonymes, inconnus }: Compte): string {
  const others = [
    ...(nouveaux > 0 ? [`${formatNombre(nouveaux)} hors annuaire`] : []),
    ...(homonymes > 0 ? [`${formatNombre(homonymes)} avec homonymes`] : []),
    ...(inconnus > 0 ? [pluriel(inconnus, 'non reconnu', 'non reconnus')] : []),
  ];
  return [
    `${formatNombre(reconnus)} sur ${formatNombre(noms)} ${reconnus < 2 ? 'reconnu' : 'reconnus'} (${formatTaux(reconnus / noms)})`,
    ...others,
  ].join(', ');
}
