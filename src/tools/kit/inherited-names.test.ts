import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AddressState } from '../../contract/addresses/address-state.ts';
import { foldNom } from '../../contract/annuaire/fold-nom.ts';
import { souhaitAddress } from '../../contract/mon-projet/souhait.ts';
import { demandeAddress } from '../../contract/programmes/demande.ts';
import { searchWords, singularise } from '../../contract/recherche/words.ts';
import { toTables } from '../../contract/words/tables.ts';
import { defineCarteAddress } from '../carte/carte-address.ts';
import { comparaisonAddress } from '../comparer/comparaison-address.ts';
import { contactFacettes, contactsAddress } from '../contacts/search-contacts.ts';
import { maCollectiviteAddress } from '../ma-collectivite/start-ma-collectivite.ts';
import { offreFacettes } from '../programmes/start-finder.ts';
import { listFacettes } from '../recherche/show-textes.ts';
import { etatRecherche } from '../recherche/state.ts';
import { simulationAddress } from '../simulateur/simulation-address.ts';

/** What every ordinary object answers to without holding it. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype);
const name = fc.oneof(
  fc.constantFrom(...INHERITED),
  fc.subarray(INHERITED).map((names) => names.join(',')),
  fc.constantFrom(...INHERITED).map((inherited) => `BJ-${inherited}`),
  fc.string(),
);

const ADDRESSES: [string, AddressState<object>][] = [
  ['search', etatRecherche as AddressState<object>],
  ['map', defineCarteAddress(['statut', 'langue']) as AddressState<object>],
  ['contacts', contactsAddress as AddressState<object>],
  ['programmes', demandeAddress as AddressState<object>],
  ['comparison', comparaisonAddress as AddressState<object>],
  ['Mon projet', souhaitAddress as AddressState<object>],
  ['Ma collectivité', maCollectiviteAddress as AddressState<object>],
  ['simulator', simulationAddress as AddressState<object>],
];

describe('names that objects inherit', () => {
  it.each(ADDRESSES)('are words like others in the address of the %s', (_, address) => {
    const empty = address.read('');
    const parameters = [...Object.keys(empty), ...INHERITED];
    const query = fc.array(fc.tuple(fc.constantFrom(...parameters), name));
    fc.assert(
      fc.property(query, (pairs) => {
        const state = address.read(new URLSearchParams(pairs).toString());
        expect(Object.keys(state)).toEqual(Object.keys(empty));
        expect(Object.getPrototypeOf(state)).toBe(Object.prototype);
        // Nothing but what JSON can hold: no function came along.
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
        expect(address.read(address.write(state))).toEqual(state);
      }),
    );
  });

  it.each(INHERITED)('« %s » is a word of a search', (inherited) => {
    for (const word of searchWords(`${inherited} ${inherited.toLowerCase()} st`)) {
      expect(word).toBeTypeOf('string');
      expect(singularise(word)).toBeTypeOf('string');
    }
    expect(foldNom(`${inherited.toLowerCase()} sur mer`)).toMatch(/^[a-z ]+ sur mer$/);
  });

  it.each(INHERITED)('« %s » in a filter is called as it is', (inherited) => {
    const facettes = [
      ...listFacettes(toTables({ pays: {}, thematique: {} })),
      ...contactFacettes(toTables({ contacts: [], pays: {}, thematiques: {}, sigles: [] })),
      ...offreFacettes(() => toTables({ offres: [], pays: {}, zones: {}, thematiques: {}, vigilances: {} })),
    ];
    for (const { cle, libelle } of facettes) if (cle !== 'odd') expect(libelle(inherited)).toBe(inherited);
  });
});
