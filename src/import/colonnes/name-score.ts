import { foldText } from '../../contract/words/fold-text.ts';
import type { DonneesReference } from '../reference.ts';
import { CHAMPS } from './champs.ts';

/** A name that a field goes by. */
interface Nom {
  cle: string;
  mots: readonly string[];
  poids: number;
}

/** The names of every field, by their words. */
export interface Lexique {
  exacts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  parMot: ReadonlyMap<string, readonly Nom[]>;
}

/** A name that a person wrote in the table, a label of the schema, a name of the schema. */
const POIDS = { ecrit: 0.98, libelle: 0.95, nom: 0.93 } as const;
/** A label that several fields share (« Nom », « Montant ») tells less. */
const PARTAGE = 0.6;
/** Words that say what a column tells of something: « Région de la CTF » is no CTF. */
const ATTRIBUTS = new Set(
  (
    'region departement dept dpt code type nature categorie statut etat pays date annee montant budget cout mail mel courriel email site url ' +
    'adresse telephone tel population identifiant id numero zone continent siren siret insee latitude longitude nombre nb contact fonction ' +
    'logo thematique theme odd langue'
  ).split(' '),
);
/** What wraps a record and says nothing of it. */
const ENVELOPPES = /^(?:fields?|properties|attributes|attributs|proprietes|data|donnees|records?|values?|item)$/;
/** How headings are shortened. */
const ABREGES: ReadonlyMap<string, string> = new Map([
  ['coll', 'collectivite'],
  ['dept', 'departement'],
  ['dpt', 'departement'],
  ['dev', 'developpement'],
  ['collec', 'collectivite'],
  ['fr', 'francaise'],
  ['etr', 'etrangere'],
  ['part', 'partenaire'],
  ['proj', 'projet'],
  ['interv', 'intervention'],
  ['mt', 'montant'],
  ['mnt', 'montant'],
  ['deb', 'debut'],
  ['dt', 'date'],
  ['num', 'numero'],
  ['no', 'numero'],
]);
/** Words that change nothing to what a column is. */
const VIDES = new Set('de du des d la le les l en et the of a au aux un une s eur euro euros ttc ht'.split(' '));

/** `dateDebut (jj/mm/aaaa)` → `date`, `debut`. */
function motsOf(entete: string): string[] {
  const opened = entete.replace(/\s*[([][^)\]]*[)\]]/g, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const words = foldText(opened === '' ? entete : opened).split(' ');
  const kept = words
    .map((word) => ABREGES.get(word) ?? word)
    .filter((word) => !VIDES.has(word) && !/^\d{1,2}$/.test(word));
  return (kept.length > 0 ? kept : words).map(singular);
}

/** Good enough to compare headings: « collectivités » and « collectivité » are one. */
const singular = (word: string): string => (word.length > 3 ? word.replace(/(?<=[^s])s$/, '') : word);

export function buildLexique(colonnes: DonneesReference['colonnes']): Lexique {
  const labels = new Map<string, number>();
  const keyOf = (mots: readonly string[]) => mots.join(' ');
  for (const { libelle } of CHAMPS) labels.set(keyOf(motsOf(libelle)), (labels.get(keyOf(motsOf(libelle))) ?? 0) + 1);
  const noms: Nom[] = CHAMPS.flatMap(({ cle, section, nom, libelle }) => {
    const shared = (labels.get(keyOf(motsOf(libelle))) ?? 0) > 1;
    return [
      ...(colonnes[cle] ?? []).map((ecrit) => ({ cle, mots: motsOf(ecrit), poids: POIDS.ecrit })),
      { cle, mots: motsOf(libelle), poids: shared ? PARTAGE : POIDS.libelle },
      { cle, mots: motsOf(nom), poids: shared ? PARTAGE : POIDS.nom },
      { cle, mots: motsOf(`${section} ${nom}`), poids: POIDS.ecrit },
      { cle, mots: motsOf(`${nom} ${section}`), poids: POIDS.ecrit },
      { cle, mots: motsOf(`${libelle} ${section}`), poids: POIDS.libelle },
    ];
  });
  const exacts = new Map<string, Map<string, number>>();
  const parMot = new Map<string, Nom[]>();
  for (const nom of noms) {
    const key = keyOf([...nom.mots].sort());
    const known = exacts.get(key) ?? new Map<string, number>();
    exacts.set(key, known.set(nom.cle, Math.max(known.get(nom.cle) ?? 0, nom.poids)));
    for (const mot of new Set(nom.mots)) parMot.set(mot, [...(parMot.get(mot) ?? []), nom]);
  }
  return { exacts, parMot };
}

/**
 * How well a heading names each field, from 0 to 1. Fields that it does not name are left out.
 * @param propres the words of the heading itself, when others stand above it
 */
export function scoreNames(
  entete: string,
  { exacts, parMot }: Lexique,
  propres?: ReadonlySet<string>,
): Map<string, number> {
  const scores = new Map<string, number>();
  const mots = motsOf(entete);
  for (const [cle, poids] of exacts.get([...mots].sort().join(' ')) ?? []) scores.set(cle, poids);
  const words = new Set(mots);
  const seen = new Set<Nom>();
  for (const mot of words)
    for (const nom of parMot.get(mot) ?? []) {
      if (seen.has(nom)) continue;
      seen.add(nom);
      const common = nom.mots.filter((word) => words.has(word)).length;
      // Every word of the name must stand in the heading; what the heading adds makes it less sure.
      const share =
        common === nom.mots.length
          ? 0.5 + 0.4 * (common / words.size)
          : 0.55 * (common / Math.max(words.size, nom.mots.length));
      // « budget.devise »: what only the heading above names is not what the column holds.
      const own = propres === undefined || nom.mots.some((word) => propres.has(word)) ? 1 : 0.6;
      const told = own * (ATTRIBUTS.has(mots[0] ?? '') && !nom.mots.includes(mots[0] ?? '') ? 0.4 : 1);
      scores.set(nom.cle, Math.max(scores.get(nom.cle) ?? 0, told * Math.min(share, nom.poids * 0.93)));
    }
  return scores;
}

/** The best of a heading alone and of one that says what it belongs to: « Porteur › Nom », « porteur.nom ». */
export function scoreHeading(entete: string, groupe: string | undefined, lexique: Lexique): Map<string, number> {
  const parts = entete
    .split(/[.›]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const last = parts.at(-1) ?? entete;
  const wrapper = parts.length > 1 ? parts.at(-2) : undefined;
  const above = groupe ?? (wrapper !== undefined && ENVELOPPES.test(foldText(wrapper)) ? undefined : wrapper);
  const scores = scoreNames(last, lexique);
  if (above === undefined) return scores;
  const joined = scoreNames(`${last} ${above}`, lexique, new Set(motsOf(last)));
  // « Porteur › Nom », « pays.libelle »: a general word under a heading that names something is the name of that, and of nothing else.
  if (/^(?:nom|name|libelle|denomination|label|title)$/.test(motsOf(last).join(' '))) {
    const named = scoreNames(above, lexique);
    for (const [cle, score] of named) joined.set(cle, Math.max(joined.get(cle) ?? 0, score * 0.97));
    const best = Math.max(0, ...named.values());
    if (best > 0.8)
      for (const cle of scores.keys()) if ((named.get(cle) ?? 0) < best) scores.set(cle, (scores.get(cle) ?? 0) * 0.5);
  }
  for (const cle of scores.keys()) if (!joined.has(cle)) joined.set(cle, (scores.get(cle) ?? 0) * 0.75);
  for (const [cle, score] of joined)
    joined.set(cle, Math.max(score, (scores.get(cle) ?? 0) * (sameSection(cle, above, lexique) ? 1 : 0.75)));
  return joined;
}

/** Whether a heading above names the section of the field: « Partenaire » over « Pays ». */
function sameSection(cle: string, above: string, lexique: Lexique): boolean {
  const section = cle.split('.')[0];
  return [...scoreNames(above, lexique)].some(([other, score]) => score > 0.8 && other.startsWith(`${section}.`));
}
