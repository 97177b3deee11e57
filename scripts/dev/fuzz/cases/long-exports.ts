import { fullCollectivite, fullCooperation, fullPartenaire, fullProjet } from '../samples/full-records.ts';
import type { RawExport } from './export-cases.ts';
import { exportOf } from './export-cases.ts';

/** `make(1)`, `make(2)`… `make(count)`. */
export const times = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

const ids = (prefix: string, count: number): string[] => times(count, (n) => `${prefix}-${n}`);

/** One collectivité whose every list is as long as the contract lets it be, or far longer than any register has. */
export const longCollectivite = (): RawExport =>
  exportOf({
    collectivites: [
      {
        ...fullCollectivite(),
        contacts: times(80, (n) => ({
          nom: `Prénom Nom ${n}`,
          fonction: `Fonction ${n}`,
          courriel: `prenom.nom${n}@essai.example`,
          public: true,
        })),
        reseaux: times(100, (n) => `Réseau international d’essai numéro ${n}`),
        apd: times(121, (n) => ({ annee: 1979 + n, montant: n * 1000 })),
        sources: times(100, (n) => ({ document: `document-${n}`, pages: times(5, (page) => page * 2) })),
      },
    ],
  });

/** Lists between those that a page can fold and those that it must. */
export const listsOf = (count: number): RawExport =>
  exportOf({
    collectivites: [
      {
        ...fullCollectivite(),
        contacts: times(count, (n) => ({ nom: `Prénom Nom ${n}`, fonction: `Fonction ${n}`, public: true })),
        reseaux: times(count, (n) => `Réseau ${n}`),
        apd: times(Math.min(count, 121), (n) => ({ annee: 1979 + n, montant: n })),
      },
      fullCollectivite(2),
    ],
  });

/** One collectivité and one partner, and every coopération and project between them. */
export const manyLinks = (count: number): RawExport =>
  exportOf({
    collectivites: [fullCollectivite()],
    partenaires: [fullPartenaire()],
    cooperations: times(count, fullCooperation),
    projets: times(count, fullProjet),
  });

/** One project, one coopération, of everybody with everybody, everywhere. */
export function longLinks(count: number, pays: readonly string[], thematiques: readonly string[]): RawExport {
  const links = { collectivites: ids('C', count), partenaires: ids('F', count) };
  const projet = {
    ...fullProjet(),
    ...links,
    pays: [...pays],
    thematiques: [...thematiques],
    odd: times(17, (n) => n),
    cofinancements: times(200, (n) => ({ organisme: `Organisme ${n}`, montant: n * 1000 })),
    resume: 'Le projet continue. '.repeat(249),
  };
  return exportOf({
    collectivites: times(count, fullCollectivite),
    partenaires: times(count, (n) => ({ ...fullPartenaire(n), pays: pays[n % pays.length] })),
    cooperations: [{ ...fullCooperation(), ...links, thematiques: [...thematiques] }],
    projets: [projet],
  });
}

/** Every text as long as the contract admits, without a space, and addresses of 2,000 characters. */
export function longTexts(): RawExport {
  const titre = (start: string) => start + 'x'.repeat(300 - start.length);
  const texte = 'y'.repeat(5000);
  const url = `https://www.essai.example/${'z'.repeat(1970)}`;
  const courriel = `${'a'.repeat(60)}@${'b'.repeat(60)}.example`;
  return exportOf({
    collectivites: times(3, (n) => ({
      ...fullCollectivite(n),
      nom: titre(`Commune${n}`),
      site: url,
      reseaux: [titre('Reseau')],
      contacts: [{ nom: titre('Nom'), fonction: titre('Fonction'), courriel, public: true }],
    })),
    partenaires: times(3, (n) => ({ ...fullPartenaire(n), nom: titre(`Ville${n}`), site: url })),
    cooperations: [{ ...fullCooperation(), resume: texte }],
    projets: times(3, (n) => ({
      ...fullProjet(n),
      titre: titre(`Projet${n}`),
      resume: texte,
      cofinancements: [{ organisme: titre('Organisme'), montant: 1 }],
      mutualisable: { budget: titre('Budget'), contact: titre('Contact'), courriel },
    })),
  });
}
