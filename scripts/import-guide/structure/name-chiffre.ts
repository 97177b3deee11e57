import { decapitalise } from '../../../src/contract/words/format.ts';
import { completeCount, ofName } from './complete-count.ts';
import type { FoundNumber } from './find-numbers.ts';
import { isPlural, phraseAfter, phraseBefore, subjectBefore, toPhrase } from './noun-phrase.ts';

/** A number of a sentence that may be a figure, with the figures read before it. */
export interface Quantity extends FoundNumber {
  sentence: string;
  before: string;
  /** What follows the number and its unit. */
  after: string;
  unit: Unit;
  /** Figures read before in the sentence, and in the sentence before. */
  previous: readonly NamedFigure[];
  last: NamedFigure | undefined;
  /** The paragraph that leads to the list in which it stands. */
  lead: string;
}

export interface NamedFigure {
  unit: Unit;
  end: number;
  libelle: string;
}

export type Unit = '%' | '€' | 'km' | 'habitants' | 'hectares' | '';

/** Nouns that a number counts and that make a figure, in letters too. A new one goes here. */
const COUNTED =
  /^(?:(?:grandes?|jeunes|nouvelles?|nouveaux|petites?) )?(?:accords?|actions?|adhérents|agents?|apprenants|apprentis|associations?|ateliers?|autorités|bénéficiaires|bénévoles|centres|chercheurs|citoyens|classes|collectivités?|collèges|communes?|conseillers|coopératives|coopérations?|départements?|districts|dossiers|écoles|élèves|élus|emplois|enseignants|entreprises|États|établissements|étudiants|familles|femmes|filles|fonctionnaires|gouvernements|gouvernorats|hôpitaux|initiatives|internautes|jeunes|jumelages?|lycéens|lycées|maires|manifestations|membres|ménages|migrants|municipalités|participants|partenaires?|partenariats?|pays|personnes|préfectures|producteurs|professionnels|programmes|projets?|provinces|quartiers|réfugiés|régions?|représentants|réseaux|salariés|sites|stagiaires|techniciens|territoires|touristes|universités|usagers|villages|villes|visiteurs|volontaires)(?![\p{L}-])/u;
/** Nouns that letters count too often to say anything: « dans cinq pays ». */
const VAGUE = /^(?:pays|États|membres|centres|provinces|sites)(?![\p{L}-])/u;
/** What is only meant to be: no count of what is. */
const MEANT = /(?<!\p{L})(?:souhait\p{L}+|pourr\p{L}+|prévoi\p{L}+|envisag\p{L}+|doi(?:t|vent) )/u;
/** A number that may be a year. */
const YEARLIKE = /^(?:19|20)\d\d$/u;
/** Verbs that say what a part of those just counted does. */
const DOES = /^ (concernent|portent|viennent|touchent|relèvent|associent) /u;
/** What tells a part from the whole: « venus d’Afrique », « nés après le séisme », « françaises ». */
const PART =
  /^(?:sont )?((?:venus|inscrits|nés|issus|originaires)(?: (?:de |d[’']|après (?:le |la |l[’']))[\p{L}-]+)?|\p{Ll}+(?:aise?s|aine?s|ienne?s|oise?s))(?![\p{L}-])/u;
const OF = /^[ \u00A0](de la |de l[’']|du |des |de |d[’'])/u;

/** « 171 projets lauréats », « 300 venus d’Afrique » after « 700 participants », « 130 concernent l’Afrique » after « 171 projets ». */
export function nameCount(quantity: Quantity): string | null {
  const { sentence, at, end, valeur, before, after, inLetters, isRound, previous } = quantity;
  const isLarge = valeur >= 1e6;
  const text = (isLarge ? after.replace(OF, ' ') : after)
    .replace(/^(?=\p{L})/u, ' ')
    .replace(/ d[’'](?=hommes)/u, ' ')
    .replace(LEFT_OPEN, '');
  const whole = previous.findLast(({ unit }) => unit === '');
  const part = whole === undefined ? null : namePart(whole, before, text);
  if (part !== null) return part;
  const [, defined] = /^ (?:d[’']entre (?:eux|elles) )?sont (?:des )?(.+)$/u.exec(text) ?? [];
  if (defined !== undefined) return toPhrase(phraseAfter(` ${defined}`, { names: true }));
  const [most = ''] = /^[ \u00A0]plus (?=\p{Ll})/u.exec(text) ?? [];
  const said = text.slice(most.length).trim();
  const isCounted = COUNTED.test(said);
  if (inLetters && (!isCounted || VAGUE.test(said) || MEANT.test(before))) return null;
  if (!isCounted && YEARLIKE.test(sentence.slice(at, end))) return null;
  if (!isCounted && !isHead(said, isLarge)) return isRound ? null : countedBefore(before);
  const phrase = toPhrase(most + phraseAndWhere(most === '' ? text : ` ${said}`));
  // « 300 jumelages engagés par 90 villes »: those that are engaged in what was just counted.
  const [, what, done] =
    / (?:les )?(\p{Ll}+s(?: (?:et|de) \p{Ll}+)*) (\p{Ll}+(?:é|i|u))e?s par (?:plus de |près de |quelque )*$/u.exec(
      before,
    ) ?? [];
  const by = phrase === null || done === undefined ? null : toPhrase(`${phrase} qui ont ${done} des ${what}`);
  return by ?? (phrase === null ? null : (onlyWhere(completeCount(phrase, before, text, whole), before) ?? 'doute'));
}

/** « Pour la seule Afrique, 105 actions »: no more than there. */
function onlyWhere(label: string | null, before: string): string | null {
  const [, place] = /^Pour la seule (\p{Lu}\p{L}+), $/u.exec(before) ?? [];
  return label === null || place === undefined ? label : toPhrase(`${label} en ${place}`);
}

/** « 30 projets conçus dans cet esprit », « 20 membres nommés par le ministre »: what was done to them, without what completes it. */
const LEFT_OPEN = /(?<=\p{L}) \p{Ll}+(?:é|u|i|is|it)e?s? par .*?(?= ont été | sont |$)/u;
/** « 900 bénévoles à Mayotte et La Réunion », « 520 km de frontière avec le Suriname ». */
const WHERE = /^ (?:à|en|au|aux|avec) (?:le |la |l[’'])?\p{Lu}[\p{L}’-]+(?: (?:et )?(?:(?:La|Le) )?\p{Lu}[\p{L}’-]+)*/u;

/** A noun phrase and the names of where it is, or whom it is with. */
function phraseAndWhere(text: string): string {
  const phrase = phraseAfter(text, { names: true });
  const [where = ''] = WHERE.exec(text.slice(text.indexOf(phrase) + phrase.length)) ?? [];
  return phrase === '' ? '' : phrase + where;
}

/** A part of what was just counted: « 700 participants dont 300 venus d’Afrique », « sur 171 projets, 130 concernent… ». */
function namePart({ libelle }: NamedFigure, before: string, text: string): string | null {
  const [verb = '', does] = DOES.exec(text) ?? [];
  if (does !== undefined) {
    const [article = ''] = /^(?:le |la |les |l[’'])/u.exec(text.slice(verb.length)) ?? [];
    const object = phraseAfter(text.slice(verb.length + article.length), { names: true });
    return toPhrase(`${libelle} qui ${does} ${article}${object}`);
  }
  if (!/(?:dont|parmi lesquels|\()\s*(?:environ |près de |plus de )*$/u.test(before)) return null;
  const [, own] = PART.exec(text.trim()) ?? [];
  // « villes qui ont adhéré au Pacte », « villes françaises qui ont adhéré au Pacte ».
  return own === undefined ? null : toPhrase(libelle.replace(/(?= (?:qui|aux) )|$/u, ` ${own}`));
}

/** « 54 propositions », « 2 000 VSI », « 140 Français »: the noun that a number in digits counts. */
function isHead(text: string, isLarge: boolean): boolean {
  const [first = '', second = ''] = text.split(/[ \u00A0,.;:()]/u);
  // « 17 Objectifs de… », « 140 Français »; « l’école 42 Paris » counts nothing.
  if (
    /^\p{Lu}\p{Ll}/u.test(first) &&
    second !== 'de' &&
    !/(?:ains?|aines?|iens?|iennes?|ais|aises?|ois|oises?)$/u.test(first)
  )
    return false;
  if (/^\p{Lu}{3,}$/u.test(first) || (isLarge && /^\p{Ll}{4,}/u.test(first))) return true;
  return isPlural(/^(?:grandes|grands|petites|petits|jeunes)$/u.test(first) ? second : first);
}

/** « le nombre d’élèves bilingues est passé de 300 à 900 »: what is counted stands before. */
function countedBefore(before: string): string | null {
  const [, phrase = ''] =
    /(?<!\p{L})nombre d(?:e nos |e |es |[’'])([\p{Ll}][\p{L} ’'-]+?) (?:est (?:limité à|de|passé de \d[\d \u00A0\u202F]* à)|s[’']élève à|atteint)\s*(?:plus de |près de )*$/u.exec(
      before,
    ) ?? [];
  return phrase === '' ? null : toPhrase(phrase);
}

/** « 33 % de la population mondiale », « 49 % sont des femmes », « 70 % les infrastructures », « 46 % en 2000 » after another share. */
export function nameShare({ before, after, previous, last, at }: Quantity): string | null {
  const [, link = ''] = OF.exec(after) ?? [];
  const object = link === '' ? '' : phraseAfter(after.slice(link.length + 1), { names: true });
  const whole = object === '' ? null : toPhrase(object.replace(/^(?:son|sa|leur) /u, ''));
  // « 160 millions d’euros par an, soit 20 % du PIB »: a share that the amount before it is.
  const same = / soit (?:plus de |près de |environ )*$/u.test(before) ? previous.at(-1)?.libelle : undefined;
  const subject = same ?? subjectBefore(before);
  if (whole !== null) {
    const part = subject ?? ranked(before);
    if (part === null) {
      const [, does] = SHARES.exec(after.slice(link.length + 1 + object.length)) ?? [];
      if (does !== undefined) return / leur /u.test(does) ? null : toPhrase(`${whole} qui ${does}`);
      // « 75 % d’énergies renouvelables » says what the part is; « 26 % des coopérations », « 7 % de son PIB » only what it is a part of.
      if (!/^(?:de |d[’'])$/u.test(link) || /^(?:son|sa|leur) /u.test(object)) return null;
      const [, own, mix = ''] =
        /^ dans (son|sa|le|la) ([\p{Ll} ]+)/u.exec(after.slice(link.length + 1 + object.length)) ?? [];
      return own === undefined
        ? whole
        : toPhrase(`${whole}, part ${/a$/u.test(own) ? 'de la' : 'du'} ${phraseAfter(mix)}`);
    }
    const of = /^(?:son|leur) /u.test(object) ? 'du ' : /^sa /u.test(object) ? 'de la ' : link;
    return toPhrase(`${part}, part ${of}${whole}`);
  }
  const among = shareAmong(before, after, previous);
  if (among !== null) return among;
  const [, defined] = /^ sont (?:des )?(.+)$/u.exec(after) ?? [];
  if (defined !== undefined) {
    const part = toPhrase(phraseAfter(` ${defined}`));
    // « 7 000 élus. 49 % sont des femmes »: of those just counted.
    const those = before.trim() === '' && last?.unit === '' ? last.libelle : undefined;
    return part === null || (those === undefined && before.trim() === '')
      ? null
      : toPhrase(those === undefined ? part : `${part}, part des ${those}`);
  }
  const [article = ''] = /^ (?:le |la |les |l[’'])/u.exec(after) ?? [];
  if (article !== '') return nameChanged(before, article, after.slice(article.length));
  return inherit('%', before, at, previous, last) ?? nameCase(subject, after, previous);
}

/** « Les étudiants sont mal répartis, avec 50 % d’entre eux concentrés dans trois régions : Bretagne (35 %) ». */
function shareAmong(before: string, after: string, previous: readonly NamedFigure[]): string | null {
  const [, those = ''] = /(?:^|, )[Ll]es (\p{Ll}[\p{L} ]+?) (?:sont|ont) /u.exec(before) ?? [];
  const [, done] = /^ d[’']entre (?:eux|elles) (\p{Ll}+(?:é|i|u)e?s [^,.;:()]{4,50})/u.exec(after) ?? [];
  if (those !== '' && done !== undefined) return toPhrase(`${those} ${done}`);
  const [, place] = /[:,] (\p{Lu}[\p{L} ’-]+) \($/u.exec(before) ?? [];
  const isListed = those !== '' && after.startsWith(')') && previous[0]?.unit === '%';
  return isListed && place !== undefined && previous[0]?.libelle.startsWith(those)
    ? toPhrase(`${those}, ${place}`)
    : null;
}

/** « 65 % des cibles dépendent de leur action »: what the part does that the share is of. */
const SHARES =
  /^ ((?:(?:concern|port|touch|relèv|dépend|associ|vienn)ent|sont) [^,.;:()\d]{3,60}?)(?=[,.;:()]|$| (?:au regard|selon) )/u;

/** « Les projets pour la forêt viennent au premier rang avec 22 % », « au Pérou, qui représente 4 % »: what the share is, when no article leads to it. */
function ranked(before: string): string | null {
  const [, first] =
    /^(?:Les |La |Le |L[’'])([\p{L}’'/ -]{5,60}?) (?:viennent|arrivent|figurent) [^,;:()]* avec $/u.exec(before) ?? [];
  const [, last] =
    /(?<!\p{L})(?:au|aux|en|à) (\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)*), qui représente(?:nt)? $/u.exec(before) ?? [];
  return first ?? last ?? null;
}

/** « augmenter de 30 % le nombre de touristes »: a rise of what. */
function nameChanged(before: string, article: string, after: string): string | null {
  const one = phraseAfter(after, { names: true });
  const [others = ''] = OTHERS.exec(after.slice(after.indexOf(one) + one.length)) ?? [];
  const phrase = toPhrase(one + others.replace(/(?<=, |et )(?:la |le |les |l[’'])/gu, ''));
  const [, up, down] =
    /(?:(augment\p{L}+|accr\p{L}+|progress\p{L}+)|(rédui\p{L}+|baiss\p{L}+|diminu\p{L}+)) de (?:plus de |près de )*$/u.exec(
      before,
    ) ?? [];
  if (phrase !== null && up === undefined && down === undefined) {
    const [, whole] = SPLIT.exec(before) ?? [];
    return whole === undefined ? phrase : toPhrase(`${phrase}, part des ${whole}`);
  }
  // « cela lui a permis d’augmenter de 30 %… »: whose?
  if (phrase === null || /(?<!\p{L})lui (?:a|ont) /u.test(before)) return null;
  const of = ({ ' le ': 'du ', ' les ': 'des ' } as Record<string, string>)[article] ?? `de${article}`;
  return toPhrase(`${up === undefined ? 'baisse' : 'hausse'} ${of}${phrase}`);
}

/** « Ces projets concernent pour 70 % les infrastructures, 9 % l’éducation »: what the shares are of. */
const SPLIT =
  /^(?:Ces|Leurs|Les|Ses) (\p{Ll}+s) (?:concernent|portent|visent) pour (?:environ )?(?:[\d,]+[ \u00A0\u202F]% [^.;:]*)?$/u;

/** « l’éducation, l’emploi et la formation »: the rest of a list, each with its article. */
const OTHERS =
  /^(?:, (?:la |le |les |l[’'])[\p{L}’ -]+?)+ et (?:la |le |les |l[’'])[\p{Ll}-]+(?: \p{Ll}+(?:els?|elles?|al|ales?|aux|iques?)(?!\p{L}))*/u;

/** « Le taux peut aller jusqu’à 30 % pour les pays voisins, 50 % pour les autres »: one subject, a case each. */
function nameCase(subject: string | null, after: string, previous: readonly NamedFigure[]): string | null {
  if (/^ si /u.test(after)) return null;
  const head =
    subject ??
    (/^ (?:pour|dans) /u.test(after)
      ? previous.findLast(({ unit }) => unit === '%')?.libelle.split(' pour ')[0]
      : undefined);
  if (head === undefined || head === null) return null;
  const [, article] = /^ pour (les |la |le |l[’']|des )/u.exec(after) ?? [];
  if (article === undefined) return toPhrase(head);
  const phrase = after.slice(5 + article.length + 1).split(/[,;.:(]| et \d/u)[0] ?? '';
  return toPhrase(`${head} pour ${article}${phrase}`) ?? toPhrase(head);
}

/** What a number shares with the one before it: « 46 % en 2000 », « contre 66 millions », « porté à 500 000 euros », « ce chiffre atteindra ». */
function inherit(
  unit: Quantity['unit'],
  before: string,
  at: number,
  previous: readonly NamedFigure[],
  last: NamedFigure | undefined,
): string | null {
  const same = previous.at(-1);
  const between = same === undefined ? '' : before.slice(same.end, at);
  const goesOn =
    /(?:contre|porté à|puis|passé à)\s*(?:plus de |près de )*$|(?:en|au titre de|pour) \d{4}(?:,| et|, et)\s*(?:plus de |près de )*$/u.test(
      between,
    );
  if (same !== undefined && same.unit === unit && goesOn && between.length < 90) return same.libelle;
  const isSame = /(?<!\p{L})(?:ce (?:chiffre|nombre|taux|montant)|cette (?:part|proportion|somme))(?!\p{L})/iu.test(
    before,
  );
  return isSame && same === undefined && last?.unit === unit ? last.libelle : null;
}

const AMOUNTS =
  'aide|appel|appui|APD|budget|contribution|coût|co-?financement|dotation|enveloppe|financement|fonds|investissement|montant|plafond|prêt|subvention|transfert';
/** « un budget de », « pour un montant total estimé à »: what an amount is the amount of. */
const AMOUNT_OF = new RegExp(
  `(?<!\\p{L})((?:${AMOUNTS})s?(?:\\s+(?!(?:de|à|au|plus|près|environ)(?!\\p{L})|d[’'])[\\p{L}’'-]+){0,3})\\s+(?:s[’']élevant à|s[’']élève(?:nt)? à|estimée?s? à|évaluée?s? à|atteint|atteignant|de|d[’'])\\s*(?:plus |près |environ |quelque |de |d[’']|un peu |hauteur )*$`,
  'iu',
);
/** « un montant de », « un budget de » do not say of what. */
const UNSAID = /^(?:montant|appel|budget|coût)s?(?: (?:total|global|minimum|maximum|maximal|minimal))?$/iu;
const SPENT =
  /^ (?:qui )?(?:sont |ont été )?(consacré|dépensé|déclaré|récolté|investi|versé|mobilisé|alloué|attribué|collecté|affecté)e?s?( (?:à l[’']|à la |à des |à |au |aux |par an(?!\p{L})|par ces |par les |par |pour |en faveur de )?)/u;

/** « un budget de 30 000 euros », « leur montant s’élève à », « 4 millions d’euros consacrés à », « cofinancement : 3 millions d’euros ». */
export function nameAmount(quantity: Quantity): string | null {
  const { before, after, previous, last, at } = quantity;
  // « 30 millions d’euros récoltés par an, dont 13 millions via la loi »
  const [, via] = /dont $/u.test(before) ? (/^ (via [^,.;:()]+)/u.exec(after) ?? []) : [];
  if (via !== undefined) return toPhrase(`${previous.at(-1)?.libelle ?? ''}, ${via.trim()}`);
  const amount = AMOUNT_OF.exec(before)?.[1] ?? '';
  // « un financement de 4 millions d’euros en matière de mobilité urbaine »
  const [matter = ''] = /^ en matière de [\p{Ll} ]+?(?= en \d|[,.;:()])/u.exec(after) ?? [];
  if (amount !== '' && !UNSAID.test(amount)) return toPhrase(amount + giverOf(before, amount) + matter);
  return (
    inherit('€', before, at, previous, last) ??
    nameBounds(before, after, previous) ??
    (UNSAID.test(amount) || / pour $/u.test(before) ? nameUnsaid(amount, before, previous) : null) ??
    nameGoods(after) ??
    nameOffer(before) ??
    nameCost(before) ??
    subjectBefore(before) ??
    nameSpent(after) ??
    nameAside(quantity)
  );
}

/** « L’agence a apporté une aide directe de », « la diaspora envoie des transferts de »: whose amount it is. */
function giverOf(before: string, amount: string): string {
  const lead = before.slice(0, before.lastIndexOf(amount));
  const [, article, giver] =
    /(?:^|[.;:,] )(la |le |l[’'])([\p{L} -]{3,40}?) (?:envoie|verse|apporte|a (?:ainsi )?(?:apporté|versé)) (?:une|un|des) $/iu.exec(
      lead,
    ) ?? [];
  return giver === undefined ? '' : ` ${ofName(article, giver)}`;
}

/** « pour un montant global de », « 300 projets, pour 16 millions d’euros »: of what was just counted, of the fund whose amount it is. */
function nameUnsaid(amount: string, before: string, previous: readonly NamedFigure[]): string | null {
  const counted = previous.at(-1);
  if (counted?.unit === '') return toPhrase(`${amount || 'montant'} des ${counted.libelle}`);
  const lead = before.slice(0, before.toLowerCase().lastIndexOf(amount.toLowerCase())).replace(/ \([^()]*\)/gu, '');
  const [, article = '', owner] = OWNER.exec(lead) ?? [];
  return owner === undefined ? null : toPhrase(`${amount} ${contract(article, owner)}${owner}`);
}

/** « Cet appel d’un montant de », « le programme de la région dispose d’un budget de »: whose amount it is. */
const OWNER =
  /(?:^|(?<!\p{L}))(un|une|le|la|l[’'])[ ]?((?:appel|programme|fonds|projet|accord|contrat)(?![\p{L}-])[\p{L} ’'-]*?)(?: (?:dispose|bénéficie|est doté))? d[’']un $/iu;

const contract = (article: string, noun: string): string =>
  /^[aeiouhéèêâî]/iu.test(noun) ? 'de l’' : /^(?:cette|une|la)$/iu.test(article) ? 'de la ' : 'du ';

/** « comprise entre 200 000 euros et 1,5 million d’euros ». */
function nameBounds(before: string, after: string, previous: readonly NamedFigure[]): string | null {
  const [lower] = /\s+(?:et |est )*(?:est )?comprise?s? entre\s*$/u.exec(before) ?? [];
  if (lower !== undefined && / et \d/u.test(after.slice(0, 6))) {
    const clause = before.slice(0, before.length - lower.length);
    const subject = subjectBefore(`${clause.replace(/ peut aller jusqu.*$/u, '')} est de `);
    return subject === null ? null : toPhrase(`${subject}, au moins`);
  }
  const first = previous.at(-1);
  const isUpper = first?.libelle.endsWith(', au moins') === true && / et $/u.test(before.slice(first.end));
  return isUpper ? first.libelle.replace(/au moins$/u, 'au plus') : null;
}

/** « la Commission avait proposé 600 millions d’euros », « avec un appel lancé tous les deux ans à hauteur de 200 000 euros ». */
function nameOffer(before: string): string | null {
  const [, the = '', who] =
    /(?<!\p{L})([Ll]a |[Ll]e |[Ll][’'])(\p{Lu}[\p{L} ]{3,40}?) (?:avait|a) proposé(?: seulement)? $/u.exec(before) ??
    [];
  const [, call] =
    /(?<!\p{L})un ((?:AAP|appel|fonds)(?: [\p{L}]+){1,6}) à hauteur de(?: plus de)? $/u.exec(before) ?? [];
  if (who !== undefined) return toPhrase(`montant proposé par ${the.toLowerCase()}${who}`);
  return call === undefined ? null : toPhrase(`montant d’un ${call}`);
}

/** « un million d’euros de projets ». */
function nameGoods(after: string): string | null {
  const [, noun = ''] = /^ (?:de |d[’'])([\p{L}’'-]+)/u.exec(after) ?? [];
  if (!isPlural(noun)) return null;
  return toPhrase(`montant des ${phraseAfter(after.replace(/^ (?:de |d[’'])/u, ''), { names: true })}`);
}

/** « Un point d’eau coûte seulement 2 000 euros ». */
function nameCost(before: string): string | null {
  const [, article, thing] =
    /(?:^|[.;:,] |et )(une?) ([\p{L} ’'-]+?) coûte(?:\s+(?:seulement|environ|près de|plus de|de))*\s*$/iu.exec(
      before,
    ) ?? [];
  return article === undefined ? null : toPhrase(`coût d’${article.toLowerCase()} ${thing}`);
}

/** « 4,7 milliards d’euros dépensés par ces étudiants » → « montant dépensé par ces étudiants ». */
function nameSpent(after: string): string | null {
  const [whole, participle = '', link = ''] = SPENT.exec(after) ?? [];
  // « 27 millions d’euros consacrés à l’aide ont eu un effet… »: only those that had.
  if (whole === undefined || /^ au $/u.test(link)) return null;
  const [, effect] = / ont (eu un [^,.;:()]+)/u.exec(after) ?? [];
  if (effect !== undefined) return toPhrase(`montant qui a ${effect}`);
  if (/par an/u.test(link)) return toPhrase(`montant ${participle}${link}`);
  const object = phraseAfter(after.slice(whole.length), { names: true });
  // « à la lecture et à la musique »
  const rest = after.slice(whole.length + object.length);
  const [and = ''] = / à | au/u.test(link) ? (/^ et (?:à la |à l[’']|au |aux |à )/u.exec(rest) ?? []) : [];
  const other = and === '' ? '' : phraseAfter(rest.slice(and.length), { names: true });
  return object === '' ? null : toPhrase(`montant ${participle}${link}${object}${other === '' ? '' : and + other}`);
}

/** « Lot 2 : Asie et Pacifique (20 M€) », « (cofinancement : 3,2 millions d’euros) », « l’appui du ministère (600 000 euros) », « destinataires de l’APD… avec 1,9 million d’euros ». */
function nameAside({ before, after, sentence, lead }: Quantity): string | null {
  const [row, alone] = /^(?:([\p{L} ]+ \d+)\s:\s)?([\p{L}][\p{L} ’'-]{3,60}) \($/u.exec(before)?.slice(1) ?? [];
  if (alone !== undefined && /^\)[.;]?$/u.test(after.trim()) && sentence.length < 90) {
    const phrase = toPhrase(alone);
    if (phrase === null || row === undefined) return phrase;
    const [of = ''] = /(?<=de )l[’']appel à \p{Ll}+/u.exec(lead) ?? [];
    return `${decapitalise(row)}${of === '' ? '' : ` de ${of}`}, ${phrase}`;
  }
  const [aside = ''] =
    /\s*(?:[:(]|,? avec)\s*(?:il arrive [^,]*, avec)?\s*(?:près de |plus de |environ |actuellement |[\p{Ll}]+ )*$/u.exec(
      before,
    ) ?? [];
  if (aside === '') return null;
  const clause = before.slice(0, before.length - aside.length);
  const noun = [...clause.matchAll(new RegExp(`(?<!\\p{L})(?:précédente? )?(?:${AMOUNTS})s?(?!\\p{L})`, 'giu'))].at(-1);
  if (noun === undefined || clause.length - noun.index > 120) return null;
  const phrase = phraseAfter(clause.slice(noun.index), { names: true });
  const name = toPhrase(phrase.replace(/(?: éponyme| \p{Ll}+ée?s?)+$/u, ''));
  if (name === null || / d(?:e|u|es) | d[’']| \p{Lu}/u.test(phrase)) return name;
  // « le plafond réglementaire » does not say of what: of what the sentence is about, or nothing.
  const [, subject] = /^Les (\p{Ll}+s) /u.exec(before) ?? [];
  return subject === undefined ? null : toPhrase(`${name} des ${subject}`);
}

/** « 520 km de frontière terrestre », « la frontière terrestre : plus de 700 km ». */
export function nameMeasure({ before, after, unit }: Quantity): string | null {
  if (unit === 'habitants') {
    const [, the = '', place] =
      /^(L[’']|Le |La )(\p{Lu}[\p{L}-]+) est [^.;,]* peuplée? \((?:plus de )?$/u.exec(before) ?? [];
    return place === undefined ? null : `population ${ofName(the, place)}`;
  }
  const [, link] = OF.exec(after) ?? [];
  if (link !== undefined) {
    const measured = phraseAndWhere(` ${after.slice(link.length + 1)}`);
    // « une ville double le long de 50 km de côte »: that part of the coast.
    const [, along] = /(?<!\p{L})(?:la |le |l[’'])(\p{Ll}+ [\p{L} -]+) le long de $/u.exec(before) ?? [];
    return toPhrase(along === undefined ? measured : `${measured}, ${along}`);
  }
  const [lead] = /^(.*)\s*:\s*(?:plus de |près de |environ )*$/u.exec(before)?.slice(1) ?? [];
  return lead === undefined ? null : phraseBefore(lead.trim());
}
