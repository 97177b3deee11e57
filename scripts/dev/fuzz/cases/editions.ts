import type { z } from 'zod';
import { SECTION_SCHEMAS, type SectionFolder } from '../../../guide/guide-edition.ts';
import type { EditionFiles } from '../samples/full-edition.ts';
import { FOLDERS, renderLexique, renderSection, SAMPLE_FILES, sampleEdition } from '../samples/full-edition.ts';
import { FULL_LEXIQUE, FULL_SECTIONS, fullContact, fullExemple } from '../samples/full-sections.ts';
import { PROTOTYPE_WORDS, RESERVED_WORDS, STRANGE_NAMES, TAKEN_TITLES } from '../samples/texts.ts';
import { arrayFields, optionalFields, type Values, varyRecord } from '../samples/vary-record.ts';
import { times } from './long-exports.ts';

/** Folders whose sections may have any name: those of countries and zones are told by the reference tables. */
const FREE_FOLDERS: readonly SectionFolder[] = ['thematiques', 'programmes', 'parties', 'appels', 'retours-experience'];

const full = (folder: SectionFolder): Values => FULL_SECTIONS[folder]();
const schemaOf = (folder: SectionFolder) => SECTION_SCHEMAS[folder] as z.ZodObject;

/** The sample edition, each section of it changed. */
const mapEdition = (change: (folder: SectionFolder, data: Values) => Values): EditionFiles => ({
  ...Object.fromEntries(FOLDERS.map((folder) => [SAMPLE_FILES[folder], renderSection(change(folder, full(folder)))])),
  'lexique.yaml': renderLexique(FULL_LEXIQUE()),
});

/** Every section with every list empty that may be. */
export const emptyLists = (): EditionFiles =>
  mapEdition((folder, data) => ({
    ...data,
    ...Object.fromEntries(
      arrayFields(schemaOf(folder))
        .filter((field) => optionalFields(schemaOf(folder)).includes(field))
        .map((field) => [field, []]),
    ),
  }));

/** The sample edition, with more sections in each folder where these may have any name. */
const addSections = (
  listSections: (folder: SectionFolder, data: Values) => readonly { nom: string; data: Values; body?: string }[],
): EditionFiles => ({
  ...sampleEdition(),
  ...Object.fromEntries(
    FREE_FOLDERS.flatMap((folder) =>
      listSections(folder, full(folder)).map(({ nom, data, body }) => [
        `${folder}/${nom}.md`,
        renderSection(data, body),
      ]),
    ),
  ),
});

/** Each variation of a full section that its schema admits: one file each. */
export const editionOfVariations = (): EditionFiles =>
  addSections((folder, whole) =>
    varyRecord(schemaOf(folder), whole)
      .filter((data) => schemaOf(folder).safeParse(data).success)
      .map((data, n) => ({ nom: `variation-${folder}-${n}`, data: { ...data, ...distinct(folder, n) } })),
  );

const titled = (folder: SectionFolder, titre: string): Values => ({
  [folder === 'thematiques' ? 'nom' : 'titre']: titre,
});

const distinct = (folder: SectionFolder, n: number): Values =>
  titled(folder, folder === 'thematiques' ? `Thème d’essai ${n}` : `${folder}, section d’essai ${n}`);

/** The same title and the same sentence everywhere, many times over. */
export const sameTitles = (count: number): EditionFiles =>
  addSections((folder, data) =>
    times(count, (n) => ({ nom: `meme-titre-${n}`, data: { ...data, ...titled(folder, 'Un même titre') } })),
  );

/** Sections whose titles, and whose file names where these may be any, are these words. */
const editionOfWords = (words: readonly string[], toSlug: (word: string, n: number) => string): EditionFiles => ({
  ...addSections((folder, data) =>
    words.map((word, n) => ({ nom: toSlug(word, n), data: { ...data, ...titled(folder, word) } })),
  ),
  'lexique.yaml': renderLexique({
    ...FULL_LEXIQUE(),
    entrees: words.map((sigle) => ({ sigle, developpe: sigle, definition: sigle })),
  }),
});

export const strangeTitles = (): EditionFiles => editionOfWords(STRANGE_NAMES, (_, n) => `section-${n}`);
export const takenTitles = (): EditionFiles => editionOfWords(TAKEN_TITLES, (_, n) => `section-${n}`);
export const reservedFiles = (): EditionFiles => editionOfWords(RESERVED_WORDS, (word) => word);
export const prototypeFiles = (): EditionFiles =>
  editionOfWords(
    PROTOTYPE_WORDS.filter((word) => /^[a-z]+$/.test(word)),
    (word) => word,
  );

/** File names that people give. */
const FILE_NAMES = [
  'avec des espaces',
  'Été à l’école',
  'R&D',
  'a{b}',
  'a\nb',
  'a%20b',
  'a#b',
  'a?b',
  "l'eau",
  'MAJUSCULES',
  '北京',
  '_souligne',
  'a.b',
  'a--b',
  'é'.normalize('NFD'),
  'x'.repeat(200),
  '[a]',
  '(a)',
  '...a',
  '-',
  '$a',
  '`a`',
  '"a"',
];

/** A few of them among many sound sections: an edition that is mostly unsound is refused whole. */
export const strangeFileNames = (): EditionFiles => ({
  ...manySections(20),
  ...Object.fromEntries(
    FILE_NAMES.map((name, n) => {
      const folder = FREE_FOLDERS[n % FREE_FOLDERS.length] ?? 'parties';
      const data = { ...full(folder), ...distinct(folder, 1000 + n), resume: `Résumé étrange ${n}.` };
      return [`${folder}/${name}.md`, renderSection(data)];
    }),
  ),
});

/** Every list of every section very long. */
export function longLists(count: number): EditionFiles {
  const texts = times(count, (n) => `Texte d’essai numéro ${n}.`);
  const lists: Values = {
    odd: times(17, (n) => n),
    chiffres: times(count, (n) => ({ libelle: `Chiffre ${n}`, valeur: n, annee: 2000 })),
    contacts: times(count, fullContact),
    recherches: times(count, (n) => ({ collectivite: `Ville qui cherche ${n}`, pays: 'BJ', texte: `Texte ${n}.` })),
    exemples: times(count, fullExemple),
    liens: times(count, (n) => ({ titre: `Lien ${n}`, url: `https://www.essai.example/${n}` })),
    vigilances: times(count, (n) => ({ objet: 'droit', texte: `Précaution ${n}.` })),
    destinations: texts,
    porteur: texts,
    partenaires: texts,
    pieces: texts,
    eligibilite: texts,
    criteres: { obligatoires: texts, positifs: texts, exclus: texts },
    calendrier: times(count, (n) => ({ etape: `Étape ${n}`, date: null, texte: `Texte ${n}.` })),
    territoiresExclus: times(count, (n) => ({ nom: `Territoire ${n}`, pays: 'CA', texte: 'Hors.', article: 'I' })),
    voirAussi: times(count, () => 'eau-et-assainissement'),
  };
  return {
    ...mapEdition((_, data) => ({
      ...data,
      ...Object.fromEntries(Object.entries(lists).filter(([field]) => field in data)),
    })),
    'lexique.yaml': renderLexique({
      ...FULL_LEXIQUE(),
      entrees: times(count, (n) => ({
        sigle: `SIGLE${n}`,
        developpe: `Développé ${n}`,
        definition: `Définition ${n}.`,
      })),
    }),
  };
}

/** Very many sections in each folder. */
export const manySections = (count: number): EditionFiles =>
  addSections((folder, data) =>
    times(count, (n) => ({
      nom: `section-${n}`,
      data: { ...data, ...distinctTexts(folder, n), contacts: [fullContact(n)] },
    })),
  );

const distinctTexts = (folder: SectionFolder, n: number): Values => ({
  ...distinct(folder, n),
  resume: `Résumé ${folder} ${n}.`,
});

/** Prose that is not what a template expects: headings that jump, links to nowhere, code, HTML, very long words. */
const BODIES = [
  '#### Un titre de niveau 4 d’abord',
  '# Un\n\n### Trois\n\n###### Six\n\n## Deux\n\n##### Cinq',
  '- # un titre dans une liste\n- > ### une citation dans une liste',
  '[vide]() [ancre](#rien) [relatif](../rien/) [courriel](mailto:pas une adresse) [mailto](mailto:) [http](http://) [https](https://)',
  '[script](javascript:alert(1)) [données](data:text/html,x) [fichier](file:///etc/passwd) [a](https://a.example/%zz) [b](https://[)',
  '![image](https://a.example/a.png) ![relative](a.png) <img src=x onerror=alert(1)>',
  '<script>alert(1)</script>\n\n<div style="color:red" onclick="alert(1)">\n\ntexte\n\n</div>',
  '{globalThis.x = 1}\n\nimport a from "b"\n\nexport const c = 1\n\n<Composant />\n\n{/* commentaire */}',
  '```js\nprocess.exit(1)\n```\n\n    du code\n\n`{a}`',
  '| a | b |\n|---|---|\n| 1 | 2 |\n\nnote[^1]\n\n[^1]: la note',
  `${'mot'.repeat(2000)}\n\n${'> '.repeat(60)}profond\n\n${'  '.repeat(30)}- loin`,
  '---\n\n---\n\n***',
  '\u202Edroite à gauche\u202C \u0007 \u0000 \uFEFF',
  times(300, (n) => `## Titre\n\nParagraphe ${n}.`).join('\n\n'),
];

export const strangeBodies = (): EditionFiles =>
  addSections((folder, data) =>
    BODIES.map((body, n) => ({ nom: `prose-${n}`, data: { ...data, ...distinctTexts(folder, n) }, body })),
  );

/** Names in the edition that nothing answers to: a theme, a country, a zone, a document. */
export const danglingNames = (): EditionFiles => ({
  // An edition that is mostly unsound is refused whole.
  ...manySections(6),
  ...mapEdition((_, data) => ({
    ...data,
    ...('thematiques' in data && { thematiques: ['theme-absent'] }),
    ...('voirAussi' in data && { voirAussi: ['theme-absent', 'autre-theme-absent'] }),
    ...('pays' in data && { pays: ['ZZ', 'AQ', 'FR'] }),
    ...('exemples' in data && { exemples: [{ ...fullExemple(), pays: ['ZZ'], thematique: 'theme-absent' }] }),
    ...('recherches' in data && {
      recherches: [{ collectivite: 'Ville', pays: 'ZZ', thematiques: ['theme-absent'], texte: 'Elle cherche.' }],
    }),
  })),
  'zones/zone-absente.md': renderSection({ ...full('zones'), nom: 'Zone absente', parent: null }),
  'thematiques/orphelin.md': renderSection({ ...full('thematiques'), nom: 'Orphelin', parent: 'theme-absent' }),
  'thematiques/de-soi-meme.md': renderSection({ ...full('thematiques'), nom: 'De soi-même', parent: 'de-soi-meme' }),
  'thematiques/boucle-a.md': renderSection({ ...full('thematiques'), nom: 'Boucle A', parent: 'boucle-b' }),
  'thematiques/boucle-b.md': renderSection({ ...full('thematiques'), nom: 'Boucle B', parent: 'boucle-a' }),
  'pays/fr-france.md': renderSection({ ...full('pays'), nom: 'France', code: 'FR', zone: 'europe' }),
  'pays/sans-document.md': renderSection({ ...full('pays'), nom: 'Togo', code: 'TG', source: { document: 'absent' } }),
});
