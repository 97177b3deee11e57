import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Fichier } from '../../../src/import/tableau.ts';
import { renderReport, renderReportJson } from './render-report.ts';
import { runImport } from './run-import.ts';

const ENTETES = { date: '2026-11-29', source: undefined, licence: undefined, fictif: true };
const csv = (...rows: string[]): Fichier => ({ nom: 'essai.csv', octets: strToU8(`${rows.join('\n')}\n`) });

describe('runImport(tables)', () => {
  it.each([
    ['comes from', []],
    ['has under the separator that Excel announces, of which no row is missed', ['sep=;']],
  ])('should say what is wrong with a record at the row that it %s', async (_, announced) => {
    const { diagnostics } = await runImport(
      [csv(...announced, 'Collectivité;Pays;Partenaire;Titre;Début;Fin', 'Nantes;Guinée;Kindia;Eau;2020;2018')],
      ENTETES,
    );
    const inversees = diagnostics.find(({ rule }) => rule === 'dates-inversees');
    expect(inversees).toMatchObject({
      message: expect.stringContaining('2018'),
      location: { file: 'essai.csv', line: 2 + announced.length, field: 'fin' },
    });
    // The id that the import made of it is in no table.
    expect(inversees?.location.record).toBeUndefined();
  });

  it('should write in no report who asked not to be named, nor who is not said to have agreed', async () => {
    const done = await runImport(
      [
        csv(
          'Collectivité;Pays;Partenaire;Titre;Contact;Mél;Année',
          'Ada Lovelace;Guinée;Kindia;Eau;;;2019',
          'Nantes;Guinée;Kindia;Puits d’Ada Lovelace;;;hier, dit Ada Lovelace',
          'Angers;Mali;Bamako;État civil;Grace Hopper;grace.hopper(arobase)angers;jadis, dit Grace Hopper',
          'Rennes;Mali;Ségou;Marché;;katherine.johnson(arobase)rennes;2020',
        ),
      ],
      ENTETES,
      undefined,
      [{ nom: 'Ada Lovelace', date: '2026-01-01' }],
    );
    expect(done.diagnostics.map(({ rule }) => rule)).toContain('valeur-illisible');
    expect(done.resultat.bilan.aChoisir.collectivites.has('Ada Lovelace')).toBe(true);
    for (const text of [
      renderReport(done),
      renderReportJson(done),
      done.correspondance,
      JSON.stringify(done.diagnostics),
    ])
      expect(text).not.toMatch(/lovelace|hopper|johnson/i);
  });
});
