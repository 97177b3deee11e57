import { itemAt } from '../../lib/item-at.ts';
import type { Place } from './find-places.ts';
import { splitSentences } from './sentences.ts';

/** A part of a text: where it begins and ends. */
export type Span = readonly [from: number, to: number];

/** What ties the two sides of an example, in the words of the text, and the sentences that say so; or why it is doubtful. */
type Tie = { lien: string; spans: readonly Span[] } | { doute: string };

type Link = { lien: string } | { doute: string };

/** Whole words, whatever accents they bear. */
const words = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu');

/** Words that say by themselves that two sides act together. */
const STRICT = words(
  "coop(?:èr|ér)\\p{L}+|coopération|jumel\\p{L}+|partenariats?|partenaires?|collabor\\p{L}+|travaill\\p{L}+ (?:avec|ensemble)|échang\\p{L}+|protocole|convention|accords? (?:signés?|conclus?|entre|de coopération|de partenariat|relatifs?)|(?:pacte|charte) d[’']amitié|(?:est|sont|a|ont|se|s[’']est) (?:\\p{L}+ )?li(?:e|ent|ée?s?) (?:à|au|aux|avec|par)|l(?:a|es) li(?:e|ent) (?:à|au|aux)|uni(?:t|ssent)|(?:liens|relations) (?:d[’']amitié|de coopération|établi\\p{L}+|pérennes|avec)|noué\\p{L}* des (?:liens|relations)",
);
/** What a collectivité does abroad: beginnings of verbs, and of the nouns made of them. */
const ACT =
  '(?:accompagn|aid(?:e|é|a)|aliment|aménag|anim(?:e|é|a)|appor|appui|appuy|bât[iî]|bénéfici|cofinanc|condui|constru|contribu|créa|cré[eé]|détach|développ|dot(?:e|é|a)|électrifi|engag|entraîn|envo[iy]|épaul|équip|financ|form(?:e|é|a)|fourni|g[eéè]r(?:e|é)|install|interv(?:en|ien|in)|introdui|lanc|m[eè]n(?:e|é|a)|met(?!r)|mis(?!s)|œuvr|off[er]r|ouv[er]r|parrain|particip|pilot|prêt|réhabilit|remet|remis|rénov|restaur|sout[ei]|transform|transm|travaill|vers(?:e|é)(?!nt))\\p{L}*';
const AUTHORITY =
  "(?:villes?|communes?|mairies?|municipalités?|métropole|agglomération|départements?|conseils? (?:départementa(?:l|ux)|régiona(?:l|ux)|municipa(?:l|ux))|régions?|collectivités?|communauté (?:urbaine|de communes|d[’']agglomération)|syndicat)";
const PEOPLE =
  '(?:les |des |ses |une? |la |le |deux |trois )?(?:délégations?|maires?|présidente?s?|services?(?: techniques?)?|agents?|équipes?|techniciens?|ingénieurs?|pompiers|sapeurs-pompiers|élus?|experts?|fonctionnaires|jardiniers|urbanistes|élèves|lycéens|collégiens|écoles|jeunes|habitants)';
const OF = "(?:de la |de l[’']|des |du |de |d[’'])";
/** What stands before a name that is the subject of its sentence: nothing, a comma, an article, « la ville de », « les agents de ». */
const SUBJECT_LEAD = new RegExp(
  `(?:^|[.,;:(–/»]\\s*|(?<!\\p{L})(?:et|ainsi que|comme|que|qu[’']|où|dont|avec laquelle|avec lequel) )(?:${PEOPLE} ${OF})?(?:(?:la |le |les |l[’'])?(?:${AUTHORITY} (?:(?:française?|\\p{L}+(?:ienne|aise|oise|ine)) )?${OF})?(?:la |le |les |l[’'])?)$`,
  'iu',
);
/** What stands before the name of who helps: « financé par », « avec l’appui de ». */
const HELPER_LEAD = new RegExp(
  `(?<!\\p{L})((?:${ACT}(?: [^.;:,]{0,60})?|expertise|expérience|savoir-faire) par(?: [^.;:]{0,140},)?|(?:appui|soutien|aide|concours|accompagnement|participation|expertise|expérience|savoir-faire|contribution|cofinancement|financement) (?:financier |technique )?(?:de|du|d[’']|de la|de l[’']|apportée? par)|grâce (?:à|au|aux)|(?:à l[’']initiative|sous la responsabilité|sous la conduite) (?:de|du|d[’'])|(?:associ|impliqu|mobilis)(?:e|ent|ant)|fai(?:t|sant) intervenir)\\s*(?:la |le |les |l[’'])?(?:${AUTHORITY} ${OF})?$`,
  'iu',
);
const ACTS = words(ACT);
/** What stands before a name that a word of cooperation governs: « le jumelage de », « l’accord signé entre », « jumelée à ». */
const TIED_LEAD = new RegExp(
  `(?<!\\p{L})(?:(?:${STRICT.source})(?:[^.;:]{0,120}(?<!\\p{L})(?:de|du|d[’']|à|au|aux|avec|entre|et|par|pour|(?:uni|li|reli)\\p{L}+))?|avec|entre|et|\\p{L}{3,}[ei]r)\\s*(?:la |le |les |l[’'])?(?:${AUTHORITY} (?:\\p{Ll}+ )?${OF})?(?:la |le |les |l[’'])?$`,
  'iu',
);
const ROLES = [SUBJECT_LEAD, HELPER_LEAD, TIED_LEAD];
/** True when a name has a part in what its sentence says: not « au forum de Strasbourg », « un cabinet de Lille ». */
const hasRole = (text: string, { at, end }: Place): boolean =>
  ROLES.some((lead) => lead.test(text.slice(0, at))) || NAMED_AGAIN.test(text.slice(end));
/** « … en Bretagne a conduit à un accord entre cette région française et… » */
const NAMED_AGAIN = /^[^.]{0,160}(?<!\p{L})cette (?:région|ville|commune|métropole|collectivité) française/u;
/** Words of cooperation that tie whoever is named beside them. */
const FRAMED =
  /(?<!\p{L})(?:dans le cadre (?:d[’']une? |de (?:la|leur|sa|son|cette) |du |des )(?:\p{L}+ )?(?:jumel|coop|parten|convention|accord)|(?:sa|ses|leurs?|son) (?:(?:villes?|communes?|régions?) )?(?:partenai?r|jumel|convention|coopération))/iu;
const NO_TIE = 'aucun mot ne lie les deux côtés';
const WISH = 'seulement envisagé';
/** What may happen, or what somebody would like: words for it, verbs in the conditional or the future. */
const INTENDED = words(
  "(?!portrait|retirai|attirai|offrirai)\\p{L}+(?:er|ir|dr|rr|evr|aur)(?:ai(?:t|ent)|ont)|\\p{L}+(?:er|ir|dr)a|pourr\\p{L}+|devrai\\p{L}*|souhait\\p{L}+|désir\\p{L}+|envisag\\p{L}+|prévoi\\p{L}+|prévu\\p{L}*|intéressée?s?|(?<!d[’'])intérêt|invit\\p{L}+|rejoindre|se joindre|recherch\\p{L}+|peuvent|sera(?:it|ient)?|seront|en cours d[’']élaboration|sollicit\\p{L}+|propos(?:e|ent|ée?s?|er)",
);
/** A project that somebody asks money for. */
const ASKED = words("l[’']objet d[’']une (?:demande|candidature|étude)");
/** Where its carrier is named: not who pays for it. */
const CARRIED = words('projets? (?:\\p{Ll}+ )?portés? par');
const NEAR_CARRIER = 60;
const ALREADY = words('déjà');
/** Meetings: where they are held ties nobody. */
const EVENT = words(
  'assises|congrès|rencontres|forums?|sommets?|colloques?|séminaires?|conférences?|comités? de pilotage|salons?|concours|jeux olympiques|anniversaire|se (?:tient|tiendra|sont tenues?)|a (?:eu|été) (?:lieu|organisée?)',
);
/** Ties that hold even in a sentence about a meeting. */
const LASTING = words("jumel\\p{L}+|partenariats? entre|coop(?:ère|èrent)|protocole d[’']accord entre");
/** Work done for a fee or for oneself. */
const SERVICE = words("étude réalisée|prestataires?|bureau d[’']études|entreprises? implantées?");
/** What joins two places and is no cooperation: lines, matches, quarrels; what people did long ago. */
const ELSEWHERE =
  /(?<!\p{L})(?:lignes? (?:aérienne|ferroviaire|maritime|de bus)s?|liaisons?|vols? (?:directs?|quotidiens?)|navettes?|match(?:e?s)?|championnats?|tournois?|finales?|concurren\p{L}+|rivalité|litige|différend|(?:^|\.\s)(?:au|dès le) [XVI]+e siècle)(?!\p{L})/iu;

/** What before a French name makes it a place, a fund or a body of another kind, not somebody who acts. */
const NOT_ACTOR =
  /(?<!\p{L})(?:(?:à|au|aux|vers|depuis|chez|jusqu[’']à|lieu (?:à|en)|tenue?s? à|organisée?s? (?:à|par)|siège (?:à|de)|accords? (?:de|d[’'])|traités? (?:de|d[’'])|incluant|s[’']ajoutent(?: depuis \d{4})?|couvr\p{L}+|présidée?s? par)\s*(?:la |le |les |l[’'])?|(?:réseau régional|réseaux régionaux|agences?|assises|congrès|rencontres|forum|sommet|salon|festival|représentation|ambassade|consulat|ateliers|institut|université|chu|aéroport|feder|ademe|cress|palais|musée|port|gare|pacte|plan|zone|côte|frontière|maisons?|lycées?|hôpital|hôpitaux|écoles?|entreprises?|chambres?|clubs?)(?!\p{L})(?:(?! par | avec )[^.,;:()]){0,40}(?:de |d[’']|du |des |la |le )?)$/iu;

/** True when a French name in a text is that of somebody who acts. `previous`: the one before it, as it was judged. */
function isActor(text: string, { at, end, nom }: Place, before: { place: Place; acts: boolean } | undefined): boolean {
  const listed =
    before !== undefined &&
    /^(?:\s*,\s*|\s+et\s+|\s+ou\s+)(?:à |le |la |les |l[’']|de |d[’'])?$/iu.test(text.slice(before.place.end, at));
  if (listed && !before.acts) return false;
  const lead = text.slice(Math.max(0, at - 60), at);
  // « So Coopération (Nouvelle-Aquitaine) : Mali, Niger »: what a network follows.
  if (/^\s\([^()]*\)\s:/u.test(text.slice(end))) return false;
  // « la Maison Angers–Bamako », « cette région et la province »: one side of a pair, whatever it is the name of.
  if (/^\s?[–/]\s?\p{Lu}/u.test(text.slice(end)) || /\p{L}\s?[–/]\s?$/u.test(lead)) return true;
  if (NAMED_AGAIN.test(text.slice(end))) return true;
  if (/(?<!\p{L})Pas[ -]de[ -]$/u.test(lead)) return false;
  // A bare name of a région acts as a subject only: not « les hôpitaux de Bretagne », nor « l’agglomération sud Martinique ».
  const isBare =
    /^Région /.test(nom) && !/^(?:la |le )?(?:régions?|conseils?|collectivité)/iu.test(text.slice(at, end));
  // « Gescod (Grand Est) : … », « (Bourgogne-Franche-Comté) »: where something is.
  if (isBare && /\(\s*$/.test(lead) && /^\s*\)/.test(text.slice(end))) return false;
  if (isBare && !listed && !BARE_LEAD.test(lead)) return false;
  return listed || HELPER_LEAD.test(lead) || !NOT_ACTOR.test(lead);
}

/** What stands before a bare name of a région that acts: nothing, a comma, an article. */
const BARE_LEAD =
  /(?:^|[.,;:(–/]\s*|(?<!\p{L})(?:entre|avec|et|ainsi que)\s+|(?<!(?:de|à|en|sur|dans)\s)(?<!\p{L})(?:la |le |les |l[’']))$/iu;

export function actorsOf(text: string, french: readonly Place[]): Place[] {
  const judged: { place: Place; acts: boolean }[] = [];
  for (const place of french) judged.push({ place, acts: isActor(text, place, judged.at(-1)) });
  return judged.filter(({ acts }) => acts).map(({ place }) => place);
}

/** A name abroad, where it stands. */
type Abroad = readonly Pick<Place, 'at' | 'end'>[];

/**
 * What ties a French side that acts to a side abroad: words that say so by themselves, « avec » or « entre… et » around
 * the two, or an action that the French side is the subject of. Sentence by sentence: each is looked at with the next,
 * which may name the side abroad. `named`: the text names a country, or a partner in the section of one.
 */
export function findTie(text: string, actors: readonly Place[], abroad: Abroad, named: (part: string) => boolean): Tie {
  if (actors.length === 0) return { doute: 'aucune collectivité française n’y agit' };
  const sentences = placeSentences(text);
  const ties: { lien: string; span: Span }[] = [];
  let doute = NO_TIE;
  let wishedFrom: number | null = null;
  for (const [rank, { start, end, sentence }] of sentences.entries()) {
    // « Limoges et Icheon ont souhaité partager… Des coopérations sont nées »: the wish came true.
    const done =
      wishedFrom !== null && !INTENDED.test(sentence) && !EVENT.test(sentence) ? STRICT.exec(sentence) : null;
    if (done !== null && wishedFrom !== null) ties.push({ lien: done[0], span: [wishedFrom, end] });
    const own = inside(actors, [start, end]);
    if (own.length === 0) continue;
    const isNamed = inside(abroad, [start, end]).length > 0 || named(sentence);
    const span: Span = [start, isNamed ? end : endAhead(sentences, rank, actors)];
    const part = text.slice(...span);
    const tie = tieOf(part, own, inside(abroad, span), named(part));
    if ('lien' in tie) ties.push({ lien: tie.lien, span });
    else doute = tie.doute;
    if ('doute' in tie && tie.doute === WISH && isNamed) wishedFrom ??= start;
  }
  const [first] = ties;
  return first === undefined ? { doute } : { lien: first.lien, spans: ties.map(({ span }) => span) };
}

interface PlacedSentence {
  start: number;
  end: number;
  sentence: string;
}

function placeSentences(text: string): PlacedSentence[] {
  let from = 0;
  return splitSentences(text).map((sentence) => {
    const start = text.indexOf(sentence, from);
    from = start + sentence.length;
    return { start, end: from, sentence };
  });
}

/** Those of some places that stand in a part of the text, counted from its beginning. */
const inside = <T extends { at: number; end: number }>(places: readonly T[], [from, to]: Span): T[] =>
  places
    .filter(({ at }) => at >= from && at < to)
    .map((place) => ({ ...place, at: place.at - from, end: place.end - from }));

/** How many sentences on the side abroad may be named. */
const AHEAD = 2;

/** The end of the sentences after one that go on about it: nobody else acts in them. */
function endAhead(sentences: readonly PlacedSentence[], rank: number, actors: readonly Place[]): number {
  let { end } = itemAt(sentences, rank);
  for (const next of sentences.slice(rank + 1, rank + 1 + AHEAD)) {
    if (inside(actors, [next.start, next.end]).length > 0) break;
    ({ end } = next);
  }
  return end;
}

function tieOf(text: string, actors: readonly Place[], abroad: Abroad, named: boolean): Link {
  const [first] = actors;
  if (first === undefined || (abroad.length === 0 && !named)) return { doute: 'aucun côté étranger nommé' };
  if (SERVICE.test(text)) return { doute: 'prestation ou étude, pas un partenariat' };
  if (ELSEWHERE.test(text) && !LASTING.test(text)) return { doute: NO_TIE };
  if (ASKED.test(text)) return { doute: WISH };
  const carried = CARRIED.exec(text);
  if (carried !== null && !actors.some(({ at }) => at >= carried.index && at - carried.index < NEAR_CARRIER))
    return { doute: 'un projet que d’autres portent' };
  const around = findAround(text, actors, abroad, named);
  if (around !== null) return { lien: around };
  if (EVENT.test(text) && !LASTING.test(text)) return { doute: 'une rencontre, pas un partenariat' };
  const strict = STRICT.exec(text);
  const intended = INTENDED.exec(text);
  if (intended !== null && !ALREADY.test(text) && (strict === null || intended.index < strict.index))
    return { doute: WISH };
  const framed = FRAMED.test(text);
  const near = [...text.matchAll(new RegExp(STRICT, 'giu'))].find((word) =>
    actors.some((one) => isNear(one, word) && (framed || hasRole(text, one))),
  );
  if (near !== undefined) return { lien: near[0] };
  const act = actors.map((one) => findAct(text, one, intended?.index)).find((word) => word !== null);
  if (act != null) return { lien: act };
  return { doute: NO_TIE };
}

/** How far from who acts the word that says so may stand, in characters. */
const NEAR = 220;

const isNear = ({ at, end }: Place, { index, 0: word }: RegExpMatchArray & { index: number }): boolean =>
  index - end < NEAR && at - (index + word.length) < NEAR;

/** How far from its subject a verb may stand, in characters. */
const REACH = 220;

/** What somebody does, in the words of the text: the verb whose subject is that name, or what makes it who helps. */
function findAct(text: string, { at, end }: Place, intended: number | undefined): string | null {
  const lead = text.slice(0, at);
  const helps = HELPER_LEAD.exec(lead);
  if (helps !== null) return (helps[1] ?? '').trim();
  if (!SUBJECT_LEAD.test(lead)) return null;
  const [clause = ''] = /^[^;]*/u.exec(text.slice(end)) ?? [];
  const act = ACTS.exec(clause);
  if (act === null || act.index > REACH || (intended !== undefined && intended < end + act.index)) return null;
  return act[0];
}

/** « Nantes Métropole avec Dschang », « Nancy/Karlsruhe », « entre Grenoble et Toyota »: the two sides around a word. */
function findAround(text: string, actors: readonly Place[], abroad: Abroad, named: boolean): string | null {
  for (const { at, end } of actors) {
    if (
      /partenaires? (?:du |de la |de l[’']|de |d[’'])(?:conseil (?:régional|départemental) )?$/u.test(text.slice(0, at))
    )
      return 'partenaire';
    // « la région et Madagascar sur les déchets »: an item of a list, that has no verb.
    if (
      named &&
      /^ et (?:le |la |les |l[’'])?\p{Lu}[\p{L}’' -]+ (?:sur|autour|dans le domaine) /u.test(text.slice(end))
    )
      return 'et';
    for (const other of abroad) {
      const [from, to] = other.at > end ? [end, other.at] : [other.end, at];
      const between = text.slice(from, to);
      if (between.length > 90 || /[.;]/.test(between) || INTENDED.test(between)) continue;
      const [word] = /\bavec\b|^\s?[/–]\s?$/u.exec(between) ?? [];
      if (word !== undefined) return word.trim();
      if (/\bet\b/.test(between) && /\bentre\b[^.;]{0,90}$/iu.test(text.slice(0, Math.min(at, other.at))))
        return 'entre… et';
    }
    const [word] =
      /^[^.;:]{0,30}\bavec\b(?=\s+(?:la |le |l[’']|les )?(?:villes?|communes?|régions?|provinces?|\p{Lu}))/u.exec(
        text.slice(end),
      ) ?? [];
    if (word !== undefined && !INTENDED.test(text.slice(0, end + word.length))) return 'avec';
  }
  return null;
}
