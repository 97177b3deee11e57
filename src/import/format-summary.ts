import { formatNombre, formatTaux, pluriel } from '../contract/words/format.ts';
import { withFrenchSpaces } from '../contract/words/french-spaces.ts';
import type { Compte } from './fiches/faits.ts';
import type { Import } from './import-tables.ts';

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

/** The summary of an import, one sentence a line. */
export function formatSummary(resultat: Import): string {
  const { lignes, fiches, doubles, listees } = countImport(resultat);
  const { atlas, bilan } = resultat;
  return withFrenchSpaces(
    [
      `Lignes lues : ${formatNombre(lignes)} = ${formatNombre(fiches)} devenues des fiches + ${formatNombre(doubles)} déjà lues + ${formatNombre(listees)} listées`,
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
    ...(inconnus > 0 ? [`${formatNombre(inconnus)} non reconnus`] : []),
  ];
  return [
    `${formatNombre(reconnus)} sur ${formatNombre(noms)} reconnus (${formatTaux(reconnus / noms)})`,
    ...others,
  ].join(', ');
}
