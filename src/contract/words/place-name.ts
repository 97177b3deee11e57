const AUTHORITY = /^(?:mairie|commune|ville|municipalité|assemblée métropolitaine) (?:de |du |d’)/i;

/** The town in the name of an authority: « Commune de Toceni (district de Cahul) » → « Toceni », « district de Cahul ». */
export function readPlaceName(texte: string): { nom: string; precision: string | null } {
  const [, name = texte, precision = null] = /^(.*?)\s*\((.*)\)$/.exec(texte) ?? [];
  return { nom: name.replace(AUTHORITY, ''), precision };
}
