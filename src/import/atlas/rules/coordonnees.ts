import type { Coordonnees } from '../../../contract/fields/coordonnees.ts';
import { isObjet } from '../../objet.ts';
import type { Champ, Reader } from '../champ.ts';
import { flag, refuse } from '../champ.ts';
import { found } from '../found.ts';
import { isInFrance } from './france-boxes.ts';
import { reportStrangeKeys } from './strange-keys.ts';

type Trouble = 'coordonnees-nulles' | 'coordonnees-inversees' | 'coordonnees-hors-limites';

/** Nobody lives within a kilometre of 0, 0: it is what a form leaves when the place is not known. */
const NUL = 0.01;
/** Longer texts are no degrees: the pattern need not be tried on them. */
const LONGUEUR_MAX = 60;
const DEGRES = /^\s*[+-]?\d{1,3}(?:[.,]\d+)?\s*°?\s*$/;
const CLES = { latitude: true, longitude: true };

/** What is wrong with a point, or `null`. `france`: the point must be in France, overseas included. */
export function findTrouble({ latitude, longitude }: Coordonnees, france: boolean): Trouble | null {
  if (Math.abs(latitude) < NUL && Math.abs(longitude) < NUL) return 'coordonnees-nulles';
  const swapped = { latitude: longitude, longitude: latitude };
  const isRight = france ? isInFrance : isOnEarth;
  if (isRight({ latitude, longitude })) return null;
  return isRight(swapped) ? 'coordonnees-inversees' : 'coordonnees-hors-limites';
}

/** The seat of a French collectivité. */
export const readCoordonneesFrance: Reader<Coordonnees> = (value, champ) => readPoint(value, champ, true);
/** A point anywhere. */
export const readCoordonnees: Reader<Coordonnees> = (value, champ) => readPoint(value, champ, false);

function readPoint(value: unknown, champ: Champ, france: boolean): Coordonnees | undefined {
  if (!isObjet(value)) return refuse(champ, 'coordonnees-illisibles', `deux nombres attendus, ${found(value)}`);
  reportStrangeKeys(Object.keys(value), CLES, champ);
  const point = { latitude: toDegrees(value.latitude), longitude: toDegrees(value.longitude) };
  const shown = found(`${show(value.latitude)}, ${show(value.longitude)}`);
  if (Number.isNaN(point.latitude) || Number.isNaN(point.longitude))
    return refuse(champ, 'coordonnees-illisibles', `deux nombres attendus, ${shown}`);
  const trouble = findTrouble(point, france);
  const expected = france ? 'latitude et longitude en France attendues' : 'latitude et longitude attendues';
  if (trouble !== null) return refuse(champ, trouble, `${expected}, ${shown}`);
  if (typeof value.latitude === 'string' || typeof value.longitude === 'string')
    flag(
      champ,
      'coordonnees-en-texte',
      `deux nombres attendus, ${shown}`,
      `publié : ${point.latitude}, ${point.longitude}`,
    );
  return point;
}

/** `47,5` and `47.5` are degrees; anything else that is not a number is `NaN`. */
function toDegrees(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.length > LONGUEUR_MAX || !DEGRES.test(value)) return Number.NaN;
  return Number(value.replace(',', '.').replace('°', ''));
}

function isOnEarth({ latitude, longitude }: Coordonnees): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}

function show(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '?';
}
