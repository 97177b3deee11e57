import { describe, expect, it } from 'vitest';
import type { ContactBrut } from '../../src/contract/contact-brut.ts';
import { listPersonnes } from './list-personnes.ts';
import { loadGuichets } from './load-ecart.ts';

const guichets = loadGuichets();
const connaissance = {
  firstNames: new Set(['jean', 'marie']),
  isKnown: (word: string) => ['ada', 'jean', 'marie'].includes(word),
};
let count = 0;
const contact = (nom: string | null, courriel: string | null, facts: Partial<ContactBrut> = {}): ContactBrut => ({
  origine: 'guide',
  nom,
  courriel,
  organisation: 'Essai',
  isPublic: true,
  location: { file: 'pays/x.md', field: `contacts.${count++}` },
  ...facts,
});
const list = (retraits: { nom?: string; courriel?: string }[], contacts: ContactBrut[], functionalOnly = false) =>
  listPersonnes({
    retraits: retraits.map((retrait) => ({ ...retrait, date: '2026-01-01' })),
    contacts,
    functionalOnly,
    guichets,
    connaissance,
    isBodyName: (name) => name === 'arles',
  });
const first = (listed: ReturnType<typeof list>) => {
  const [personne] = listed.ecartees;
  if (personne === undefined) throw new Error('nobody is listed');
  return personne;
};
const namesOf = ({
  noms,
}: {
  noms: readonly { prenoms: readonly (readonly string[])[]; famille: readonly (readonly string[])[] }[];
}) => [...new Set(noms.map(({ prenoms, famille }) => [...prenoms, ...famille].flat().join(' ')))];

describe('listPersonnes: withdrawals', () => {
  it('takes with an address the name that the input gives with it, however it writes the address', () => {
    const listed = list([{ courriel: 'X27@example.org' }], [contact('Ada Lovelace', 'mailto:x27@EXAMPLE.org')]);
    expect(namesOf(first(listed))).toEqual(['ada lovelace']);
    expect(listed.autres).toEqual([]);
  });

  it('takes with a name every address that the input gives with it, and what goes with these', () => {
    const listed = list(
      [{ nom: 'Ada Lovelace' }],
      [
        contact('LOVELACE Ada', 'x27@example.org'),
        contact('Mme Ada LOVELACE', 'y28@example.org'),
        contact('A. Lovelace-King', 'y28@example.org'),
        contact('Ada King Lovelace', 'z29@example.org'),
        contact(null, 'x27@example.org'),
      ],
    );
    expect([...first(listed).courriels].sort()).toEqual(['x27@example.org', 'y28@example.org', 'z29@example.org']);
    expect(listed.autres).toEqual([]);
  });

  it('does not take who shares the address of a desk, nor another name at an address that was only found', () => {
    const sophie = contact('Sophie Germain', 'contact@example.org');
    const jean = contact('Jean Bernoulli', 'x27@example.org');
    const listed = list(
      [{ nom: 'Ada Lovelace' }],
      [contact('Ada Lovelace', 'contact@example.org'), contact('Ada Lovelace', 'x27@example.org'), sophie, jean],
    );
    expect(first(listed).courriels).toEqual(['x27@example.org']);
    expect(listed.autres).toEqual([sophie, jean]);
  });

  it('reads the name that an address is made of', () => {
    expect(namesOf(first(list([{ courriel: 'ada.lovelace@example.org' }], [])))).toEqual(['ada lovelace']);
    expect(namesOf(first(list([{ courriel: 'relations.internationales@example.org' }], [])))).toEqual([]);
  });

  it('says that a word alone names nobody', () => {
    const { diagnostics, ecartees } = list([{ nom: 'Cher' }], [contact('Cher', 'x27@example.org')]);
    expect(diagnostics).toMatchObject([{ rule: 'retrait-imprecis', location: { record: 'retrait n° 1' } }]);
    expect(ecartees).toMatchObject([{ noms: [], courriels: [] }]);
  });

  it('calls people by the rank and the date of what they asked, never by their name', () => {
    const { ecartees } = list([{ nom: 'Ada Lovelace' }, { nom: 'Sophie Germain' }], []);
    expect(ecartees.map(({ cle }) => cle)).toEqual(['retrait n° 1 du 2026-01-01', 'retrait n° 2 du 2026-01-01']);
  });
});

describe('listPersonnes: functional contacts only', () => {
  it('takes every contact that leads to one person', () => {
    const desk = contact(null, 'contact@example.org');
    const body = contact('Arles', 'daei@example.org', { origine: 'projet' });
    const named = contact('Secrétariat', null);
    const { autres, ecartees } = list(
      [],
      [
        desk,
        body,
        named,
        contact('Ada Lovelace', 'contact@example.org'),
        contact('Sophie Germain', null, { origine: 'projet' }),
        contact(null, 'emmy.noether@example.org'),
        contact('Arles', 'jean.bernoulli@example.org', { origine: 'projet' }),
      ],
      true,
    );
    expect(autres).toEqual([desk, body, named]);
    expect(ecartees.flatMap(namesOf)).toEqual(['ada lovelace', 'sophie germain', 'emmy noether', 'jean bernoulli']);
    expect(new Set(ecartees.map(({ cle }) => cle))).toEqual(new Set(['contact nominatif']));
  });

  it('lists what cannot be told apart, by its place', () => {
    const unsure = contact(null, 'jdupont@example.org');
    const { diagnostics } = list(
      [],
      [
        unsure,
        contact(null, 'ada.lovelace@example.org'),
        contact('Ada Lovelace', null),
        contact(null, 'jdupont@example.org', { nominatif: true }),
      ],
      true,
    );
    expect(diagnostics).toMatchObject([{ rule: 'contact-non-fonctionnel', location: unsure.location }]);
    expect(JSON.stringify(diagnostics)).not.toContain('dupont');
  });
});

describe('listPersonnes: contacts not to be published', () => {
  it('keeps them for the report only', () => {
    const hidden = contact('Ada Lovelace', 'x27@example.org', { isPublic: false });
    const { ecartees, nonPubliees, autres, places } = list([], [hidden]);
    expect([ecartees.length, nonPubliees.length, autres.length]).toEqual([0, 1, 0]);
    expect(places.size).toBe(1);
  });
});
