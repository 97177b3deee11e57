import { formatAnneeReleve, formatSourceReleve } from '../charts/format-releve.ts';
import { isElided } from '../contract/words/articles.ts';
import { formatChiffre } from '../contract/words/format.ts';
import { loadChiffres } from './load-records.ts';
import { question } from './reads.ts';

/** What a document counts of all France in a country, beside the part that this site knows: the latest reading of the country. */
export const loadNational = question('national-de', (nom): string | null => {
  const { releves, abreges } = loadChiffres();
  const [releve] = releves
    .filter(({ sujet, territoire }) => sujet === 'pays' && territoire === nom)
    .sort((a, b) => (b.annee ?? 0) - (a.annee ?? 0));
  if (releve === undefined) return null;
  const { source } = releve;
  const quantite = describeQuantite(releve);
  return `${quantite}${quantite.includes(',') ? ',' : ''} en ${formatAnneeReleve(releve)} (${formatSourceReleve({ source }, abreges)})`;
});

/** « 222 projets », « plus de 2 000 jumelages », « une dizaine de partenariats »: how exact it is comes first. */
export function describeQuantite({
  libelle,
  ...chiffre
}: {
  libelle: string;
  precision?: string;
  valeur: number;
}): string {
  const [, nom = libelle, dizaine] = /^(.*) \(([^)]*aine)\)$/.exec(libelle) ?? [];
  return dizaine ? `${dizaine} ${isElided(nom) ? 'd’' : 'de '}${nom}` : `${formatChiffre(chiffre)}\u00a0${nom}`;
}
