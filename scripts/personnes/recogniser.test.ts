import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadConnaissance } from './load-connaissance.ts';
import type { Provenance } from './recogniser.ts';
import { atlasOf, withholdFrom } from './testing/withhold-from.ts';
import { OTHERS, WRITINGS } from './testing/writings.ts';

const date = '2026-01-01';
/** Who is looked for, one withdrawal each. */
const recogniserOf = (...noms: string[]) => {
  const { ecart } = withholdFrom({}, { retraits: noms.map((nom) => ({ nom, date })) });
  if (ecart.recogniser === null) throw new Error('nobody is looked for');
  return ecart.recogniser;
};
const { ecart } = withholdFrom({}, { retraits: [{ nom: 'Ada Lovelace', courriel: 'ada@example.org', date }] });
const ada = ecart.recogniser;
if (ada === null) throw new Error('nobody is looked for');
const finds = (text: string, lecture?: Provenance) => ada.find(text, lecture).length > 0;

describe('Recogniser.find(text)', () => {
  it.each(Object.entries(WRITINGS))('finds %s: %j', (_, text) => {
    expect(finds(text)).toBe(true);
    expect(finds(`Écrivez à ${text}, à l’ambassade.`)).toBe(true);
  });

  it.each(OTHERS)('does not find anybody in %j', (text) => {
    expect(ada.find(text).map(({ debut, fin }) => text.slice(debut, fin))).toEqual([]);
  });

  it('finds every writing whatever stands around, with nothing of a name in it', () => {
    const around = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/[\p{L}\p{N}&%\\<‹@]/u.test(text.normalize('NFKD')));
    fc.assert(
      fc.property(around, fc.constantFrom(...Object.values(WRITINGS)), around, (before, text, after) =>
        finds(`${before} ${text} ${after}`),
      ),
    );
  });

  it('finds nobody in texts that hold neither the name nor the address', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => !finds(text)));
  });

  it('places what it finds, with what its letters are written with', () => {
    const text = 'à <b>Ada</b> L&#111;velac&eacute;, ici';
    expect(ada.find(text).map(({ debut, fin }) => text.slice(debut, fin))).toContain('Ada</b> L&#111;velac&eacute;');
  });
});

describe('Recogniser.find: who is who', () => {
  it.each([
    // A family name that is a word of nothing else names its bearer alone; one that many bear, or a place, does not.
    ['Karine Radtkowsky', 'avec Radtkowsky, hier', true],
    ['Joan Bloz', 'avec Bloz, hier', true],
    ['Joan Bloz', 'data-astro-cid-bloz2x3b', false],
    ['Jean Martin', 'avec Martin, hier', false],
    ['Jean Martin', 'la commune de Saint-Martin', false],
    ['Jean Martin', 'Jean MARTIN', true],
    ['Jean Martin', 'Sophie Martin, Jean Dupont', false],
    ['Jean Martin', 'M. Martin', true],
    ['Jean Martin', 'J. Martin', true],
    ['Jean Martin', 'J Martin', false],
    ['Anne Paris', 'A Paris, la coopération', false],
    ['Anne Paris', 'A. Paris', true],
    ['Anne Paris', 'la mairie de Paris', false],
    ['Claire Martin', 'Marie-Claire Martin', false],
    ['Marie-Claire Martin', 'Claire Martin', false],
    ['Marie-Claire Martin', 'M.-C. Martin', true],
    ['Marie-Claire Martin', 'MC Martin', true],
    ['Marie-Claire Martin', 'Marie Claire Martin', true],
    ['Jean Paul', 'Jean-Paul Dupont', false],
    ['Jean Paul', 'Jean Paul', true],
    ['Jean Le', 'Saint-Jean-le-Vieux', false],
    ['Jean Le', 'Jean Le', true],
    ['Marc Hand', 'un marchand', false],
    ['Marc Hand', 'Marc Hand', true],
    ['Marie de la Tour', 'Marie de la Tour', true],
    ['Marie de la Tour', 'la tour de Marie', false],
    ['Jean d’Arc', 'JEAN D’ARC', true],
    ['Jean d’Arc', 'J. dʼArc', true],
    ['Hervé Saint-Martin', 'Mme Saint-Martin', true],
    ['Hervé Saint-Martin', 'la commune de Saint-Martin-du-Var', false],
    ['Anne de la Tour', 'A. de la Tour', true],
    ['Nguyễn Thị Minh', 'Mme Thi Minh', true],
    ['María García López', 'M. García López', true],
    ['Hugo Blanc', 'blanch', false],
    ['Hugo Blanc', 'hblanc@example.org', true],
    ['Hugo Blanc', '@hblanc', true],
    ['José Luis Osete', 'José L. Osete', true],
    ['José Luis Osete', 'José Osete', true],
    ['Damien Gairin-Calvo', 'Damien Calvo', true],
    ['Damien Gairin-Calvo', 'D. Gairin Calvo', true],
    ['LOVELACE Ada', 'A. Lovelace', true],
    ['Lovelace, Ada', 'A. Lovelace', true],
    ['Caroline Xu', 'caroline.xu@example.org', true],
    ['Caroline Xu', 'cxu@example.org', true],
    ['Caroline Xu', 'C. Xu', true],
    ['Hyoung Jin Kim', 'Kim Hyoung Jin', true],
    ['Zoé Œuvrard', 'Zoe OEUVRARD', true],
    ['Zoé Œuvrard', 'N:Œuvrard;Zoé;;;', true],
    ['Pierre Buffière', 'la commune de Pierre-Buffière', false],
    ['Pierre Buffière', 'Pierre Buffière, adjoint', true],
    // A word alone names nobody.
    ['Cher', 'le Cher', false],
  ])('%s withdrawn: %j is found: %s', (nom, text, expected) => {
    const { ecart } = withholdFrom({}, { retraits: [{ nom, date }] });
    expect((ecart.recogniser?.find(text).length ?? 0) > 0).toBe(expected);
  });

  it('does not take in the name of somebody else', () => {
    const contacts = [
      { nom: 'Jean Martin', courriel: 'jm@example.org', public: true },
      { nom: 'Jean Martin-Petit', courriel: 'jean.martin-petit@example.com', public: true },
    ];
    const atlas = atlasOf(contacts);
    const { ecart } = withholdFrom({ atlas }, { retraits: [{ nom: 'Jean Martin', date }] });
    expect(ecart.recogniser?.find('Jean Martin-Petit (jean.martin-petit@example.com)')).toEqual([]);
    expect(ecart.recogniser?.find('Jean Martin (jm@example.org)')).not.toEqual([]);
  });

  it('reads scripts and styles for addresses and whole names only', () => {
    const people = recogniserOf('Karine Radtkowsky', 'An Li');
    expect(people.find('let radtkowsky = an.li', 'code')).toEqual([]);
    expect(people.find('"Karine Radtkowsky"', 'code')).toHaveLength(1);
  });

  it('takes no chance with an id', () => {
    expect(recogniserOf('Claire Martin').find('projet-marie-claire-martin-2020', 'cle')).toHaveLength(1);
  });
});

describe('Recogniser.find: every commune', () => {
  it('hides no place behind people who bear the names of many', () => {
    const people = recogniserOf(
      'Jean Martin',
      'Pierre Roche',
      'Marie Fontaine',
      'Julien Fort',
      'Laurent Vallier',
      'Marc Hand',
    );
    const communes = loadConnaissance().lieux;
    const hidden = communes.filter((nom) => people.find(`la commune de ${nom}`).length > 0);
    expect(hidden).toEqual([]);
  });
});
