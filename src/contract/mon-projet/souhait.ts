import { budget, choix, defineAddressState, drapeau, liste, type Parametre } from '../addresses/address-state.ts';
import type { CollectiviteTrouvee } from '../content/annuaire.ts';

/** How much staff time there is; empty: not said. */
export const TEMPS = ['', 'aucun', 'ponctuel', 'regulier'] as const;
export type TempsDisponible = (typeof TEMPS)[number];

/** What the address holds. An empty text is « je ne sais pas ». */
export interface SouhaitAdresse {
  /** Code of the annuaire: `38185`, `200040715`, `dep-38`. */
  collectivite: string;
  /** Slug. */
  theme: string;
  /** ISO code. */
  pays: string;
  /** Whole euros a year. */
  budget: number | null;
  temps: TempsDisponible;
  /** Ids of the options that the brief tells; empty: the first ones. */
  note: readonly string[];
  /** Asked for with nothing said: « je ne sais pas » is a wish too. */
  voir: boolean;
}

/** What the options are ranked by. */
export interface Souhait extends Omit<SouhaitAdresse, 'collectivite' | 'note' | 'voir'> {
  collectivite: CollectiviteTrouvee | null;
}

const code = (shape: RegExp): Parametre<string> => ({
  read: (text) => (shape.test(text ?? '') ? (text ?? '') : ''),
  write: (value) => value || null,
});

/** `?collectivite=38185&theme=eau-et-assainissement&pays=BJ&budget=5000&temps=ponctuel&note=programme-foret-parakou` */
export const souhaitAddress = defineAddressState<SouhaitAdresse>({
  collectivite: code(/^[A-Za-z\d-]{1,20}$/),
  theme: code(/^[a-z\d-]{1,80}$/),
  pays: code(/^[A-Z]{2}$/),
  budget: budget(),
  temps: choix(TEMPS, ''),
  note: liste(),
  voir: drapeau(),
});
