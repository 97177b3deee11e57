import type { TempsDisponible } from './souhait.ts';

export const LIBELLES_TEMPS: Record<TempsDisponible, string> = {
  '': 'Je ne sais pas',
  aucun: 'Personne n’est disponible',
  ponctuel: 'Quelques jours par an',
  regulier: 'Un agent s’y consacre régulièrement',
};
