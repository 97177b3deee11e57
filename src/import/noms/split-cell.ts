import { foldText } from '../../contract/words/fold-text.ts';
import type { Cellule } from '../tableau.ts';

/** What a cell holds, as text: no more spaces than needed, a day as `2021-04-03`. Empty for nothing, and for a formula that failed. */
export function toText(cellule: Cellule | undefined): string {
  if (cellule === null || cellule === undefined) return '';
  if (cellule instanceof Date) return Number.isNaN(cellule.getTime()) ? '' : cellule.toISOString().slice(0, 10);
  if (Array.isArray(cellule))
    return cellule
      .map(toText)
      .filter((text) => text !== '')
      .join('\n');
  const text = String(cellule)
    .replace(/[ \t\u00a0\u202f]+/g, ' ')
    .trim();
  return ERREUR.test(text) ? '' : text;
}

/** In the place of a formula whose result the workbook does not hold. */
export const SANS_RESULTAT = '#NON CALCULÉ';
/** What a spreadsheet shows where a formula failed, and where a column is too narrow for its value: it is saved so in a CSV. */
export const ERREUR =
  /^(?:#(?:N\/A|REF!?|VALUE!|VALEUR!|DIV\/0!|NAME\?|NOM\?|NUM!|NOMBRE!|NULL!|NUL!|SPILL!|EPARS!|PROPAGATION!|CALC!|CALCUL!|FIELD!|CHAMP!|GETTING_DATA|NON CALCULÉ)|#{3,}|Err:5\d\d)$/;
/** What people write where there is nothing. */
const RIEN =
  /^(?:-+|–|—|\/|\.+|n\.?[ac]\.?|n\/a|n\.?d\.?|néant|neant|aucune?|non (?:renseigné|communiqué|précisé|applicable)e?s?|nr|sans objet|null|none|xx+|\?+)$/i;

/** What people write where a name will stand, or stands elsewhere, on folded text. */
const PROVISOIRE = new RegExp(
  '^(?:' +
    [
      'a (?:definir|preciser|determiner|completer|venir|confirmer|identifier|rechercher|trouver|designer|renseigner|choisir|voir)',
      '(?:en attente|en cours|en recherche|recherche)(?: (?:de|d) .*| d .*)?',
      '(?:non |in)(?:connu|defini|determine|identifie|designe|precise|renseigne|communique)e?s?',
      '(?:idem|ibid|id|ditto)(?: .*)?',
      'meme (?:partenaire|ville|commune|collectivite|que)(?: .*)?',
      '(?:pas|sans|aucune?)(?: de| d)?(?: (?:partenaire|partenariat|collectivite|autorite|ville|commune)s?(?: .*)?)?',
      '(?:voir|cf) .*',
      '(?:divers(?:es)?|plusieurs|differente?s?|autres?|multiples?|quelques|certaine?s|\\d{1,3}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)' +
        '(?: (?:autres )?(?:partenaires?|collectivites?|communes?|villes?|municipalites?|autorites?|regions?|provinces?|departements?|districts?|villages?|cercles?|acteurs?|structures?|associations?|organismes?|ong)(?: .*)?)?',
      'partenaires?|tests?|essais?|exemples?|oui|non|nsp|ne sait pas|tbd|tbc',
    ].join('|') +
    ')$',
);

/** « à définir », « idem », « 2 communes »: no name. */
export const estProvisoire = (text: string): boolean => PROVISOIRE.test(foldText(text));

export const estRien = (text: string): boolean => text === '' || RIEN.test(text);

/** « € », « — »: neither a letter nor a figure, no name and no text. */
export const estSansMot = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

/** « Sénégal, Mali, etc. »: what a list leaves out has no name. */
const SUITE = /(?<![\s,;])[\s,;]+(?:etc\b\.*|…|\.{3})\s*$/i;

/** The lines of a cell that hold something. */
export const listLignes = (text: string): string[] =>
  text
    .split('\n')
    .map((ligne) => ligne.trim())
    .filter((ligne) => ligne !== '');

/** Parts that are always apart. */
const FORTS = /[;\n\r|•]+/;
/** Parts that are apart when that makes sense. */
const FAIBLES: readonly RegExp[] = [/\s+[/+]\s+|\s+[-–—]\s+/, /[/+]/, /\s*,\s*/, /\s+(?:et|&)\s+/];

/**
 * The names in a cell: « Lyon ; Grenoble », « Cotonou / Porto-Novo », « Lyon et Grenoble ». A name that is known as a whole is
 * never cut: « CC Pays de Sault et du Vallon ». After `;` and line breaks, other signs cut only where each part is a name.
 */
export function splitCell(cellule: Cellule | undefined, isKnown: (text: string) => boolean): string[] {
  if (Array.isArray(cellule)) return cellule.map(toText).filter((text) => !estRien(text) && !estSansMot(text));
  const text = cellule === undefined || estVoid(cellule) ? '' : toText(cellule).replace(SUITE, '');
  if (estRien(text)) return [];
  if (isKnown(text.replace(/\s+/g, ' '))) return [text.replace(/\s+/g, ' ')];
  return text
    .split(FORTS)
    .map((part) =>
      part
        .replace(/\s+/g, ' ')
        .replace(/^[-–—*]\s+/, '')
        .trim(),
    )
    .filter((part) => !estRien(part) && !estSansMot(part))
    .flatMap((part) => splitPart(part, isKnown));
}

const estVoid = (cellule: Cellule): boolean => cellule === null;

/** What kind of body a name is of: « Ville », « Conseils départementaux ». */
const GENRE =
  "villes?|communes?|mairies?|municipalités?|départements?|régions?|conseils? (?:départementa(?:l|ux)|généra(?:l|ux)|régiona(?:l|ux))|(?:euro)?métropoles?|agglomérations?|communautés? (?:de communes|urbaines?|d['’]agglo(?:mération)?)|c[acu]|provinces?|préfectures?|cercles?|gouvernorats?|wilayas?|districts?|arrondissements?";
const ARTICLE = "(?:(?:la|le|les|sa|son) |l['’])?";
/** « la commune de Jacmel », « département du Sud-Est »: a name by itself, whoever bears it. */
const NOMME = new RegExp(`^${ARTICLE}(?:${GENRE}) .`, 'iu');
/** « Ville et Eurométropole de Strasbourg ». */
const DEUX_GENRES = new RegExp(`^${ARTICLE}(${GENRE}) et ${ARTICLE}(${GENRE}) (d(?:e|u|es) .+|d['’].+)$`, 'iu');
/** « Départements du Nord et du Pas-de-Calais ». */
const PLURIEL = new RegExp(`^${ARTICLE}(?=\\p{L}+(?:s|x)\\b)(${GENRE}) (.+)$`, 'iu');
const ENUMERATION = /\s*,\s*|\s+(?:et|&)\s+/;

/** « Communautés de communes » are each a « Communauté de communes ». */
const toSingulier = (genre: string): string =>
  genre
    .replace(/^(\p{L}+)s\b/iu, '$1')
    .replace(/ux$/i, 'l')
    .replace(/urbaines$/i, 'urbaine');

/** Each name with the kind that several share; undefined when none of them is known under it. */
function spreadGenre(text: string, isKnown: (text: string) => boolean): string[] | undefined {
  const [, one, other, nom] = DEUX_GENRES.exec(text) ?? [];
  const both = [`${one} ${nom}`, `${other} ${nom}`];
  if (nom !== undefined && both.some(isKnown)) return both;
  const [, genres = '', list] = PLURIEL.exec(text) ?? [];
  if (list === undefined) return undefined;
  const withGenre = (name: string) => `${toSingulier(genres)} ${name}`;
  const certain = splitPart(list, (name) => isKnown(withGenre(name)));
  const parts = (certain.length > 1 ? certain : cutOutsideParentheses(list, ENUMERATION)).map(withGenre);
  return parts.length > 1 && parts.some(isKnown) ? parts : undefined;
}

function splitPart(text: string, isKnown: (text: string) => boolean): string[] {
  if (isKnown(text)) return [text];
  const spread = spreadGenre(text, isKnown);
  if (spread !== undefined) return spread;
  for (const separator of FAIBLES) {
    const parts = cutOutsideParentheses(text, separator).filter((part) => part !== '');
    if (parts.length < 2) continue;
    const cut = parts.flatMap((part) => (isKnown(part) ? [part] : splitPart(part, isKnown)));
    if (cut.some(isKnown) && cut.every((one) => isKnown(one) || NOMME.test(one))) return cut;
  }
  // Two bodies of which one is unknown are still two, when they stand on both sides of « / » or « + ».
  const parts = cutOutsideParentheses(text, /\s+[/+]\s+/).filter((part) => part !== '');
  return parts.length > 1 && parts.some(isKnown) ? parts.flatMap((part) => splitPart(part, isKnown)) : [text];
}

/** Text in parentheses is part of the name before it: « Lyon (Rhône, France) ». */
function cutOutsideParentheses(text: string, separator: RegExp): string[] {
  const held: string[] = [];
  const hidden = text.replace(/\([^()]*\)/g, (inner) => `\ue000${held.push(inner) - 1}\ue001`);
  return hidden
    .split(separator)
    .map((part) => part.replace(/\ue000(\d+)\ue001/g, (_, place: string) => held[Number(place)] ?? '').trim());
}
