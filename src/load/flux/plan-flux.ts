import { adresses } from '../../contract/addresses/adresses.ts';
import type { Nouveaute, PublicationPassee } from '../../contract/content/nouveautes.ts';
import { SITE } from '../../contract/site.ts';
import { escapeMarkup } from '../../contract/words/escape-markup.ts';
import { capitalise, formatDate, pluriel } from '../../contract/words/format.ts';
import { withFrenchSpaces } from '../../contract/words/french-spaces.ts';
import {
  compte,
  describeChamps,
  groupNouveautes,
  participe,
  resumeComptes,
  resumeNouveautes,
} from '../../contract/words/nouveautes.ts';
import type { Flux } from './list-flux.ts';

/** A publication as a feed tells it. */
interface Entree {
  id: string;
  /** RFC 3339; a publication knows its day. */
  date: string;
  titre: string;
  html: string;
  adresse: string;
}

/** A feed, ready to be written in one form or the other. Addresses are whole. */
export interface FluxPlanifie {
  titre: string;
  description: string;
  page: string;
  date: string;
  entrees: Entree[];
}

/** How many records an entry names. */
const NOMMEES = 200;

/** What publications say by key: what they tell of, or what that is about. Made once for all feeds. */
export const indexNouveautes = (publications: readonly PublicationPassee[]): ReadonlyMap<string, Nouveaute[]>[] =>
  publications.map(({ nouveautes }) => {
    const byKey = new Map<string, Nouveaute[]>();
    for (const one of nouveautes)
      for (const key of new Set([`${one.sorte}/${one.id}`, ...one.sujets])) {
        const list = byKey.get(key);
        if (list) list.push(one);
        else byKey.set(key, [one]);
      }
    return byKey;
  });

interface Faits {
  /** The latest first. */
  publications: readonly PublicationPassee[];
  index: ReturnType<typeof indexNouveautes>;
  /** The day when a key last changed, as far as it is known. */
  modifiee: (key: string) => string | null;
  fictif: boolean;
  /** An address of the site → the whole of it. */
  absolu: (path: string) => string;
}

/** @param adresse the whole address of the feed, by which its entries are known for ever */
export function planFlux({ titre, page, sujets }: Flux, adresse: string, faits: Faits): FluxPlanifie {
  const { publications, index, modifiee, fictif, absolu } = faits;
  const entrees = publications.flatMap((publication, rank): Entree[] => {
    const found = sujets === null ? publication.nouveautes : listAbout(index[rank], sujets);
    if (found.length === 0 && !publication.premiere && !publication.omises) return [];
    return [
      {
        id: `${adresse}#${publication.jour}`,
        date: toInstant(publication.jour),
        ...tellPublication(publication, found, sujets === null, absolu),
        adresse: absolu(adresses.nouveautes(publication.jour)),
      },
    ];
  });
  const known = (sujets ?? []).flatMap((key) => modifiee(key) ?? []).sort();
  return {
    titre: withFrenchSpaces(`${SITE.nom} : ${titre}${fictif ? ' (données fictives)' : ''}`),
    description: withFrenchSpaces(`Ce que chaque publication du site ajoute, modifie ou retire : ${titre}.`),
    page: absolu(page),
    date: entrees[0]?.date ?? toInstant(known.at(-1) ?? publications[0]?.jour ?? ''),
    entrees,
  };
}

const toInstant = (jour: string): string => `${jour}T00:00:00Z`;

/** Each once, in the order of the keys. */
const listAbout = (byKey: ReadonlyMap<string, Nouveaute[]> | undefined, sujets: readonly string[]): Nouveaute[] => [
  ...new Set(sujets.flatMap((key) => byKey?.get(key) ?? [])),
];

/** @param whole false for a subject, of which an unnamed change may be */
function tellPublication(
  { jour, premiere, comptes, omises = 0 }: PublicationPassee,
  nouveautes: readonly Nouveaute[],
  whole: boolean,
  absolu: (path: string) => string,
): Pick<Entree, 'titre' | 'html'> {
  const parts: string[] = [];
  if (premiere)
    parts.push(whole ? `Première publication : ${resumeComptes(comptes)}.` : 'Première publication du site.');
  for (const { sorte, evenement, all, named } of groupNouveautes(nouveautes, NOMMEES)) {
    parts.push(`${capitalise(compte(all.length, sorte))} ${participe(evenement, sorte, all.length)} :`);
    const items = named.map((one) => `<li>${renderNouveaute(one, absolu)}</li>`);
    if (all.length > named.length) items.push(`<li>et ${pluriel(all.length - named.length, 'autre')}</li>`);
    parts.push(`<ul>${items.join('')}</ul>`);
  }
  if (omises > 0)
    parts.push(
      whole
        ? `Et ${pluriel(omises, 'autre changement', 'autres changements')}.`
        : `Cette publication a changé trop de fiches pour les nommer toutes : ${pluriel(omises, 'changement', 'changements')}, sur ce sujet ou sur d’autres, ${omises > 1 ? 'ne sont pas nommés' : 'n’est pas nommé'}.`,
    );
  const summary = resumeNouveautes(nouveautes) || (premiere ? 'première publication' : 'nombreux changements');
  return {
    titre: withFrenchSpaces(`${capitalise(formatDate(jour))} : ${summary}`),
    html: parts
      .map((part) => (part.startsWith('<ul>') ? part : `<p>${escapeMarkup(withFrenchSpaces(part))}</p>`))
      .join(''),
  };
}

function renderNouveaute(one: Nouveaute, absolu: (path: string) => string): string {
  const titre = escapeMarkup(one.titre);
  const detail = describeChamps(one);
  return [
    one.adresse ? `<a href="${escapeMarkup(absolu(one.adresse))}">${titre}</a>` : titre,
    detail ? ` (${escapeMarkup(detail)})` : '',
  ].join('');
}
