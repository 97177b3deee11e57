import { describe, expect, it } from 'vitest';
import { findFile } from '../../../src/contract/annuaire/find-files.ts';
import { decodeEntree, type Entree } from '../../../src/contract/recherche/entree.ts';
import { searchWords } from '../../../src/contract/recherche/words.ts';
import { cutNoms } from './cut-noms.ts';

const entree = (titre: string, more: Partial<Entree> = {}): Entree => ({
  type: 'partenaire',
  titre,
  adresse: `/partenaires/${titre.toLowerCase().replaceAll(' ', '-')}/`,
  detail: 'Pays d’essai',
  noms: [],
  pays: ['BJ'],
  thematiques: [],
  poids: 1,
  ...more,
});
const LETTRES = 'abcdefghijklmnopqrstuvwxyz';
/** Names whose words begin in every way: enough for several files a letter. */
const MANY = Array.from({ length: 4000 }, (_, n) => {
  const letters = [n % 26, Math.floor(n / 26) % 26, Math.floor(n / 676) % 26, (n * 7) % 26].map(
    (place) => LETTRES[place],
  );
  return entree(`${letters.join('')}ville ${n}`);
});

/** What a search reads for a folded name. */
function read({ cles, fichiers }: ReturnType<typeof cutNoms>, nom: string): Entree[] {
  const file = findFile(cles, nom);
  return (fichiers[file]?.entrees ?? []).map(decodeEntree);
}

describe('cutNoms(entrees, lignes)', () => {
  const cut = cutNoms(MANY);

  it('should lead from each word of each name to a file that holds it', () => {
    const lost = MANY.filter(({ titre }) =>
      searchWords(titre).some((mot) => !read(cut, mot).some((found) => found.titre === titre)),
    );
    expect(lost).toEqual([]);
  });

  it('should leave no file much larger than the others, and not one a name', () => {
    expect(Math.max(...cut.fichiers.map((file) => JSON.stringify(file).length))).toBeLessThan(28_500);
    expect(cut.fichiers.length).toBeLessThan(50);
  });

  it('should give a file no other name than those that lead to it, each entry once', () => {
    const pays = entree('Allemagne', { noms: ['Berlin', 'Bavière', 'Germany', 'République fédérale d’Allemagne'] });
    const cut = cutNoms([pays, ...MANY]);
    const namesIn = (mot: string) =>
      read(cut, mot)
        .filter(({ titre }) => titre === 'Allemagne')
        .map(({ noms }) => noms);
    expect(namesIn('berlin')).toEqual([['République fédérale d’Allemagne', 'Berlin', 'Bavière']]);
    expect(namesIn('germany')).toEqual([['Germany']]);
    expect(namesIn('allemagne')).toEqual(namesIn('berlin'));
  });

  it('should pass over a word that too many names of a kind hold, unless it is all that a page is called', () => {
    const villes = Array.from({ length: 300 }, (_, n) => entree(`Ville nouvelle${n}`));
    const cut = cutNoms([...villes, entree('Ville', { type: 'thematique' })]);
    const found = read(cut, 'ville').filter(({ titre }) => /^Ville\b/.test(titre));
    expect(found.map(({ type }) => type)).toContain('thematique');
    expect(read(cut, 'nouvelle299').map(({ titre }) => titre)).toContain('Ville nouvelle299');
  });
});
