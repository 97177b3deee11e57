// How a caution is said. The facts are in data/reference/vigilances.yaml; the same words at build and in the browser.
import { OBJETS_PRECAUTION, type ObjetPrecaution } from '../schemas/content/precautions.ts';
import type { Motif, VigilancePays } from '../schemas/content/vigilances.ts';
import { formatDate, formatListe } from './format.ts';

export const TITRE_VIGILANCE = 'À vérifier avant d’agir';

export const LIBELLES_PRECAUTION: Record<ObjetPrecaution, string> = {
  securite: 'sécurité',
  'aide-suspendue': 'aide suspendue',
  sanctions: 'sanctions',
  droit: 'droit',
};

/** Whether the whole country is under caution: nothing then invites to act there, and no headline rate is shown for it. */
export const isPaysEntier = ({ territoire }: Pick<VigilancePays, 'territoire'>): boolean => territoire === undefined;

/** « sécurité, aide suspendue », « sécurité, dans une partie du pays ». */
export function nameRaisons({ motifs, territoire }: Pick<VigilancePays, 'motifs' | 'territoire'>): string {
  const objets = OBJETS_PRECAUTION.filter((objet) => motifs.some((motif) => motif.objet === objet));
  const raisons = objets.map((objet) => LIBELLES_PRECAUTION[objet]);
  return [...raisons, ...(territoire === undefined ? [] : ['dans une partie du pays'])].join(', ');
}

/** A caution in short: why, and whether the whole country is meant. */
export interface VigilanceBreve {
  raisons: string;
  entier: boolean;
}

/** Null for a country that is not under caution. */
export const abridgeVigilance = (row: VigilancePays | undefined): VigilanceBreve | null =>
  row === undefined ? null : { raisons: nameRaisons(row), entier: isPaysEntier(row) };

/** Countries under caution for the same reasons, in the order of the first of each. */
export interface Groupe<T> {
  raisons: string;
  pays: T[];
}

/** Each reason said once, however many countries it is for. */
export function groupByRaisons<T extends { raisons: string }>(rows: readonly T[]): Groupe<T>[] {
  return [...Map.groupBy(rows, ({ raisons }) => raisons)].map(([raisons, pays]) => ({ raisons, pays }));
}

/** « Burkina Faso, Mali et Niger (sécurité, aide suspendue) ; Tchad (sécurité) ». */
export const formatVigilances = (rows: readonly { nom: string; raisons: string }[]): string =>
  groupByRaisons(rows)
    .map(({ raisons, pays }) => `${formatListe(pays.map(({ nom }) => nom))} (${raisons})`)
    .join('\u00A0; ');

const AUTORITES: Record<ObjetPrecaution, string> = {
  securite: 'Qui fait autorité',
  'aide-suspendue': 'Décidé par',
  sanctions: 'Décidé par',
  droit: 'Décidé par',
};

/** « Depuis novembre 2022. Décidé par : le gouvernement français. »; empty for what a document of ours states. */
export const describeAutorite = (motif: Motif): string =>
  'source' in motif ? '' : `Depuis ${describeDepuis(motif.depuis)}. ${AUTORITES[motif.objet]}\u00A0: ${motif.decide}.`;

/** « le 3 avril 2021 », « avril 2021 ». */
const describeDepuis = (date: string): string => `${date.length < 10 ? '' : 'le '}${formatDate(date)}`;
