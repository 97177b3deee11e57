import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../scripts/dev/bench/atlas/random.ts';
import { loadGuide } from '../scripts/guide/load-guide.ts';
import { parseGuide } from '../scripts/guide/parse-guide.ts';
import { importGuide } from '../scripts/import-guide/import-guide.ts';
import { loadLexicon } from '../scripts/import-guide/repair/lexicon.ts';
import { formatReport } from '../scripts/import-guide/report/format-report.ts';
import { loadImportReference } from '../scripts/import-guide/structure/load-import-reference.ts';
import { alter, bareHeadings, printHeading, renamePeople } from '../scripts/import-guide/testing/alter-guide.ts';
import { findLostLines } from '../scripts/import-guide/testing/find-lost-lines.ts';
import { scoreEdition } from '../scripts/import-guide/testing/score-edition.ts';
import { readFacts, scoreFacts } from '../scripts/import-guide/testing/score-facts.ts';
import { planWriting } from '../scripts/import-guide/write/plan-writing.ts';
import type { Contact } from '../src/contract/fields/contact.ts';
import { foldText } from '../src/contract/words/fold-text.ts';

// The source document stays out of the project: these tests run where it stands beside it.
const SEEDS = '../shared/seeds';
const source = existsSync(SEEDS) ? readdirSync(SEEDS).find((name) => name.startsWith('002_')) : undefined;

const shareOf = (found: number, all: number): number => found / all;

describe.skipIf(source === undefined)('importGuide(text), on the guide of 2020', () => {
  const text = source === undefined ? '' : readFileSync(join(SEEDS, source), 'utf8');
  const context = { lexicon: loadLexicon(), reference: loadImportReference(), document: 'guide-2020' };
  const { files, report } =
    source === undefined ? { files: new Map<string, string>(), report: null } : importGuide(text, context);
  const { edition, diagnostics } = parseGuide(files);
  const { edition: hand } = parseGuide(loadGuide('data/guide'));

  it('makes files that the schema accepts', () => {
    expect(diagnostics).toEqual([]);
  });

  it('finds every country, zone and theme', () => {
    for (const kind of ['pays', 'zones', 'thematiques'] as const) {
      expect(edition[kind].map(({ slug }) => slug).sort(), kind).toEqual(hand[kind].map(({ slug }) => slug).sort());
    }
    expect(report?.thematiques).toHaveLength(41);
  });

  it('keeps every address of the document', () => {
    const addresses = new Set(
      [...text.matchAll(/[\w.%+-]+@[\w-]+(?:\.[\w-]+)+/g)].map(([address]) => address.toLowerCase()),
    );
    const all = [...files.values()].join('\n').toLowerCase();
    expect([...addresses].filter((address) => !all.includes(address))).toEqual([]);
  });

  it('writes the names of contacts as the edition by hand does, at 98 % and more', () => {
    const byAddress = new Map(
      edition.pays.flatMap(({ slug, data }) =>
        data.contacts.map((one): [string, Contact] => [`${slug} ${one.courriel}`, one]),
      ),
    );
    const pairs = hand.pays.flatMap(({ slug, data }) =>
      data.contacts.flatMap((one) => {
        const found = byAddress.get(`${slug} ${one.courriel}`);
        return found === undefined ? [] : [[found.nom, one.nom]];
      }),
    );
    expect(pairs.length).toBeGreaterThan(150);
    expect(shareOf(pairs.filter(([found, expected]) => found === expected).length, pairs.length)).toBeGreaterThan(0.98);
  });

  it('finds the 24 programmes, with their goals and their budget', () => {
    const key = ({ odd, budget }: { odd: number[]; budget: { min: number | null; max: number | null } }): string =>
      `${odd.join()} ${budget.min} ${budget.max}`;
    expect(edition.programmes.map(({ data }) => key(data)).sort()).toEqual(
      hand.programmes.map(({ data }) => key(data)).sort(),
    );
    expect(report?.programmes.filter(({ manque }) => manque.length > 0)).toEqual([]);
  });

  it('finds who looks for partners, at 90 % and more', () => {
    const nameOf = (collectivite: string): string =>
      foldText(collectivite.split(' (')[0] ?? '').replace(
        /^(?:commune|mairie|municipalite|province|ville) (?:de |d )?/,
        '',
      );
    const found = new Map(
      edition.pays.map(({ slug, data }) => [
        slug,
        data.recherches.map((one) => foldText(one.collectivite)).join(' | '),
      ]),
    );
    const all = hand.pays.flatMap(({ slug, data }) =>
      data.recherches.map((one): [string, string] => [slug, nameOf(one.collectivite)]),
    );
    expect(shareOf(all.filter(([slug, name]) => found.get(slug)?.includes(name)).length, all.length)).toBeGreaterThan(
      0.9,
    );
  });

  it('states the figures and the examples that a reader finds in the document, and few others', () => {
    const { chiffres, exemples } = scoreFacts(readFacts(readFileSync('tests/import-guide.real.yaml', 'utf8')), edition);
    const recall = ({ found, missing }: typeof chiffres): number => shareOf(found, found + missing.length);
    const precision = ({ stated, stray }: typeof chiffres): number => shareOf(stated - stray.length, stated);
    // A number of people that says neither of what nor doing what (« 450 enseignants ») is left to a person.
    expect(recall(chiffres), chiffres.missing.join('\n')).toBeGreaterThanOrEqual(0.8);
    expect(recall(exemples), exemples.missing.join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(precision(chiffres), chiffres.stray.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(precision(exemples), exemples.stray.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('counts what the edition states, and nothing of what makes no file', () => {
    const sections = [...edition.pays, ...edition.zones, ...edition.thematiques, ...edition.parties];
    const countOf = (field: 'chiffres' | 'exemples' | 'contacts'): number =>
      sections.flatMap(({ data }): unknown[] => data[field]).length;
    const calls = edition.appels.flatMap(({ data }) => data.contacts).length;
    expect(report?.comptes).toMatchObject({
      chiffres: countOf('chiffres'),
      exemples: countOf('exemples'),
      contacts: countOf('contacts') + calls,
    });
  });

  it('reads the whole glossary', () => {
    // The hand edition opens with the printed glossary; what follows comes from the body and from other documents.
    const printed = edition.lexique?.entrees.map(({ sigle }) => sigle) ?? [];
    expect(printed).toHaveLength(41);
    expect(hand.lexique?.entrees.slice(0, 41).map(({ sigle }) => sigle)).toEqual(printed);
  });

  it('gives every line of the source a place', () => {
    expect(report?.lignes).toMatchObject({ total: text.split('\n').length });
    expect(report?.fragments.filter(({ raison }) => raison === 'texte rattaché à aucune section')).toEqual([]);
    expect(report?.verifications.filter(({ raison }) => /numérotation/.test(raison))).toEqual([]);
    expect(lostLines(text, { files, report })).toEqual([]);
  });

  /** Lines that are neither in the edition nor in the report, both read again as they are written. */
  function lostLines(
    source: string,
    made: Pick<ReturnType<typeof importGuide>, 'files'> & { report: typeof report },
  ): string[] {
    if (made.report === null) return [];
    return findLostLines(
      source,
      made.files,
      formatReport(made.report, planWriting(made.files, new Map(), {}), 'guide'),
    );
  }

  // Seeds are drawn anew by PROPERTY_SEED: the copies are kinds, not cases.
  const seed = Number(process.env.PROPERTY_SEED ?? 2027);
  it.each([
    ['furniture on other pages, double lines', ['setPages', 'spaceLines']],
    ['other bullets, indents, ligatures, other pages', ['changeBullets', 'setPages', 'indent', 'addLigatures']],
    [
      'no blank line before headings, labels in small letters',
      ['closeHeadings', 'calmLabels', 'setPages', 'addInvisible'],
    ],
    ['words cut at ends of lines, headings in capitals', ['cutWords', 'shoutHeadings', 'setPages']],
    [
      'no mark of pages left, nothing at the ends of lines',
      ['losePages', 'stripEnds', 'addInvisible', 'changeBullets'],
    ],
    ['set anew, without pages, with a table of contents', ['rewrap', 'losePages', 'addContents', 'useWindowsLines']],
  ])('reads copies of other kinds: %s', (_, names) => {
    const copy = alter(text, names, seed);
    const made = importGuide(copy, context);
    const score = scoreEdition(files, made.files);
    const share = (kind: string): number => shareOf(score[kind]?.found ?? 0, score[kind]?.expected ?? 1);
    expect(share('bonne section'), score['bonne section']?.missing.join()).toBeGreaterThanOrEqual(0.99);
    expect(share('adresses'), score.adresses?.missing.join()).toBeGreaterThanOrEqual(0.99);
    expect(share('noms'), score.noms?.missing.join()).toBeGreaterThanOrEqual(0.98);
    expect(share('recherches'), score.recherches?.missing.join()).toBeGreaterThanOrEqual(0.9);
    expect(score.programmes?.found).toBeGreaterThanOrEqual(23);
    expect(score.pays?.missing).toEqual([]);
    expect(score.lexique?.missing).toEqual([]);
    expect(lostLines(copy, made)).toEqual([]);
  });

  it('finds countries whose number is lost, and names of people with particles', () => {
    const names = [...context.reference.pays.values()].map(({ nom }) => nom);
    const bare = bareHeadings(names)(text, createRandom(seed, 'nus'));
    const renamed = renamePeople(bare, createRandom(seed, 'gens'), 'particules', printHeading);
    const made = parseGuide(importGuide(renamed.text, context).files).edition;
    expect(made.pays.map(({ slug }) => slug).sort()).toEqual(edition.pays.map(({ slug }) => slug).sort());
    const all = [...made.pays, ...made.zones, ...made.thematiques, ...made.parties].flatMap(
      ({ data }) => data.contacts,
    );
    const named = new Map(all.map(({ courriel, nom }) => [courriel, nom]));
    expect(renamed.people.size).toBeGreaterThan(30);
    expect([...renamed.people].filter(([address, nom]) => named.get(address) !== nom)).toEqual([]);
  });

  it('says that a section is missing', () => {
    const at = text.indexOf('9.4 hongrie');
    const cut = text.slice(0, at) + text.slice(text.indexOf('9.6 Pologne'));
    const gaps = importGuide(cut, context).report.verifications.filter(({ raison }) => /numérotation/.test(raison));
    expect(gaps.map(({ texte }) => texte)).toEqual(['9.3 puis 9.6 : 9.4, 9.5 introuvables']);
  });
});
