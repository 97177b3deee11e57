import { RECORD_SCHEMAS } from '../atlas/atlas-export.ts';
import { type Evenement, type Nouveaute, SORTES, type Sorte } from '../content/nouveautes.ts';
import { listFields } from '../fields/field.ts';
import { decapitalise, formatListe, formatNombre, pluriel } from './format.ts';

interface Nom {
  un: string;
  plusieurs: string;
  feminin?: true;
}

/** What a record of each kind is called. */
export const NOMS_SORTE: Readonly<Record<Sorte, Nom>> = {
  collectivites: { un: 'collectivité', plusieurs: 'collectivités', feminin: true },
  partenaires: { un: 'partenaire', plusieurs: 'partenaires' },
  cooperations: { un: 'coopération', plusieurs: 'coopérations', feminin: true },
  projets: { un: 'projet', plusieurs: 'projets' },
  pays: { un: 'pays', plusieurs: 'pays' },
  zones: { un: 'zone', plusieurs: 'zones', feminin: true },
  thematiques: { un: 'thématique', plusieurs: 'thématiques', feminin: true },
  programmes: { un: 'programme', plusieurs: 'programmes' },
  parties: { un: 'chapitre du guide', plusieurs: 'chapitres du guide' },
  appels: { un: 'appel à projets', plusieurs: 'appels à projets' },
  'retours-experience': { un: 'retour d’expérience', plusieurs: 'retours d’expérience' },
};

/** In the order in which they are told. */
export const EVENEMENTS = ['ajout', 'changement', 'retrait'] as const satisfies readonly Evenement[];
const PARTICIPES: Readonly<Record<Evenement, string>> = { ajout: 'ajouté', changement: 'modifié', retrait: 'retiré' };

/** « ajoutées » */
export const participe = (evenement: Evenement, sorte: Sorte, count: number): string =>
  `${PARTICIPES[evenement]}${NOMS_SORTE[sorte].feminin ? 'e' : ''}${count > 1 ? 's' : ''}`;

export const compte = (count: number, sorte: Sorte): string =>
  pluriel(count, NOMS_SORTE[sorte].un, NOMS_SORTE[sorte].plusieurs);

/** « 214 projets ajoutés, 3 retirés ; 1 pays modifié »; empty when nothing changed. */
export function resumeNouveautes(nouveautes: readonly Pick<Nouveaute, 'sorte' | 'evenement'>[]): string {
  const bySorte = Map.groupBy(nouveautes, ({ sorte }) => sorte);
  const parts = SORTES.flatMap((sorte) => {
    const byEvenement = Map.groupBy(bySorte.get(sorte) ?? [], ({ evenement }) => evenement);
    const told = EVENEMENTS.flatMap((evenement) => {
      const count = byEvenement.get(evenement)?.length ?? 0;
      return count > 0 ? [{ evenement, count }] : [];
    });
    if (told.length === 0) return [];
    const texts = told.map(
      ({ evenement, count }, rank) =>
        `${rank === 0 ? compte(count, sorte) : formatNombre(count)} ${participe(evenement, sorte, count)}`,
    );
    return [formatListe(texts)];
  });
  return parts.join('\u00a0; ');
}

/** « 120 collectivités, 115 projets et 75 pays » */
export const resumeComptes = (comptes: Partial<Record<Sorte, number>>): string =>
  formatListe(SORTES.flatMap((sorte) => (comptes[sorte] ? [compte(comptes[sorte], sorte)] : [])));

const CHAMPS = new Map(
  Object.entries(RECORD_SCHEMAS).map(([sorte, schema]) => [
    sorte,
    new Map(listFields(schema).map(({ nom, title }) => [nom, decapitalise(title)])),
  ]),
);

/** « coût total »; of a kind or a field that no schema describes, nothing. */
export const nameChamp = (sorte: Sorte, nom: string): string | undefined => CHAMPS.get(sorte)?.get(nom);

/** « statut et contacts »; of the guide, whose texts change as a whole, nothing. */
export function describeChamps({ sorte, champs, ancienTitre }: Nouveaute): string | null {
  const told = champs.filter((nom) => !(ancienTitre && ['nom', 'titre'].includes(nom)));
  const labels = told.flatMap((nom) => nameChamp(sorte, nom) ?? []);
  const title = ancienTitre ? [`auparavant «\u00a0${ancienTitre}\u00a0»`] : [];
  const shown = labels.length > 0 ? [formatListe(labels)] : [];
  return [...title, ...shown].join('\u00a0; ') || null;
}

/** By kind then by event, as many as are named in all. */
export function groupNouveautes(nouveautes: readonly Nouveaute[], max: number) {
  let left = max;
  return SORTES.flatMap((sorte) =>
    EVENEMENTS.flatMap((evenement) => {
      const all = nouveautes.filter((one) => one.sorte === sorte && one.evenement === evenement);
      const named = all.slice(0, left);
      left -= named.length;
      return all.length > 0 ? [{ sorte, evenement, all, named }] : [];
    }),
  );
}
