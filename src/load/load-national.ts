import { formatAnneeReleve, formatSourceReleve } from '../charts/format-releve.ts';
import type { Releve } from '../contract/content/chiffres.ts';
import type { Source } from '../contract/fields/source.ts';
import { isElided } from '../contract/words/articles.ts';
import { formatChiffre } from '../contract/words/format.ts';
import { loadChiffres } from './load-records.ts';
import { question } from './reads.ts';

/** What a document counts of all France in a country, beside the part that this site knows: the latest reading of the country. */
export const loadNational = question('national-de', (nom): { texte: string; source: Source } | null => {
  const { releves, abreges } = loadChiffres();
  const [releve] = releves
    .filter(({ sujet, territoire }) => sujet === 'pays' && territoire === nom)
    .sort((a, b) => (b.annee ?? 0) - (a.annee ?? 0));
  if (releve === undefined) return null;
  const { source } = releve;
  const quantite = describeQuantite(releve);
  const texte = `${quantite}${quantite.includes(',') ? ',' : ''} en ${formatAnneeReleve(releve)} (${formatSourceReleve({ source }, abreges)})`;
  return { texte, source };
});

/** « 222 projets », « plus de 2 000 jumelages », « une dizaine de partenariats »: how exact it is comes first. */
export function describeQuantite({
  libelle,
  precision,
  valeur,
}: Pick<Releve, 'libelle' | 'precision' | 'valeur'>): string {
  const [, nom = libelle, aine] = /^(.*) \(([^)]*aine)\)$/.exec(libelle) ?? [];
  return aine ? `${aine} ${isElided(nom) ? 'd’' : 'de '}${nom}` : `${formatChiffre({ precision, valeur })}\u00a0${nom}`;
}
