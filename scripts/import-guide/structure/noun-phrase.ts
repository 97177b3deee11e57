/** Words where a noun phrase ends: verbs, relatives, prepositions that begin another matter. */
const ENDS = new Set(
  'a ai ait afin ainsi allant alors appartenant au aujourd’hui auxquels aux avec ayant bien cent ce ces cette chaque chez comme comprenant contre dans depuis dès donc dont doit doivent elle elles en entre est étaient était eux fut furent grâce il ils lors mais mis ne notamment on ont ou où par parfois pour pouvant puis quand que qui réunissant sans se selon sera seront si soit sont sous sur travaillant venant vers via y à après avant actuellement environ lorsque peut peuvent également desquels lesquels plus moins très deux trois quatre cinq six sept huit neuf dix vingt'.split(
    ' ',
  ),
);
/** Words in -ent that are no verb. */
const NOUNS_IN_ENT =
  /(?:ment|érent|inent|gent|ccident|cédent|nstrument|résident|récent|manent|lient|atient|talent|fréquent)$/u;
/** Words that no noun phrase ends with: it was cut in the middle. */
const CUT =
  /(?:[ \u00A0]+(?:de|des|du|d[’']|la|le|les|l[’']|un|une|leur|leurs|son|sa|ses|plus|très|tous|toutes|et|se|s[’']\p{L}*|n[’']\p{L}*))+$/iu;
/** Words before which a proper name belongs to the phrase. */
const LINKS = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'et']);
const NO_NOUN = new Set(
  'plus moins près dans sans sous vers dès après depuis pas alors toujours ses nos vos leurs ces mes des les aux puis mais deux trois dix six ans mois fois jours heures pages pays-là autres premiers premières derniers dernières prochains prochaines temps cours points siècles hectares volets axes lots phases étapes minutes semaines années décennies thématiques'.split(
    ' ',
  ),
);

/** A verb after « de »; « de quartier », « de cluster » are names. */
const INFINITIVE = /^[ \u00A0](?!\p{Ll}*(?:ier|yer|mer|fer|ver|leader|cluster|master)(?!\p{L}))\p{Ll}{4,}er(?!\p{L})/u;

/** Most words and letters of a phrase: beyond, it is a sentence. */
const MOST_WORDS = 14;
const LONGEST = 110;

/** A noun in the plural, as far as its letters tell. */
export const isPlural = (word: string): boolean => /^\p{L}[\p{Ll}’'-]+[sx]$/u.test(word) && !NO_NOUN.has(word);

/** « jumelages et partenariats », « accords de jumelage et de partenariat », « villes, communautés ou associations »: the phrase goes on. */
const goesOnAfterAnd = (rest: string, so_far: string): boolean => {
  const [, next = ''] = /^[ \u00A0]([\p{L}’'-]+)/u.exec(rest) ?? [];
  if (/^(?:de|des|du)$|^d[’']/u.test(next)) return / (?:de|des|du) | d[’']/u.test(so_far);
  return next === 'leurs' || (isPlural(next) && /^\p{Ll}/u.test(next));
};

const ENUMERATION = /^, (\p{Ll}[\p{L}’'-]+)(?: \p{Ll}+[sx])? (?:et|ou) (\p{Ll}[\p{L}’'-]+)/u;

/** The noun phrase that a text begins with; proper names end it unless `names`. */
export function phraseAfter(text: string, { names = false } = {}): string {
  let at = 0;
  let last = '';
  for (let count = 0; count < MOST_WORDS; ) {
    const rest = text.slice(at);
    const [, one = '', other = ''] = ENUMERATION.exec(rest) ?? [];
    if (count > 0 && isPlural(one) && isPlural(other)) {
      at += rest.indexOf(other) + other.length;
      last = other;
      count += 3;
      continue;
    }
    const [whole = '', word = ''] = /^[ \u00A0]*([\p{L}][\p{L}’'-]*)/u.exec(rest) ?? [];
    // « des porteurs de projet de développer »: what they do is no part of their name.
    if (word === 'de' && INFINITIVE.test(rest.slice(whole.length))) break;
    // « aide publique au développement », « appels à projets »: one name.
    const isGoal = /^(?:au développement|à projets?)(?!\p{L})/u.test(
      rest.slice(whole.length - word.length).replace('\u00A0', ' '),
    );
    if (word === '' || (!isGoal && !belongs(word, last, names && count > 0))) break;
    if (/^(?:et|ou)$/u.test(word) && !goesOnAfterAnd(rest.slice(whole.length), text.slice(0, at))) break;
    at += whole.length;
    last = word;
    count += 1;
  }
  return text.slice(0, at).replace(CUT, '').trim();
}

/** « jeunes Péruviens » */
const PEOPLE = /^\p{Lu}\p{Ll}+(?:ais|aises|ois|oises|iens|iennes|ains|aines)$/u;

function belongs(word: string, last: string, names: boolean): boolean {
  if (word === 'ou' && last !== '') return true;
  if (ENDS.has(word.replace(/^l[’']/u, '')) || /^(?:s|n|qu|c|j|m)[’']/u.test(word)) return false;
  // « permettant à 4 000 jeunes d’apprendre »: a verb, not « d’échange ».
  if (/^d[’']\p{Ll}{3,}(?:er|ir|dre|oir)$/u.test(word)) return false;
  if (/ent$/u.test(word) && !NOUNS_IN_ENT.test(word)) return false;
  if (isPlural(last) && PEOPLE.test(word)) return true;
  if (last === '' || /^\p{Ll}/u.test(word)) return names || !/[’']\p{Lu}\p{Ll}/u.test(word) || last === '';
  return names && (LINKS.has(last) || /^\p{Lu}{2,}$/u.test(word) || /^\p{Lu}/u.test(last.replace(/^\p{L}+[’']/u, '')));
}

/** A noun phrase begins with a noun: no pronoun, no article, no bracket or figure left over; null for anything else. */
export function toPhrase(text: string): string | null {
  const phrase = text
    .trim()
    .replace(CUT, '')
    .replace(/[\s,;:.–-]+$/u, '');
  if (phrase.length < 3 || phrase.length > LONGEST || /[()[\]\d%]/u.test(phrase)) return null;
  // A heading all in capitals.
  if (/\s/u.test(phrase) && !/\p{Ll}/u.test(phrase)) return null;
  if (phrase.split('«').length !== phrase.split('»').length) return null;
  return /^(?:ce|ces|cette|celui|celle|ceux|celles|il|ils|elle|elles|on|nous|leur|leurs|son|sa|ses|plus|moins|près|environ|entre|d[’']entre|dont|lesquels|lesquelles|eux|nos|vos|notre|votre|tout|toute|tous|toutes|de|des|du|et|ou|autres?|nouveaux?|nouvelles?)(?!\p{L})(?!\s+\p{L}+s\b)|(?<!\p{L})(?:éponyme|précité|susdit)/iu.test(
    phrase,
  )
    ? null
    : phrase;
}

const ARTICLE = "(?:Le |La |Les |L[’']|Un |Une |le |la |les |l[’']|un |une |[Cc]et |[Cc]e |[Cc]ette |[Cc]es )";
const ABOUT =
  "(?:\\s*(?:plus|près|environ|quelque|un peu|que|qu[’']|de|d[’']|jusqu[’']à|hauteur|au moins|au plus|actuellement|seulement|pour|à eux seuls|à elles seules))*";
/** Words that say how much their subject is, at the end of a text. */
const MEASURES = new RegExp(
  `(?:\\s+n[e’'])?\\s*\\b(?:(?:a|ont|devrait|devraient|pourrait|peut|peuvent|va|vont)\\s+)?(?:représent(?:e|ent|ait|aient|é|er)|s[’']élèv(?:e|ent)|s[’']élevait|attein(?:t|dre|te|gnent)|est limitée? à|(?:va|vont)(?= jusqu)|est au (?:minimum|maximum)|est de l[’']ordre|était|est|sont|aller|pesait|pèse)(?:\\s+en\\s+\\d{4})?(?:\\s+(?:un |le )?(?:montant|total|coût|budget)(?: (?:global|total))?)?(?:\\s+à)?${ABOUT}\\s*(?:\\d+ (?:à|ou|et)\\s*)?$`,
  'u',
);

/** The subject of the words of measure that a text ends with: « La population urbaine représentait » → « population urbaine ». */
export function subjectBefore(text: string): string | null {
  const measures = MEASURES.exec(text);
  if (measures === null) return null;
  const clause =
    text
      .slice(0, measures.index)
      .split(/[.;:(–!?]\s/u)
      .at(-1) ?? '';
  const parts = clause.split(/,\s/u);
  // « la part de la commune, de la région et des autres »: none of them alone.
  if (/^(?:de |du |des |d[’'])/u.test(parts.at(-1) ?? '')) return null;
  const own =
    parts.findLast((part) => new RegExp(`^(?:et |mais |dont )?${ARTICLE}`, 'u').test(part)) ?? parts.at(-1) ?? '';
  const [, , phrase = ''] = new RegExp(`(?:^|\\s)(et |mais |dont )?${ARTICLE}(.+)$`, 'su').exec(own) ?? [];
  const relative = (phrase.split(/\s+(?:qui|que|dont|où)$/u)[0] ?? '').replace(/\s+(?:en|au titre de) \d{4}$/u, '');
  const subject = lastAfterVerb(relative);
  return /\s(?:qui|que|dont|où|est|sont|a|ont)\s/u.test(subject) ? null : toPhrase(subject);
}

/** « possède une agriculture diversifiée » → « agriculture diversifiée »: what follows the last indefinite article. */
const lastAfterVerb = (text: string): string => text.split(/\s(?:possède|a|compte) (?:une? )/u).at(-1) ?? text;

/** The noun phrase that ends a text, from its last article on: « la plus longue frontière terrestre de la France ». */
export function phraseBefore(text: string): string | null {
  const [, phrase = ''] =
    /(?<!(?<!\p{L})(?:de|à|en|dans|sur|par|pour|avec) )(?:\b[Ll]e |\b[Ll]a |\b[Ll]es |\b[Ll][’']|\b[Uu]ne? )((?:(?!\s(?:qui|que|dont|est|sont)\s)[\p{L}\s’'-])+)$/u.exec(
      text,
    ) ?? [];
  const [most = ''] = /^plus (?:longue|grande|long|grand) /u.exec(phrase) ?? [];
  const noun = toPhrase(phrase.slice(most.length));
  return noun === null ? null : most + noun;
}
