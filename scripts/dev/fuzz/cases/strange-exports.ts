import { CODES_PAYS_ISO } from '../../../../src/contract/fields/codes-iso.ts';
import { fullCollectivite, fullCooperation, fullPartenaire, fullProjet } from '../samples/full-records.ts';
import { PROTOTYPE_WORDS, RESERVED_WORDS, STRANGE_NAMES, TAKEN_TITLES } from '../samples/texts.ts';
import type { RawExport } from './export-cases.ts';
import { exportOf } from './export-cases.ts';
import { times } from './long-exports.ts';

/** One collectivité, one partner, one coopération and one project a name: everything that may be named bears it. */
export const exportOfNames = (names: readonly string[]): RawExport =>
  exportOf({
    collectivites: names.map((nom, n) => ({
      ...fullCollectivite(n),
      nom,
      reseaux: [nom],
      contacts: [{ nom, fonction: nom, public: true }],
    })),
    partenaires: names.map((nom, n) => ({ ...fullPartenaire(n), nom })),
    cooperations: names.map((nom, n) => ({
      ...fullCooperation(n),
      collectivites: [`C-${n}`],
      partenaires: [`F-${n}`],
      resume: nom,
    })),
    projets: names.map((titre, n) => ({
      ...fullProjet(n),
      titre,
      resume: titre,
      collectivites: [`C-${n}`],
      partenaires: [`F-${n}`],
      cofinancements: [{ organisme: titre, montant: 1 }],
      mutualisable: { budget: titre, contact: titre },
    })),
  });

export const strangeNames = (): RawExport => exportOfNames(STRANGE_NAMES);
export const reservedNames = (): RawExport => exportOfNames([...RESERVED_WORDS, ...TAKEN_TITLES]);

/** Names, ids and documents that an object of JavaScript answers to. */
export function prototypeWords(): RawExport {
  const ids = PROTOTYPE_WORDS.filter((word) => /^[A-Za-z0-9]/.test(word));
  const sources = PROTOTYPE_WORDS.map((document) => ({ document, pages: [1] }));
  return exportOf({
    collectivites: ids.map((id, n) => ({
      ...fullCollectivite(n),
      id,
      nom: id,
      reseaux: [...PROTOTYPE_WORDS],
      sources,
    })),
    partenaires: ids.map((id, n) => ({ ...fullPartenaire(n), id, nom: id, sources })),
    cooperations: ids.map((id) => ({ ...fullCooperation(), id, collectivites: [id], partenaires: [id], sources })),
    projets: ids.map((id) => ({ ...fullProjet(), id, titre: id, collectivites: [id], partenaires: [id], sources })),
  });
}

/** Ids that are words of the site's addresses, alone and before a name. */
export const reservedIds = (): RawExport =>
  exportOf({
    collectivites: RESERVED_WORDS.map((id, n) => ({ ...fullCollectivite(n), id, nom: id })),
    partenaires: RESERVED_WORDS.map((id, n) => ({ ...fullPartenaire(n), id, nom: id })),
    projets: RESERVED_WORDS.map((id) => ({ ...fullProjet(), id, titre: id, collectivites: [id], partenaires: [id] })),
  });

/** Ids that one address could stand for. */
export function idsThatMeet(): RawExport {
  const ids = ['a.b', 'a-b', 'a_b', 'A-B', 'A.B', 'a--b', 'a-b-', 'a-b-2', 'a-b-3', 'A_b-2'];
  return exportOf({
    collectivites: ids.map((id, n) => ({ ...fullCollectivite(n), id, nom: 'A' })),
    partenaires: ids.map((id, n) => ({ ...fullPartenaire(n), id, nom: 'A' })),
    cooperations: ids.map((id) => ({ ...fullCooperation(), id, collectivites: [id], partenaires: [id] })),
    projets: ids.map((id) => ({ ...fullProjet(), id, titre: 'A', collectivites: [id], partenaires: [id] })),
  });
}

/** Hundreds of records that nothing but their id tells apart. */
export const sameNames = (count: number): RawExport =>
  exportOf({
    collectivites: times(count, (n) => ({ ...fullCollectivite(), id: `C-${n}`, contacts: [] })),
    partenaires: times(count, (n) => ({ ...fullPartenaire(), id: `F-${n}` })),
    cooperations: times(count, (n) => ({
      ...fullCooperation(),
      id: `K-${n}`,
      collectivites: [`C-${n}`],
      partenaires: [`F-${n}`],
    })),
    projets: times(count, (n) => ({
      ...fullProjet(),
      id: `P-${n}`,
      collectivites: [`C-${n}`],
      partenaires: [`F-${n}`],
    })),
  });

/** A partner and a project in each of these countries; the project is in no other. */
export const inCountries = (codes: readonly string[]): RawExport =>
  exportOf({
    collectivites: [fullCollectivite()],
    partenaires: codes.map((pays, n) => ({ ...fullPartenaire(n), pays })),
    cooperations: codes.map((_, n) => ({ ...fullCooperation(n), partenaires: [`F-${n}`] })),
    projets: codes.map((pays, n) => ({ ...fullProjet(n), partenaires: [`F-${n}`], pays: [pays] })),
  });

/** Every code that a clerk may give. */
export const everyCountry = (): RawExport => inCountries(CODES_PAYS_ISO);

/** A project in a country, with a partner of another that nothing else names. */
export const strayPartner = (): RawExport =>
  exportOf({
    collectivites: [fullCollectivite()],
    partenaires: [{ ...fullPartenaire(), pays: 'MN' }],
    projets: [{ ...fullProjet(), pays: ['BJ'] }],
  });

const DATES = [
  '1000',
  '1799',
  '1800',
  '1900-01-01',
  '1914-07',
  '1999-12-31',
  '2000',
  '2026',
  '2050',
  '2099-12',
  '9999',
];
const MONTANTS = [0, 0.001, 0.1 + 0.2, 1, 999.99, 1e6, 1e9, 2 ** 53, 9e15, 1e21, Number.MAX_VALUE];

/** Dates and amounts at the ends of what may be written. */
export const extremeNumbers = (): RawExport =>
  exportOf({
    collectivites: [
      ...MONTANTS.map((montant, n) => ({ ...fullCollectivite(n), id: `C-${n}`, apd: [{ annee: 1980 + n, montant }] })),
      { ...fullCollectivite(50), population: 0, apd: [{ annee: 1980, montant: 0 }] },
      {
        ...fullCollectivite(51),
        population: 100_000_000,
        apd: [1980, 2100].map((annee) => ({ annee, montant: 9e15 })),
      },
    ],
    partenaires: [fullPartenaire()],
    cooperations: DATES.map((debut, n) => ({ ...fullCooperation(n), debut, fin: DATES.at(-1) })),
    projets: [
      ...DATES.map((debut, n) => ({ ...fullProjet(n), debut, fin: debut })),
      ...MONTANTS.map((montant, n) => ({
        ...fullProjet(100 + n),
        montant,
        cofinancements: [{ organisme: 'A', montant }],
      })),
    ],
  });

/** Positions at the ends of the Earth, and many at one place. */
export function extremePlaces(): RawExport {
  const places = [
    [90, 0],
    [-90, 0],
    [0, 180],
    [0, -180],
    [89.9999, 179.9999],
    [0.0001, 0.0001],
    ...times(50, () => [9, 2]),
  ].map(([latitude, longitude]) => ({ latitude, longitude }));
  return exportOf({
    collectivites: [fullCollectivite()],
    partenaires: places.map((coordonnees, n) => ({ ...fullPartenaire(n), coordonnees })),
    cooperations: places.map((_, n) => ({ ...fullCooperation(n), partenaires: [`F-${n}`] })),
  });
}

/** Addresses of sites and of desks as they may be typed. */
export function strangeAddresses(): RawExport {
  const sites = [
    'http://a.example',
    'https://cooperation-decentralisee.example/',
    'https://cooperation-decentralisee.example/page-absente/',
    'https://é.example/à?b=ç#d',
    'https://a.example/%E9%zz',
    'https://a.example/"><script>alert(1)</script>',
    "https://a.example/'onmouseover=alert(1)",
    'https://user:pass@a.example/',
    'https://[::1]:8080/',
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'ftp://a.example/',
    '//a.example/',
    'www.a.example',
  ];
  return exportOf({
    collectivites: sites.map((site, n) => ({ ...fullCollectivite(n), site })),
    partenaires: sites.map((site, n) => ({ ...fullPartenaire(n), site })),
  });
}
