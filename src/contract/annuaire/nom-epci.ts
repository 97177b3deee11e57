const SIGLES: readonly [RegExp, string][] = [
  [/^CC (?:de communes )?(?=\S)/, 'Communauté de communes '],
  [/^CA (?:d'agglomération )?(?=\S)/, 'Communauté d’agglomération '],
  [/^CU (?=\S)/, 'Communauté urbaine '],
];
/** A name that says by itself what it is: « Lannion-Trégor Communauté », « Agglomération d’Agen ». */
const DIT = /(?<!\p{L})(?:communauté|agglomération)(?!\p{L})/iu;

/** The name of a group of communes as its official list has it, its abbreviation opened: « CC du Trièves » → « Communauté de communes du Trièves ». */
export function nomEpci(nom: string): string {
  const [sigle, long] = SIGLES.find(([pattern]) => pattern.test(nom)) ?? [];
  if (sigle === undefined || long === undefined) return nom;
  const propre = nom.replace(sigle, '');
  return DIT.test(propre) ? propre : `${long}${propre}`;
}
