/** What a visitor's network and machine are asked for, at most. Weights in kilobytes of 1,000 bytes, after gzip. */
export const BUDGETS = {
  poidsMedian: 25,
  poidsAccueil: 80,
  polices: 80,
  carte: 15,
  carteMonde: 30,
  ecoindex: 80,
} as const;
