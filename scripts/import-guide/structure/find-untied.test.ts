import { describe, expect, it } from 'vitest';
import { loadImportReference } from './load-import-reference.ts';
import { readExemples } from './read-exemples.ts';

const reference = loadImportReference();
const read = (text: string) => readExemples(text, { pays: [], theme: null, reference });

describe('findUntied(text, french, abroad)', () => {
  it.each([
    ['La ville de Nantes et Dschang, au Cameroun, n’ont eu que des contacts.', 'contacts'],
    ['La ville de Rennes a pris contact avec Hué au Vietnam.', 'contacts'],
    ['Des contacts se nouent entre Angers et Bamako, au Mali.', 'contacts'],
    ['Des contacts se sont noués l’an passé entre le département de la Sarthe et Saint-Louis du Sénégal.', 'contacts'],
    ['Des courriers ont été échangés entre la ville de Lyon et Erevan en Arménie.', 'contacts'],
    ['La région Bretagne en est à de premiers échanges avec la région de Fès-Meknès au Maroc.', 'contacts'],
    ['Grenoble et Sfax, en Tunisie, sont en discussion.', 'contacts|envisagé'],
    ['La ville de Brest a signé une lettre d’intention avec Koudougou au Burkina Faso.', 'contacts'],
    ['Le maire de Dijon a fait une visite de courtoisie à Dakar, au Sénégal.', 'contacts'],
    ['Une délégation de Yaoundé, au Cameroun, a été reçue par la ville de Limoges.', 'contacts'],
    ['La prise de contact entre Besançon et Man, en Côte d’Ivoire, date de juin.', 'contacts'],
    ['La ville du Mans s’est rapprochée de Tanger, au Maroc.', 'contacts'],
    ['La métropole de Lille et Naplouse négocient depuis six mois en Palestine.', 'contacts'],
    ['Le maire de Pau a rencontré son homologue de Göttingen, en Allemagne.', 'contacts'],
    ['Les élus de Rouen se sont rendus à Ningbo, en Chine, pour préparer une convention.', 'contacts'],
    ['Montpellier et Heidelberg, en Allemagne, ont engagé des pourparlers en vue d’un partenariat.', 'contacts'],
    ['La ville de Nice n’a pas de partenariat avec Antananarivo, à Madagascar.', 'nié'],
    ['Sans partenariat avec Pékin, Toulouse suit de loin ce qui se fait en Chine.', 'nié'],
    ['Aucun partenariat ne lie Strasbourg et Douala, au Cameroun.', 'nié'],
    ['Caen n’est plus partenaire de Thiès, au Sénégal.', 'n’est plus'],
    ['Amiens ne coopère pas encore avec Lviv, en Ukraine.', 'nié'],
    ['Entre Poitiers et Moundou, au Tchad, il n’y a jamais eu de jumelage.', 'nié'],
    ['Un projet de jumelage entre Tours et Trois-Rivières, au Canada, a été présenté au conseil.', 'envisagé'],
    ['Un accord entre Metz et Hyderabad, en Inde, est à l’étude.', 'envisagé'],
    ['Reims et Brazzaville, au Congo, aimeraient signer une convention.', 'envisagé'],
    ['Le Havre cherche à bâtir un partenariat avec Pointe-Noire, au Congo.', 'envisagé'],
    ['La convention entre Clermont-Ferrand et Minsk, en Biélorussie, est en cours de négociation.', 'envisagé'],
    ['Le jumelage d’Orléans avec Treviso, en Italie, a pris fin en 2010.', 'n’est plus'],
    ['Rien n’est encore signé entre Valence et Tbilissi, en Géorgie.', 'nié'],
    ['Un élu de Lorient s’est entretenu avec le maire de Cork, en Irlande.', 'contacts'],
    ['La convention entre Brest et Constanța, en Roumanie, est arrivée à échéance.', 'n’est plus'],
    ['Le conseil municipal de Cholet débattra d’un jumelage avec Tamale, au Ghana.', 'envisagé'],
    ['Le Creusot a rompu avec Kiev, en Ukraine, la convention qui les liait.', 'n’est plus'],
    ['La demande de jumelage de Mulhouse auprès de Timimoun, en Algérie, est restée sans suite.', 'nié'],
  ])('proposes contacts, wishes, what is denied and what is over to a person: %s', (text, doute) => {
    const { found, doubtful } = read(text);
    expect(found).toEqual([]);
    expect(doubtful.map(({ raison }) => raison)).toEqual([expect.stringMatching(doute)]);
  });

  it.each([
    ['Nantes et Dschang, au Cameroun, ont des contacts réguliers dans le cadre de leur jumelage.', 'Dschang'],
    ['Rennes et Hué, au Vietnam, organisent des échanges de jeunes.', 'Hué'],
    ['Les contacts noués en 1990 entre Angers et Bamako, au Mali, ont abouti à un jumelage.', 'Bamako'],
    ['Une délégation de Lyon s’est rendue à Erevan, en Arménie, sa ville partenaire.', 'Erevan'],
    ['Le maire de Brest a reçu celui de Koudougou, au Burkina Faso, pour renouveler leur convention.', 'Koudougou'],
    ['La visite du maire de Dakar, au Sénégal, a marqué les vingt ans de la coopération avec Dijon.', 'Dakar'],
    ['Limoges et Yaoundé, au Cameroun, jumelées depuis 1980, échangent des courriers entre écoles.', 'Yaoundé'],
    ['Besançon coopère sans interruption depuis 1995 avec Man, en Côte d’Ivoire.', 'Man'],
    ['Le jumelage a rapproché les habitants du Mans et ceux de Tanger, au Maroc.', 'Tanger'],
    ['La métropole de Lille, qui ne se limite pas au jumelage, finance des puits à Naplouse en Palestine.', 'Naplouse'],
    ['Pau n’a pas seulement un partenariat avec Göttingen, en Allemagne : elle y forme des apprentis.', 'Göttingen'],
    ['Rouen vient de signer un accord de coopération avec Ningbo, en Chine.', 'Ningbo'],
    ['Après des années de discussions, Montpellier et Heidelberg, en Allemagne, ont signé un jumelage.', 'Heidelberg'],
    ['Suspendue pendant la crise, la coopération entre Nice et Antananarivo, à Madagascar, a repris.', 'Antananarivo'],
    ['Grenoble et Ouagadougou, au Burkina Faso, ont un partenariat jamais interrompu.', 'Ouagadougou'],
    ['À Kayes, au Mali, Montreuil a cofinancé dix forages.', 'Kayes'],
    ['Toulouse n’a jamais cessé de coopérer avec Chongqing, en Chine.', 'Chongqing'],
    ['Strasbourg accompagne Douala, au Cameroun, lors de missions et de visites annuelles.', 'Douala'],
    ['Caen et Thiès, au Sénégal, partenaires, se rencontrent chaque année.', 'Thiès'],
    ['Amiens ne coopère pas seulement avec Lviv, en Ukraine : elle équipe ses écoles.', 'Lviv'],
    ['Poitiers, en lien étroit avec Moundou, au Tchad, soutient son hôpital.', 'Moundou'],
    ['Tours et Trois-Rivières, au Canada, conduisent un projet de coopération sur la Loire.', 'Trois-Rivières'],
    ['L’accord entre Metz et Hyderabad, en Inde, prévoit des échanges d’étudiants.', 'Hyderabad'],
    ['Reims et Brazzaville, au Congo, travaillent ensemble à la gestion des déchets.', 'Brazzaville'],
    ['Le Havre et Pointe-Noire, au Congo, mènent un projet sur les ports.', 'Pointe-Noire'],
    ['Clermont-Ferrand et Minsk, en Biélorussie, jumelées, discutent chaque année de leur programme.', 'Minsk'],
    ['Le partenariat entre Orléans et Treviso, en Italie, renouvelé en 2018, porte sur l’eau.', 'Treviso'],
    ['Villeurbanne coopère avec Dire Dawa, en Éthiopie, mais n’a pas de partenariat en Inde.', 'Dire Dawa'],
    ['Mulhouse a construit un collège à Timimoun, en Algérie, avec laquelle elle est jumelée.', 'Timimoun'],
    ['Née d’une rencontre entre deux maires, la coopération d’Évreux avec Djougou, au Bénin, dure.', 'Djougou'],
    ['Chambéry et Ouahigouya, au Burkina Faso, sont liées par une convention depuis 1991.', 'Ouahigouya'],
    ['Les lycéens de Nancy et de Karlsruhe, en Allemagne, villes jumelles, correspondent par courriels.', 'Karlsruhe'],
  ])('keeps what ties two sides in like words: %s', (text, partenaire) => {
    const { found } = read(text);
    expect(found.map(({ exemple }) => exemple.partenaires)).toEqual([[expect.stringContaining(partenaire)]]);
  });

  it('takes out of an example the part that speaks of contacts, and the sides it names', () => {
    const sides = (text: string) =>
      read(text).found.map(({ exemple: { collectivites, partenaires, pays } }) => [collectivites, partenaires, pays]);
    expect(
      sides('Nantes est jumelée avec Sarrebruck, en Allemagne, et a pris contact avec Douala, au Cameroun.'),
    ).toEqual([[['Nantes'], ['Sarrebruck'], ['DE']]]);
    expect(
      sides('Lyon coopère avec Erevan, en Arménie ; des contacts se nouent entre Paris et Bakou, en Azerbaïdjan.'),
    ).toEqual([[['Lyon'], ['Erevan'], ['AM']]]);
    expect(sides('Nantes n’a pas de jumelage avec Dakar, au Sénégal, mais coopère avec Douala, au Cameroun.')).toEqual([
      [['Nantes'], ['Douala'], ['CM']],
    ]);
    expect(sides('Nantes n’a pas de jumelage avec Dschang, au Cameroun, mais coopère avec cette ville.')).toEqual([
      [['Nantes'], ['Dschang'], ['CM']],
    ]);
  });
});
