import fc from 'fast-check';
import { type RawAtlasExport, RECORD_SCHEMAS } from '../../../contract/atlas/atlas-export.ts';
import { FORMES_COOPERATION } from '../../../contract/atlas/cooperation.ts';

const id = (prefix: string) => fc.integer({ min: 1, max: 6 }).map((n) => `${prefix}-${n}`);
const ids = (prefix: string) => fc.array(id(prefix), { minLength: 0, maxLength: 3 });
const texte = fc.constantFrom(
  'Eau',
  'Ã‰cole',
  'A\u202eB',
  '',
  '  deux  mots ',
  null,
  12,
  'l&#039;eau',
  'x'.repeat(301),
);
const pays = fc.constantFrom('BJ', 'bénin', 'RDC', 'Atlantide', null, 3);
const date = fc.constantFrom('2020', '2021-04', '03/04/2021', '31/02/2020', 2019, null);
const montant = fc.constantFrom(1200, '12 000 €', '12 k€', -4, null);
/** An object that cannot be made a text: `String(value)` throws. */
const unprintable = { toString: 1, valueOf: 1 };
const coordonnees = fc.constantFrom<unknown>(
  { latitude: 47, longitude: 2 },
  { latitude: 0, longitude: 0 },
  { latitude: unprintable, longitude: 2 },
  'ici',
);

/** Who acts where, rightly, wrongly, twice or nowhere. */
const rattachements = fc.array(
  fc.record({ collectivite: id('C'), pays, partenaire: id('F') }, { requiredKeys: ['collectivite'] }),
  { maxLength: 3 },
);

/** Records as clerks type them: few ids, so that they meet, and every kind of trouble. */
const records = {
  collectivites: fc.record(
    { id: id('C'), nom: texte, nature: fc.constantFrom('commune', 'Commune', 'x'), coordonnees, misAJour: date },
    { requiredKeys: ['id', 'nom'] },
  ),
  partenaires: fc.record({ id: id('F'), nom: texte, pays, coordonnees }, { requiredKeys: ['id', 'nom', 'pays'] }),
  cooperations: fc.record(
    {
      id: id('K'),
      collectivites: ids('C'),
      partenaires: ids('F'),
      forme: fc.constantFrom(...FORMES_COOPERATION),
      rattachements,
      debut: date,
      fin: date,
    },
    { requiredKeys: ['id', 'collectivites', 'partenaires', 'forme'] },
  ),
  projets: fc.record(
    {
      id: id('P'),
      titre: texte,
      collectivites: ids('C'),
      partenaires: ids('F'),
      pays: fc.array(pays, { maxLength: 3 }),
      rattachements,
      montant,
      odd: fc.constantFrom([6], ['ODD 6', 18]),
    },
    { requiredKeys: ['id', 'titre', 'collectivites', 'pays'] },
  ),
};

export const EXPORT_INFO: RawAtlasExport['export'] = {
  version: '1',
  date: '2024-04-30',
  source: 'Essai',
  licence: 'etalab-2.0',
  fictif: true,
};

/** Exports that can be read, with records that are good, bad, doubled and linked at random. */
export const arbitraryExport = fc.record({
  export: fc.constant(EXPORT_INFO),
  collectivites: fc.array(records.collectivites, { minLength: 1, maxLength: 6 }),
  partenaires: fc.array(records.partenaires, { maxLength: 6 }),
  cooperations: fc.array(records.cooperations, { maxLength: 6 }),
  projets: fc.array(records.projets, { maxLength: 6 }),
});

const anyRecord = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(
    fc.constantFrom(...Object.values(RECORD_SCHEMAS).flatMap(({ shape }) => Object.keys(shape)), '__proto__'),
    fc.oneof(fc.jsonValue(), fc.constant(unprintable), texte, pays, date, montant, coordonnees, ids('C')),
    { noNullPrototype: true },
  ),
);

/** Exports whose records are anything that JSON can hold. */
export const anyExport = fc.record({
  export: fc.constant(EXPORT_INFO),
  collectivites: fc.array(anyRecord, { minLength: 1, maxLength: 5 }),
  partenaires: fc.array(anyRecord, { maxLength: 5 }),
  cooperations: fc.array(anyRecord, { maxLength: 5 }),
  projets: fc.array(anyRecord, { maxLength: 5 }),
});
