import type { PartenaireRecord, PaysRecord, RechercheRecord } from '../../src/contract/content/records.ts';
import type { Contact } from '../../src/contract/fields/contact.ts';
import type { Source } from '../../src/contract/fields/source.ts';
import type { Recherche } from '../../src/contract/guide/recherche.ts';
import { compareNoms } from '../../src/contract/words/compare-noms.ts';
import { foldText } from '../../src/contract/words/fold-text.ts';
import type { GuideEdition } from '../guide/guide-edition.ts';
import { withVerifie } from './list-contact-entries.ts';
import type { Locate } from './locate-places.ts';

/** Of the section that lists an authority. */
interface Listed {
  source: Source;
  contacts: Contact[];
  verifie?: string | undefined;
}

/** Sections whose announcements say of which country they are. */
const WITHOUT_COUNTRY = ['zones', 'thematiques', 'parties', 'retours-experience'] as const;

/**
 * The foreign authorities that look for a partner, by country name, the last checked first, each with whom to write to. Those
 * whose country is not given, or has no page, come last, without country.
 */
export function joinRecherches(
  guide: GuideEdition,
  pays: ReadonlyMap<string, PaysRecord>,
  partenaires: ReadonlyMap<string, PartenaireRecord>,
  locate: Locate,
): RechercheRecord[] {
  const byName = new Map([...partenaires.values()].map(({ id, nom, pays: code }) => [`${code} ${foldText(nom)}`, id]));
  const join = (recherche: Recherche, code: string, { source, contacts, verifie }: Listed): RechercheRecord => ({
    ...recherche,
    pays: code,
    source,
    verifie: recherche.verifie ?? verifie,
    contacts: withVerifie(contacts, verifie),
    partenaire: byName.get(`${code} ${foldText(recherche.collectivite)}`),
    coordonnees: code === '' ? undefined : locate(recherche.collectivite, [code])?.coordonnees,
  });
  const records = [
    ...guide.pays.flatMap(({ data }) => data.recherches.map((recherche) => join(recherche, data.code, data))),
    ...WITHOUT_COUNTRY.flatMap((folder) =>
      guide[folder].flatMap(({ data }) =>
        data.recherches.map((recherche) =>
          join(recherche, pays.has(recherche.pays ?? '') ? (recherche.pays ?? '') : '', data),
        ),
      ),
    ),
  ];
  const nomOf = (code: string) => pays.get(code)?.nom ?? '';
  return records.sort(
    (a, b) =>
      Number(a.pays === '') - Number(b.pays === '') ||
      compareNoms(nomOf(a.pays), nomOf(b.pays)) ||
      (b.verifie ?? '').localeCompare(a.verifie ?? '') ||
      compareNoms(a.collectivite, b.collectivite),
  );
}
