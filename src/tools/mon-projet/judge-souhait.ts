import type { Critere } from '../../contract/content/criteres.ts';
import type { OptionProjet } from '../../contract/content/mon-projet.ts';
import type { Souhait } from '../../contract/mon-projet/souhait.ts';
import { enumerate, listThemes, nomsPays, nomsThemes, type Referentiel } from './referentiel.ts';

/** A criterion that holds, and what its text says. */
export interface Constat {
  critere: Critere;
  values?: Record<string, string>;
  /** Said for information: it neither adds nor takes points. */
  sansPoints?: boolean;
}

/** How an option answers the theme asked for. */
export function judgeTheme({ thematiques }: OptionProjet, { theme }: Souhait, ref: Referentiel): Constat[] {
  if (theme === '' || thematiques.length === 0) return [];
  const say = (critere: Critere, slugs: readonly string[]): Constat[] => [
    { critere, values: { theme: listThemes(slugs, ref) } },
  ];
  if (thematiques.includes(theme)) return say('theme-exact', [theme]);
  const parts = thematiques.filter((slug) => ref.thematiques.get(slug)?.parent === theme);
  if (parts.length > 0) return say('theme-enfant', parts);
  const parent = ref.thematiques.get(theme)?.parent;
  if (parent != null && thematiques.includes(parent)) return say('theme-parent', [parent]);
  return nomsThemes(thematiques, ref).length > 0 ? say('theme-autre', thematiques) : [];
}

/** How an option answers the country asked for. */
export function judgePays({ pays: codes, famille }: OptionProjet, { pays }: Souhait, ref: Referentiel): Constat[] {
  if (pays === '') return [];
  if (codes.length === 0) return famille === 'voisine' ? [] : [{ critere: 'pays-ouvert' }];
  const say = (critere: Critere, shown: readonly string[], zone = ''): Constat[] => [
    { critere, values: { pays: enumerate(nomsPays(shown, ref)), zone } },
  ];
  if (codes.includes(pays)) return say('pays-meme', [pays]);
  const zone = ref.pays.get(pays)?.zone;
  const near = zone ? codes.filter((code) => ref.pays.get(code)?.zone === zone) : [];
  return near.length > 0 ? say('zone-meme', near, ref.zones[zone ?? ''] ?? '') : say('pays-autre', codes);
}

/** Whether an option answers both. @param wished how it answers each */
export function judgeEnsemble(wished: readonly Constat[]): Constat[] {
  const holds = (...criteres: Critere[]) => wished.some(({ critere }) => criteres.includes(critere));
  return holds('theme-exact', 'theme-enfant') && holds('pays-meme') ? [{ critere: 'souhait-entier' }] : [];
}

/** Criteria that make an option an answer to the theme or to the country asked for. */
const REPONSES: readonly Critere[] = ['theme-exact', 'theme-enfant', 'theme-parent', 'pays-meme'];

/** True when nothing was asked for, or when the theme or the country is met; the zone alone answers who asked for no theme. */
export function answersSouhait(constats: readonly Constat[], { theme, pays }: Souhait): boolean {
  if (theme === '' && pays === '') return true;
  return constats.some(({ critere }) => REPONSES.includes(critere) || (critere === 'zone-meme' && theme === ''));
}
