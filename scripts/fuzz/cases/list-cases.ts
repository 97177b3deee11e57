import { readFileSync } from 'node:fs';
import type { BuildCase } from '../run-build.ts';
import { FOLDERS, minimalEdition, sampleEdition } from '../samples/full-edition.ts';
import { fullCollectivite, fullPartenaire, fullProjet, THEMATIQUE } from '../samples/full-records.ts';
import { STRANGE_NAMES } from '../samples/texts.ts';
import * as editions from './editions.ts';
import * as exports from './export-cases.ts';
import * as long from './long-exports.ts';
import * as strange from './strange-exports.ts';

const WORLD =
  'AL AM AR AZ BF BJ BO BR CA CD CF CG CI CL CM CN CO CR CU DE DZ EC EG ES ET GB GE GH GN GR HR HT HU ID IL IN IQ IT JO JP KE KG KH KM KR KZ LA LB LK MA MD ME';
const PAYS = WORLD.split(' ');

const collectivite = { id: 'C-1', nom: 'Commune d’essai', nature: 'commune' };

/**
 * Whole exports and editions at the ends of what may be given, each for a build of its own. What is about one record stands
 * together in `variations`.
 */
export function listCases(): BuildCase[] {
  const sample = sampleEdition();
  const cas = (nom: string, atlas: unknown, guide: BuildCase['guide'] = sample): BuildCase => ({
    nom,
    atlas: typeof atlas === 'string' ? atlas : JSON.stringify(atlas),
    guide,
  });
  const { exportOf } = exports;
  const full = exports.exportWithout('');
  const minimal = exports.exportWithOnly();
  return [
    cas('édition et export du dépôt', readFileSync('data/atlas/atlas.json', 'utf8'), 'embarquee'),
    cas('une collectivité, rien d’autre', exportOf({ collectivites: [collectivite] }), {}),
    cas('une collectivité complète', exportOf({ collectivites: [fullCollectivite()] }), {}),
    cas('des partenaires seulement', exportOf({ partenaires: [fullPartenaire(1), fullPartenaire(2)] }), {}),
    cas(
      'un projet sans partenaire',
      exportOf({ collectivites: [collectivite], projets: [projetWithoutPartner()] }),
      {},
    ),
    cas('tout, sans guide', full, {}),
    cas('tout, édition minimale', full, minimalEdition()),
    cas('minimum, édition du dépôt', minimal, 'embarquee'),
    cas('minimum, édition complète', minimal),
    cas('minimum, sans guide', minimal, {}),
    cas('listes vides', exports.exportOfEmptyLists(), editions.emptyLists()),
    cas('variations de chaque champ', exports.exportOfVariations(), editions.editionOfVariations()),
    ...exports.OPTIONAL_FIELDS.flatMap((field) => [
      cas(`sans ${field}`, exports.exportWithout(field)),
      cas(`seulement ${field}`, exports.exportWithOnly(field), {}),
    ]),
    ...FOLDERS.map((folder) => cas(`guide : ${folder} seulement`, full, sampleEdition([folder], false))),
    ...FOLDERS.map((folder) =>
      cas(`guide : tout sauf ${folder}`, minimal, sampleEdition(FOLDERS.filter((one) => one !== folder))),
    ),
    cas('guide : lexique seulement', full, sampleEdition([], true)),
    cas('guide : mêmes titres', full, editions.sameTitles(5)),
    cas('guide : titres étranges', full, editions.strangeTitles()),
    cas('guide : titres déjà pris', full, editions.takenTitles()),
    cas('guide : fichiers au nom réservé', full, editions.reservedFiles()),
    cas('guide : fichiers au nom d’objet', full, editions.prototypeFiles()),
    cas('guide : fichiers au nom étrange', full, editions.strangeFileNames()),
    cas('guide : proses étranges', full, editions.strangeBodies()),
    cas('guide : noms sans réponse', full, editions.danglingNames()),
    cas('guide : listes de 40', full, editions.longLists(40)),
    cas('guide : listes de 300', full, editions.longLists(300)),
    cas('guide : 60 sections par dossier', full, editions.manySections(60)),
    cas('noms étranges', strange.strangeNames()),
    cas('noms étranges, un seul', strange.exportOfNames(STRANGE_NAMES.slice(0, 1)), {}),
    cas('noms déjà pris', strange.reservedNames()),
    cas('identifiants réservés', strange.reservedIds()),
    cas('noms d’objet', strange.prototypeWords()),
    cas('identifiants qui se rejoignent', strange.idsThatMeet()),
    cas('300 fois le même nom', strange.sameNames(300)),
    cas('un pays, que rien d’autre ne nomme', strange.strayPartner(), {}),
    cas('un seul pays', strange.inCountries(['MN']), {}),
    cas('la France seulement', strange.inCountries(['FR'])),
    cas('pays sans contour', strange.inCountries(['BV', 'UM', 'SJ', 'CX', 'CC', 'TK', 'BQ', 'TV', 'GI'])),
    cas('tous les codes de pays', strange.everyCountry(), {}),
    cas('dates et montants extrêmes', strange.extremeNumbers()),
    cas('positions extrêmes', strange.extremePlaces(), {}),
    cas('adresses étranges', strange.strangeAddresses()),
    cas('une collectivité aux longues listes', long.longCollectivite()),
    cas('listes de 12', long.listsOf(12)),
    cas('listes de 51', long.listsOf(51)),
    cas('500 projets et 500 coopérations d’une collectivité', long.manyLinks(500)),
    cas('un projet de 50 collectivités dans 50 pays', long.longLinks(50, PAYS, [THEMATIQUE])),
    cas('un projet de 300 partenaires, 40 thèmes', ...manyThemes()),
    cas('textes très longs', long.longTexts()),
    cas(
      'plus de 2 500 fiches, sans guide',
      exportOf({ collectivites: long.times(2600, (n) => ({ ...collectivite, id: `C-${n}` })) }),
      {},
    ),
  ];
}

const projetWithoutPartner = () => ({ id: 'P-1', titre: 'Un projet', collectivites: ['C-1'], pays: ['BJ'] });

function manyThemes() {
  const edition = editions.manySections(40);
  const themes = long.times(40, (n) => `section-${n}`);
  const { titre: _, ...projet } = fullProjet();
  const atlas = long.longLinks(300, PAYS, themes);
  atlas.projets.push({ ...projet, id: 'P-2', titre: 'Autre', collectivites: ['C-2'], thematiques: themes });
  return [atlas, edition] as const;
}
