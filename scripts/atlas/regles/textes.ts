import { perte, signalement } from './regle.ts';

/** Rules over texts and addresses. */
export const REGLES_TEXTES = {
  'texte-mal-decode': signalement('Accents mal décodés', 'exportez en UTF-8 sans reconvertir les textes'),
  'entite-html': signalement('Entité HTML dans un texte', 'exportez du texte, pas du HTML'),
  'caracteres-invisibles': signalement(
    'Caractères de contrôle ou invisibles',
    'ressaisissez le texte sans copier-coller',
  ),
  'accents-empiles': signalement('Accents empilés sur une lettre', 'ressaisissez le texte sans copier-coller'),
  'caractere-perdu': signalement('Caractère perdu dans une conversion', 'ressaisissez le mot'),
  'alphabets-melanges': signalement('Alphabets mélangés dans un mot', 'ressaisissez le mot dans un seul alphabet'),
  'texte-trop-long': perte('Texte trop long', 'raccourcissez le texte : il n’est jamais coupé'),
  'nombre-pour-texte': signalement('Nombre au lieu d’un texte', 'écrivez la valeur entre guillemets'),
  'courriel-invalide': perte('Adresse électronique invalide', 'écrivez une seule adresse, sans nom ni ponctuation'),
  'url-invalide': perte('Adresse de site invalide', 'écrivez une adresse qui commence par https://'),
  'url-completee': signalement('Adresse de site sans protocole', 'faites commencer l’adresse par https://'),
  'adresse-trompeuse': perte('Adresse aux caractères trompeurs', 'ressaisissez l’adresse au clavier'),
} as const;
