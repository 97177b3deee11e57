import { prefixeCommunes } from '../../contract/annuaire/find-files.ts';
import { foldNom, foldNomSansArticle, foldNomSansGroupe, openSaisie } from '../../contract/annuaire/fold-nom.ts';
import { pickBest, rankCode, rankNom } from '../../contract/annuaire/rank-collectivites.ts';
import { toPlace } from '../../contract/annuaire/to-place.ts';
import type { CollectiviteTrouvee, LigneAnnuaire } from '../../contract/content/annuaire.ts';
import { foldText } from '../../contract/words/fold-text.ts';
import { type LireNoms, loadCollectivite, loadFichier, loadManifeste, loadNoms } from './annuaire.ts';

/** Letters or figures from which a collectivité is looked up. */
export const LETTRES_MIN = 2;

/**
 * The collectivités that a person may mean, best first: all that bear the very name or postcode, then those that begin
 * so, ten in all, the most people first. « 38100 », « gre », « St-Denis 974 », « mairie de Brest », « Saint-Denis (La Réunion) »,
 * « 38185 » (INSEE), « 200040715 » (SIREN).
 * @param noms where names are read
 * @throws when a file of the annuaire does not come
 */
export async function findCollectivites(text: string, noms: LireNoms = loadNoms): Promise<CollectiviteTrouvee[]> {
  const { nom, chiffres } = splitSaisie(text);
  // One commune is called Y: with its postcode, it is found.
  if (nom.length + chiffres.length < LETTRES_MIN) return [];
  if (nom === '') return findByCode(chiffres);
  const found = await searchEssais(text, noms);
  const groupes = await findGroupes(text, found, noms);
  if (groupes.length + found.length > 0 || chiffres !== '') return groupes.length > 0 ? groupes : found;
  const parted = await partDepartement(toPlace(text));
  return parted === '' ? [] : searchEssais(parted, noms);
}

/** Homonyms whose groups are proposed. */
const HOMONYMES = 3;

/** « agglo de Vannes », « Pau agglo »: the groups among those found, else those of the communes of that name. */
async function findGroupes(
  text: string,
  found: readonly LigneAnnuaire[],
  noms: LireNoms,
): Promise<CollectiviteTrouvee[]> {
  const ville = foldNomSansGroupe(text);
  if (ville === foldNom(text)) return [];
  const groupes = found.filter(({ nature }) => nature === 'epci');
  if (groupes.length > 0) return groupes;
  const communes = (await searchEssais(ville, noms)).filter((one) => rankNom(one, ville) === 0);
  const codes = new Set(communes.slice(0, HOMONYMES).flatMap(({ epci }) => epci ?? []));
  return (await Promise.all([...codes].map(loadCollectivite))).filter((one) => one !== null);
}

async function searchEssais(text: string, noms: LireNoms): Promise<LigneAnnuaire[]> {
  for (const [name, figures] of listEssais(text)) {
    const found = await searchNom(name, figures, noms);
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * The one of those found that a text means without doubt: the only one, the only one of the very name, else of another
 * name, or the département of a number. Null when it may be several.
 */
export function pickMeant(found: readonly CollectiviteTrouvee[], text: string): CollectiviteTrouvee | null {
  if (found.length === 1) return found[0] ?? null;
  const ranks = found.map((one) => rankMeant(one, text));
  const exact = found.filter((_, place) => ranks[place] === 0);
  // A former commune called Villefranche does not stand for all the towns that begin so.
  const same = exact.length > 0 || ranks.includes(2) ? exact : found;
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** 0 when a text is the very name, or the number of the département; 1 for another name; 2 for less. */
export function rankMeant(collectivite: CollectiviteTrouvee, text: string): number {
  const { nom, chiffres } = splitSaisie(text);
  if (nom === '') return collectivite.code === `dep-${chiffres}` ? 0 : 2;
  return Math.min(2, ...listEssais(text.replace(/[(,].*$/, '')).map(([essai]) => rankNom(collectivite, essai) ?? 2));
}

/** « valence drome », « saint denis de la reunion » without the département that ends them; empty when it does not. */
export function dropDepartement(folded: string, departement: string): string {
  const end = ` ${foldText(departement).replace(/^(?:l|la|le|les) /, '')}`;
  if (!folded.endsWith(end)) return '';
  const start = folded.slice(0, -end.length).replace(/(?: (?:de|en|dans|du|des|la|le|les|l|d))+$/, '');
  return start === 'departement' ? '' : start;
}

/** « Saint-Denis (La Réunion) », « Valence Drôme » → « Valence 26 »; empty when no département ends the name. */
async function partDepartement(folded: string): Promise<string> {
  const { departements } = await loadManifeste();
  const parted = Object.entries(departements).flatMap(([code, { nom }]) => {
    const start = dropDepartement(folded, nom);
    return start === '' ? [] : [`${start} ${code}`];
  });
  // « loir et cher » ends as « cher » does.
  return parted.sort((a, b) => a.length - b.length)[0] ?? '';
}

/**
 * What to look for in turn: the name and its figures, then without its article, without « mairie de », without what kind of group
 * it is, then figures as a part of the name.
 */
function listEssais(text: string): [nom: string, chiffres: string][] {
  const { bare, nom, chiffres } = splitSaisie(text);
  const names = [nom, foldNomSansArticle(bare), foldNom(toPlace(bare)), foldNomSansGroupe(bare)].filter(
    (name) => name === nom || name.length >= LETTRES_MIN,
  );
  const essais = [...new Set(names)].map((name): [string, string] => [name, chiffres]);
  return chiffres === '' ? essais : [...essais, [foldNom(text), '']];
}

interface Saisie {
  /** What is typed beside the figures, and the same as names are compared. */
  bare: string;
  nom: string;
  chiffres: string;
}

/** Of a SIRET, its SIREN. */
const SIRET = /^(\d{9})\d{5}$/;

/** « 38000 Grenoble » → a name and figures. A code of Corse (`2A004`) and a SIREN are figures. */
function splitSaisie(typed: string): Saisie {
  const text = openSaisie(typed);
  const compact = text.replace(/\s/g, '').toUpperCase().replace(SIRET, '$1');
  if (/^(?:\d+|2[AB]\d*)$/.test(compact)) return { bare: '', nom: '', chiffres: compact };
  const chiffres = /(?<![\p{L}\d])(?:\d{2,5}|2[AB])(?![\p{L}\d])/iu.exec(text)?.[0] ?? '';
  const bare = text.replace(chiffres, ' ');
  return { bare, nom: foldNom(bare), chiffres: chiffres.toUpperCase() };
}

/** A postcode first; what is none may be an INSEE code or a SIREN. */
async function findByCode(chiffres: string): Promise<CollectiviteTrouvee[]> {
  const { communes, departements } = await loadManifeste();
  const prefixe = prefixeCommunes(chiffres);
  const isDebut = chiffres.length <= 5 && communes.includes(prefixe);
  const lignes = isDebut ? await loadFichier<LigneAnnuaire[]>(`communes-${prefixe}`) : [];
  const found = pickBest(lignes, (ligne) => rankCode(ligne, chiffres));
  if (found.length === 0) return toList(await loadCollectivite(chiffres));
  const departement = chiffres in departements ? await loadCollectivite(`dep-${chiffres}`) : null;
  return [...toList(departement), ...found.filter(({ code }) => code !== departement?.code)];
}

const toList = <T>(value: T | null): T[] => (value === null ? [] : [value]);

async function searchNom(nom: string, chiffres: string, noms: LireNoms): Promise<LigneAnnuaire[]> {
  const { lignes } = await noms(nom);
  const near = chiffres === '' ? lignes : lignes.filter((ligne) => isAt(ligne, chiffres));
  return pickBest(near, (ligne) => rankNom(ligne, nom));
}

function isAt({ codesPostaux = [], departement }: LigneAnnuaire, chiffres: string): boolean {
  return departement === chiffres || codesPostaux.some((code) => code.startsWith(chiffres));
}
