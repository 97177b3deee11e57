import { describe, expect, it } from 'vitest';
import { decodeEntree, type Entree, type EntreeCompacte, findFichier } from '../../../src/contract/recherche/entree.ts';
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

describe('cutNoms(entrees)', () => {
  const { cles, fichiers } = cutNoms(MANY);
  const read = (file: EntreeCompacte[] | undefined) => (file ?? []).map(decodeEntree);

  it('should lead from each word of each name to a file that holds it', () => {
    const lost = MANY.filter(({ titre }) =>
      searchWords(titre).some((mot) => !read(fichiers[findFichier(mot, cles)]).some((found) => found.titre === titre)),
    );
    expect(lost).toEqual([]);
  });

  it('should leave no file much larger than the others, and not one a name', () => {
    expect(Math.max(...fichiers.map((file) => JSON.stringify(file).length))).toBeLessThan(40_000);
    expect(fichiers.length).toBeLessThan(200);
  });

  it('should give a file no other name than those that lead to it, each entry once', () => {
    const pays = entree('Allemagne', { noms: ['Berlin', 'Bavière', 'Germany', 'République fédérale d’Allemagne'] });
    const { cles, fichiers } = cutNoms([pays]);
    const namesIn = (mot: string) => read(fichiers[findFichier(mot, cles)]).map(({ noms }) => noms);
    expect(namesIn('berlin')).toEqual([['Berlin', 'Bavière']]);
    expect(namesIn('germany')).toEqual([['Germany']]);
    expect(namesIn('allemagne')).toEqual([['République fédérale d’Allemagne']]);
  });

  it('should pass over a word that too many names of a kind hold, unless it is all that a page is called', () => {
    const villes = Array.from({ length: 300 }, (_, n) => entree(`Ville nouvelle${n}`));
    const { cles, fichiers } = cutNoms([...villes, entree('Ville', { type: 'thematique' })]);
    const found = read(fichiers[findFichier('ville', cles)]).filter(({ titre }) => /^Ville\b/.test(titre));
    expect(found.map(({ type }) => type)).toContain('thematique');
    expect(read(fichiers[findFichier('nouvelle299', cles)]).map(({ titre }) => titre)).toContain('Ville nouvelle299');
  });
});
