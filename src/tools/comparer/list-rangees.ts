import type { FicheCollectivite, FichePays, Part } from '../../contract/comparer/fiches.ts';
import { TITRE_VIGILANCE } from '../../contract/rules/vigilance.ts';
import { compareNoms } from '../../contract/words/compare-noms.ts';
import { formatDate, formatEuros, formatListe, formatNombre, formatTaux } from '../../contract/words/format.ts';

/** What a cell of a comparison shows. A figure that is null is not known: the cell says so. */
interface Cellule {
  texte: string;
  /** Compared with its neighbours by a bar; null where a bar would mean nothing. */
  nombre: number | null;
}

/** One line of a comparison: what is compared, and one cell a column. */
export interface Rangee {
  titre: string;
  cellules: Cellule[];
}

const INCONNU = 'non précisé';

const count = (nombre: number): Cellule => ({ texte: formatNombre(nombre), nombre });
const text = (texte: string, vide = 'aucun'): Cellule => ({ texte: texte === '' ? vide : texte, nombre: null });
const unknown: Cellule = { texte: INCONNU, nombre: null };

const formatParts = (parts: readonly Part[]): string =>
  parts.map(([nom, nombre]) => `${nom}\u00a0(${formatNombre(nombre)})`).join(', ');

/** Countries side by side. */
export function listRangeesPays(fiches: readonly FichePays[]): Rangee[] {
  const row = (titre: string, toCell: (fiche: FichePays) => Cellule): Rangee => ({
    titre,
    cellules: fiches.map(toCell),
  });
  return [
    ...(fiches.some(({ vigilance }) => vigilance !== null)
      ? [row(TITRE_VIGILANCE, ({ vigilance }) => text(vigilance?.raisons ?? 'non signalé ici'))]
      : []),
    row('Collectivités françaises recensées', ({ collectivites }) => count(collectivites)),
    row('Partenaires sur place', ({ partenaires }) => count(partenaires)),
    row('Coopérations', ({ cooperations }) => count(cooperations)),
    row('Formes, avec le nombre de coopérations', ({ formes }) => text(formatParts(formes), 'aucune')),
    row('Projets', ({ projets }) => count(projets)),
    ...(fiches.some(({ national }) => national !== null)
      ? [row('Toute la France', ({ national }) => (national === null ? unknown : text(national)))]
      : []),
    row('Premiers grands thèmes, avec le nombre de coopérations et de projets', ({ themes }) =>
      text(formatParts(themes)),
    ),
    row('Programmes à rejoindre qui nomment ce pays', ({ programmes }) => count(programmes)),
    row('Annonces de recherche de partenaire', ({ recherches }) => count(recherches)),
    row('Cofinancement de l’État, au plus', ({ taux, vigilance }) => {
      if (vigilance?.entier) return text('non affiché pour un pays à vérifier en entier');
      return taux === null ? unknown : text(`${formatTaux(taux.part)}, ${taux.situation}`);
    }),
    row('Zone', ({ zone }) => text(zone, 'aucune')),
  ];
}

/** The countries where all of them act, by name. */
function sharedCountries(fiches: readonly FicheCollectivite[], nomOf: (code: string) => string): string[] {
  const [first, ...others] = fiches;
  const shared = (first?.pays ?? []).filter((code) => others.every(({ pays }) => pays.includes(code)));
  return shared.map(nomOf).sort(compareNoms);
}

/** Collectivités side by side, the countries that they share said apart. */
export function listRangeesCollectivites(
  fiches: readonly FicheCollectivite[],
  nomOf: (code: string) => string,
): { rangees: Rangee[]; enCommun: string } {
  const row = (titre: string, toCell: (fiche: FicheCollectivite) => Cellule): Rangee => ({
    titre,
    cellules: fiches.map(toCell),
  });
  const names = ({ pays }: FicheCollectivite) => pays.map(nomOf).sort(compareNoms);
  return {
    rangees: [
      row('Genre', ({ nature }) => text(nature)),
      row('Région', ({ region }) => (region ? text(region) : unknown)),
      row('Habitants', ({ population }) => (population === undefined ? unknown : count(population))),
      row('Pays où elle agit', ({ pays }) => count(pays.length)),
      row('Lesquels', (fiche) => text(formatListe(names(fiche), { max: 9 }))),
      row('Coopérations', ({ cooperations }) => count(cooperations)),
      row('Formes, avec le nombre de coopérations', ({ formes }) => text(formatParts(formes), 'aucune')),
      row('Projets et actions', ({ projets }) => count(projets)),
      row('Premiers grands thèmes, avec le nombre de coopérations et de projets', ({ themes }) =>
        text(formatParts(themes)),
      ),
      row('Aide publique déclarée, dernière année connue', ({ aide }) =>
        aide === undefined
          ? unknown
          : { texte: `${formatEuros(aide.montant)} (${formatDate(String(aide.annee))})`, nombre: null },
      ),
    ],
    enCommun: fiches.length < 2 ? '' : formatListe(sharedCountries(fiches, nomOf), { max: 13 }),
  };
}
