// What the documentation and the report say of each rule; `rules/` has their code.
import type { Severite } from '../../contract/gravite.ts';

/** What the documentation and the report say of a rule. */
export interface RuleText {
  /** The usual severity. */
  readonly severity: Severite;
  /** True when the severity grows with what is lost: `erreur` on a mandatory field, `fatal` in the `export` header. */
  readonly selonChamp: boolean;
  readonly titre: string;
  /** How to mend it, in the imperative. */
  readonly correction: string;
}

/** The input cannot be read, or must not be published. */
function fatale(titre: string, correction: string): RuleText {
  return { severity: 'fatal', selonChamp: false, titre, correction };
}

/** The record is set aside. */
function refus(titre: string, correction: string): RuleText {
  return { severity: 'erreur', selonChamp: false, titre, correction };
}

/** The value is dropped: a warning on an optional field, an error on a mandatory one. */
function perte(titre: string, correction: string): RuleText {
  return { severity: 'avertissement', selonChamp: true, titre, correction };
}

/** The value is published, repaired or as it is. */
function signalement(titre: string, correction: string): RuleText {
  return { severity: 'avertissement', selonChamp: false, titre, correction };
}

/** Rules over the file as a whole. */
export const REGLES_FICHIER = {
  'fichier-compresse-illisible': fatale(
    'Archive gzip illisible',
    'refaites l’archive, ou fournissez le fichier .json non compressé',
  ),
  'fichier-trop-gros': fatale('Fichier trop gros', 'découpez l’export, ou retirez ce qui n’est pas du contrat'),
  'tableau-au-lieu-d-un-export': fatale(
    'Tableau au lieu d’un export',
    'importez d’abord le tableau : npm run import:atlas -- FICHIER --out atlas.json',
  ),
  'encodage-inconnu': fatale('Encodage autre que UTF-8', 'enregistrez l’export en UTF-8'),
  'marque-utf8': signalement('Marque d’ordre des octets (BOM)', 'enregistrez l’export en « UTF-8 sans BOM »'),
  'json-illisible': fatale('JSON illisible', 'corrigez l’export à l’endroit indiqué'),
  'json-tronque': fatale('JSON tronqué', 'refaites l’export : la fin du fichier manque'),
  'structure-inattendue': fatale(
    'Structure inattendue',
    'fournissez un objet JSON avec « export », « collectivites », « partenaires », « cooperations » et « projets »',
  ),
  'section-repetee': fatale('Section présente deux fois', 'réunissez les deux listes en une seule'),
  'version-inconnue': fatale('Version du contrat inconnue', 'écrivez "version": "1", et suivez le contrat v1'),
  'export-vide': fatale('Export vide', 'vérifiez la requête qui produit l’export'),
  'anomalies-trop-nombreuses': fatale(
    'Anomalies trop nombreuses',
    'corrigez dans l’export ce que les règles les plus fréquentes signalent',
  ),
  'seuil-laisses-de-cote': fatale(
    'Trop de fiches laissées de côté',
    'corrigez les erreurs listées, ou changez le seuil dans data/reference/seuils.yaml',
  ),
  'seuil-chute': fatale(
    'Chute du nombre de fiches',
    'vérifiez que l’export est complet ; si la baisse est voulue, publiez avec --accepter-la-baisse',
  ),
} as const;

/** Rules over a record: its shape, its id, its links. */
export const REGLES_FICHES = {
  'fiche-illisible': refus('Fiche illisible', 'écrivez chaque fiche comme un objet JSON : { "id": … }'),
  'fiche-demesuree': refus(
    'Fiche démesurée',
    'retirez ce qui n’est pas du contrat, raccourcissez les listes, corrigez les valeurs',
  ),
  'champ-obligatoire': perte('Champ obligatoire absent', 'renseignez le champ'),
  'champ-inconnu': signalement('Champ hors contrat', 'retirez le champ, ou corrigez son nom'),
  'cle-dangereuse': signalement('Nom de champ interdit', 'retirez le champ'),
  'cle-repetee': signalement('Champ présent deux fois dans la même fiche', 'ne gardez qu’une valeur'),
  'type-inattendu': perte('Valeur d’un autre type', 'écrivez la valeur dans le type attendu'),
  'liste-attendue': signalement('Valeur seule au lieu d’une liste', 'mettez la valeur entre crochets'),
  'identifiant-numerique': signalement('Identifiant en nombre', 'écrivez l’identifiant entre guillemets'),
  'identifiant-imprecis': perte(
    'Identifiant numérique trop long',
    'écrivez l’identifiant entre guillemets : au-delà de 2^53 un nombre JSON perd ses derniers chiffres',
  ),
  'identifiant-invalide': perte(
    'Identifiant invalide',
    'n’utilisez que lettres sans accent, chiffres, « - », « _ » et « . » (64 caractères au plus)',
  ),
  'identifiant-double': refus(
    'Identifiant partagé par des fiches différentes',
    'donnez à chaque fiche son identifiant',
  ),
  'doublon-identique': signalement('Fiche en double', 'retirez la copie'),
  'lien-rompu': signalement('Lien vers une fiche absente', 'ajoutez la fiche visée, ou corrigez l’identifiant'),
  'rattachement-sans-lieu': signalement(
    'Rattachement sans pays ni partenaire',
    'dites dans quel pays, ou avec quel partenaire, la collectivité agit',
  ),
  'rattachement-hors-fiche': signalement(
    'Rattachement que la fiche contredit',
    'nommez une collectivité, un pays et un partenaire de la fiche, qui vont ensemble',
  ),
  'sans-collectivite': refus('Aucune collectivité française', 'rattachez la fiche à une collectivité publiée'),
  'sans-partenaire': refus('Aucun partenaire étranger', 'rattachez la coopération à un partenaire publié'),
  'non-conforme': refus('Fiche contraire au schéma', 'comparez la fiche à data/atlas/atlas.schema.json'),
} as const;

/** Rules over texts and addresses. */
export const REGLES_TEXTES = {
  'texte-mal-decode': signalement('Accents mal décodés', 'exportez en UTF-8 sans reconvertir les textes'),
  'entite-html': signalement('Entité HTML dans un texte', 'exportez du texte, pas du HTML'),
  'balise-html': signalement('Balise HTML dans un texte', 'exportez du texte, pas du HTML'),
  'caracteres-invisibles': signalement(
    'Caractères de contrôle ou invisibles',
    'ressaisissez le texte sans copier-coller',
  ),
  'accents-empiles': signalement('Accents empilés sur une lettre', 'ressaisissez le texte sans copier-coller'),
  'caractere-perdu': signalement('Caractère perdu dans une conversion', 'ressaisissez le mot'),
  'alphabets-melanges': signalement('Alphabets mélangés dans un mot', 'ressaisissez le mot dans un seul alphabet'),
  'donnee-personnelle': signalement(
    'Adresse ou téléphone d’une personne dans un texte',
    'mettez-les dans les contacts, avec l’accord de la personne',
  ),
  'texte-sans-mot': perte('Texte sans un mot', 'écrivez le texte, ou omettez le champ'),
  'texte-trop-long': perte('Texte trop long', 'raccourcissez le texte : il n’est jamais coupé'),
  'nombre-pour-texte': signalement('Nombre au lieu d’un texte', 'écrivez la valeur entre guillemets'),
  'courriel-invalide': perte('Adresse électronique invalide', 'écrivez une seule adresse, sans nom ni ponctuation'),
  'url-invalide': perte('Adresse de site invalide', 'écrivez une adresse qui commence par https://'),
  'url-completee': signalement('Adresse de site sans protocole', 'faites commencer l’adresse par https://'),
  'adresse-trompeuse': perte('Adresse aux caractères trompeurs', 'ressaisissez l’adresse au clavier'),
} as const;

/** Rules over codes, numbers, dates and places. */
export const REGLES_VALEURS = {
  'valeur-approchee': signalement('Libellé au lieu d’un code de liste', 'écrivez le code de la liste'),
  'valeur-inconnue': perte('Valeur hors liste', 'choisissez une valeur de la liste'),
  'code-approche': signalement('Code mal écrit', 'écrivez le code en texte, sans espace, avec ses zéros'),
  'code-invalide': perte(
    'Code invalide',
    'vérifiez le code dans le code officiel géographique ou le répertoire Sirene',
  ),
  'pays-approche': signalement('Pays en toutes lettres', 'écrivez le code ISO 3166-1 à deux lettres'),
  'pays-francais': perte(
    'France, ou l’un de ses territoires, au lieu d’un pays étranger',
    'écrivez une collectivité française parmi les collectivités ; corrigez le pays du partenaire',
  ),
  'pays-inconnu': perte('Pays inconnu', 'ajoutez l’alias dans data/reference/alias-pays.yaml, ou corrigez l’export'),
  'langue-approchee': signalement('Langue en toutes lettres', 'écrivez le code de la langue : « fr », « pt »'),
  'langue-inconnue': perte('Langue inconnue', 'écrivez le code ISO 639-1 d’une seule langue : « fr », « pt »'),
  'thematique-approchee': signalement('Libellé de thématique', 'écrivez le nom court de la thématique'),
  'thematique-inconnue': perte('Thématique inconnue', 'choisissez une thématique du guide'),
  'odd-en-texte': signalement('ODD en texte', 'écrivez le numéro seul, en nombre'),
  'odd-inconnu': perte('ODD inconnu', 'écrivez un numéro entier de 1 à 17'),
  'montant-en-texte': signalement('Montant à la française', 'écrivez un nombre JSON, en euros : 12000.5'),
  'montant-ambigu': perte('Montant ambigu', 'écrivez le montant entier, en euros et en nombre JSON'),
  'montant-illisible': perte('Montant illisible', 'écrivez un nombre JSON, en euros : 12000.5'),
  'montant-negatif': perte('Montant négatif', 'vérifiez le signe'),
  'nombre-en-texte': signalement('Nombre entre guillemets', 'écrivez le nombre sans guillemets'),
  'nombre-invalide': perte('Nombre hors des bornes', 'vérifiez la valeur'),
  'annee-en-nombre': signalement('Date en nombre', 'écrivez l’année entre guillemets'),
  'date-francaise': signalement('Date à la française, ou avec l’heure', 'écrivez la date AAAA-MM-JJ'),
  'date-ambigue': perte('Date ambiguë', 'écrivez l’année sur quatre chiffres, AAAA-MM-JJ'),
  'date-impossible': perte('Date impossible', 'vérifiez la date au calendrier'),
  'date-illisible': perte('Date illisible', 'écrivez la date AAAA-MM-JJ, ou AAAA-MM ou AAAA si le champ l’admet'),
  'date-a-venir': signalement('Date à venir', 'corrigez la date, le statut, ou la date de l’export'),
  'page-absente': signalement('Page que le document n’a pas', 'vérifiez la page et le document'),
  'dates-inversees': signalement('Fin avant le début', 'vérifiez les deux dates'),
  'apd-annee-double': signalement('Année d’aide déclarée deux fois', 'ne gardez qu’un montant pour l’année'),
  'coordonnees-en-texte': signalement('Coordonnées en texte', 'écrivez deux nombres JSON, avec un point décimal'),
  'coordonnees-illisibles': perte(
    'Coordonnées illisibles',
    'écrivez { "latitude": 47.47, "longitude": -0.55 }, en degrés décimaux',
  ),
  'coordonnees-nulles': perte('Coordonnées 0, 0', 'retirez le champ quand la position n’est pas connue'),
  'coordonnees-hors-limites': perte('Coordonnées hors limites', 'vérifiez les degrés décimaux (WGS 84)'),
  'coordonnees-inversees': perte('Latitude et longitude inversées', 'échangez la latitude et la longitude'),
} as const;

/** Id of a rule of the Atlas: `pays-inconnu`. */
export type RegleId =
  | keyof typeof REGLES_FICHIER
  | keyof typeof REGLES_FICHES
  | keyof typeof REGLES_TEXTES
  | keyof typeof REGLES_VALEURS;

/** Every rule that a diagnostic of the Atlas may bear, in the order of the documentation. */
export const REGLES: Readonly<Record<RegleId, RuleText>> = {
  ...REGLES_FICHIER,
  ...REGLES_FICHES,
  ...REGLES_TEXTES,
  ...REGLES_VALEURS,
};
