// What the report says of each thing that an import does or cannot do: where, what was expected and found, how to mend it.
import type { Severite } from '../contract/gravite.ts';
import { withFrenchSpaces } from '../contract/words/french-spaces.ts';
import { LIBELLES_FORME } from '../contract/words/libelles.ts';
import type { Journal } from './atlas/journal.ts';

const CORRESPONDANCE = 'corrigez le tableau, ou la ligne de ce nom dans correspondance.yaml, et recommencez';

/** Title and mending of each rule. */
export const REGLES_IMPORT = {
  'fichier-illisible': ['Fichier illisible', 'refaites le fichier'],
  encodage: ['Encodage autre que UTF-8', 'vérifiez les accents'],
  guillemets: ['Guillemet seul', 'fermez le guillemet'],
  'feuille-masquee': [
    'Feuille, lignes ou colonnes masquées',
    'ce qui est masqué est lu comme le reste : supprimez-le s’il ne doit pas être publié',
  ],
  'feuille-sans-tableau': [
    'Feuille dont aucune colonne n’est comprise',
    'donnez un nom aux colonnes, ou nommez leurs champs dans correspondance.yaml',
  ],
  'tableau-sans-ligne': [
    'Tableau sans aucune ligne sous ses en-têtes',
    'écrivez au moins une ligne sous les en-têtes, enregistrez le fichier et recommencez',
  ],
  'colonne-incertaine': [
    'Colonne dont le champ est supposé',
    'vérifiez le champ dans correspondance.yaml, et recommencez',
  ],
  'colonne-ignoree': [
    'Colonne qui ne remplit aucun champ',
    'si elle doit être importée, donnez-lui un champ dans correspondance.yaml',
  ],
  'colonne-absente': ['Colonne de la correspondance absente', 'corrigez son nom dans correspondance.yaml'],
  'champ-inconnu': ['Champ inconnu dans la correspondance', 'choisissez un champ de la liste, ou « ignorer »'],
  preambule: ['Lignes au-dessus des en-têtes', 'aucune correction nécessaire si ce ne sont que des titres'],
  'ligne-de-total': ['Ligne de total', 'aucune correction nécessaire : un total n’est pas une fiche'],
  note: ['Note de bas de tableau', 'aucune correction nécessaire : une note n’est pas une fiche'],
  intertitre: ['Titre d’un groupe de lignes', 'vérifiez le pays des lignes qui suivent'],
  'entete-repete': ['En-tête répété', 'aucune correction nécessaire'],
  'ligne-trop-longue': [
    'Ligne plus longue que ses en-têtes',
    'mettez entre guillemets le texte qui contient le séparateur des colonnes ; ou donnez un nom à la colonne',
  ],
  'corps-homonyme': [
    'Collectivité française qui a des homonymes',
    `ajoutez le département ou le code INSEE ; ou ${CORRESPONDANCE}`,
  ],
  'corps-inconnu': ['Collectivité française inconnue', CORRESPONDANCE],
  'corps-nouveau': [
    'Organisme absent du code officiel géographique',
    'vérifiez son nom ; donnez son SIREN dans correspondance.yaml s’il en a un',
  ],
  'corps-reconnu': ['Collectivité reconnue autrement que par son nom', 'vérifiez que c’est la bonne'],
  'corps-absent': ['Ligne sans collectivité française', 'renseignez la collectivité'],
  'pays-inconnu': ['Pays inconnu', CORRESPONDANCE],
  'pays-homonyme': ['Nom que plusieurs pays portent', CORRESPONDANCE],
  'pays-absent': ['Ligne sans pays', 'renseignez le pays'],
  'partenaire-sans-pays': [
    'Partenaire dont le pays n’est pas connu',
    `renseignez le pays, ou écrivez-le après le nom : « Kayes (Mali) » ; ou ${CORRESPONDANCE}`,
  ],
  'partenaire-absent': [
    'Partenaire étranger qui n’est pas nommé',
    'écrivez le nom de l’autorité étrangère, sur chaque ligne : « Ville de Guatemala », « Province de Luxembourg » ; laissez la cellule vide s’il n’y en a pas',
  ],
  'pays-sans-partenaire': [
    'Pays d’un lien, sans partenaire',
    'ajoutez le partenaire de ce pays, sur la ligne ou sur une autre ; ou retirez le pays',
  ],
  'partenaire-hors-annuaire': [
    'Partenaire que l’annuaire des villes ne connaît pas',
    'vérifiez l’orthographe ; sa position n’est pas connue',
  ],
  'titre-absent': ['Ligne sans intitulé ni partenaire', 'renseignez l’intitulé du projet, ou le partenaire'],
  'forme-supposee': [
    'Forme de la coopération supposée',
    `ajoutez une colonne « Forme » : ${Object.values(LIBELLES_FORME).join(', ').toLowerCase()}`,
  ],
  'valeur-illisible': ['Valeur illisible', 'corrigez la valeur'],
  'valeur-interpretee': ['Valeur interprétée', 'vérifiez la valeur'],
  'valeur-inconnue': ['Valeur hors liste', 'choisissez une valeur de la liste'],
  'formule-en-erreur': [
    'Formule en erreur',
    'corrigez la formule, ou écrivez la valeur ; « ### » : élargissez la colonne avant d’enregistrer ; « #NON CALCULÉ » : ouvrez le classeur dans un tableur et enregistrez-le',
  ],
  'montant-fusionne': [
    'Montant d’une cellule fusionnée sur plusieurs projets',
    'défusionnez la cellule et écrivez la part de chaque projet ; ou donnez à toutes ces lignes le même identifiant et le même intitulé si c’en est un seul',
  ],
  'contact-sans-nom': ['Adresse sans nom de contact', 'ajoutez une colonne avec le nom ou la fonction du contact'],
  'projet-sans-titre': [
    'Montant, ODD, cofinancement… sans intitulé de projet',
    'ils se publient avec un projet : ajoutez une colonne « Intitulé du projet » ; chaque ligne où elle est remplie devient un projet',
  ],
  'valeur-sans-place': ['Valeur que la fiche ne peut pas porter', 'vérifiez la ligne'],
  doublon: ['Ligne déjà lue', 'retirez la copie si elle ne sert à rien'],
  'fin-contredite': ['Deux colonnes qui disent une autre fin', 'gardez la bonne fin dans les deux colonnes'],
  contradiction: ['Valeurs qui se contredisent', 'gardez la bonne valeur partout'],
  'intitule-partage': [
    'Intitulé que plusieurs projets portent',
    'si c’est un seul projet, donnez à toutes ses lignes le même identifiant, dans une colonne « Code du projet » ; sinon, aucune correction nécessaire',
  ],
  'identifiant-double': ['Identifiant porté par deux projets', 'donnez à chaque projet son identifiant'],
} as const satisfies Readonly<Record<string, readonly [titre: string, correction: string]>>;

export type RegleImport = keyof typeof REGLES_IMPORT;

/** Where something stands in the files. */
export interface Lieu {
  fichier: string;
  feuille?: string | undefined;
  /** As the file counts its rows. */
  ligne?: number | undefined;
  colonne?: string | undefined;
}

export function nommeTableau({ fichier, feuille }: Pick<Lieu, 'fichier' | 'feuille'>): string {
  return feuille === undefined ? fichier : `${fichier} › ${feuille}`;
}

export interface Signalement {
  severite?: Severite;
  message: string;
  correction?: string;
  suite?: string;
}

/** Says a thing of an import, where it stands in the files. */
export function say(
  journal: Journal,
  regle: RegleImport,
  lieu: Lieu,
  { severite = 'avertissement', message, correction, suite }: Signalement,
): void {
  journal.add(regle, severite, () => ({
    rule: regle,
    severity: severite,
    message: withFrenchSpaces(message),
    hint: withFrenchSpaces(correction ?? REGLES_IMPORT[regle][1]),
    ...(suite !== undefined && { outcome: withFrenchSpaces(suite) }),
    location: {
      file: nommeTableau(lieu),
      ...(lieu.ligne !== undefined && { line: lieu.ligne }),
      ...(lieu.colonne !== undefined && { field: lieu.colonne }),
    },
  }));
}

/** What was said since then of a row that gives nothing in the end says so. */
export function setAside({ diagnostics }: Journal, since: number, regles: readonly RegleImport[]): void {
  for (const [place, said] of diagnostics.slice(since).entries())
    if (regles.some((regle) => regle === said.rule))
      diagnostics[since + place] = { ...said, severity: 'erreur', outcome: 'la ligne est laissée de côté' };
}
