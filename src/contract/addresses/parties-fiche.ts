import type { Completude } from '../content/records.ts';

/** A part of a record, and what goes there, as the circular of 31 March 2014 asks for it. */
interface PartieFiche {
  cle: keyof Completude;
  titre: string;
  aAjouter: string;
}

/** The five parts of a record, in the order of the pages. */
export const PARTIES_FICHE: readonly PartieFiche[] = [
  {
    cle: 'contacts',
    titre: 'Élus et agents chargés de l’international',
    aAjouter: 'prénom, nom, titre et courriel de chacun, à revoir après chaque élection.',
  },
  {
    cle: 'reseaux',
    titre: 'Réseaux et associations',
    aAjouter: 'les associations et réseaux internationaux dont elle est membre, ou qui la servent à l’étranger.',
  },
  {
    cle: 'apd',
    titre: 'Aide publique au développement',
    aAjouter:
      'la somme versée chaque année civile sur ses ressources propres ; la déclaration est une obligation légale.',
  },
  {
    cle: 'cooperations',
    titre: 'Coopérations décentralisées',
    aAjouter: 'pays par pays, le nom exact du partenaire, et la case « jumelage » si c’en est un.',
  },
  {
    cle: 'projets',
    titre: 'Projets et autres actions',
    aAjouter: 'une fiche par projet, la plus complète possible, et les actions menées sans convention.',
  },
];
