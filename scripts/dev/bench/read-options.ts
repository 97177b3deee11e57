import { UsageError } from '../../lib/command.ts';
import type { Option } from '../../lib/read-options.ts';
import { entier } from '../../lib/read-options.ts';
import { DEFAULT_OPTIONS } from './atlas/generate-atlas.ts';
import type { Echelle } from './atlas/published-totals.ts';
import { ECHELLES } from './atlas/published-totals.ts';

/** `2` → 2. */
export const echelle: Option<Echelle> = { montre: ECHELLES.join('|'), lire: readScale, defaut: DEFAULT_OPTIONS.scale };

/** `1,2` → [1, 2], each once, in increasing order. */
export const echelles: Option<Echelle[]> = {
  montre: '1,2,4',
  lire: (text, nom) => [...new Set(text.split(',').map((one) => readScale(one, nom)))].sort((a, b) => a - b),
  defaut: [1],
};

export const graine = entier(0, 999_999_999, DEFAULT_OPTIONS.seed);

/** A share: `0.01` or `0,01` → 0.01. */
export const saletes: Option<number> = {
  montre: '0.01',
  lire: (text, nom) => {
    const share = Number(text.replace(',', '.'));
    if (text.trim() === '' || !(share >= 0 && share <= 1)) {
      throw new UsageError(`${nom} : part de 0 à 1 attendue, « ${text} » trouvé`);
    }
    return share;
  },
  defaut: DEFAULT_OPTIONS.saletes,
};

function readScale(text: string, nom: string): Echelle {
  const scale = ECHELLES.find((known) => String(known) === text.trim());
  if (scale === undefined) throw new UsageError(`${nom} : ${ECHELLES.join(', ')} attendu, « ${text} » trouvé`);
  return scale;
}
