import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMask, isOnlyMask, WHERE, WHO } from './mask-text.ts';
import { withholdFrom } from './testing/withhold-from.ts';
import { OTHERS, WRITINGS } from './testing/writings.ts';

const date = '2026-01-01';
const { ecart } = withholdFrom(
  {},
  {
    retraits: [
      { nom: 'Ada Lovelace', courriel: 'ada@example.org', date },
      { nom: 'Jean-Yves d’Arc', date },
      { nom: 'Cher', courriel: 'cher@example.org', date },
      { nom: 'Karine Radtkowsky', date },
    ],
  },
);
const { mask, recogniser } = ecart;

describe('mask(text)', () => {
  it.each([
    ['Écrivez à Ada Lovelace, à l’ambassade.', 'Écrivez à la personne chargée du sujet, à l’ambassade.'],
    ['Ada\u00A0Lovelace répond.', 'La personne chargée du sujet répond.'],
    ['Voyez. ADA LOVELACE répond.', 'Voyez. La personne chargée du sujet répond.'],
    ['- Ada Lovelace, maire\n- Sophie', '- La personne chargée du sujet, maire\n- Sophie'],
    ['la DAECT (Jean-Yves d’Arc) et vous', 'la DAECT (la personne chargée du sujet) et vous'],
    ['un projet d’Ada Lovelace', 'un projet de la personne chargée du sujet'],
    ['avec Mme Ada Lovelace et M. d’Arc', 'avec la personne chargée du sujet et la personne chargée du sujet'],
    ['avec Radtkowsky, hier', 'avec la personne chargée du sujet, hier'],
    ['la loi King-Radtkowsky', 'la loi la personne chargée du sujet'],
    ['[ada@example.org](mailto:ada@example.org)', WHERE],
    ['à ada@example.org ou <ADA@example.org>', `à ${WHERE} ou ${WHERE}`],
    ['[lui écrire](mailto:ada@example.org?subject=x) vite', 'lui écrire vite'],
    ['[Ada Lovelace](mailto:ada@example.org) répond', 'La personne chargée du sujet répond'],
    ['[Ada Lovelace](https://example.org/x) répond', '[la personne chargée du sujet](https://example.org/x) répond'],
    ['[sa page](https://example.org/ada-lovelace) ici', 'sa page ici'],
    ['voir https://example.org/Ada%20Lovelace.', `voir ${WHERE}.`],
    ['ada.lovelace (arobase) example.com, ou', `${WHERE}, ou`],
    ['écrire à **Ada** Lovelace demain', 'écrire à la personne chargée du sujet demain'],
    ['écrire à Ada *Lovelace* demain', 'écrire à la personne chargée du sujet demain'],
    ['**Voir Ada** Lovelace ici', '**Voir la personne chargée du sujet** ici'],
    ['voir Ada *Lovelace et moi* ici', 'voir la personne chargée du sujet *et moi* ici'],
    ['à **Ada Lovelace**, ici', 'à **la personne chargée du sujet**, ici'],
    ['à <b>Ada</b> Lovelace, ici', 'à la personne chargée du sujet, ici'],
    ['à [Ada](https://example.org/) Lovelace, ici', 'à la personne chargée du sujet, ici'],
    ['à Ada [Lovelace](mailto:ada@example.org), ici', 'à la personne chargée du sujet, ici'],
    ['à Lovelace (Ada), ici', 'à la personne chargée du sujet, ici'],
    ['à @AdaLovelace, ici', 'à la personne chargée du sujet, ici'],
    ['Un pays cher, le Cher', 'Un pays cher, le Cher'],
  ])('« %s » becomes « %s »', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  it.each(Object.entries(WRITINGS))('leaves no trace of %s: %j', (_, text) => {
    for (const whole of [text, `Écrivez à ${text}, à l’ambassade.`, `(${text})`, `« ${text} »`, `${text}\n${text}`]) {
      const masked = mask(whole);
      expect(recogniser?.find(masked)).toEqual([]);
      expect(masked).not.toBe(whole);
    }
  });

  it.each(OTHERS)('leaves alone what names others: %j', (text) => {
    expect(mask(text)).toBe(text);
  });

  it('leaves nobody in any text, whatever stands around', () => {
    const piece = fc.oneof(
      fc.constantFrom(...Object.values(WRITINGS)),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(
        ...'*_`[]()<>"&%\\\n-,.;: '.split(''),
        '](',
        '</b>',
        '<b>',
        '&#',
        '%20',
        'ada',
        'lovelace',
        '@',
        '://',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => recogniser?.find(mask(pieces.join(''))).length === 0),
      { numRuns: 1000 },
    );
  });

  it('changes nothing of a text that names nobody', () => {
    const word = fc.constantFrom(
      'eau',
      'École',
      'd’été',
      'Bénin',
      'Ada',
      'Lovelace',
      '2024',
      '**x**',
      '[a](https://b.fr)',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join(' : ');
        return mask(text) === text;
      }),
    );
  });

  it('changes nothing but what it takes out', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'abcdeéèà ,.\n«»*'.split('')) });
    fc.assert(
      fc.property(plain, plain, (before, after) => {
        const text = `${before} : Ada Lovelace ! ${after}`;
        expect(mask(text).toLowerCase()).toBe(`${before} : ${WHO} ! ${after}`.toLowerCase());
      }),
    );
  });

  it('takes a hostile text of a megabyte as it comes', () => {
    for (const text of [
      'Ada Lovelace '.repeat(60_000),
      `${'['.repeat(50_000)}Ada Lovelace`,
      `x@${'a'.repeat(400_000)}`,
      '<a'.repeat(200_000),
    ])
      expect(recogniser?.find(mask(text))).toEqual([]);
  });

  it('says nothing else when what is left still names somebody', () => {
    const find = () =>
      [{ debut: 0, fin: 1, forme: { sorte: 'nom', mots: ['x'], sens: 'direct', personne: 0 } }] as const;
    expect(createMask({ find: () => [...find()] })('Ada Lovelace')).toBe(WHO);
  });

  it('leaves everything alone when nobody is left out', () => {
    expect(withholdFrom({}, {}).ecart.mask('Ada Lovelace')).toBe('Ada Lovelace');
  });
});

describe('isOnlyMask(text)', () => {
  it.each([
    ['La personne chargée du sujet', true],
    ['« adresse non publiée »', true],
    ['Projet de la personne chargée du sujet', false],
    ['', false],
    ['?', false],
  ])('« %s »: %s', (text, expected) => {
    expect(isOnlyMask(text)).toBe(expected);
  });
});
