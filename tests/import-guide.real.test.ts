import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadGuide } from '../scripts/guide/load-guide.ts';
import { parseGuide } from '../scripts/guide/parse-guide.ts';
import { importGuide } from '../scripts/import-guide/import-guide.ts';
import { loadLexicon } from '../scripts/import-guide/repair/lexicon.ts';
import { loadImportReference } from '../scripts/import-guide/structure/load-import-reference.ts';
import type { Contact } from '../src/contract/fields/contact.ts';
import { foldText } from '../src/contract/words/fold-text.ts';

// The source document stays out of the project: these tests run where it stands beside it.
const SEEDS = '../shared/seeds';
const source = existsSync(SEEDS) ? readdirSync(SEEDS).find((name) => name.startsWith('002_')) : undefined;

/** Least share of the facts of the edition written by hand that the import must find. */
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

  it('reads the whole glossary', () => {
    // The hand edition opens with the printed glossary; what follows comes from the body and from other documents.
    const printed = edition.lexique?.entrees.map(({ sigle }) => sigle) ?? [];
    expect(printed).toHaveLength(41);
    expect(hand.lexique?.entrees.slice(0, 41).map(({ sigle }) => sigle)).toEqual(printed);
  });

  it('gives every line of the source a place', () => {
    expect(report?.lignes).toMatchObject({ total: text.split('\n').length });
    expect(report?.fragments.filter(({ raison }) => raison === 'texte rattaché à aucune section')).toEqual([]);
  });
});
