import { withBase } from '../../contract/addresses/with-base.ts';
import type { Ligne } from '../../contract/open-data/extraction.ts';
import { TYPES, type TypeEntree } from '../../contract/recherche/entree.ts';
import { showDownloads } from '../kit/download-lignes.ts';
import { listPistes, type Reponse } from './answer.ts';
import type { Passage } from './textes.ts';

/**
 * The answers as they stand on the page, each once: what is most likely meant, names by kind, texts. Contacts are left out: some
 * are people, and the page of contacts hands over those that are desks. So are the words of texts, which may name somebody.
 */
export function listReponses(
  reponse: Pick<Reponse, 'probables' | 'groupes'>,
  textes: readonly Passage[],
  here: string,
): Ligne[] {
  const toLigne = (ou: string, type: TypeEntree, titre: string, adresse: string, detail: string | null): Ligne => ({
    ou,
    genre: TYPES[type]?.[0] ?? null,
    titre,
    detail,
    adresse: new URL(withBase(adresse), here).href,
  });
  return [
    ...listPistes(reponse).map(({ type, titre, adresse, detail }) => ({
      type,
      ligne: toLigne('noms', type, titre, adresse, detail || null),
    })),
    ...textes.map(({ type, titre, adresse }) => ({ type, ligne: toLigne('textes', type, titre, adresse, null) })),
  ].flatMap(({ type, ligne }) => (type === 'contact' ? [] : [ligne]));
}

/** Buttons under the answers. @param choix what was asked for, for the name of the file */
export function showReponses(
  place: HTMLElement,
  reponse: Pick<Reponse, 'probables' | 'groupes'>,
  textes: readonly Passage[],
  choix: readonly string[],
): void {
  const lignes = listReponses(reponse, textes, location.href);
  showDownloads(place, {
    nombre: lignes.length,
    choix: ['recherche', ...choix],
    make: () => ({
      titre: `Recherche : ${choix.join(', ')}`,
      adresse: location.href,
      date: place.dataset.date ?? '',
      colonnes: ['ou', 'genre', 'titre', 'detail', 'adresse'],
      lignes,
    }),
  });
}
