import { perte, refus, signalement } from './regle.ts';

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
