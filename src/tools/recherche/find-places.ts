import { clesDeNom, foldNom, foldNomSansGroupe } from '../../contract/annuaire/fold-nom.ts';
import { toPlace } from '../../contract/annuaire/to-place.ts';
import type { CollectiviteTrouvee } from '../../contract/content/annuaire.ts';
import { foldText } from '../../contract/words/fold-text.ts';
import { dropDepartement, rankMeant } from '../ma-collectivite/find-collectivites.ts';
import type { Sources } from './open-sources.ts';
import type { Piste, Requete } from './rank.ts';

/** Letters of the shortest word that may name a place among others. */
const LETTRES_SEUL = 4;
/**
 * A collectivité that bears the whole query; begins with it, whole words, several, or one; bears what its subjects leave, or is a
 * village of that name; bears one of its words.
 */
const POINTS_LIEU = {
  entier: 92,
  commence: 84,
  village: 76,
  suite: 72,
  debut: 64,
  reste: 60,
  mot: 40,
  homonyme: 36,
} as const;
/** A small town without a record gives way to what bears its name abroad: « Le Caire » has 80 people in the Alps, « Montréal » 2,000. */
const PETIT = 2;
const HABITANTS_PETIT = 5_000;
/** The département of a number goes before its largest towns. */
const NUMERO = 4;
/** A town whose name begins with the whole query hides behind its homonym unless it is so many times as large. */
const FOIS = 4;
/** From so many times as large, it is what is meant: « Neuilly » is no village. */
const FOIS_SUR = 20;
/** People of the smallest commune that a word is the name of, rather than the word: « contre », « bio », « bus ». */
const HABITANTS_SEUL = 2_000;

/**
 * Collectivités of France that the query names: the whole of it, or what its subjects leave; else those that begin so.
 */
export async function findPlaces(requete: Requete, explained: ReadonlySet<string>, sources: Sources): Promise<Piste[]> {
  const mots = requete.utiles.filter((mot) => !explained.has(mot));
  const whole = toPlace(requete.texte);
  const entier = { texte: whole, couverts: requete.utiles.length };
  const reste = { texte: mots.join(' '), couverts: mots.length };
  // « CC du Pays de Lumbres » is no « CC Lumbres ».
  const isOne = reste.texte === whole || foldNomSansGroupe(whole) !== foldNom(whole);
  const asked = isOne ? [entier] : [entier, reste];
  const found = await Promise.all(asked.map(({ texte }) => sources.collectivites(texte)));
  const named = asked.map(({ texte }, rank) => found[rank]?.filter((one) => isVeryName(one, texte, sources)) ?? []);
  const make = ({ texte, couverts }: typeof entier, one: CollectiviteTrouvee, points: number): Piste =>
    toPiste(one, couverts, sources, points + (one.code === `dep-${texte}` ? NUMERO : 0));
  const [all = []] = found;
  const [very = [], left = []] = named;
  const exact = very.filter((one) => rankPlace(one, whole, sources) === 0);
  const large = explained.size === 0 ? findLarge(all, very, exact, whole) : [];
  if (very.length + large.length > 0) {
    // Of a commune that merged, the name may be the beginning of a larger one's: « Villefranche ».
    const isSure = large.length === 0 || exact.length > 0;
    const points = isSure ? POINTS_LIEU.entier : POINTS_LIEU.commence;
    const most = Math.max(...very.map((one) => FOIS_SUR * habitantsOf(one)));
    return [
      // « bus », « pont » are subjects before they are villages; « hôpital » before L’Hôpital, « forêt » before a communauté of that name.
      ...very.map((one) => {
        const isKnown = isKnownPlace(one);
        const isWord =
          explained.size > 0 &&
          !(isKnown && [whole, partOf(one, whole, sources)].some((nom) => foldNom(nom) === foldNom(one.nom)));
        return {
          ...make(
            entier,
            one,
            isWord ? POINTS_LIEU.village : points - (one.fiche || habitantsOf(one) >= HABITANTS_PETIT ? 0 : PETIT),
          ),
          isNamed: true,
        };
      }),
      ...large.map((one) =>
        make(entier, one, isSure && habitantsOf(one) > most ? POINTS_LIEU.entier : POINTS_LIEU.commence),
      ),
    ];
  }
  // Of several words, hardly anything else begins so: « le hav », « aix en pro », « la roche sur y ».
  const sure = whole.includes(' ') ? all.filter((one) => begins(one, foldNom(whole))) : [];
  const begun = left.length + explained.size > 0 ? sure : all;
  const isKnown = left.some(isKnownPlace);
  return [
    ...begun.map((one) => make(entier, one, sure.includes(one) ? POINTS_LIEU.suite : POINTS_LIEU.debut)),
    // What is left once the subjects are told is a whole too: a région before what was asked of it, then the villages of its name.
    ...left.map((one) => make(reste, one, isKnown && !isKnownPlace(one) ? POINTS_LIEU.homonyme : POINTS_LIEU.reste)),
  ];
}

/** The known places that a word of the query names, among others: « Mulhouse Alsace ». */
export async function findParts(words: readonly string[], sources: Sources): Promise<Piste[]> {
  const long = words.filter((mot) => mot.length >= LETTRES_SEUL);
  const found = await Promise.all(long.map(sources.collectivites));
  return long.flatMap((mot, rank) =>
    (found[rank] ?? [])
      .filter((one) => isVeryName(one, mot, sources) && isKnownPlace(one))
      // « Mulhouse Alsace »: what bears a name before what it is another name of.
      .map((one) => toPiste(one, 1, sources, POINTS_LIEU[rankPlace(one, mot, sources) === 0 ? 'mot' : 'homonyme'])),
  );
}

const habitantsOf = ({ population }: CollectiviteTrouvee): number => population ?? 0;

/** A place that is more likely meant than the word that it is called by. */
const isKnownPlace = (one: CollectiviteTrouvee): boolean =>
  one.fiche !== undefined || habitantsOf(one) >= HABITANTS_SEUL;

/** A whole code is nobody else’s: the number of a département (« 800 » is none), a postcode, an INSEE code, a SIREN, a SIRET. */
const CODE = /^((\d\d|2[ab])(\d{3})?|9[78]\d|\d{9}(\d{5})?)$/i;
/** What stands before its own département: « Valence Drôme »; empty when it does not end the text. */
const partOf = ({ departement = '' }: CollectiviteTrouvee, texte: string, { plan }: Sources): string =>
  dropDepartement(foldText(texte), plan.annuaire.departements[departement]?.nom ?? '');

/** As `rankMeant`; with its département, a beginning is a name: « Montreuil Pas-de-Calais ». */
function rankPlace(one: CollectiviteTrouvee, texte: string, sources: Sources): number {
  if (CODE.test(texte.replaceAll(' ', ''))) return 0;
  const part = partOf(one, texte, sources);
  return Math.min(rankMeant(one, texte), part === '' ? 2 : Math.min(1, rankMeant(one, part)));
}

const isVeryName = (one: CollectiviteTrouvee, texte: string, sources: Sources): boolean =>
  rankPlace(one, texte, sources) < 2;

/** Of those found, the towns whose name begins with the whole query, when the very name is that of a much smaller one, or of none. */
function findLarge(
  found: readonly CollectiviteTrouvee[],
  named: readonly CollectiviteTrouvee[],
  exact: readonly CollectiviteTrouvee[],
  texte: string,
): CollectiviteTrouvee[] {
  const start = `${foldNom(texte)} `;
  const least = Math.max(HABITANTS_SEUL, ...exact.map((one) => FOIS * habitantsOf(one)));
  return found.filter(
    (one) => one.nature === 'commune' && !named.includes(one) && habitantsOf(one) > least && begins(one, start),
  );
}

const begins = (one: CollectiviteTrouvee, start: string): boolean =>
  clesDeNom(one).propres.some((cle) => cle.startsWith(start));

function toPiste(collectivite: CollectiviteTrouvee, couverts: number, { describe }: Sources, points: number): Piste {
  const { code, nom, nature, fiche } = collectivite;
  // « Nantes », « bord » mean the town before its métropole.
  const habitants = habitantsOf(collectivite) / (nature === 'epci' ? 1000 : 1);
  return {
    type: 'collectivite',
    titre: nom,
    adresse: fiche ? `/collectivites/${fiche}/` : `/ma-collectivite/?collectivite=${code}`,
    detail: `${describe(collectivite)}${fiche ? '' : '\u00a0· pas encore de fiche'}`,
    couverts,
    points: points + Math.log10(habitants + 1) / 2 + (fiche ? 1 : 0),
  };
}
