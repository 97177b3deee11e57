import type { Reader } from '../champ.ts';
import { flag, refuse } from '../champ.ts';
import { found } from '../found.ts';

const VERSION = '1';

/** The version of the contract that an export follows. */
export const readVersion: Reader<string> = (value, champ) => {
  if (value !== VERSION && value !== Number(VERSION))
    return refuse(champ, 'version-inconnue', `version « ${VERSION} » attendue, ${found(value)}`);
  if (value !== VERSION)
    flag(champ, 'nombre-pour-texte', `version « ${VERSION} » attendue, ${found(value)}`, 'lu comme la version 1');
  return VERSION;
};
