import { geoDistance } from 'd3';
import { SORTES, type Sorte } from '../../../src/contract/content/nouveautes.ts';
import type { Coordonnees } from '../../../src/contract/fields/coordonnees.ts';
import { formatNombre, formatTaux, pluriel } from '../../../src/contract/words/format.ts';
import { compte, NOMS_SORTE, nameChamp } from '../../../src/contract/words/nouveautes.ts';
import { tally } from '../../../src/contract/words/tally.ts';
import type { Difference } from './diff-fiches.ts';
import { type FichePubliee, keyOf } from './fiche.ts';

/** What an editor looks at before anything else, the worst first. */
export const SUJETS = {
  fonte: 'Des fiches disparaissent en nombre',
  inactifs: 'N’agissent plus',
  sauts: 'Nombres dix fois plus grands ou plus petits',
  lieux: 'Ont changé de lieu',
  contacts: 'N’ont plus de contact',
} as const;

export interface Alarme {
  sujet: keyof typeof SUJETS;
  texte: string;
  /** The record, `projets/P-1`; null for the whole. */
  fiche: string | null;
}

/** A kind that loses more than this share of its records, and at least so many. */
const PART = 0.2;
const AU_MOINS = 5;
/** A number that was so many times more, or less: a comma or a unit was lost. */
const FOIS = 10;
/** Kilometres: a place that moved that far is another one. */
const LOIN = 200;
const RAYON_TERRE = 6371;

/**
 * What is alarming in a new publication, the worst first: kinds that melt, bodies that lose all they do, figures ten times
 * greater or smaller, places that jump, contacts that vanish. What needs values says nothing where there are none.
 */
export function findAlarms(
  before: readonly FichePubliee[],
  after: readonly FichePubliee[],
  differences: readonly Difference[],
): Alarme[] {
  const changes = differences.filter(({ evenement }) => evenement === 'changement');
  return [
    ...findMelting(before, differences),
    ...findIdle(before, after),
    ...changes.flatMap(findJumps),
    ...changes.flatMap(findMoved),
    ...changes.flatMap(findSilenced),
  ];
}

function findMelting(before: readonly FichePubliee[], differences: readonly Difference[]): Alarme[] {
  const gone = Map.groupBy(
    differences.filter(({ evenement }) => evenement === 'retrait'),
    ({ fiche }) => fiche.sorte,
  );
  return SORTES.flatMap((sorte) => {
    const total = before.filter((fiche) => fiche.sorte === sorte).length;
    const lost = gone.get(sorte)?.length ?? 0;
    if (lost < AU_MOINS || lost / total < PART) return [];
    return [
      {
        sujet: 'fonte',
        texte: `${compte(lost, sorte)} sur ${formatNombre(total)} en moins (${formatTaux(lost / total)})`,
        fiche: null,
      },
    ];
  });
}

const ACTIONS: readonly Sorte[] = ['cooperations', 'projets'];
const ACTEURS = ['collectivites', 'partenaires', 'pays'] as const;

/** « collectivites/ID » → how many cooperations and projects name it. */
function countActions(fiches: readonly FichePubliee[]): Map<string, number> {
  const actions = fiches.filter(({ sorte }) => ACTIONS.includes(sorte));
  const listOf = ({ valeurs }: FichePubliee, acteur: string) => (valeurs?.[acteur] as string[] | undefined) ?? [];
  return tally(
    actions.flatMap((fiche) => ACTEURS.flatMap((acteur) => listOf(fiche, acteur).map((id) => `${acteur}/${id}`))),
  );
}

function findIdle(before: readonly FichePubliee[], after: readonly FichePubliee[]): Alarme[] {
  const now = countActions(after);
  const names = new Map([...before, ...after].map((fiche) => [keyOf(fiche), fiche.titre]));
  return [...countActions(before)]
    .filter(([key]) => !now.has(key))
    .sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
    .map(([key, count]) => {
      const [sorte, id] = [key.slice(0, key.indexOf('/')) as Sorte, key.slice(key.indexOf('/') + 1)];
      const who = names.get(key) ?? `${NOMS_SORTE[sorte].un} ${id}`;
      return {
        sujet: 'inactifs' as const,
        texte: `${who} : plus aucune action, ${formatNombre(count)} auparavant`,
        fiche: key,
      };
    });
}

function findJumps({ fiche, avant }: Difference): Alarme[] {
  return Object.entries(fiche.valeurs ?? {}).flatMap(([nom, value]) => {
    const [now, then] = [sum(value), sum(avant?.valeurs?.[nom])];
    // From nothing, any number is as many times more.
    if (now === null || then === null || then === 0) return [];
    const ratio = Math.max(now / then, then / now);
    if (ratio < FOIS) return [];
    const sense = now === 0 ? 'à zéro' : `${formatNombre(Math.round(ratio))} fois ${now > then ? 'plus' : 'moins'}`;
    const texte = `${fiche.titre} : ${nameChamp(fiche.sorte, nom) ?? nom} ${sense} (${formatNombre(then)} → ${formatNombre(now)})`;
    return [{ sujet: 'sauts', texte, fiche: keyOf(fiche) }];
  });
}

/** A number, or the total of the amounts of a list. */
function sum(value: unknown): number | null {
  if (typeof value === 'number') return value;
  if (!Array.isArray(value)) return null;
  const amounts = value.flatMap((item) => (typeof item?.montant === 'number' ? [item.montant as number] : []));
  return amounts.length === 0 ? null : amounts.reduce((total, amount) => total + amount, 0);
}

function findMoved({ fiche, avant }: Difference): Alarme[] {
  const [now, then] = [fiche.valeurs?.coordonnees, avant?.valeurs?.coordonnees] as (Coordonnees | undefined)[];
  if (now === undefined || then === undefined) return [];
  const far = geoDistance([now.longitude, now.latitude], [then.longitude, then.latitude]) * RAYON_TERRE;
  if (far < LOIN) return [];
  return [
    {
      sujet: 'lieux',
      texte: `${fiche.titre} : placée à ${formatNombre(Math.round(far))} km d’où elle était`,
      fiche: keyOf(fiche),
    },
  ];
}

function findSilenced({ fiche, avant }: Difference): Alarme[] {
  const count = (one: FichePubliee | undefined) => ((one?.valeurs?.contacts as unknown[] | undefined) ?? []).length;
  const before = count(avant);
  if (before === 0 || count(fiche) > 0) return [];
  return [
    {
      sujet: 'contacts',
      texte: `${fiche.titre} : plus aucun contact, ${pluriel(before, 'contact')} auparavant`,
      fiche: keyOf(fiche),
    },
  ];
}
