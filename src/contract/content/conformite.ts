/** What a criterion is found to be; strictly: one lack on one page is enough. */
export const ETATS = ['conforme', 'non-conforme', 'non-applicable'] as const;

export type Compte = Record<'conformes' | 'nonConformes' | 'nonApplicables', number>;

/** The share of the criteria that apply and are met, in percent, rounded down to a tenth: never overstated. */
export const tauxOf = ({ conformes, nonConformes }: Compte): number =>
  Math.floor((conformes * 1000) / Math.max(1, conformes + nonConformes)) / 10;

/** What French law calls a site by its criteria: half of them at least for « partiellement ». */
export const mentionOf = (compte: Compte): 'totalement conforme' | 'partiellement conforme' | 'non conforme' => {
  if (compte.nonConformes === 0) return 'totalement conforme';
  return tauxOf(compte) >= 50 ? 'partiellement conforme' : 'non conforme';
};

/** content/generated/conformite.json: what the declarations say, drawn from the grids of `data/reference/`. */
export interface ConformiteRecord {
  rgaa: BilanGrille & {
    pages: { titre: string; adresse: string }[];
    technologies: string[];
    essais: string[];
    exemptions: string[];
    derogations: string[];
  };
  rgesn: BilanGrille;
}

interface BilanGrille {
  referentiel: string;
  date: string;
  auteur: string;
  compte: Compte;
  echecs: { critere: string; texte: string; preuve: string }[];
}
