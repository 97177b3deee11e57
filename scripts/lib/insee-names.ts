import { nomEpci } from '../../src/contract/annuaire/nom-epci.ts';
import type { DepartementInsee } from './load-territoires.ts';

/** INSEE's codes of articles → what stands between « Département » and the name. */
const LIAISONS = ['de ', 'd’', 'du ', 'de la ', 'des ', 'de l’', 'des ', 'de las ', 'de los '];

/** A name of INSEE's with French apostrophes and quotation marks, which it types straight. */
export const toTypographic = (nom: string): string =>
  nom
    .replace(/''([^']+)''|"([^"]+)"/g, (_, a?: string, b?: string) => `«\u00a0${a ?? b}\u00a0»`)
    .replaceAll("'", '’')
    .replace(/ {2,}/g, ' ')
    .trim();

/** « CA de Blois ''Agglopolys'' » → « Communauté d’agglomération de Blois « Agglopolys » ». */
export const nameEpci = (nom: string): string => toTypographic(nomEpci(nom));

/** « Département des Côtes-d’Armor ». */
export const nameDepartement = ({ nom, typeLiaison }: DepartementInsee): string =>
  `Département ${LIAISONS[typeLiaison] ?? 'de '}${toTypographic(nom)}`;
