/** What a text says of somebody and may not publish, in the words of a report. */
type Donnee = 'adresse électronique' | 'numéro de mobile';

const BLANC = '[\\t \\u00A0\\u202F]';

/** Lengths are bounded here and below: a pattern over a whole text of letters, or of spaces, would take quadratic time. */
const ADRESSE =
  /(?<![\p{L}\p{N}._%+-])(?<!@|\/\/)(?:mailto: ?)?([\p{L}\p{N}._%+-]{1,64}) ?(?:@|＠|[([] ?(?:at|arobase) ?[)\]]) ?((?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,63})/giu;
const ARROBE = /@|＠|[([] ?(?:at|arobase)/i;

/** As people write them: spaces anywhere, or the same sign between the pairs. « 06 2021 1500 » is a month, a year and a number. */
const MOBILES = [
  `(?:\\+|00)(?:33|262|590|594|596)[\\t \\u00A0\\u202F.()0-]{0,5}[67](?:[\\t \\u00A0\\u202F./-]?\\d){8}`,
  `(?!0[67]${BLANC}(?:\\d{1,2}${BLANC})?(?:19|20)\\d\\d(?!\\d))(?:0|\\(0\\))[67](?:${BLANC}?\\d){8}`,
  `0[67](${BLANC}?[./–-]${BLANC}?)\\d\\d(?:\\1\\d\\d){3}`,
];
/** Stands where something was taken out: no cleaned text holds it. */
const TROU = '\u0000';
/** What stands in an address of a page is no telephone number. */
const MOBILE = new RegExp(`(?<![\\p{L}\\p{N}_]|[^\\d\\s${TROU}]/)(?:${MOBILES.join('|')})(?!\\d)`, 'gu');

const ETIQUETTE = new RegExp(
  `(?<!\\p{L})(?:(?:adresse|courriel|e-?mail|mail|mobile|portable|t[ée]l[ée]phone)${BLANC}?:|(?:mob|port|t[ée]l)(?:\\.${BLANC}?:?|${BLANC}?:|(?=${BLANC})))${BLANC}?${TROU}`,
  'giu',
);
const SIGNES = '[\\t \\u00A0\\u202F,;:/·|–—-]{0,5}';
const ENCADRE = new RegExp(`[([<«]${SIGNES}${TROU}(?:${SIGNES}${TROU})*${SIGNES}[)\\]>»]`, 'g');
const SUITE = new RegExp(`(${SIGNES})${TROU}(?:${SIGNES}${TROU})*(${SIGNES})`, 'g');

/**
 * A text without e-mail addresses, but for those of a desk, and without French mobile numbers, tidied where they stood:
 * « Puits (contact Paul Petit, paul@…, 06 …) » → « Puits (contact Paul Petit) »; and what was taken out.
 */
export function takeOutPersonalData(text: string, isDesk: (courriel: string) => boolean): [string, readonly Donnee[]] {
  const found = new Set<Donnee>();
  const takeOut = (donnee: Donnee): string => {
    found.add(donnee);
    return TROU;
  };
  const withoutAddresses = !ARROBE.test(text)
    ? text
    : text.replace(ADRESSE, (whole, local: string, domaine: string) =>
        isDesk(`${local}@${domaine}`) ? whole : takeOut('adresse électronique'),
      );
  const holed = withoutAddresses.replace(MOBILE, () => takeOut('numéro de mobile'));
  return [found.size === 0 ? text : closeHoles(holed), [...found]];
}

function closeHoles(holed: string): string {
  return holed
    .replace(ETIQUETTE, TROU)
    .replace(ENCADRE, TROU)
    .replace(SUITE, (run: string, before: string, after: string, at: number, whole: string) => {
      const isFirst = at === 0 || '\n([«'.includes(whole.charAt(at - 1));
      const next = whole.charAt(at + run.length);
      if (isFirst || next === '' || '\n.)]'.includes(next)) return '';
      return [before, after].find((signs) => /\S/.test(signs)) ?? ' ';
    });
}
