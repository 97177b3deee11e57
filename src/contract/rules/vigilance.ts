// How a caution is said. The facts are in data/reference/vigilances.yaml; the same words at build and in the browser.
import { OBJETS_PRECAUTION } from '../content/precautions.ts';
import type { Motif, VigilancePays } from '../content/vigilances.ts';
import { capitalise, formatDate, formatListe } from '../words/format.ts';
import { LIBELLES_VIGILANCE } from '../words/libelles.ts';

export const TITRE_VIGILANCE = 'À vérifier avant d’agir';

/** Whether the whole country is under caution: nothing then invites to act there, and no headline rate is shown for it. */
export const isPaysEntier = ({ territoire }: Pick<VigilancePays, 'territoire'>): boolean => territoire === undefined;

/** « sécurité, aide suspendue », « sécurité, dans une partie du pays ». */
export function nameRaisons({ motifs, territoire }: Pick<VigilancePays, 'motifs' | 'territoire'>): string {
  const objets = OBJETS_PRECAUTION.filter((objet) => motifs.some((motif) => motif.objet === objet));
  const raisons = objets.map((objet) => LIBELLES_VIGILANCE[objet]);
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
interface GroupeVigilance<T> {
  raisons: string;
  pays: T[];
}

/** Each reason said once, however many countries it is for. */
export function groupByRaisons<T extends { raisons: string }>(rows: readonly T[]): GroupeVigilance<T>[] {
  return [...Map.groupBy(rows, ({ raisons }) => raisons)].map(([raisons, pays]) => ({ raisons, pays }));
}

/** « Burkina Faso, Mali et Niger (sécurité, aide suspendue) ; Tchad (sécurité) ». */
export const formatVigilances = (rows: readonly { nom: string; raisons: string }[]): string =>
  groupByRaisons(rows)
    .map(({ raisons, pays }) => `${formatListe(pays.map(({ nom }) => nom))} (${raisons})`)
    .join('\u00A0; ');

/** « Aide suspendue, depuis novembre 2022. », « Sécurité. » for what a document of ours states. */
export function nameMotif(motif: Motif): string {
  const depuis =
    'source' in motif ? '' : `, depuis ${motif.depuis.length < 10 ? '' : 'le '}${formatDate(motif.depuis)}`;
  return `${capitalise(LIBELLES_VIGILANCE[motif.objet])}${depuis}.`;
}

/** « Décidé par : le gouvernement français. »; of safety, nobody decides: the ministry advises. Empty for a document of ours. */
export function describeAutorite(motif: Motif): string {
  if ('source' in motif) return '';
  return `${motif.objet === 'securite' ? 'Qui fait autorité' : 'Décidé par'} : ${motif.decide}.`;
}
