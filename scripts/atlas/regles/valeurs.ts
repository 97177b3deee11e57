import { perte, signalement } from './regle.ts';

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
  'pays-inconnu': perte('Pays inconnu', 'ajoutez l’alias dans data/reference/alias-pays.yaml, ou corrigez l’export'),
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
