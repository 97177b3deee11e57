import { beforeAll, describe, expect, it } from 'vitest';
import type { SourceLine } from '../pages/cut-pages.ts';
import { cutPages } from '../pages/cut-pages.ts';
import type { TextKind } from './find-garblings.ts';
import type { Lexicon } from './lexicon.ts';
import { loadLexicon } from './lexicon.ts';
import type { Repairer } from './repairer.ts';
import { createRepairer } from './repairer.ts';
import { garble } from './testing/garble.ts';

/** Passages of our own, in good French. */
const PASSAGES = [
  'Depuis dix ans, la ville de Toulouse et la région Occitanie travaillent avec le Maroc. En 2021, une mission de la DAECT s’est rendue à Rabat. Il s’agit de former des agents.',
  'Deux communes du Tarn-et-Garonne ont rejoint le réseau. Elles accueillent des élus de Mauritanie, du Niger et de Roumanie. Non sans peine, l’ONU a suivi.',
  'Des jardins partagés naissent à Nouakchott. Le département de la Dordogne les finance, avec l’aide de l’AFD et de l’Union européenne (UE). Tout le monde y gagne.',
  'Notre commune a choisi Saint-Germain-en-Laye. On y parle des ODD, de la COP 21 et du FEDER. Quand le maire part, M. Michel Durand le remplace.',
  'Marseille, Nantes et Orléans sont jumelées avec Mopti, Sfax et Minsk. Rien ne presse : le ministère de l’Intérieur répondra.',
];

let lexicon: Lexicon;
beforeAll(() => {
  lexicon = loadLexicon();
});

const linesOf = (text: string): SourceLine[] =>
  text
    .split('\n')
    .map((raw, index) => ({ number: index + 1, raw, page: null, startsPage: index === 0, followsOn: index > 0 }));

const repairerOf = (text: string): Repairer => createRepairer(lexicon, cutPages(text));

function repairAlone(text: string, kind: TextKind = 'corps'): string {
  return repairerOf(text).repair(linesOf(text), kind);
}

/** Inside a document that lost capitals, so that one short passage is read as damaged. */
function repairIn(passage: string, kind: TextKind = 'corps'): string {
  const around = (['B', 'H'] as const).flatMap((font) => PASSAGES.map((text) => garble(text, font))).join('\n\n');
  const paged = cutPages(`${around}\n\n${passage}`);
  const count = passage.split('\n').length;
  return createRepairer(lexicon, paged).repair(paged.lines.slice(-count), kind);
}

describe('createRepairer(lexicon, paged).repair(lines, kind)', () => {
  it.each(PASSAGES)('gives body text its capitals back: %s', (passage) => {
    expect(repairIn(garble(passage, 'B'))).toBe(repairAlone(passage));
  });

  it.each(PASSAGES)('leaves right text unchanged: %s', (passage) => {
    expect(repairAlone(passage).replaceAll('\u00A0', ' ').replaceAll('\u202F', ' ')).toBe(passage);
  });

  it.each(PASSAGES)('changes nothing the second time: %s', (passage) => {
    for (const font of ['B', 'H'] as const) {
      const once = repairIn(garble(passage, font));
      expect(repairIn(once)).toBe(once);
    }
  });

  it('leaves the half of a word that an apostrophe holds together as it is', () => {
    const passage = 'La ville de Nantes et celle de Sfax, en Haïti et à Saint-Omer, sont aujourd’hui jumelées.';
    expect(repairIn(garble(passage, 'H'))).toBe(passage);
  });

  it.each([
    ['dAeCt', 'DAECT'],
    ['UemoA', 'UEMOA'],
    ['CiCid', 'CICID'],
    ['l’onU et les odd', 'L’ONU et les ODD'],
    ['le renforcement de la mot', 'Le renforcement de la MOT'],
    ['le mot juste', 'Le mot juste'],
    ['l’initiative Art', 'L’initiative ART'],
  ])('restores acronyms: %s -> %s', (before, after) => {
    expect(repairIn(before, 'nom').replace(/^l/, 'L')).toBe(after);
  });

  it.each([
    ['ConTACTs', 'CONTACTS'],
    ['2.7 filières économiques', '2.7 Filières économiques'],
    ['ambassade de france en haïti', 'ambassade de France en Haïti', 'nom'],
    ['groupe-pays sénégal de Cités Unies france', 'groupe-pays Sénégal de Cités Unies France', 'nom'],
    ['6.2 québec', '6.2 Québec'],
    ['états-Unis', 'États-Unis'],
  ] as [string, string, TextKind?][])('restores headings: %s -> %s', (before, after, kind = 'titre') => {
    expect(repairIn(before, kind)).toBe(after);
  });

  it.each([
    ['des grou-\npements de communes', 'des groupements de communes'],
    ['une coopé-\nration-développement', 'une coopération-développement'],
    ['un programme clés-\nen-main', 'un programme clés-en-main'],
    ['des savoir-\nfaire locaux', 'des savoir-faire locaux'],
    ['un échange franco-\nmalien', 'un échange franco-malien'],
    ['la politique de coopé-ration', 'la politique de coopération'],
  ])('mends hyphens only where they are breaks: %j -> %s', (before, after) => {
    expect(repairIn(before, 'nom')).toBe(after);
  });

  it('closes up wrapped addresses and takes their case from the clean copy', () => {
    const foot = (page: number): string => `\n${page}\n\nIre partie | Eau\n\nCahier des communes\n\n`;
    const url = 'https://exemple.org/Fiche-Eau-de-Toulouse-et-Rabat.html';
    const text = `https://exemple.org/Fiche-eau-de-\ntoulouse-et-rabat.html\n${foot(3)}${url}\n\n\nla suite de toulouse.\n${foot(4)}et la fin.\n${foot(5)}`;
    const paged = cutPages(text);
    expect(createRepairer(lexicon, paged).repair(paged.lines.slice(0, 2), 'corps')).toBe(url);
  });

  it('follows the habit of the list for the first letter of a bullet', () => {
    const around = PASSAGES.map((text) => garble(text, 'B')).join('\n\n');
    const firstOf = (list: string[]): string => {
      const paged = cutPages(`${around}\n\n${list.join('\n')}`);
      const line = paged.lines.find(({ raw }) => raw === list[0]) as SourceLine;
      return createRepairer(lexicon, paged).repair([line], 'corps');
    };
    expect(firstOf(['•\t des jardins ;', '•\t la mer ;'])).toMatch(/^des/);
    expect(firstOf(['•\t développement local', '•\t Agriculture'])).toBe('Développement local');
  });

  it('writes French typography', () => {
    expect(repairIn("une somme de 20 000 euros : c'est « peu » !", 'nom')).toBe(
      'une somme de 20\u202F000 euros\u00A0: c’est «\u00A0peu\u00A0»\u00A0!',
    );
  });

  it('reports what it guessed, on the line where it stands', () => {
    const text = `${PASSAGES.map((one) => garble(one, 'B')).join('\n')}\nle village de\nla rivière, djambengou`;
    const repairer = repairerOf(text);
    const lines = linesOf(text).slice(-2);
    const line = lines[1] as SourceLine;
    repairer.repair(lines, 'corps');
    expect(repairer.doubts).toEqual([
      {
        page: null,
        line: line.number,
        before: 'djambengou',
        after: 'Djambengou',
        reason: 'mot inconnu pris pour un nom propre',
      },
    ]);
  });

  it('should not doubt an acronym that the text spells before it', () => {
    const passage = 'L’Articulation de réseaux tissés (Art) dure, l’initiative Art plaît.';
    const around = PASSAGES.map((text) => garble(text, 'B')).join('\n\n');
    const paged = cutPages(`${around}\n\n${passage}`);
    const repairer = createRepairer(lexicon, paged);
    expect(repairer.repair(paged.lines.slice(-1), 'corps')).toBe(passage.replace(/Art(?=[ )])/g, 'ART'));
    expect(repairer.doubts).toEqual([]);
  });
});

describe('createRepairer(lexicon, paged).repairPerson(text, courriel, line)', () => {
  const line = linesOf('x')[0] as SourceLine;

  it.each([
    ['sègla Lihoussou', 'segla.lihoussou@exemple.org', 'Sègla Lihoussou'],
    ['jean-Yves hazoumé', null, 'Jean-Yves Hazoumé'],
    ['onDoUA', null, 'ONDOUA'],
    ['Marie de la fontaine', null, 'Marie de la Fontaine'],
    ['Ronan Dantec', null, 'Ronan Dantec'],
  ])('%s (%s) -> %s', (before, courriel, after) => {
    expect(repairerOf('x').repairPerson(before, courriel, line)).toBe(after);
  });

  it('doubts a name that its address does not spell', () => {
    const repairer = repairerOf('x');
    repairer.repairPerson('jeanne Martin', 'paul.durand@exemple.org', line);
    expect(repairer.doubts.map(({ reason }) => reason)).toEqual([
      'le nom ne ressemble pas à l’adresse paul.durand@exemple.org',
    ]);
  });
});
