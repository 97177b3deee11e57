import { REGLES_FICHES } from '../regles/fiches.ts';
import { REGLES_FICHIER } from '../regles/fichier.ts';
import type { Regle } from '../regles/regle.ts';
import { REGLES_TEXTES } from '../regles/textes.ts';
import { REGLES_VALEURS } from '../regles/valeurs.ts';

const FAMILLES: readonly [string, Readonly<Record<string, Regle>>][] = [
  ['Le fichier', REGLES_FICHIER],
  ['Les fiches et leurs liens', REGLES_FICHES],
  ['Les textes et les adresses', REGLES_TEXTES],
  ['Les codes, les nombres, les dates et les lieux', REGLES_VALEURS],
];

/** Every rule, by family: its id, its severity, what it sees, how to mend it. */
export function renderRegles(): string {
  return FAMILLES.map(([title, regles]) => {
    const rows = Object.entries(regles).map(([id, { titre, correction, ...regle }]) => {
      return `| \`${id}\` | ${renderSeverity(regle)} | ${titre} | ${correction} |`;
    });
    return [`### ${title}`, ['| règle | gravité | cas | remède |', '|---|---|---|---|', ...rows].join('\n')].join(
      '\n\n',
    );
  }).join('\n\n');
}

function renderSeverity({ severity, selonChamp }: Pick<Regle, 'severity' | 'selonChamp'>): string {
  return selonChamp ? `${severity} ou erreur*` : severity;
}
