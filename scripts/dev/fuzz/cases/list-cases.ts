import { THEMATIQUE } from '../../samples/sample-record.ts';
import type { BuildCase } from '../run-build.ts';
import { type EditionFiles, FOLDERS, minimalEdition, sampleEdition, smallestEdition } from '../samples/full-edition.ts';
import { fullCollectivite, fullPartenaire, fullProjet } from '../samples/full-records.ts';
import { STRANGE_NAMES } from '../samples/texts.ts';
import * as editions from './editions.ts';
import * as exports from './export-cases.ts';
import { exportOf } from './export-cases.ts';
import * as long from './long-exports.ts';
import * as strange from './strange-exports.ts';

/** Countries enough for a project that is everywhere. */
const PAYS =
  'AL AM AR AZ BF BJ BO BR CA CD CF CG CI CL CM CN CO CR CU DE DZ EC EG ES ET GB GE GH GN GR HR HT HU ID IL IN IQ IT JO JP KE KG KH KM KR KZ LA LB LK MA MD ME'.split(
    ' ',
  );

const collectivite = { id: 'C-1', nom: 'Commune d’essai', nature: 'commune' };
const projet = { id: 'P-1', titre: 'Un projet', collectivites: ['C-1'], pays: ['BJ'] };

/**
 * Whole exports and editions at the ends of what may be given, each for a build of its own. What is about one record, or one
 * section, stands together in « variations ».
 */
export const listCases = (): BuildCase[] => [...listRows(), ...listExports()].map(toBuildCase);

/** One field at a time, for `npm run fuzz -- --cas`: what `listCases` does four sections at once. */
export function listFieldCases(): BuildCase[] {
  const editions = Object.entries(listEditions());
  const absences = exports.OPTIONAL_FIELDS.map((field, n): ShortCase => {
    const [nom, files] = editions[n % editions.length] ?? ['', sampleEdition()];
    return [`sans ${field}, guide ${nom}`, exports.exportWithout(field), files];
  });
  const alone = exports.OPTIONAL_FIELDS.map(
    (field): ShortCase => [`seulement ${field}`, exports.exportWithOnly(field), smallestEdition()],
  );
  return [...absences, ...alone].map(toBuildCase);
}

type ShortCase = readonly [nom: string, atlas: unknown, guide: BuildCase['guide']];

const toBuildCase = ([nom, atlas, guide]: ShortCase): BuildCase => ({ nom, atlas: JSON.stringify(atlas), guide });

/**
 * Each optional field absent from every record of its section, and alone in every record of it; absent from all sections
 * when several have it, two by two. With each as long as there is one, another edition.
 */
function listRows(): ShortCase[] {
  const editions = Object.entries(listEditions());
  const rows: (readonly [nom: string, atlas: unknown])[] = [
    ...exports.FIELD_ROWS.map((row) => [`sans ${Object.values(row).join(', ')}`, exports.exportWithout(row)] as const),
    ...pairs(exports.SHARED_FIELDS).map(
      (pair) => [`sans aucun ${pair.join(' ni ')}`, exports.exportWithout(...pair)] as const,
    ),
    ...exports.FIELD_ROWS.map(
      (row) => [`seulement ${Object.values(row).join(', ')}`, exports.exportWithOnly(row)] as const,
    ),
  ];
  return rows.map(([nom, atlas], n): ShortCase => {
    const [guide, files] = editions[n] ?? ['très petit', smallestEdition()];
    return [`${nom}, guide ${guide}`, atlas, files];
  });
}

const pairs = (fields: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(fields.length / 2) }, (_, n) => fields.slice(2 * n, 2 * n + 2));

function listEditions(): Readonly<Record<string, EditionFiles>> {
  const one = FOLDERS.map((folder) => [`de ${folder} seulement`, sampleEdition([folder], false)]);
  const others = FOLDERS.map((folder) => [`sans ${folder}`, sampleEdition(FOLDERS.filter((kept) => kept !== folder))]);
  return {
    ...Object.fromEntries([...one, ...others]),
    'de lexique seulement': sampleEdition([], true),
    'aux mêmes titres': editions.sameTitles(5),
    'aux titres étranges': editions.strangeTitles(),
    'aux titres déjà pris': editions.takenTitles(),
    'aux fichiers de nom réservé': editions.reservedFiles(),
    'aux fichiers au nom d’objet': editions.prototypeFiles(),
    'aux fichiers de nom étrange': editions.strangeFileNames(),
    'aux proses étranges': editions.strangeBodies(),
    'aux noms sans réponse': editions.danglingNames(),
    'aux listes de 40': editions.longLists(40),
    'aux listes de 120': editions.longLists(120),
    'de 60 sections par dossier': editions.manySections(60),
  };
}

function listExports(): ShortCase[] {
  const sample = sampleEdition();
  const peu = smallestEdition();
  return [
    ['une collectivité, rien d’autre', exportOf({ collectivites: [collectivite] }), peu],
    ['une collectivité complète', exportOf({ collectivites: [fullCollectivite()] }), peu],
    ['des partenaires seulement', exportOf({ partenaires: [fullPartenaire(1), fullPartenaire(2)] }), peu],
    ['un projet sans partenaire', exportOf({ collectivites: [collectivite], projets: [projet] }), peu],
    ['tout, édition minimale', exports.exportWithout(''), minimalEdition()],
    ['minimum, édition du dépôt', exports.exportWithOnly(), 'embarquee'],
    ['listes vides', exports.exportOfEmptyLists(), editions.emptyLists()],
    ['variations de chaque champ', exports.exportOfVariations(), editions.editionOfVariations()],
    ['noms étranges', strange.strangeNames(), sample],
    ['une commune nommée « ? »', strange.exportOfNames(STRANGE_NAMES.slice(0, 1)), peu],
    ['noms déjà pris', strange.reservedNames(), sample],
    ['identifiants réservés', strange.reservedIds(), sample],
    ['noms d’objet', strange.prototypeWords(), sample],
    ['identifiants qui se rejoignent', strange.idsThatMeet(), sample],
    ['300 fois le même nom', strange.sameNames(300), sample],
    ['un pays que rien d’autre ne nomme', strange.strayPartner(), peu],
    ['un seul pays', strange.inCountries(['MN']), peu],
    ['la France seulement', strange.inCountries(['FR']), sample],
    ['pays sans contour', strange.inCountries(['BV', 'UM', 'SJ', 'CX', 'CC', 'TK', 'BQ', 'TV', 'GI']), sample],
    ['tous les codes de pays', strange.everyCountry(), peu],
    ['dates et montants extrêmes', strange.extremeNumbers(), sample],
    ['positions extrêmes', strange.extremePlaces(), peu],
    ['adresses étranges', strange.strangeAddresses(), sample],
    ['une collectivité aux longues listes', long.longCollectivite(), sample],
    ['listes de 12', long.listsOf(12), sample],
    ['listes de 51', long.listsOf(51), sample],
    ['500 projets et 500 coopérations d’une collectivité', long.manyLinks(500), sample],
    ['un projet de 50 collectivités dans 50 pays', long.longLinks(50, PAYS, [THEMATIQUE]), sample],
    ['un projet de 300 partenaires, 40 thèmes', ...manyThemes()],
    ['textes très longs', long.longTexts(), sample],
    [
      'plus de 2 500 fiches',
      exportOf({ collectivites: long.times(2600, (n) => ({ ...collectivite, id: `C-${n}` })) }),
      peu,
    ],
  ];
}

function manyThemes(): readonly [unknown, EditionFiles] {
  const themes = long.times(40, (n) => `section-${n}`);
  const atlas = long.longLinks(300, PAYS, themes);
  const other = { ...fullProjet(), id: 'P-2', titre: 'Autre', collectivites: ['C-2'], thematiques: themes };
  return [{ ...atlas, projets: [...atlas.projets, other] }, editions.manySections(40)];
}
