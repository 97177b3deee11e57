import { fatale, signalement } from './regle.ts';

/** Rules over the file as a whole. */
export const REGLES_FICHIER = {
  'fichier-compresse-illisible': fatale(
    'Archive gzip illisible',
    'refaites l’archive, ou fournissez le fichier .json non compressé',
  ),
  'fichier-trop-gros': fatale('Fichier trop gros', 'découpez l’export, ou retirez ce qui n’est pas du contrat'),
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
