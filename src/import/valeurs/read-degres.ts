/** What each half of a point is held to: how far from 0, and the letters of its directions. */
const AXES = {
  latitude: { max: 90, directions: /[NS]/i },
  longitude: { max: 180, directions: /[EOW]/i },
} as const;
export type Axe = keyof typeof AXES;

const DECIMAUX = /^([-+−]?)(\d{1,3}(?:[.,]\d+)?) ?[°º]?$/;
/** `14° 41' 34" N`, `41°54'N`, `N 14°26'`: a letter says the side, as a sign does. */
const SEXAGESIMAUX =
  /^([-+−NSEOW]?) ?(\d{1,3}(?:[.,]\d+)?) ?[°º](?: ?(\d{1,2}(?:[.,]\d+)?) ?['’′](?: ?(\d{1,2}(?:[.,]\d+)?) ?(?:["”″]|''|’’))?)? ?([NSEOW]?)$/i;

/** Degrees as people write them, in decimals or with minutes and seconds; undefined for anything else, and for what no globe has. */
export function readDegres(text: string, axe: Axe): number | undefined {
  const clean = text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  const [, avant = '', degres = '', minutes = '0', secondes = '0', apres = ''] =
    DECIMAUX.exec(clean) ?? SEXAGESIMAUX.exec(clean) ?? [];
  const cote = `${avant}${apres}`;
  const { max, directions } = AXES[axe];
  if (cote.length > 1 || (/\p{L}/u.test(cote) && !directions.test(cote))) return undefined;
  const [d, m, s] = [degres, minutes, secondes].map((part) => Number(part.replace(',', '.')));
  if (degres === '' || d === undefined || m === undefined || s === undefined || m >= 60 || s >= 60) return undefined;
  const value = d + m / 60 + s / 3600;
  if (value > max) return undefined;
  // No instrument of a town hall reads under a metre.
  return (/[-−SOW]/i.test(cote) ? -1 : 1) * (m + s === 0 ? value : Math.round(value * 1e5) / 1e5);
}
