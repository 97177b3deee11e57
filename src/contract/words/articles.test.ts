import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { aAutorite, deAutorite, lAutorite, lePays } from './articles.ts';

const require = createRequire(import.meta.url);

describe('lePays(pays)', () => {
  it.each([
    ['Maroc', 'au Maroc', 'le Maroc'],
    ['Bénin', 'au Bénin', 'le Bénin'],
    ['Mali', 'au Mali', 'le Mali'],
    ['Côte d’Ivoire', 'en Côte d’Ivoire', 'la Côte d’Ivoire'],
    ['Inde', 'en Inde', 'l’Inde'],
    ['Équateur', 'en Équateur', 'l’Équateur'],
    ['Iran', 'en Iran', 'l’Iran'],
    ['Hongrie', 'en Hongrie', 'la Hongrie'],
    ['Yémen', 'au Yémen', 'le Yémen'],
    ['Honduras', 'au Honduras', 'le Honduras'],
    ['Comores', 'aux Comores', 'les Comores'],
    ['États-Unis', 'aux États-Unis', 'les États-Unis'],
    ['Territoires palestiniens', 'dans les Territoires palestiniens', 'les Territoires palestiniens'],
    ['Jamaïque', 'à la Jamaïque', 'la Jamaïque'],
    ['Cuba', 'à Cuba', 'Cuba'],
    ['Oman', 'à Oman', 'Oman'],
    ['Haïti', 'en Haïti', 'Haïti'],
    ['Israël', 'en Israël', 'Israël'],
  ])('should join %s', (nom, dans, le) => {
    expect(lePays({ nom, dans })).toBe(le);
  });

  it('should know every country of the reference', () => {
    const rows: Record<string, { nom: string; dans: string }> = parse(readFileSync('data/reference/pays.yaml', 'utf8'));
    const articles = Map.groupBy(Object.values(rows), (row) => {
      const le = lePays(row);
      return le === row.nom ? '' : le.slice(0, le.length - row.nom.length).trim();
    });
    const names = (article: string) => (articles.get(article) ?? []).map(({ nom }) => nom).join(', ');
    expect({
      '': names(''),
      le: names('le'),
      les: names('les'),
      'l’': names('l’'),
      la: names('la'),
    }).toMatchInlineSnapshot(`
      {
        "": "Antigua-et-Barbuda, Bahreïn, Cuba, Chypre, Djibouti, Haïti, Israël, Kiribati, Saint-Christophe-et-Niévès, Sainte-Lucie, Monaco, Madagascar, Malte, Maurice, Nauru, Oman, Porto Rico, Singapour, Saint-Marin, Sao Tomé-et-Principe, Trinité-et-Tobago, Taïwan, Saint-Vincent-et-les Grenadines",
        "la": "Bosnie-Herzégovine, Barbade, Belgique, Bulgarie, Bolivie, Biélorussie, République démocratique du Congo, République centrafricaine, Suisse, Côte d’Ivoire, Chine, Colombie, Tchéquie, Dominique, République dominicaine, Finlande, Micronésie, Grenade, Géorgie, Gambie, Guinée, Guinée équatoriale, Grèce, Guinée-Bissau, Croatie, Hongrie, Jamaïque, Jordanie, Corée du Nord, Corée du Sud, Lituanie, Lettonie, Libye, Moldavie, Macédoine du Nord, Birmanie, Mongolie, Mauritanie, Malaisie, Namibie, Norvège, Nouvelle-Zélande, Papouasie-Nouvelle-Guinée, Pologne, Roumanie, Serbie, Russie, Suède, Slovénie, Slovaquie, Sierra Leone, Somalie, Syrie, Thaïlande, Tunisie, Turquie, Tanzanie, Zambie",
        "le": "Bangladesh, Burkina Faso, Burundi, Bénin, Brunei, Brésil, Bhoutan, Botswana, Belize, Canada, Congo, Chili, Cameroun, Costa Rica, Cap-Vert, Danemark, Gabon, Royaume-Uni, Ghana, Guatemala, Guyana, Honduras, Japon, Kenya, Kirghizstan, Cambodge, Koweït, Kazakhstan, Laos, Liban, Liechtenstein, Sri Lanka, Liberia, Lesotho, Luxembourg, Maroc, Monténégro, Mali, Malawi, Mexique, Mozambique, Niger, Nigeria, Nicaragua, Népal, Panama, Pérou, Pakistan, Portugal, Paraguay, Qatar, Rwanda, Soudan, Sénégal, Suriname, Soudan du Sud, Salvador, Tchad, Togo, Tadjikistan, Timor oriental, Turkménistan, Saint-Siège, Venezuela, Vietnam, Vanuatu, Kosovo, Yémen, Zimbabwe",
        "les": "Émirats arabes unis, Bahamas, Îles Cook, Fidji, Comores, Îles Marshall, Maldives, Pays-Bas, Philippines, Territoires palestiniens, Palaos, Îles Salomon, Seychelles, Tonga, Tuvalu, États-Unis, Samoa",
        "l’": "Andorre, Afghanistan, Albanie, Arménie, Angola, Argentine, Autriche, Australie, Azerbaïdjan, Allemagne, Algérie, Équateur, Estonie, Égypte, Érythrée, Espagne, Éthiopie, Indonésie, Irlande, Inde, Irak, Iran, Islande, Italie, Arabie saoudite, Eswatini, Ukraine, Ouganda, Uruguay, Ouzbékistan, Afrique du Sud",
      }
    `);
  });
});

describe('deAutorite(autorite), aAutorite(autorite), lAutorite(autorite)', () => {
  it.each([
    ['Angers', 'd’Angers', 'à Angers', 'Angers'],
    ['Évry-Courcouronnes', 'd’Évry-Courcouronnes', 'à Évry-Courcouronnes', 'Évry-Courcouronnes'],
    ['Le Havre', 'du Havre', 'au Havre', 'Le Havre'],
    ['La Rochelle', 'de La Rochelle', 'à La Rochelle', 'La Rochelle'],
    ['Les Sables-d’Olonne', 'des Sables-d’Olonne', 'aux Sables-d’Olonne', 'Les Sables-d’Olonne'],
    ['L’Île-Saint-Denis', 'de l’Île-Saint-Denis', 'à l’Île-Saint-Denis', 'L’Île-Saint-Denis'],
    ['Lescar', 'de Lescar', 'à Lescar', 'Lescar'],
    ['Hyères', 'd’Hyères', 'à Hyères', 'Hyères'],
    ['Hérouville-Saint-Clair', 'd’Hérouville-Saint-Clair', 'à Hérouville-Saint-Clair', 'Hérouville-Saint-Clair'],
    ['Hendaye', 'de Hendaye', 'à Hendaye', 'Hendaye'],
    ['Haguenau', 'de Haguenau', 'à Haguenau', 'Haguenau'],
    ['Yvetot', 'd’Yvetot', 'à Yvetot', 'Yvetot'],
    ['Yerres', 'd’Yerres', 'à Yerres', 'Yerres'],
    ['Région Bretagne', 'de la Région Bretagne', 'à la Région Bretagne', 'la Région Bretagne'],
    ['Département du Lot', 'du département du Lot', 'au département du Lot', 'le département du Lot'],
    ['Département de l’Aude', 'du département de l’Aude', 'au département de l’Aude', 'le département de l’Aude'],
    ['Métropole de Lyon', 'de la Métropole de Lyon', 'à la Métropole de Lyon', 'la Métropole de Lyon'],
    [
      'Eurométropole de Strasbourg',
      'de l’Eurométropole de Strasbourg',
      'à l’Eurométropole de Strasbourg',
      'l’Eurométropole de Strasbourg',
    ],
    ['Bordeaux Métropole', 'de Bordeaux Métropole', 'à Bordeaux Métropole', 'Bordeaux Métropole'],
    [
      'Communauté urbaine de Dunkerque',
      'de la Communauté urbaine de Dunkerque',
      'à la Communauté urbaine de Dunkerque',
      'la Communauté urbaine de Dunkerque',
    ],
    ['Grand Lyon', 'du Grand Lyon', 'au Grand Lyon', 'le Grand Lyon'],
    ['Grand-Champ', 'de Grand-Champ', 'à Grand-Champ', 'Grand-Champ'],
    [
      'Parc naturel régional du Massif des Bauges',
      'du Parc naturel régional du Massif des Bauges',
      'au Parc naturel régional du Massif des Bauges',
      'le Parc naturel régional du Massif des Bauges',
    ],
    ['EPAGE Loire-Lignon', 'de l’EPAGE Loire-Lignon', 'à l’EPAGE Loire-Lignon', 'l’EPAGE Loire-Lignon'],
    ['SIAAP', 'du SIAAP', 'au SIAAP', 'le SIAAP'],
    ['AIMF', 'de l’AIMF', 'à l’AIMF', 'l’AIMF'],
    ['OPTECH (Montréal)', 'd’OPTECH (Montréal)', 'à OPTECH (Montréal)', 'OPTECH (Montréal)'],
    ['DAECT', 'de la DAECT', 'à la DAECT', 'la DAECT'],
    [
      'Ambassade de France en Inde',
      'de l’ambassade de France en Inde',
      'à l’ambassade de France en Inde',
      'l’ambassade de France en Inde',
    ],
    ['Cités Unies France', 'de Cités Unies France', 'à Cités Unies France', 'Cités Unies France'],
    ['HLM Saint-Denis', 'd’HLM Saint-Denis', 'à HLM Saint-Denis', 'HLM Saint-Denis'],
    ['SMN', 'd’SMN', 'à SMN', 'SMN'],
    ['UNESCO', 'de UNESCO', 'à UNESCO', 'UNESCO'],
    ['3CM', 'de 3CM', 'à 3CM', '3CM'],
    ['agglomération d’Oran', 'de l’agglomération d’Oran', 'à l’agglomération d’Oran', 'l’agglomération d’Oran'],
    ['« Ensemble »', 'de « Ensemble »', 'à « Ensemble »', '« Ensemble »'],
    ['Province du Hebei', 'de la province du Hebei', 'à la province du Hebei', 'la province du Hebei'],
    ['Communes de Benkadi', 'des communes de Benkadi', 'aux communes de Benkadi', 'les communes de Benkadi'],
    ['État de Guanajuato', 'de l’État de Guanajuato', 'à l’État de Guanajuato', 'l’État de Guanajuato'],
    ['Îles Baléares', 'des Îles Baléares', 'aux Îles Baléares', 'les Îles Baléares'],
    ['Ouagadougou', 'de Ouagadougou', 'à Ouagadougou', 'Ouagadougou'],
    ['Oujda', 'd’Oujda', 'à Oujda', 'Oujda'],
    ['Iași', 'de Iași', 'à Iași', 'Iași'],
    ['Hanoï', 'de Hanoï', 'à Hanoï', 'Hanoï'],
    ['Yaoundé', 'de Yaoundé', 'à Yaoundé', 'Yaoundé'],
    ['Ville', 'de Ville', 'à Ville', 'Ville'],
    ['', 'de ', 'à ', ''],
  ])('should join « %s »', (nom, de, a, le) => {
    expect([deAutorite({ nom }), aAutorite({ nom }), lAutorite({ nom })]).toEqual([de, a, le]);
  });

  it('should give its article to a département or a région that goes by its bare name, and to no town of that name', () => {
    expect(deAutorite({ nom: 'Lot', nature: 'departement' })).toBe('du Lot');
    expect(deAutorite({ nom: "Val-d'Oise", nature: 'departement' })).toBe("du Val-d'Oise");
    expect(lAutorite({ nom: 'Hauts-de-France', nature: 'region' })).toBe('les Hauts-de-France');
    const regions = ['Bretagne', 'Île-de-France', 'La Réunion', 'Mayotte', 'Région Bretagne'];
    expect(regions.map((nom) => lAutorite({ nom, nature: 'region' }))).toEqual([
      ...['la Bretagne', 'l’Île-de-France', 'La Réunion', 'Mayotte', 'la Région Bretagne'],
    ]);
    expect(deAutorite({ nom: 'Bretagne', nature: 'region' })).toBe('de Bretagne');
    expect(deAutorite({ nom: 'Mayenne', nature: 'departement' })).toBe('de la Mayenne');
    expect(deAutorite({ nom: 'Mayenne', nature: 'commune' })).toBe('de Mayenne');
  });

  interface Row {
    nom: string;
    type: string;
    typeLiaison: number;
    zone?: string;
  }
  const read = (name: string): Row[] => require(`@etalab/decoupage-administratif/data/${name}.json`);
  /** What the official code joins by: no article, « d’ », « le », « la », « les », « l’ », « aux », « las », « los ». */
  const LIAISONS = ['de ', 'd’', 'du ', 'de La ', 'des ', 'de l’', 'd’', 'de ', 'de '];

  it('should join the communes as the official code does', () => {
    const rows = read('communes').filter(
      ({ type, typeLiaison }) => type === 'commune-actuelle' && typeLiaison !== undefined,
    );
    const codes = Map.groupBy(rows, ({ nom }) => nom);
    const wrong = rows
      .filter(({ nom, typeLiaison }) => codes.get(nom)?.every((row) => row.typeLiaison === typeLiaison))
      .filter(({ nom, typeLiaison }) => !deAutorite({ nom }).startsWith(LIAISONS[typeLiaison] ?? '?'))
      .map(({ nom }) => deAutorite({ nom }));
    expect(rows.length).toBeGreaterThan(34_000);
    expect(wrong).toMatchInlineSnapshot(`
      [
        "du Pays de Belvès",
        "du Grand Bourgtheroulde",
        "des villages du Lac de Paladru",
        "d’Heudicourt-sous-les-Côtes",
        "de Hagen",
        "de Hesse",
        "du Vernet-Chaméane",
        "de Hendaye",
      ]
    `);
  });

  it.each([
    ['departements', 'departement'],
    ['regions', 'region'],
  ])('should join the %s as the official code does', (list, nature) => {
    const wrong = read(list)
      .filter(({ nom, typeLiaison }) => {
        const said = deAutorite({ nom, nature });
        const expected = (LIAISONS[typeLiaison] ?? '?').replace('La', 'la');
        return !said.startsWith(expected) || (expected === 'de ' && /^de (?:la |l’)/.test(said));
      })
      .map(({ nom }) => deAutorite({ nom, nature }));
    expect(wrong).toMatchInlineSnapshot(`
      [
        "des Terres australes et antarctiques françaises",
        "de la Polynésie française",
        "de la Nouvelle-Calédonie",
        "d’Île de Clipperton",
      ]
    `);
  });
});
