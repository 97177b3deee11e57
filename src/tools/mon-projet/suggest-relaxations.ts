import type { OptionProjet } from '../../contract/content/mon-projet.ts';
import type { Souhait } from '../../contract/mon-projet/souhait.ts';
import { rankOptions } from './rank-options.ts';
import type { Referentiel } from './referentiel.ts';

/** A wish that asks for less, and how many options answer it. */
interface Relachement {
  libelle: string;
  change: Partial<Pick<Souhait, 'theme' | 'pays' | 'budget'>>;
  compte: number;
}

/** What to give up when nothing answers: one thing first, then everything. Only what leads somewhere. */
export function suggestRelaxations(
  souhait: Souhait,
  options: readonly OptionProjet[],
  ref: Referentiel,
): Relachement[] {
  const { theme, pays, budget } = souhait;
  const candidates: (Omit<Relachement, 'compte'> | false)[] = [
    pays !== '' && theme !== '' && { libelle: 'Sans choisir de pays', change: { pays: '' } },
    theme !== '' && pays !== '' && { libelle: 'Sans choisir de thème', change: { theme: '' } },
    budget !== null && { libelle: 'Sans fixer de budget', change: { budget: null } },
    (theme !== '' || pays !== '') && { libelle: 'Sans thème ni pays', change: { theme: '', pays: '' } },
  ];
  return candidates.flatMap((candidate) => {
    if (candidate === false) return [];
    const compte = rankOptions({ ...souhait, ...candidate.change }, options, ref).filter(({ repond }) => repond).length;
    return compte === 0 ? [] : [{ ...candidate, compte }];
  });
}
