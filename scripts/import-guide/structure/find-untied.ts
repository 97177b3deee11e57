import type { Place } from './find-places.ts';
import type { Span } from './tie-exemple.ts';

/** A part of a text that speaks of two sides and ties them not: where it stands, and the reason that the report gives. */
export interface Untied {
  span: Span;
  doute: string;
}

const words = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'giu');

/** What two sides may have: denied, aimed at, or theirs. */
const TIE =
  '(?<!\\p{L})(?:partenaires?|partenariats?|jumelages?|jumel[ée]{1,2}s?|coop[ée]rations?|coopérer|accords?|conventions?|protocoles?|pactes?|chartes?|liens?|relations?)';
/** A few words between a word and the tie that it is about: « sur les termes d’une convention ». */
const FEW = "(?:[\\s’']+(?!mais)[\\p{L}-]+)";

/** Ties that one does without: « n’a pas de partenariat », « sans jumelage », « n’est plus partenaire », « ne coopère pas ». */
const DENIED = words(
  [
    `(?:aucune?|sans|jamais (?:eu )?(?:de|d[’'])|pas (?:encore |plus |non plus )?(?:de|d[’']))${FEW}{0,2}[\\s’']*${TIE}`,
    `(?:n[’']|ne )(?:\\p{L}+ ){1,2}(?:pas|plus|jamais|point)(?! (?:seulement|uniquement|que)) (?:encore |toujours |été |formellement |officiellement )*${TIE}`,
    'ne (?:se )?(?:coopèr|collabor|travaill|particip|jumel|li|sign)\\p{L}+ (?:pas|plus|jamais)(?! (?:seulement|uniquement|que))',
    "(?:n[’']|ne l[’'])(?:a|ont|avai\\p{L}+) (?:pas|plus|jamais|toujours pas|guère)(?: encore| formellement)? (?:abouti|coopéré|signé|conclu|noué|donné suite|vu le jour|ratifié|répondu|(?:été )?suivie?s?)",
    "rien n[’']est (?:encore )?(?:signé|conclu|décidé|fait)|sans (?:suite|lendemain|aboutir|réponse|résultat)|(?:lettre|lettres) mortes?|(?:a|ont) (?:dû )?(?:échou|avort|refus|déclin|renonc)(?:é|er)|(?:a|ont) été (?:abandonn|refus|rejet|report|ajourn|déclin)\\p{L}+",
  ].join('|'),
);
/** What is over. */
const ENDED = words(
  "arrivée?s? à (?:échéance|expiration|terme|son terme|leur terme)|pas été (?:renouvel|reconduit|prolong)\\p{L}*|anciennement|autrefois|jadis|naguère|n[’']est plus|ne sont plus|ne l[’']est plus|a pris fin|ont pris fin|(?:a|ont) mis (?:fin|un terme)|prit fin|(?:tombée?s?|tombent?) (?:en désuétude|dans l[’']oubli)|(?:a|ont) tourné la page|(?:a|ont) clos|interromp\\p{L}+|rompu\\p{L}*|dénoncée?s?|résiliée?s?|suspendue?s?|en sommeil|mis\\p{L}* en (?:pause|sommeil|veille)|laiss\\p{L}+ tomber|abandonn\\p{L}+ (?:la|le|leurs?|sa|son|ses) (?:jumelages?|partenariats?|coopérations?)|à l[’']arrêt|(?:a|ont) cessé|s[’']est (?:achevé|terminé|éteint|arrêté)\\p{L}*|se sont (?:achevé|terminé|éteint|arrêté)\\p{L}*|fu(?:t|rent) (?:jumel|partenaire)\\p{L}*|était (?:jumel|partenaire)\\p{L}*|étaient (?:jumel|partenaire)\\p{L}*|ex-\\p{L}+|anciens? (?:partenaires?|jumelages?|partenariats?)|ancienne (?:coopération|convention)",
);
/** Over for a while. */
const RESUMED = words(
  "repris\\p{L}*|repren\\p{L}+|relanc\\p{L}+|(?<!pas été )renou\\p{L}+|(?:jamais|sans|pas)(?: été| s[’']être)? (?:interromp|rompu|suspend|cess)\\p{L}*|réactiv\\p{L}+|depuis rétabli\\p{L}*|à nouveau",
);
/** People who met, wrote, visited: no more than that. */
const CONTACT = words(
  [
    '(?<!au |point de |points de |langue de )contacts?|contacter|contact[ée]{1,2}s?|(?:pri[st]|prendre|prenn?\\p{L}+) (?:langue|attache)',
    "premi(?:er|ère)s? (?:échanges?|discussions?|entretiens?|rencontres?|pas|jalons?|approches?|démarches?)(?! (?:de jeunes|scolaires?|d[’'](?:élèves|étudiants|experts|expériences?|agents)|de (?:stagiaires|pratiques|lycéens|classes)|culturels?|sportifs?|linguistiques?|techniques?))",
    "discut\\p{L}+|(?:en|des|les|de|leurs|ces) (?:discussions?|pourparlers|négociations?|tractations)|négoci(?:e|ent|é|és|ée|ées|er|ait)|s[’']est entretenue?|se sont entretenus|dialogue (?:est |s[’']est |a été )?(?:engagé|ouvert|noué|amorcé|entamé)",
    "courriers?|déclarations? d[’']intention(?: de \\p{L}+)?|lettres? (?:d[’']intention|échang\\p{L}+|de (?:bienvenue|félicitations))|échang\\p{L}+ (?:de|des|quelques|une|leurs|d[’'])\\s*(?:lettres?|messages?|correspondances?|cartes?|amabilités|intentions|vœux|vues|idées|cadeaux)|(?:a|ont) écrit (?:à|au|aux)|correspondent",
    "visites?|visitée?s?|visiter|s[’']est rendue?s?|se sont rendus?|rend(?:re)? visite|délégations?(?! (?:pour l[’']action|à l[’']action|interministérielle|territoriale|de service))|voyages? d[’']études?|missions? (?:exploratoires?|de prospection|d[’']identification|économiques?)",
    "(?:a|ont|s[’']est|s[’']étai\\p{L}+|se sont) rencontr\\p{L}+|rencontrent?|(?:a|ont|été) (?:reçu|accueilli)e?s? (?:par|à|le|la|les|une?|l[’']|des) ?(?=\\p{L}* ?(?:visite|délégation|maire|président|ambassad|consul|gouverneur|élus|homologue|représentant|par))",
    "rapproch(?:e|ent|é|és|ée|ées|ement|ements|er)|(?:a|ont|été) approch\\p{L}+|manifestations? d[’']intérêt|fait connaissance|n[’']en (?:est|sont) qu|se connaiss\\p{L}+|exploratoires?",
  ].join('|'),
);
/** Where a tie stands that is not there yet: « l’accord est à l’étude ». */
const PENDING =
  "(?:à l[’']étude|en (?:préparation|gestation|projet|attente|négociation|discussion|réflexion|pourparlers|voie de (?:signature|conclusion|définition))|en cours (?:de |d[’'])(?:négociation|signature|discussion|définition|élaboration|préparation|réflexion|finalisation|validation|rédaction|montage|identification)|reste(?:nt)? à (?:signer|conclure|définir|finaliser|construire|bâtir))";
/** What is only thought of: « projet de jumelage », « futur accord », « étudie la possibilité… ». */
const AIMED = words(
  [
    `(?:projets?|idées?|propositions?|demandes?|offres?|candidat\\p{L}*|quête|recherche|possibilités?|opportunité|perspectives?|éventualité|hypothèse|promesses?|ébauches?|esquisses?|intentions?) (?:de|d[’']|au|à)${FEW}{0,2}[\\s’']*(?:jumel\\p{L}+|partenariats?|partenaires?|accords?|conventions?|pactes?|rapprochements?)`,
    `(?:futur|éventuel|possible|potentiel|prochain|hypothétique)(?:le)?e?s? ${TIE}|${TIE} (?:éventuel|possible|potentiel|futur|hypothétique|à venir)(?:le)?e?s?`,
    `${TIE}(?:(?!${TIE})[^.;])*${PENDING}`,
    "aimerai\\p{L}*|voudrai\\p{L}*|veu(?:t|lent)|espèr\\p{L}+|ambitionn\\p{L}+|song(?:e|ent)|rêv(?:e|ent)|réfléchi(?:t|ssent)|cherch(?:e|ent) (?:à|une?|des)|tent(?:e|ent) de|appel\\p{L}+ de (?:ses|leurs) vœux|étudi(?:e|ent|é) (?:la |les |l[’'])(?:possibilit|opportunit|éventualit|idée|condition|faisabilit)\\p{L}*|(?:débatt|examin|vot|étudi|sign|décid|discut|délibér)\\p{L}*r(?:a|ont)|se di(?:t|sent) prêt\\p{L}*|(?:volonté|désir|envie|vœux?|ambition) de",
  ].join('|'),
);
/** Verbs of what is there already: « pour renouveler leur convention ». */
const KEPT =
  '(?:re(?:nouv|cond|lanc|nforc|vit|pren|dynam)|prolong|poursuiv|célébr|fêt|approfond|consolid|évalu|élarg|marqu)';
/** Ties that are only the aim of what is said: « en vue d’un partenariat », « pour signer une convention ». */
const PURPOSE = words(
  `(?:en vue|dans (?:l[’']optique|la perspective|le but|l[’']espoir|l[’']idée)|afin|pour|vers|avant|préalables?|préparatoires?|prélude|(?:sur|autour|au sujet|à propos|concernant|relati\\p{L}+ (?:à|au))(?! (?:de )?(?:leurs?|sa|son|ses) )|négoci\\p{L}+|discut\\p{L}+|prépar\\p{L}+|étudi\\p{L}+|débatt\\p{L}+|examin\\p{L}+|vot(?:er)?(?:a|ont)|signer(?:a|ont)|évoqu\\p{L}+|cherch\\p{L}+|souhait\\p{L}+|veu(?:t|lent)|aimerai\\p{L}*|voudrai\\p{L}*|espèr\\p{L}+|envisag\\p{L}+|propos\\p{L}+|lettres? d[’']intention|volonté|désir|envie|vœux?|ambition|(?<!vien\\p{L}{1,3} de )(?!${KEPT}|cadre)\\p{L}{2,}(?:er|ir|dre|clure))(?! ${KEPT})${FEW}{0,5}[\\s’']*${TIE}`,
);
/** What contacts became. */
const BECAME = words(
  "(?:a|ont|est|sont|fut) (?:\\p{L}+ ){0,2}(?:abouti|débouché|donné (?:lieu|naissance)|née?s?|concrétis\\p{L}+|transformés?|suivi\\p{L}* (?:de|d[’']|par)|traduit\\p{L}*)(?! à rien)",
);
/** Words that say that a tie is there, once what is denied or only aimed at is out. */
const HOLD = words(
  `${TIE}|coop(?:èr|ér)(?:e|ent|é|aient|ait)|jumel\\p{L}+|collabor(?:e|ent|é)|travaill(?:e|ent|é) (?:avec|ensemble)|form(?:e|ent)|financ(?:e|ent|é)|(?:co)?financements?|accompagn(?:e|ent|é)|appui(?:e|ent)?|appuyé|soutien(?:t|nent)|soutenu|aid(?:e|ent|é)|construi(?:t|sent)|équip(?:e|ent|é)|réhabilit\\p{L}+|mèn(?:e|ent)|en œuvre|s[’']est engagée?|se sont engagé\\p{L}*|s[’']engagent?|payée?s?|offert\\p{L}*|prêt(?:e|ent|é)|envoi(?:e|ent)|échanges? (?:scolaires?|de (?:jeunes|lycéens|classes|stagiaires|pratiques|volontaires|savoir-faire)|d[’'](?:élèves|étudiants|experts|expériences?|agents|apprentis))`,
);

/** Where a part of a sentence ends, and another may say the contrary. */
const CUT =
  /\s*;\s*|(?<=[.!?…])\s+(?=\p{Lu})|,?\s+(?=(?:mais|tandis qu|alors qu|en revanche|cependant|toutefois)(?!\p{Ll}{3}))|,?\s+(?=et (?:a|ont|est|sont|n[’']\p{L}+|des contacts|elles?|ils?|qu[’']\p{L}+) )/giu;

function kindOf(part: string): string | null {
  const has = (pattern: RegExp): boolean => part.search(pattern) !== -1;
  // « L’EPAGE Loire-Lignon (anciennement SICALA) »: the name is over, not the cooperation.
  if (part.replace(/\(anciennement \p{Lu}[^()]*\)/gu, '').search(ENDED) !== -1 && !has(RESUMED))
    return 'une coopération qui n’est plus';
  const kind = has(DENIED)
    ? 'un partenariat nié'
    : has(AIMED)
      ? 'seulement envisagé'
      : has(CONTACT)
        ? 'des contacts, pas un partenariat'
        : null;
  if (kind === null || has(BECAME)) return null;
  const rest = [DENIED, PURPOSE, AIMED, CONTACT].reduce((left, pattern) => left.replace(pattern, ' ¶ '), part);
  return rest.search(HOLD) === -1 ? kind : null;
}

/**
 * The parts of a text that speak of contacts, of what is denied, over or only thought of. Where another part says that
 * there is a tie and names no French side, the part that names it is left: whole, or up to that name if sides abroad
 * are told in both (« n’a pas de jumelage avec Dschang mais coopère avec Douala »).
 */
export function findUntied(text: string, french: readonly Place[], abroad: readonly Place[]): Untied[] {
  const parts = cut(text).map((span) => ({ span, part: text.slice(...span), doute: kindOf(text.slice(...span)) }));
  const held = parts.filter(({ part, doute }) => doute === null && part.search(HOLD) !== -1);
  const isIn = ({ at }: Place, [from, to]: Span): boolean => at >= from && at < to;
  const names = (places: readonly Place[]): boolean => held.some(({ span }) => places.some((one) => isIn(one, span)));
  const isLed = held.length === 0 || names(french);
  return parts.flatMap(({ span, doute }) => {
    if (doute === null) return [];
    const last = isLed ? undefined : french.findLast((place) => isIn(place, span));
    if (last === undefined) return [{ span, doute }];
    return names(abroad) ? [{ span: [last.end, span[1]] as const, doute }] : [];
  });
}

function cut(text: string): Span[] {
  const ends = [...text.matchAll(CUT)].map(({ index }) => index);
  return [...ends, text.length].map((end, rank) => [ends[rank - 1] ?? 0, end] as const);
}
