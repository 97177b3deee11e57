import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalCounts } from '../../src/import/atlas/counts.ts';
import { formatDiagnostic } from '../lib/format-diagnostic.ts';
import { tallySections } from './count-sections.ts';
import type { GuideSource } from './parse-guide.ts';
import { parseGuide, TAILLE_SECTION_MAX } from './parse-guide.ts';

const GHANA = `---
nom: Ghana
code: GH
zone: afrique-de-l-ouest
source: { document: guide-2020, pages: [70] }
resume: Un pays.
---

Du texte.
`;
const read = (files: Record<string, GuideSource>) => parseGuide(new Map(Object.entries(files)));
const complaints = (files: Record<string, GuideSource>) => read(files).diagnostics.map(formatDiagnostic).join('\n');
/** The rule and the severity of each thing said. */
const rules = (files: Record<string, GuideSource>) =>
  read(files).diagnostics.map(({ rule, severity, location }) => `${severity} ${rule} ${location.line ?? ''}`.trim());
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('parseGuide(files)', () => {
  it('should read a section, its facts and its prose', () => {
    const { edition, diagnostics, received } = read({ 'pays/gh-ghana.md': GHANA });
    expect(diagnostics).toEqual([]);
    expect(received).toEqual(['pays/gh-ghana.md']);
    expect(edition.pays).toMatchObject([{ slug: 'gh-ghana', data: { nom: 'Ghana', contacts: [] }, body: 'Du texte.' }]);
  });

  it('should read a file saved by Windows, line ends and mark included, as it reads any other', () => {
    const windows = `\uFEFF${GHANA.replace('Du texte.', 'Du texte.\n\n- une ligne').replaceAll('\n', '\r\n')}`;
    const { edition, diagnostics } = read({ 'pays/gh-ghana.md': windows });
    expect(diagnostics).toEqual([]);
    expect(edition.pays).toMatchObject([{ data: { nom: 'Ghana', code: 'GH' }, body: 'Du texte.\n\n- une ligne' }]);
  });

  it('should hold a day to its month, in the text and in the fields', () => {
    const dated = GHANA.replace('Un pays.', 'Depuis le 6 mars 1957.').replace('Du texte.', 'Le 1er mai.');
    expect(read({ 'pays/gh-ghana.md': dated }).edition.pays).toMatchObject([
      { data: { resume: 'Depuis le 6\u00a0mars\u00a01957.' }, body: 'Le 1er\u00a0mai.' },
    ]);
  });

  it('should keep the others when one file is bad, and say what to mend', () => {
    const { edition } = read({ 'pays/a.md': '---\nnom: A\n---\n', 'pays/gh-ghana.md': GHANA });
    expect(edition.pays.length).toBe(1);
  });

  it.each([
    ['a missing field', { 'pays/gh.md': GHANA.replace('code: GH\n', '') }],
    ['an unknown field', { 'pays/gh.md': GHANA.replace('code:', 'kode: x\ncode:') }],
    ['a bad value', { 'pays/gh.md': GHANA.replace('code: GH', 'code: Ghana') }],
    ['a bad type', { 'pays/gh.md': GHANA.replace('pages: [70]', 'pages: p. 70') }],
    ['YAML that cannot be read', { 'pays/gh.md': GHANA.replace('nom: Ghana', 'nom: [Ghana') }],
    ['a header that is not closed', { 'pays/gh.md': '---\nnom: Ghana\n' }],
    ['a file in no folder', { 'notes.txt': 'x' }],
    ['a bad glossary', { 'lexique.yaml': 'entrees: []' }],
    ['a glossary that cannot be read', { 'lexique.yaml': 'source: { document: x\nentrees: []' }],
    ['Windows-1252', { 'pays/bj.md': latin1(GHANA.replace('Ghana', 'Bénin')) }],
    ['UTF-16', { 'pays/gh.md': Buffer.from(GHANA, 'utf16le') }],
    ['a symbolic link', { 'pays/gh.md': { trouble: 'fichier ordinaire attendu, lien symbolique vers « x » trouvé' } }],
    ['a file that is too long', { 'pays/gh.md': Buffer.alloc(TAILLE_SECTION_MAX + 1, ' ') }],
    ['a country twice', { 'pays/gh.md': GHANA, 'pays/ghana.md': GHANA, 'pays/tg.md': GHANA.replace('GH', 'TG') }],
    ['names that meet', { 'pays/Ghana.md': GHANA, 'pays/ghana.md': GHANA }],
    ['a name with a space and an accent', { 'pays/le bénin.md': GHANA }],
    ['a name that breaks a line', { 'pays/gh\nana\u202E.md': GHANA }],
    ['a name that another page has', { 'parties/lexique.md': GHANA, 'zones/index.md': GHANA }],
    ['a file too deep', { 'pays/gh.md/x.md': GHANA, 'pays/afrique/gh.md': GHANA }],
    ['an address that is not of the web', { 'pays/gh.md': withLinks(['data:text/html,x', 'javascript:alert(1)']) }],
    ['an address with a password', { 'pays/gh.md': withLinks(['https://moi:secret@exemple.fr/']) }],
    [
      'links that are shown as text',
      {
        'pays/gh.md': `${GHANA}\nVoir\n[ici](javascript:alert(1)), <vbscript:x>\n\n[là][1]\n\n[1]: https://a:b@exemple.fr/\n`,
      },
    ],
    ['characters that nobody sees', { 'pays/gh.md': GHANA.replace('texte', 'te\u202Exte\u0007') }],
    ['characters that an escape hides', { 'pays/gh.md': GHANA.replace('nom: Ghana', 'nom: "Gha\\u202Ena\\e"') }],
    ['a letter that was lost', { 'pays/gh.md': GHANA.replace('Du texte', 'Du te\uFFFDte') }],
    [
      'many unknown fields',
      { 'pays/gh.md': GHANA.replace('nom:', `${Array.from({ length: 900 }, (_, i) => `k${i}: 1`).join('\n')}\nnom:`) },
    ],
    ['many bad values', { 'pays/gh.md': GHANA.replace('nom:', `odd: [${'x, '.repeat(900)}x]\nnom:`) }],
    ['quotes within quotes', { 'pays/gh.md': `${GHANA}\n${'> '.repeat(60)}x\n` }],
    ['a body that is too long', { 'pays/gh.md': `${GHANA}${'Un mot de plus.\n\n'.repeat(7000)}` }],
    ['a paragraph that is too long', { 'pays/gh.md': `${GHANA}${'_a_'.repeat(7000)}` }],
  ])('should explain %s', (name, files) => expect(`${name}\n${complaints(files)}`).toMatchSnapshot());

  it.each([
    ['a byte order mark', Buffer.from(`\uFEFF${GHANA}`)],
    ['lines that end in a carriage return', GHANA.replaceAll('\n', '\r')],
    ['lines that end in both', GHANA.replaceAll('\n', '\r\n')],
    ['accents in two pieces', GHANA.normalize('NFD')],
  ])('should read a file with %s', (_, source) => {
    const { edition, diagnostics } = read({ 'pays/gh-ghana.md': source });
    expect(diagnostics).toEqual([]);
    expect(edition).toEqual(read({ 'pays/gh-ghana.md': GHANA }).edition);
  });

  it('should publish a body without the characters that nobody sees', () => {
    const hidden = GHANA.replace('Du texte', 'Du\u0000 te\u200Bxte\u202E\v\u0085');
    expect(read({ 'pays/gh.md': hidden }).edition.pays[0]?.body).toBe('Du texte .');
    expect(rules({ 'pays/gh.md': hidden })).toEqual(['avertissement guide-caracteres-invisibles 9']);
    const piled = GHANA.replace('Du texte', `Du te${'\u0301\u0323'.repeat(100_000)}xte`);
    expect(read({ 'pays/gh.md': piled }).edition.pays[0]?.body).toHaveLength('Du texte.'.length + 7);
  });

  it('should not flag links that lead to the web, to a mail, or within the site', () => {
    const links = [
      'https://www.exemple.fr/a?b=c',
      'HTTP://exemple.fr',
      'mailto:a@exemple.fr',
      '../zones/',
      '#t-a',
      '/pays/',
    ];
    const body = links.map((url) => `[ici](${url})`).join(' ');
    expect(rules({ 'pays/gh.md': `${GHANA}\n${body}` })).toEqual([]);
  });

  it.each([
    'data:x',
    'vbscript:x',
    'JavaScript:x',
    'ftp://exemple.fr',
    '//exemple.fr',
    'file:///etc/passwd',
    'https://localhost/',
    'https://u@exemple.fr',
  ])('should flag a link to %s', (url) =>
    expect(rules({ 'pays/gh.md': `${GHANA}\n[ici](${url})` })).toEqual(['avertissement guide-lien-refuse 11']),
  );

  it('should refuse a section of which one field is bad, and no other', () => {
    const { edition, diagnostics } = read({ 'pays/gh.md': withLinks(['data:x']), 'pays/tg.md': GHANA });
    expect(edition.pays.map(({ file }) => file)).toEqual(['pays/tg.md']);
    expect(diagnostics.map(({ location }) => location)).toEqual([
      { file: 'data/guide/pays/gh.md', field: 'liens n° 1 · url' },
    ]);
  });

  it.each([
    ['appels', 'ouverture: 2027-06-01\ncloture: 2027-05-01', 'cloture : date qui n’est pas avant l’ouverture attendue'],
    ['appels', 'ouverture: 2027-06-01\ncloture: 2027-06', ''],
    ['appels', 'cloture: 31/12/2027', 'cloture : date AAAA-MM-JJ, AAAA-MM ou AAAA attendue'],
    ['appels', 'clos: true\ncloture: 2027-05-01', 'clos : false attendu, car « cloture » dit le jour'],
    ['appels', 'clos: oui', 'clos : true ou false attendu, sans guillemets'],
    ['appels', 'dureeMois: { min: 24, max: 12 }', 'dureeMois.max : nombre au moins égal à « min » attendu'],
    ['appels', 'apportMinimal: 70', 'apportMinimal : nombre de 0 à 1 attendu (0.7 pour 70 %)'],
    ['appels', 'pieces: une', 'pieces : liste entre crochets attendue'],
    ['programmes', 'budget: { texte: de 7 000 à 20 000 €, min: 7000, max: 20000 }', ''],
    ['programmes', 'budget: { texte: 15 k€, min: 15000, max: 15000 }', ''],
    [
      'programmes',
      'budget: { texte: 3 000 €, min: 3000, max: 30000 }',
      'budget.max : montant écrit dans « texte » attendu',
    ],
    ['programmes', 'budget: { texte: 3 à 6 €, min: 6, max: 3 }', 'budget.max : nombre au moins égal à « min » attendu'],
    ['programmes', 'budget: { texte: à voir }\nthematiques: []', 'thematiques : 1 valeur au moins attendue'],
  ])('should say what a fact of %s lacks: %s', (folder, facts, expected) => {
    const common = 'titre: T\nresume: R.\nsource: { document: guide-2020 }';
    const own =
      folder === 'appels' ? 'organisme: DAECT' : 'famille: cles-en-main\nporteur: X\ncontacts: [{ organisation: X }]';
    const theme = folder === 'appels' || facts.includes('thematiques') ? '' : 'thematiques: [eau]\n';
    const { diagnostics } = read({ [`${folder}/x.md`]: `---\n${common}\n${own}\n${theme}${facts}\n---\n` });
    const said = diagnostics.map(
      ({ location, message }) => `${location.field} : ${message.replace(/, «[^«]*» trouvé$/, '')}`,
    );
    expect(said.map((text) => text.replaceAll('\u00a0', ' '))).toEqual(expected === '' ? [] : [expected]);
  });

  it.each([
    [
      'chiffres: [{ libelle: A, valeur: 1 }, { libelle: B, valeur: 1, annee: 20200 }]',
      'chiffres n° 2 · annee : nombre attendu, 2100 au plus',
    ],
    ['chiffres: [{ libelle: A, valeur: 1, annee: 20 }]', 'chiffres n° 1 · annee : nombre attendu, 1900 au moins'],
    ['chiffres: [{ libelle: A, valeur: 1, pages: [0] }]', 'chiffres n° 1 · pages n° 1 : nombre attendu, plus de 0'],
    ['chiffres: [{ libelle: A, valeur: douze }]', 'chiffres n° 1 · valeur : nombre attendu, sans guillemets'],
    ['contacts: [{ organisation: X, courriel: moi }]', 'contacts n° 1 · courriel : adresse électronique attendue'],
    ['verifie: 2026-02-30', 'verifie : date AAAA-MM-JJ qui existe attendue'],
    [
      'vigilances: [{ objet: guerre, texte: X }]',
      'vigilances n° 1 · objet : « securite », « droit » ou « contexte » attendu',
    ],
    ['demain: [a, b, c, d]', 'demain : 3 valeurs au plus attendues'],
    ['numero: 9.x', 'numero : nombres séparés par des points attendus'],
    ["nom: ''", 'nom : texte attendu'],
    [`nom: ${'a'.repeat(301)}`, 'nom : 300 caractères au plus attendus'],
  ])('should say in the words of the house what is wrong in %s', (fact, expected) => {
    const text = fact.startsWith('nom')
      ? GHANA.replace('nom: Ghana', fact)
      : GHANA.replace('resume:', `${fact}\nresume:`);
    const said = read({ 'pays/gh.md': text }).diagnostics.map(
      ({ location, message }) => `${location.field} : ${message}`,
    );
    expect(said.map((one) => one.replaceAll('\u00a0', ' ').replace(/, «[^»]*» trouvé$/, ''))).toEqual([expected]);
  });

  it('should keep, of two files with one code, the one whose name says it', () => {
    const files = { 'pays/gh-ghana.md': GHANA, 'pays/tg-togo.md': GHANA.replace('nom: Ghana', 'nom: Togo') };
    expect(read(files).edition.pays.map(({ file }) => file)).toEqual(['pays/gh-ghana.md']);
    expect(complaints(files)).toMatchInlineSnapshot(`
      "data/guide/pays/tg-togo.md · code : un seul fichier par pays attendu, « GH » trouvé aussi dans « pays/gh-ghana.md »
        → réunissez les fichiers, ou corrigez le code ; « pays/gh-ghana.md » est publié   [guide-doublon]"
    `);
    const both = { ...files, 'pays/gh-ghana-2.md': GHANA };
    expect(read(both).edition.pays).toEqual([]);
  });

  it('should say what forms a value may have', () => {
    const partie = '---\ntitre: T\nresume: R.\npartie: 3\nordre: 1\nsource: { document: guide-2020 }\n---\n';
    expect(complaints({ 'parties/a.md': partie })).toContain('partie : 1 ou 2 attendu, « 3 » trouvé');
    const appel = '---\ntitre: T\nresume: R.\norganisme: X\nsource: { document: guide-2020 }\neligibilite: [3]\n---\n';
    expect(complaints({ 'appels/a.md': appel })).toContain(
      'eligibilite n° 1 : texte attendu ou champs entre accolades attendus, « 3 » trouvé',
    );
  });

  it.each(['a', 'a.', 'a@', 'a@a.', '1.', '1-', 'a-', 'https://a.', '-', ' ', 'é', '\u0301\u0323'])(
    'should end before long on fields made of %j',
    (piece) => {
      const text = JSON.stringify(piece.repeat(80_000 / piece.length));
      const fields = ['nom', 'code', 'zone', 'numero', 'resume', 'source', 'odd'].map((name) => `${name}: ${text}`);
      const contacts = ['courriel', 'url', 'telephone', 'organisation'].map(
        (name) => `contacts: [{ ${name}: ${text} }]`,
      );
      for (const field of [...fields, ...contacts]) {
        const { received, edition, diagnostics } = read({ 'pays/x.md': `---\n${field}\n---\n` });
        expect(tallySections(received, edition, diagnostics).setAside).toEqual(['pays/x.md']);
      }
    },
    20_000,
  );

  it('should publish or list every file, whatever the files are', () => {
    const path = fc
      .tuple(
        fc.constantFrom('pays/', 'zones/', 'parties/', 'appels/', 'Pays/', '', 'x/', 'pays/a/'),
        fc.oneof(
          fc.constantFrom('a', 'b-c', 'A', 'é', 'lexique', 'index', '__proto__', '-a', 'a b', '&', '{', 'a\nb'),
          fc.string({ unit: 'binary' }),
        ),
        fc.constantFrom('.md', '.MD', '.yaml', ''),
      )
      .map((parts) => parts.join(''));
    const text = fc.oneof(
      fc.constantFrom(GHANA, GHANA.replace('GH', 'TG'), GHANA.replace('Du texte', '[a](data:x)'), '', '---\n---\n'),
      fc.string({ unit: 'binary' }).map((piece) => GHANA.replace('Ghana', piece)),
      fc.string({ unit: 'binary' }).map((piece) => `${GHANA}${piece}`),
    );
    const source = fc.oneof(
      text,
      text.map((piece) => Buffer.from(piece)),
      text.map(latin1),
      fc.uint8Array(),
      fc.constant({ trouble: 'x' }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(path, fc.constant('lexique.yaml')), source), { maxLength: 6 }),
        (entries) => {
          const files = new Map<string, GuideSource>(entries);
          const { edition, diagnostics, received } = parseGuide(files);
          expect(received).toEqual([...files.keys()].sort());
          const { counts } = tallySections(received, edition, diagnostics);
          expect(totalCounts(counts).received).toBe(files.size);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

/** Ghana with some links in its header. */
function withLinks(urls: string[]): string {
  const links = urls.map((url) => `  - { titre: Lien, url: "${url}" }`).join('\n');
  return GHANA.replace('resume:', `liens:\n${links}\nresume:`);
}
