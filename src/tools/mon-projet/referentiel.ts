import type { DonneesMonProjet, PaysMonProjet } from '../../contract/content/mon-projet.ts';
import type { ReglesMonProjet } from '../../contract/content/regles-mon-projet.ts';
import { decapitalise, formatListe } from '../../contract/words/format.ts';

/** What names and ranks are read from, by key. */
export interface Referentiel {
  regles: ReglesMonProjet;
  pays: ReadonlyMap<string, PaysMonProjet>;
  thematiques: ReadonlyMap<string, { slug: string; nom: string; parent: string | null }>;
  zones: Readonly<Record<string, string>>;
}

export function indexReferentiel({
  regles,
  pays,
  thematiques,
  zones,
}: Pick<DonneesMonProjet, 'regles' | 'pays' | 'thematiques' | 'zones'>): Referentiel {
  return {
    regles,
    pays: new Map(pays.map((record) => [record.code, record])),
    thematiques: new Map(thematiques.map((record) => [record.slug, record])),
    zones,
  };
}

/** Names of countries, the code for one that has none. */
export const nomsPays = (codes: readonly string[], { pays }: Pick<Referentiel, 'pays'>): string[] =>
  codes.map((code) => pays.get(code)?.nom ?? code);

const MAX_THEMES = 3;

/** Names of themes, those that are known. */
export const nomsThemes = (slugs: readonly string[], { thematiques }: Pick<Referentiel, 'thematiques'>): string[] =>
  slugs.flatMap((slug) => thematiques.get(slug)?.nom ?? []);

/** « eau et assainissement, déchets… »: names that hold « et » are parted by commas alone. */
export function listThemes(slugs: readonly string[], ref: Pick<Referentiel, 'thematiques'>): string {
  const noms = nomsThemes(slugs, ref).map((nom) => decapitalise(nom));
  return noms.length > MAX_THEMES ? `${noms.slice(0, MAX_THEMES).join(', ')}…` : noms.join(', ');
}

/** « Bénin, Togo, Mali et 3 autres ». */
export const enumerate = (noms: readonly string[], max = 4): string => formatListe(noms, { max });

/** Puts values in the blanks of a text of the rules: « Votre thème : {theme}. » */
export function fillBlanks(texte: string, values: Readonly<Record<string, string>>): string {
  return texte.replace(/\{([a-z]+)\}/g, (blank, name: string) => values[name] ?? blank);
}
