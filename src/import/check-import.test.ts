import { expect, it } from 'vitest';
import { checkImport } from './check-import.ts';
import type { Import } from './import-tables.ts';
import type { DonneesReference } from './reference.ts';

const DONNEES = { aliasPays: [], thematiques: [], motsDeService: ['mairie'] } as unknown as DonneesReference;

it('tells of a project that leads to somebody, not of one that leads to a desk', () => {
  const projet = (id: string, titre: string) => ({ id, titre, collectivites: ['C-1'], pays: ['BJ'] });
  const atlas = {
    export: { version: '1', date: '2024-04-30', source: 'Essai', licence: 'etalab-2.0', fictif: true },
    collectivites: [{ id: 'C-1', nom: 'Exemple', nature: 'commune' }],
    partenaires: [],
    cooperations: [],
    projets: [projet('P-1', 'Puits, mairie.exemple@orange.fr'), projet('P-2', 'Puits, paul.petit@gmail.com')],
  };
  const { controle } = checkImport({ atlas } as unknown as Import, DONNEES);
  expect(controle.diagnostics.map(({ rule, location }) => [rule, location.record, location.field])).toEqual([
    ['donnee-personnelle', 'projet P-2', 'titre'],
  ]);
});
