import { choix, defineAddressState, nombre, type Parametre } from '../../contract/addresses/address-state.ts';
import { CATEGORIES_APD } from '../../contract/guide/categorie-apd.ts';
import { COUT_MAXIMAL, type Partie, type ProjetSimule } from './simulate-cofinancement.ts';

/** An amount in cents, in the address in euros: `12500.5`. */
const montant = (): Parametre<number | null> => ({
  read: (text) => {
    const [, euros, cents = ''] = /^(\d{1,11})(?:\.(\d{1,2}))?$/.exec(text ?? '') ?? [];
    if (euros === undefined) return null;
    const value = Number(euros) * 100 + Number(cents.padEnd(2, '0'));
    return value <= COUT_MAXIMAL ? value : null;
  },
  write: (value) => (value === null ? null : String(value / 100)),
});

const SUR_PLACE = 12;

/** `MA-30000,SN-12000.5`: destinations and their cost, at most twelve. */
const parties = (): Parametre<readonly Partie[]> => ({
  read: (text) =>
    (text ?? '')
      .split(',')
      .flatMap((part) => {
        const [, destination, euros] = /^([A-Z]{2}(?:-[A-Za-z]+)?)-(\d+(?:\.\d+)?)$/.exec(part) ?? [];
        const cout = montant().read(euros ?? null);
        return destination === undefined || cout === null ? [] : [{ destination, cout }];
      })
      .slice(0, SUR_PLACE),
  write: (list) => list.map(({ destination, cout }) => `${destination}-${cout / 100}`).join(',') || null,
});

/** `AG-apd`: the category that a person states for a destination that the lists leave open. */
const categories = (): Parametre<ProjetSimule['categories']> => ({
  read: (text) =>
    Object.fromEntries(
      (text ?? '').split(',').flatMap((pair) => {
        const [, code, stated] = /^([A-Z]{2})-(.+)$/.exec(pair) ?? [];
        const categorie = CATEGORIES_APD.find((value) => value === stated);
        return code === undefined || categorie === undefined ? [] : [[code, categorie]];
      }),
    ),
  write: (value) =>
    Object.entries(value)
      .map(([code, categorie]) => `${code}-${categorie}`)
      .join(',') || null,
});

/** In months. */
export const DUREE_MAXIMALE = 120;

/** A simulation in an address. */
export const simulationAddress = defineAddressState<ProjetSimule>({
  parties: parties(),
  mode: choix(['par-pays', 'unique'], 'par-pays'),
  apport: montant(),
  valorise: montant(),
  autres: montant(),
  dureeMois: nombre(1, DUREE_MAXIMALE),
  categories: categories(),
});
