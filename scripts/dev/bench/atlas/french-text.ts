import { isElided } from '../../../../src/contract/words/articles.ts';

/** « de Kayes », « d’Angers ». A name with an article contracts: « du Mans ». */
export function withDe(nom: string): string {
  if (/^Le /.test(nom)) return `du ${nom.slice(3)}`;
  if (/^Les /.test(nom)) return `des ${nom.slice(4)}`;
  return isElided(nom) ? `d’${nom}` : `de ${nom}`;
}

/** « à Kayes », « au Mans », « aux Ulis ». */
export function withA(nom: string): string {
  if (/^Le /.test(nom)) return `au ${nom.slice(3)}`;
  return /^Les /.test(nom) ? `aux ${nom.slice(4)}` : `à ${nom}`;
}

/** 12000.5 → « 12 000,50 € », as people type it. */
export function toFrenchAmount(montant: number): string {
  const [entier = '', decimales] = montant.toFixed(2).split('.');
  const groupes = entier.replace(/\B(?=(?:\d{3})+$)/g, ' ');
  return `${groupes},${decimales} €`;
}
