import { LONGUEUR_LIGNE, LONGUEUR_TEXTE } from '../../../contract/fields/texte.ts';
import { ERREUR, estSansMot } from '../../noms/split-cell.ts';
import type { Champ, Reader } from '../champ.ts';
import { flag, refuse } from '../champ.ts';
import { found, quote } from '../found.ts';
import { cleanText } from './clean-text.ts';
import { findMixedScriptWord, spellLookAlikes } from './mixed-scripts.ts';
import { takeOutPersonalData } from './personal-data.ts';

/** A name or a title: one line, 300 characters at most. */
export const readLigne: Reader<string> = (value, champ) => {
  const text = readPlainText(value, champ)?.replace(/[\t\n ]+/g, ' ');
  return text === undefined ? undefined : checkTexte(withoutPersonalData(text, champ), LONGUEUR_LIGNE, champ);
};

/** The name of somebody who is published, with whatever is written beside it. */
export const readPersonne: Reader<string> = (value, champ) => {
  const text = readPlainText(value, champ)?.replace(/[\t\n ]+/g, ' ');
  return text === undefined ? undefined : checkTexte(text, LONGUEUR_LIGNE, champ);
};

/** A paragraph: 5,000 characters at most. */
export const readTexte: Reader<string> = (value, champ) => {
  const text = readPlainText(value, champ)?.replaceAll('\t', ' ');
  return text === undefined ? undefined : checkTexte(withoutPersonalData(text, champ), LONGUEUR_TEXTE, champ);
};

/** Any text, cleaned. A number becomes a text and is flagged. */
function readPlainText(value: unknown, champ: Champ): string | undefined {
  if (typeof value === 'string') return cleanText(value, champ);
  if (typeof value !== 'number') return refuse(champ, 'type-inattendu', `texte attendu, ${found(value)}`);
  flag(champ, 'nombre-pour-texte', `texte attendu, ${found(value)}`, `publié : ${quote(String(value))}`);
  return String(value);
}

/** What leads to somebody is published among the contacts or not at all; the report does not quote it. */
function withoutPersonalData(text: string, champ: Champ): string {
  const [rest, found] = takeOutPersonalData(text, champ.fiche.reference.isDesk);
  if (found.length > 0)
    flag(
      champ,
      'donnee-personnelle',
      `texte qui ne mène à personne attendu, texte avec ${found.join(' et ')} trouvé`,
      'publié sans',
    );
  return rest;
}

function checkTexte(text: string, max: number, champ: Champ): string | undefined {
  if (text === '') return refuse(champ, 'champ-obligatoire', 'texte attendu, texte vide trouvé');
  if (text.length > max)
    return refuse(
      champ,
      'texte-trop-long',
      `${max} caractères au plus attendus, ${text.length} trouvés : ${quote(text)}`,
    );
  const isError = ERREUR.test(text);
  if (isError || estSansMot(text)) {
    const message = `texte attendu, ${found(text)}`;
    // « ? » for a name costs no record, nor what hangs on it; what a sheet failed to count is no name.
    if (isError || champ.perte !== 'fiche') return refuse(champ, 'texte-sans-mot', message);
    flag(champ, 'texte-sans-mot', message, 'publié tel quel, puisque la fiche en dépend');
  }
  flagLostCharacter(text, champ);
  flagMixedScripts(text, champ);
  flagTags(text, champ);
  return text;
}

/** Characters around a lost letter in which its word is looked for: a pattern over the whole text would take quadratic time. */
const CONTEXTE = 40;

/** `Saint-\uFFFDtienne`, `Id?es`: a conversion lost a letter, which cannot be guessed. */
function flagLostCharacter(text: string, champ: Champ): void {
  const at = text.search(/\uFFFD|(?<=\p{Ll})\?(?=\p{Ll})/u);
  if (at === -1) return;
  const start = Math.max(0, at - CONTEXTE);
  const before = text.slice(start, at).match(/\p{L}*$/u)?.[0] ?? '';
  const after = text.slice(at + 1, at + CONTEXTE).match(/^\p{L}*/u)?.[0] ?? '';
  const word = `${before}${text[at]}${after}`;
  flag(champ, 'caractere-perdu', `lettre attendue, ${found(word)}`, 'publié tel quel : la lettre ne se devine pas');
}

/** What a page or an editor leaves around words; other signs between `<` and `>` may be meant. */
const BALISE =
  /<\/?(?:p|br|b|i|u|em|strong|span|div|a|ul|ol|li|h[1-6]|font|table|tbody|tr|td|th|img|sup|sub|blockquote)(?:\s[^<>]*)?\/?>/i;

function flagTags(text: string, champ: Champ): void {
  const tag = BALISE.exec(text)?.[0];
  if (tag !== undefined)
    flag(champ, 'balise-html', `texte sans balise attendu, ${found(tag)}`, 'publié tel quel : la balise se lit');
}

function flagMixedScripts(text: string, champ: Champ): void {
  const mixed = findMixedScriptWord(text);
  if (mixed !== undefined)
    flag(
      champ,
      'alphabets-melanges',
      `mot en lettres latines attendu, ${found(mixed)} avec ${spellLookAlikes(mixed)}`,
      'publié tel quel',
    );
}
