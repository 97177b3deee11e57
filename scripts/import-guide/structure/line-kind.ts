import { foldText } from '../../../src/contract/words/fold-text.ts';

export const EMAIL = /[\p{L}\d._%+'-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/u;
const BULLET = /^\s*•/u;
const SECTION = /^\s*(\d{1,2}(?:\.[1-9]\d?)+)(?:[.)]|\s+[-–—])?\s+\S/;
const NUMBER = /^\s*\d{1,2}(?:\.\d{1,2})*(?:[.)]|\s+[-–—])?\s+(?=\S)/;
const CHAPTER = /^\s*(\d{1,2})\s+(?=[\p{L}«])/u;
const LETTER = /^\s*[A-Z]\.\s+\S/;
const ITEM = /^\s*(?:\d{1,2}[.)]|[a-z]\))\s+\S/;

export const isBullet = (text: string): boolean => BULLET.test(text);
export const isItem = (text: string): boolean => ITEM.test(text);
export const isLetterHeading = (text: string): boolean => LETTER.test(text);
export const hasEmail = (text: string): boolean => EMAIL.test(text);

/** `11.2 Réseaux pouvant` → `11.2`. */
export function sectionNumber(text: string): string | null {
  return SECTION.exec(text)?.[1] ?? null;
}

/** `2.1 Bénin`, `2.1) Bénin`, `2.1 – Bénin` → `Bénin`. */
export const withoutNumber = (text: string): string => text.replace(NUMBER, '');

/** `3 Pas à pas, de l’idée à la` → `3`. */
export function chapterNumber(text: string): string | null {
  return CHAPTER.exec(text)?.[1] ?? null;
}

/** A line that is nothing but an address of the web. */
export function isUrl(text: string): boolean {
  return /^\s*(?:https?:\/\/|www\.)\S+\s*$/i.test(text);
}

/** « CONTACTS », « CONTACT | DAECT », « CONTACTS AU SEIN DES AMBASSADES »: alone on its line. */
export function isContactsHeading(text: string): boolean {
  if (/[.;,:@]/.test(text)) return false;
  const folded = foldText(text);
  if (/^contacts?$/.test(folded)) return true;
  if (/\|/.test(text)) return /^contacts? /.test(folded) && folded.length < 60;
  return /^\s*C/.test(text) && folded.length < 60 && /^contacts? (?:au sein|a la|aupres|des|utiles?)\b/.test(folded);
}

/** Kinds of authorities abroad, folded. A new one is added here. */
const AUTHORITY =
  /^(?:assemblee|arrondissement|canton|cercle|circonscription|commune|communaute|comte|departement|district|etat|gouvernorat|mairie|metropole|municipalite|prefecture|province|region|ville)\b/;

/** « Commune de Kribi », « 2 Province de Chaco »: a text that begins with a kind of authority. */
export const namesAuthority = (text: string): boolean => AUTHORITY.test(foldText(text).replace(/^\d+ /, ''));

/** True when no letter is in lower case but those that the headings’ garbling turns to lower case. */
export function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length > 2 && !/[abcdegiklmprtuwyzâàêëîïôöûüç]/u.test(letters) && /\p{Lu}/u.test(letters);
}

/** Words that head the parts of any guide, folded. A new one is added here. */
const PART =
  /^(?:avant propos|conclusion|glossaire|introduction|lexique|liste des (?:sigles|abreviations)|postface|preface|sommaire|table des matieres)\b/;

/** « GLOSSAIRE DES », « Sommaire »: a part of the guide, by its name, with a capital and few words. */
export const namesPart = (text: string): boolean =>
  text.trim().length < 40 &&
  /^\s*\p{Lu}/u.test(text) &&
  PART.test(foldText(text)) &&
  (isCapitals(text) || foldText(text).split(' ').length < 4);

/** « PROGRAMME » or « PROJET », alone on its line, in capitals: the head of a box. */
export function isProgrammeHeading(text: string): boolean {
  return /^\s*P(?:rogramme|rojet)s?\s*$/i.test(text) && /^\s*P/.test(text);
}
