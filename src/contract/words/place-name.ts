const AUTHORITY = /^(?:mairie|commune|ville|municipalité|assemblée métropolitaine) (?:de |du |d’)/i;

/** The town in the name of an authority: « Commune de Toceni (district de Cahul) » → « Toceni », « district de Cahul ». */
export function readPlaceName(texte: string): { nom: string; precision: string | null } {
  const [, name = texte, precision = null] = /^(.*?)\s*\((.*)\)$/.exec(texte) ?? [];
  return { nom: name.replace(AUTHORITY, ''), precision };
}

/** A place and where it is, in one bracket: « Bizerte (Tunisie) », « Saint-Camille (Québec, Canada) ». */
export const situate = (nom: string, lieu: string): string =>
  nom.endsWith(')') ? `${nom.slice(0, -1)}, ${lieu})` : `${nom} (${lieu})`;
