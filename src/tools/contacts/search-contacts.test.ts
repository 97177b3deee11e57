import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactLigne, ContactsData } from '../../contract/contacts/contact-ligne.ts';
import { contactFacettes, contactsAddress, prepareSearch } from './search-contacts.ts';

const ligne = (numero: number, organisation: string, facts: Partial<ContactLigne>): ContactLigne => ({
  numero,
  organisation,
  source: 'Guide 2020',
  pages: [],
  pays: [],
  paysProches: [],
  thematiques: [],
  roles: ['organisme'],
  ...facts,
});
const data: ContactsData = {
  contacts: [
    ligne(1, 'Cités Unies France', { nom: 'Léa Modèle', courriel: 'lea@cuf.example', paysProches: ['BJ', 'TG'] }),
    ligne(2, 'Ambassade de France au Bénin', { nom: 'Zoé Exemple', pays: ['BJ'], roles: ['ambassade'] }),
    ligne(3, 'pS-Eau', { courriel: 'contact@ps-eau.example', thematiques: ['eau'] }),
    ligne(4, 'Orléans', {
      nom: 'Ana Cas',
      courriel: 'ana@orleans.example',
      pays: ['BJ'],
      thematiques: ['eau', 'foret'],
      roles: ['collectivite'],
    }),
  ],
  pays: { BJ: 'Bénin', TG: 'Togo' },
  thematiques: { eau: 'Eau et assainissement', foret: 'Forêt' },
  sigles: [['CUF', 'Cités Unies France']],
};
const search = prepareSearch(data, contactFacettes(data));
const find = (query: string) => search(contactsAddress.read(query)).map(({ numero }) => numero);

describe('prepareSearch(data, facettes)', () => {
  it.each<[string, number[]]>([
    ['', [1, 3, 4, 2]],
    ['?pays=BJ', [4, 2, 1]],
    ['?pays=TG', [1]],
    ['?pays=BJ&thematique=eau', [4]],
    ['?role=ambassade,collectivite', [4, 2]],
    ['?organisation=ps-eau', [3]],
    ['?q=zoe', [2]],
    ['?q=EXEMPLE ambassade', [2]],
    ['?q=foret benin', [4]],
    ['?q=xemple', []],
    ['?q=ps-eau.example', [3]],
    ['?pays=XX', []],
    // By its very name, of the country itself, then within reach of it; an abbreviation, a role, a plural, words that ask for anybody.
    ['?q=benin', [2, 4, 1]],
    ['?q=togo', [1]],
    ['?q=cuf', [1]],
    ['?q=ambassades', [2]],
    ['?q=collectivité française', [4]],
    ['?q=mail de l’ambassade au Bénin', [2]],
    ['?q=contact', [1, 3, 4, 2]],
  ])('should find for « %s » the lines %j', (query, expected) => expect(find(query)).toEqual(expected));
});

describe('contactsAddress', () => {
  it('should round-trip any state', () => {
    const codes = fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,8}$/));
    const state = fc.record({
      q: fc.string().map((q) => q.trim()),
      pays: codes,
      thematique: codes,
      organisation: codes,
      role: codes,
    });
    fc.assert(
      fc.property(state, (value) => {
        expect(contactsAddress.read(contactsAddress.write(value))).toEqual({ ...value });
      }),
    );
  });
});
