import { adresses } from '../contract/addresses/adresses.ts';
import { withBase } from '../contract/addresses/with-base.ts';
import type {
  CollectiviteRecord,
  CooperationRecord,
  PartenaireRecord,
  ProjetRecord,
} from '../contract/content/records.ts';
import type { Coordonnees } from '../contract/fields/coordonnees.ts';
import type { Arc } from '../contract/maps/place.ts';
import { tellQuiAgitOu } from '../contract/rules/qui-agit-ou.ts';
import { TITRE_VIGILANCE } from '../contract/rules/vigilance.ts';

interface MapPoint {
  coordonnees: Coordonnees;
  titre: string;
  href: string;
  marque: 'francais' | 'etranger';
  /** ISO code, of a partner. */
  pays?: string;
  /** How many links it has. */
  poids: number;
}

export interface MapLinks {
  points: MapPoint[];
  arcs: Arc[];
  /** Partners without a position: listed, not drawn. */
  sansPosition: number;
}

type Linking = Pick<CooperationRecord, 'collectivites' | 'partenaires' | 'rattachements'> &
  Partial<Pick<ProjetRecord, 'pays'>>;
interface Registers {
  collectivites: ReadonlyMap<string, CollectiviteRecord>;
  partenaires: ReadonlyMap<string, PartenaireRecord>;
}

/** The points and arcs of what links collectivités to partners: each place once, each pair that a source ties once. */
export function collectMapLinks(links: readonly Linking[], { collectivites, partenaires }: Registers): MapLinks {
  const points = new Map<string, MapPoint>();
  const missing = new Set<string>();
  const arcs = new Map<string, Arc>();
  const place = (id: string): Coordonnees | undefined => {
    const french = collectivites.get(id);
    const record = french ?? partenaires.get(id);
    if (record === undefined) return undefined;
    if (record.coordonnees === undefined) {
      if (french === undefined) missing.add(id);
      return undefined;
    }
    const known = points.get(id);
    if (known) known.poids += 1;
    else {
      const href = withBase(french ? adresses.collectivite(record.slug) : adresses.partenaire(record.slug));
      points.set(id, {
        coordonnees: record.coordonnees,
        titre: record.nom,
        href,
        marque: french ? 'francais' : 'etranger',
        ...('pays' in record && french === undefined ? { pays: record.pays as string } : {}),
        poids: 1,
      });
    }
    return record.coordonnees;
  };
  const nameOf = (id: string): string => points.get(id)?.titre ?? id;
  for (const link of links) {
    const from = link.collectivites.map((id) => [id, place(id)] as const);
    const to = link.partenaires.map((id) => [id, place(id)] as const);
    const { withPartenaire } = tellQuiAgitOu(link, (id) => partenaires.get(id)?.pays);
    for (const [a, de] of from)
      for (const [b, vers] of to)
        if (de && vers && withPartenaire(a, b) === 'certain')
          arcs.set(`${a} ${b}`, { de, vers, noms: [nameOf(a), nameOf(b)] });
  }
  return { points: [...points.values()], arcs: [...arcs.values()], sansPosition: missing.size };
}

/**
 * The file that « Explorer la carte » loads: coordinates as [longitude, latitude].
 * @param raisonsOf why a country is under caution: its places say so
 */
export function toExplorerData({ points, arcs }: MapLinks, raisonsOf: (code: string) => string | undefined) {
  const position = ({ longitude, latitude }: Coordonnees): [number, number] => [longitude, latitude];
  return {
    points: points.map(({ coordonnees, titre, href, marque, pays }) => {
      const raisons = pays === undefined ? undefined : raisonsOf(pays);
      const detail = raisons === undefined ? {} : { detail: `${TITRE_VIGILANCE} : ${raisons}` };
      return { coordonnees: position(coordonnees), titre, href, cote: marque, ...detail };
    }),
    arcs: arcs.map(({ de, vers }) => [position(de), position(vers)]),
  };
}
