import type { Budget } from '../../contract/guide/budget.ts';
import { type Demande, familleAsked, nameFamille } from '../../contract/programmes/demande.ts';
import type { Offre, OffresData } from '../../contract/programmes/offre.ts';
import { searchWords, singularise } from '../../contract/recherche/words.ts';
import { compareBudget } from '../../contract/rules/compare-budget.ts';
import { compareNoms } from '../../contract/words/compare-noms.ts';
import { foldText } from '../../contract/words/fold-text.ts';
import { formatEuros, formatListe } from '../../contract/words/format.ts';
import { LIBELLES_NATURE } from '../../contract/words/libelles.ts';

/** `a-preciser`: the source does not say; that excludes nothing. */
type Verdict = 'oui' | 'non' | 'a-preciser';

/** One point of what was asked for, in words: « Bénin : oui ». */
interface CritereOffre {
  cle: keyof Demande;
  verdict: Verdict;
  texte: string;
}

export interface Correspondance {
  offre: Offre;
  criteres: CritereOffre[];
  /** How many points are met, and how many the source says are not. */
  oui: number;
  non: number;
}

export type NomsOffres = Omit<OffresData, 'offres'>;

/** Holds an offer against what is asked for, point by point; points that are not asked for are left out. */
export function matchOffre(offre: Offre, demande: Demande, noms: NomsOffres): Correspondance {
  const criteres = [
    judgeMots(offre, demande, noms),
    judgePays(offre, demande, noms),
    judgeThematiques(offre, demande, noms),
    judgeOdd(offre, demande),
    judgeFamille(offre, demande),
    judgeNature(offre, demande),
    demande.budget === null ? null : judgeBudget(offre.budget, demande.budget),
  ].filter((critere) => critere !== null);
  const count = (verdict: Verdict) => criteres.filter((critere) => critere.verdict === verdict).length;
  return { offre, criteres, oui: count('oui'), non: count('non') };
}

interface Resultats {
  /** Nothing that was asked for is missing, as far as the source tells. */
  retenues: Correspondance[];
  /** One point is missing, which is not who may join. */
  proches: Correspondance[];
}

/**
 * The best first: most points met, then the lowest known budget, then the title. What is unknown excludes nothing; an offer
 * that the source keeps for another kind of collectivité is never shown.
 */
export function rankOffres(offres: readonly Offre[], demande: Demande, noms: NomsOffres): Resultats {
  const found = offres.map((offre) => matchOffre(offre, demande, noms)).sort(compareMatches);
  const isClose = ({ criteres, oui, non }: Correspondance) =>
    non === 1 &&
    oui > 0 &&
    criteres.every(({ cle, verdict }) => verdict !== 'non' || (cle !== 'nature' && cle !== 'famille'));
  return { retenues: found.filter(({ non }) => non === 0), proches: found.filter(isClose) };
}

function compareMatches(a: Correspondance, b: Correspondance): number {
  return b.oui - a.oui || lowest(a) - lowest(b) || compareNoms(a.offre.titre, b.offre.titre);
}

const lowest = ({ offre: { budget } }: Correspondance): number => budget.min ?? budget.max ?? Number.MAX_SAFE_INTEGER;

/**
 * Every word typed, in its singular, must open a word of what the offer says of itself; of « eau, santé », one is enough. An offer
 * that names no country may be open in the one that is typed: « eau Sénégal ».
 */
function judgeMots(offre: Offre, { q }: Demande, noms: NomsOffres): CritereOffre | null {
  const ways = q.split(/[,;]| ou /).map((way) => searchWords(way).map(singularise));
  if (ways.flat().length === 0) return null;
  const { titre, resume, destinations, porteur, pays, thematiquesLarges } = offre;
  const places = [
    ...pays.flatMap((code) => [noms.pays[code], noms.zones[code]]),
    ...thematiquesLarges.map((slug) => noms.thematiques[slug]),
  ];
  const answers = (texts: readonly (string | undefined)[]) => {
    const text = ` ${foldText(texts.join(' '))}`;
    return ways.some((words) => words.length > 0 && words.every((word) => text.includes(` ${word}`)));
  };
  const told = [titre, resume, ...destinations, ...porteur, ...places];
  if (answers(told)) return { cle: 'q', verdict: 'oui', texte: `« ${q} » : oui` };
  return pays.length === 0 && answers([...told, ...Object.values(noms.pays)])
    ? { cle: 'q', verdict: 'a-preciser', texte: `« ${q} » : à vérifier, ${sayDestinations(offre)}` }
    : { cle: 'q', verdict: 'non', texte: `« ${q} » : non` };
}

const sayDestinations = ({ destinations }: Offre): string =>
  destinations.length > 0 ? `la source dit « ${formatListe(destinations)} »` : 'la source ne le dit pas';

function judgePays(offre: Offre, demande: Demande, noms: NomsOffres): CritereOffre | null {
  const nameOf = (code: string) => noms.pays[code] ?? code;
  if (offre.pays.length > 0 || demande.pays.length === 0) return judgeListe('pays', demande.pays, offre.pays, nameOf);
  const asked = formatListe(demande.pays.map(nameOf));
  return { cle: 'pays', verdict: 'a-preciser', texte: `${asked} : à vérifier, ${sayDestinations(offre)}` };
}

const judgeThematiques = ({ thematiquesLarges }: Offre, demande: Demande, noms: NomsOffres): CritereOffre | null =>
  judgeListe('thematique', demande.thematique, thematiquesLarges, (slug) => noms.thematiques[slug] ?? slug);

const judgeOdd = ({ odd }: Offre, demande: Demande): CritereOffre | null =>
  judgeListe('odd', demande.odd, odd.map(String), (number) => `ODD ${number}`);

const judgeFamille = ({ famille }: Offre, demande: Demande): CritereOffre | null =>
  judgeListe('famille', demande.famille, [familleAsked(famille)], nameFamille);

/** Names that hold « et » of their own, as themes do, are parted by what none of them holds. */
const listNoms = (noms: readonly string[]): string =>
  noms.some((nom) => nom.includes(' et ')) ? noms.join('\u00a0; ') : formatListe(noms);

/** One of the values asked for is enough; the answer names those that are there, else those that are not. */
function judgeListe(
  cle: keyof Demande,
  asked: readonly string[],
  own: readonly string[],
  nameOf: (value: string) => string,
): CritereOffre | null {
  if (asked.length === 0) return null;
  if (own.length === 0)
    return { cle, verdict: 'a-preciser', texte: `${listNoms(asked.map(nameOf))} : la source ne le dit pas` };
  const found = asked.filter((value) => own.includes(value));
  const verdict = found.length > 0 ? 'oui' : 'non';
  return { cle, verdict, texte: `${listNoms((found.length > 0 ? found : asked).map(nameOf))} : ${verdict}` };
}

function judgeNature({ pourQui }: Offre, { nature }: Demande): CritereOffre | null {
  if (nature === '') return null;
  const nom = LIBELLES_NATURE[nature] ?? nature;
  const said = pourQui ? `la source dit « ${pourQui.texte} »` : 'la source ne le dit pas';
  if (!pourQui || pourQui.natures.length === 0)
    return { cle: 'nature', verdict: 'a-preciser', texte: `${nom} : à vérifier, ${said}` };
  const verdict = pourQui.natures.some((own) => own === nature) ? 'oui' : 'non';
  return { cle: 'nature', verdict, texte: `${nom} : ${verdict} (${said})` };
}

/**
 * Whether so many euros a year are enough to join, by the rule of `compareBudget`. The lowest amount that the source gives is
 * what counts. An amount without a period might be spread over years: it may say yes, never no.
 */
export function judgeBudget(budget: Budget, parAn: number): CritereOffre {
  const { texte, periode, annees } = budget;
  const { etat, annuel, etalable } = compareBudget(budget, parAn);
  if (annuel === null) return { cle: 'budget', verdict: 'a-preciser', texte: `Budget : ${texte}` };
  const isShared = periode !== 'an' && annees !== null && annees.max > 1;
  const said = isShared ? `${texte}, soit ${formatEuros(Math.ceil(annuel.min))} par an au moins` : texte;
  if (etat !== 'depasse') return { cle: 'budget', verdict: 'oui', texte: `Budget : oui (${said})` };
  if (!etalable) return { cle: 'budget', verdict: 'non', texte: `Budget : non (${said})` };
  return {
    cle: 'budget',
    verdict: 'a-preciser',
    texte: `Budget : à étaler, si le porteur l’accepte (${texte}, la source ne dit pas sur combien d’années)`,
  };
}
