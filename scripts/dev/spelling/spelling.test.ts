import { describe, expect, it } from 'vitest';
import { findMisspellings, splitWords } from './find-misspellings.ts';
import { loadWordKnowledge, readWordList } from './load-word-knowledge.ts';
import { readBlocks } from './read-blocks.ts';

describe('splitWords(text)', () => {
  it.each([
    ['l’eau et l\u2019énergie', ['l', 'eau', 'et', 'l', 'énergie']],
    ['clés-en-main', ['clés-en-main']],
    ['élu·e·s', ['élu', 'e', 's']],
    ['12 000 € en 2019, ODD 6', ['€', 'en', 'ODD'].filter((word) => word !== '€')],
    ['écrire à prenom.nom@exemple.fr ou sur www.cncd.fr/atlas', ['écrire', 'à', 'ou', 'sur']],
    ['CO2 et 5G', ['et']],
  ])('cuts « %s »', (text, words) => {
    expect(splitWords(text)).toEqual(words);
  });
});

describe('readBlocks(html)', () => {
  it('keeps a word whose letters stand in two inline elements, and parts neighbours', () => {
    expect(readBlocks('<p>co<b>opération</b></p><p><a>Mali</a><a>Maroc</a></p>')).toEqual([
      'coopération',
      'Mali Maroc',
    ]);
  });

  it('keeps a word that may break', () => {
    expect(readBlocks('<p><a>nom@<wbr>exemple.fr</a></p>')).toEqual(['nom@exemple.fr']);
    expect(readBlocks('<p><a><span>nom@</span><wbr><span>exemple.fr</span></a></p>')).toEqual(['nom@exemple.fr']);
  });

  it('leaves out scripts, other languages and names that are not to be translated', () => {
    const html = '<p>Oui<script>nope</script> <span lang="de">nein</span><b translate="no">Ondoua</b></p>';
    expect(readBlocks(html).map((text) => text.trim())).toEqual(['Oui']);
  });
});

describe('readBlocks(html) of a whole page', () => {
  it.each([
    ['fr', ['Oui']],
    ['en', []],
  ])('in %s', (lang, blocks) => {
    expect(readBlocks(`<html lang="${lang}"><body><p>Oui</p></body></html>`)).toEqual(blocks);
  });
});

describe('findMisspellings(textes, knowledge)', () => {
  const knowledge = loadWordKnowledge();
  const find = (texte: string) => findMisspellings([{ file: 'page', texte }], knowledge).map(({ word }) => word);

  it.each([
    'Les collectivités d’aujourd’hui coopèrent, jusqu’à Ouagadougou.',
    'L’éco-construction à Saint-Étienne et à Châtellerault',
    'AIMF, CNCD et ODD',
    'Jean-Pierre et Brigitte, élu·e·s',
    'Œuvrer à l’œuvre commune',
  ])('accepts « %s »', (texte) => {
    expect(find(texte)).toEqual([]);
  });

  it.each([
    ['La coopértion décentralisée', ['coopértion']],
    ['des colectivités et des partenariat', ['colectivités']],
    ['une visite à ouagadougou', ['ouagadougou']],
    ['l’eau-potble', ['eau-potble']],
  ])('finds what is wrong in « %s »', (texte, words) => {
    expect(find(texte)).toEqual(words);
  });

  it('counts a word once, and shows it in its place', () => {
    const [first] = findMisspellings(
      [
        { file: 'a', texte: 'Voici une fôte.' },
        { file: 'b', texte: 'fôte' },
      ],
      knowledge,
    );
    expect(first).toEqual({ word: 'fôte', count: 2, file: 'a', excerpt: 'Voici une fôte.' });
  });
});

describe('readWordList(text)', () => {
  it('leaves out comments and blank lines', () => {
    expect(readWordList('# title\n\nWallonie # region\nmultiacteurs\n')).toEqual(['Wallonie', 'multiacteurs']);
  });
});
