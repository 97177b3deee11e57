import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { chiffresSchema } from '../contract/content/chiffres.ts';
import { formatAnneeReleve } from './format-releve.ts';
import { isDrawable } from './graphique.ts';
import { chartAide, chartEtats, chartNumerique, chartPremiersPays, chartPublished } from './published-graphiques.ts';

const chiffres = {
  ...chiffresSchema.parse(parse(readFileSync('data/reference/chiffres.yaml', 'utf8'))),
  abreges: {},
};

describe('charts of the published figures', () => {
  it('should all have enough to draw', () => {
    expect(chartPublished(chiffres, new Map()).filter((graphique) => !isDrawable(graphique))).toEqual([]);
  });

  it('should keep projects and partnerships apart', () => {
    expect(chartEtats(chiffres).lignes.map(({ libelle, valeurs }) => [libelle, ...valeurs.slice(3)])).toEqual([
      ['2014', 12727, null],
      ['2016', null, 11600],
      ['2020', null, 10440],
    ]);
  });

  it('should show the years of aid that no document gives', () => {
    expect(chartAide(chiffres).lignes.map(({ libelle, valeurs }) => [libelle, ...valeurs])).toEqual([
      ['2015', 59_600_000, null],
      ['2016', null, null],
      ['2017', null, 50_000_000],
      ['2018', null, 66_400_000],
      ['2019', 121_500_000, 70_400_000],
    ]);
  });

  it('should rank ten countries, three with an amount', () => {
    const { lignes } = chartPremiersPays(chiffres, new Map());
    expect(lignes.map(({ valeurs: [rang] }) => rang)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(lignes.flatMap(({ libelle, valeurs: [, montant] }) => (montant === null ? [] : [libelle]))).toEqual([
      'Madagascar',
      'Burkina Faso',
      'Haïti',
    ]);
  });

  it('should draw shares only, of four countries', () => {
    const { lignes } = chartNumerique(chiffres);
    expect(new Set(lignes.map(({ libelle }) => libelle.split('\u00a0:')[0]))).toEqual(
      new Set(['France', 'Tunisie', 'Bénin', 'Maroc']),
    );
    expect(lignes.every(({ valeurs: [part] }) => part !== null && part !== undefined && part <= 100)).toBe(true);
  });
});

describe('a figure that is not to be quoted', () => {
  it('should be listed with why, never drawn nor put forward', () => {
    const left = chiffres.releves.filter(({ note }) => /^À ne pas citer/.test(note ?? ''));
    expect(left).toHaveLength(2);
    expect(left.flatMap(({ serie }) => serie ?? [])).toEqual([]);
    const headlines = globSync('data/guide/**/*.md').flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => /^\s*- \{ libelle:/.test(line)),
    );
    expect(headlines.length).toBeGreaterThan(100);
    expect(headlines.filter((line) => /à vérifier|à ne pas citer/i.test(line))).toEqual([]);
  });
});

describe('formatAnneeReleve(releve)', () => {
  it.each([
    [{ annee: 2019 }, '2019'],
    [{ annee: null }, 'non précisée'],
    [{ annee: 2019, periode: '2016-2019' }, '2016–2019'],
    [{ annee: 2020, periode: 'depuis 2011' }, '2020, depuis 2011'],
    [{ annee: null, periode: '2014-2020' }, '2014–2020'],
  ])('%j', (releve, text) => {
    expect(formatAnneeReleve(releve).replaceAll('\u00a0', ' ')).toBe(text);
  });
});

describe('the story of the figures', () => {
  it('should quote only figures that a reading holds', () => {
    const { lectures, ecarts } = chiffres;
    const prose = [...Object.values(lectures), ...ecarts.flatMap(({ question, reponse }) => [question, reponse])].join(
      ' ',
    );
    const quoted = [...prose.matchAll(/\d[\d\u00a0]*(?:,\d+)?(?=\u00a0(millions?|milliards?))?/g)].map(([text]) =>
      Number(text.replaceAll('\u00a0', '').replace(',', '.')),
    );
    const { etats, releves } = chiffres;
    const values = [
      ...etats.flatMap((etat) => [etat.liens, etat.annee]),
      ...releves.flatMap(({ valeur, annee }) => [valeur, valeur / 1e6, valeur / 1e9, annee]),
    ];
    // 2009: since when the Atlas exists (circular of 2014).
    expect(quoted.filter((number) => !values.includes(number))).toEqual([2009]);
    expect(quoted.length).toBeGreaterThan(20);
  });
});
