import { readFileSync, writeFileSync } from 'node:fs';
import { itemAt } from '../../lib/item-at.ts';

type Projet = Record<string, unknown> & { id: string; titre: string };
interface Export {
  projets: Projet[];
}

/** What an editor changes from one publication to the next, one thing at a time. */
export const CHANGES: readonly { nom: string; change: (atlas: Export) => void }[] = [
  { nom: 'rien de changé', change: () => {} },
  {
    nom: 'un résumé changé',
    change: ({ projets }) => Object.assign(middleOf(projets), { resume: 'Un autre résumé, pour une mesure.' }),
  },
  { nom: 'un titre changé', change: ({ projets }) => Object.assign(middleOf(projets), { titre: 'Un autre titre' }) },
  {
    nom: 'une fiche ajoutée',
    change: ({ projets }) => projets.push({ ...middleOf(projets), id: 'P-AJOUT', titre: 'Un projet de plus' }),
  },
  { nom: 'une fiche retirée', change: ({ projets }) => projets.pop() },
];

const middleOf = (projets: Projet[]): Projet => itemAt(projets, Math.floor(projets.length / 2));

/** Writes an export with one more change than the one before. */
export function changeExport(from: string, to: string, change: (atlas: Export) => void): void {
  const atlas: Export = JSON.parse(readFileSync(from, 'utf8'));
  change(atlas);
  writeFileSync(to, JSON.stringify(atlas));
}
