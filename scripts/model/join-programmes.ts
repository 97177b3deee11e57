import type { ProgrammeRecord } from '../../src/contract/content/records.ts';
import type { GuideEdition } from '../guide/guide-edition.ts';
import type { Locate } from './locate-places.ts';

const collator = new Intl.Collator('fr');

const GENRES = ['cles-en-main', 'cles-en-main-aimf', 'mutualisable'];

/** Programmes by genre; the last checked first, then by title. */
export function joinProgrammes(guide: GuideEdition, locate: Locate): Map<string, ProgrammeRecord> {
  const records = guide.programmes.map(
    ({
      slug,
      data: { genre, titre, resume, pays, destinations, thematiques, odd, porteur, budget, pourQui, source, verifie },
    }) => ({
      slug,
      genre,
      titre,
      resume,
      pays,
      destinations,
      lieux: destinations.flatMap((destination) => locate(destination, pays) ?? []),
      thematiques,
      odd,
      porteur,
      budget,
      pourQui,
      source,
      verifie,
    }),
  );
  records.sort(
    (a, b) =>
      GENRES.indexOf(a.genre) - GENRES.indexOf(b.genre) ||
      (b.verifie ?? '').localeCompare(a.verifie ?? '') ||
      collator.compare(a.titre, b.titre),
  );
  return new Map(records.map((record) => [record.slug, record]));
}
