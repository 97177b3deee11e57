import { describe, expect, it } from 'vitest';
import { loadDonnees } from '../../../scripts/atlas/import/load-donnees.ts';
import { indexReference } from '../reference.ts';
import { Annuaire } from './find-collectivite.ts';
import { Partenaires } from './find-partenaire.ts';
import { Pays } from './find-pays.ts';

const reference = indexReference(loadDonnees());
const annuaire = new Annuaire(reference);
const pays = new Pays(reference);
const partenaires = new Partenaires(reference, pays);
const idOf = (text: string, indices = {}) => {
  const found = annuaire.find(text, indices);
  return 'ligne' in found ? found.ligne.id : found.etat;
};

describe('Annuaire.find(text)', () => {
  it.each([
    ['Ville de Lyon', '216901231'],
    ['LYON (69)', '216901231'],
    ['69001 Lyon', '216901231'],
    ['Mairie de St-Denis (974)', '219740115'],
    ['Saint-Denis (Seine-Saint-Denis)', '929939411'],
    ['CD 38', 'dep-38'],
    ['CD38', 'dep-38'],
    ['Conseil général de l’Isère', 'dep-38'],
    ['38 - Isère', 'dep-38'],
    ['CR Bretagne', 'reg-53'],
    ['Région PACA', 'reg-93'],
    ['CR Rhône-Alpes', 'reg-84'],
    ['Centre', 'reg-24'],
    ['Région Centre', 'reg-24'],
    ['Ville-du-Pont', '934243239'],
    ['Sindères', '200084713'],
    ['SEM', 'sem'],
    ['Centre culturel', 'centre-culturel'],
    ['Centre hospitalier de Gonesse', 'centre-hospitalier-de-gonesse'],
    ['C.C. du Pays de Fayence', '200004802'],
    ['Communauté d’agglo de La Rochelle', '241700434'],
    ['Métropole de Lyon', '200046977'],
    ['Grand Lyon', '200046977'],
    ['Département de Paris', '217500016'],
    ['Corse', 'reg-94'],
    ['Collectivité européenne d’Alsace', 'dep-67'],
    ['COLLECTIVITE EUROPEENNE D ALSACE', 'dep-67'],
    ['CeA', 'dep-67'],
    ['Conseil départemental du Haut-Rhin', 'dep-67'],
    ['CD67', 'dep-67'],
    ['Picardie', 'reg-32'],
    ['Région Alsace', 'reg-44'],
    ['Alsace', 'homonymes'],
    ['Côtes-du-Nord', 'dep-22'],
    ['Châlons-sur-Marne', '215101015'],
    ['COBAS', '243300563'],
    ['CA Agglopolys', '200030385'],
    ['Plaine Commune', '200057867'],
    ['SICOVAL', '243100633'],
    ['Ville-sur-Tourbe', '215105933'],
    ['Mans (Le)', '217201813'],
    ['SIAAP', 'siaap'],
  ])('should find %s: %s', (text, id) => expect(idOf(text)).toBe(id));

  it.each([
    ['Livry (58)', '215801440'],
    ['Ivry (58)', 'inconnue'],
    ['Lissy', '217702539'],
    ['Issy (77)', 'inconnue'],
    ['L’Haÿ-les-Roses', '219400389'],
    ['l hay les roses', '219400389'],
    ['LHAY LES ROSES', '219400389'],
    ['Haÿ-les-Roses (L’)', '219400389'],
  ])('should drop of %s no letter that is not an article: %s', (text, id) => expect(idOf(text)).toBe(id));

  it.each([
    ['Cherbourg-Octeville', '200056844'],
    ['Bellegarde-sur-Valserine', '200083863'],
    ['Culoz', '200099406'],
  ])('should know the chief town of a commune nouvelle by the name it had, %s: %s', (text, id) =>
    expect(idOf(text)).toBe(id),
  );

  it.each([
    // Viré (71) has 1 225 inhabitants.
    ['Vire', 'homonymes'],
    ['Vire (14)', '200060176'],
    ['Viré (71)', '217105840'],
    ['69 - Marennes', '216902817'],
    ['Marennes (17)', '200085132'],
  ])('should not let a small namesake hide the former name of a larger commune, %s: %s', (text, id) =>
    expect(idOf(text)).toBe(id),
  );

  it.each([
    ['Corbeil', 'Corbeil-Essonnes', 'Corbeil'],
    ['CHARLEVILLE', 'Charleville-Mézières', 'Charleville'],
    ['Chalon', 'Chalon-sur-Saône', 'Chalon'],
    ['Ville de La Seyne', 'La Seyne-sur-Mer', 'Seyne'],
    ['Romilly', 'Romilly-sur-Seine', 'Romilly'],
    ['Aix', 'Aix-en-Provence', 'Aix'],
    ['Choisy', 'Choisy-le-Roi', 'Choisy'],
    ['Asnières', 'Asnières-sur-Seine', 'Asnières'],
    ['Livry', 'Livry-Gargan', 'Livry'],
    ['Évry', 'Évry-Courcouronnes', 'Évry'],
    // Nobody bears these.
    ['Ivry', 'Ivry-sur-Seine', 'Ivry-la-Bataille'],
    ['Mairie d’Issy', 'Issy-les-Moulineaux', 'Issy-l’Évêque'],
    // Hamlets of communes nouvelles bore these.
    ['Villefranche', 'Villefranche-sur-Saône', 'Charny Orée de Puisaye'],
    ['Boulogne', 'Boulogne-Billancourt', 'Essarts-en-Bocage'],
    ['Epinay', 'Épinay-sur-Seine', 'Mesnil-en-Ouche'],
  ])('should offer for %s the larger commune whose name begins so, first: %s', (text, first, other) => {
    const found = annuaire.find(text);
    const noms = found.etat === 'homonymes' ? found.candidats.map(({ ligne }) => ligne.nom) : [];
    expect(noms[0]).toBe(first);
    expect(noms).toContain(other);
  });

  it.each([
    ['Corbeil', { departement: '51' }, '215101585'],
    ['Corbeil', { departement: '91' }, '219101748'],
    ['Corbeil', { departement: '38' }, 'inconnue'],
    ['Ivry', { departement: '94' }, '219400413'],
    ['Issy', { codePostal: '92130' }, '219200409'],
    ['Villefranche', { departement: '69' }, '216902643'],
    ['Villefranche', { departement: '89' }, '200055788'],
    ['Cherbourg', { departement: '50' }, '200056844'],
    // No larger commune begins with « Seyne ».
    ['Seyne', {}, '210402053'],
  ])('should take of those that begin with %s the one of %j: %s', (text, indices, id) =>
    expect(idOf(text, indices)).toBe(id),
  );

  it('should know the name that Évry-Courcouronnes had, which the official list of what merged leaves out', () =>
    expect(reference.parAutreNom.get('evry')?.map(({ nom }) => nom)).toEqual(['Évry-Courcouronnes']));

  it.each([
    ['Creuse', ['Département de la Creuse', 'Creuse', 'La Creuse']],
    ['Aube', ['Département de l’Aube', 'Aube', 'Aube']],
    ['Vienne', ['Département de la Vienne', 'Vienne']],
    ['Landes', ['Département des Landes', 'Landes']],
    ['Bretagne', ['Région Bretagne', 'Bretagne', 'Bretagne']],
    ['La Réunion', ['Département de La Réunion', 'Région La Réunion', 'La Réunion']],
  ])('should offer for %s the département or the région first, with no share: %j', (text, noms) => {
    const found = annuaire.find(text);
    const candidats = found.etat === 'homonymes' ? found.candidats : [];
    expect(candidats.map(({ ligne }) => ligne.nom)).toEqual(noms);
    expect(candidats.some(({ confiance }) => confiance !== undefined)).toBe(false);
  });

  it.each(['Saint-Denis', 'Vienne', 'Bretagne', 'La Réunion', 'Montreuil'])('should never choose what %s is', (text) =>
    expect(idOf(text)).toBe('homonymes'),
  );

  it('should choose by what other columns say', () => {
    expect(idOf('Saint-Denis', { departement: '974' })).toBe('219740115');
    expect(idOf('Montreuil', { codePostal: '93100' })).toBe('219300480');
    expect(idOf('Vienne', { nature: 'departement' })).toBe('dep-86');
    expect(idOf('Conseil départemental du Haut-Rhin', { departement: '68' })).toBe('dep-67');
    expect(idOf('Conseil départemental du Haut-Rhin', { departement: '38' })).toBe('inconnue');
  });

  it.each([
    ['Ville de Nantes', '216901231'],
    ['Rennes', '243500139'],
    ['Ville de Rennes', '243500139'],
    ['Rennes Métropole', '213502388'],
    ['Département de la Vienne', '213805443'],
    ['Centre hospitalier de Rennes', '213502388'],
  ])('should believe neither a code nor a name that contradict each other: %s, %s', (text, siren) =>
    expect(idOf(text, { siren })).toBe('inconnue'),
  );

  it.each([
    ['COMMUNE DE RENNES', '213502388'],
    ['Corbeil', '219101748'],
    ['Saint-Denis', '219740115'],
    ['Département de Paris', '217500016'],
    ['Grand Lyon', '200046977'],
    ['Sem', '200081784'],
  ])('should believe a code that a name does not contradict: %s, %s', (text, siren) =>
    expect(idOf(text, { siren })).toBe(siren),
  );

  it.each(['Lyonn', 'Ville de Cherbourg', 'Agence inconnue ?'.slice(0, 0), '***'])(
    'should list what is near %j, and take none',
    (text) => {
      expect(idOf(text)).toBe('inconnue');
    },
  );
});

describe('Pays.find(text)', () => {
  it.each([
    ['Burkina', 'BF'],
    ['COTE D’IVOIRE', 'CI'],
    ['RDC', 'CD'],
    ['Rép. dém. du Congo', 'CD'],
    ['Congo, République démocratique du', 'CD'],
    ['TUN', 'TN'],
    ['Germany', 'DE'],
    ['Royaume du Maroc', 'MA'],
    ['Bosnie et Herzégovine', 'BA'],
  ])('should find %s: %s', (text, code) => expect(pays.codeOf(text)).toBe(code));

  it.each([
    ['Congo', 'homonymes'],
    ['Corée', 'homonymes'],
    ['Afrique', 'inconnue'],
    ['URSS', 'inconnue'],
    ['Côte d’Ivoir', 'inconnue'],
  ])('should not choose for %s: %s', (text, etat) => expect(pays.find(text).etat).toBe(etat));
});

describe('Pays.find(text): what is near', () => {
  it.each(['URSS', 'RPX', 'Monde', 'Crimée', 'Afrique de l’Est', 'Catalogne'])('should offer nothing for %s', (text) =>
    expect(pays.find(text)).toEqual({ etat: 'inconnue', candidats: [] }),
  );

  it.each([
    ['Sénégall', 'SN'],
    ['Burkina Fasso', 'BF'],
    ['Hait', 'HT'],
  ])('should offer for %s: %s', (text, code) =>
    expect(pays.find(text)).toMatchObject({ candidats: [{ ligne: code }] }),
  );
});

describe('Partenaires.find(text, codes)', () => {
  it.each([
    ['Ville de Cotonou', ['BJ'], 'cotonou-bj'],
    ['COTONOU', ['BJ'], 'cotonou-bj'],
    ['Bamako (Mali)', [], 'bamako-ml'],
    ['Saint-Louis du Sénégal', [], 'saint-louis-sn'],
    ['Tangier', ['MA'], 'tanger-ma'],
    ['Tanger', ['MA'], 'tanger-ma'],
    ['Cotonou', ['BJ', 'TG'], 'cotonou-bj'],
  ])('should find %s in %j: %s', (text, codes, id) => {
    expect(partenaires.find(text, codes)).toMatchObject({ partenaire: { id } });
  });

  it.each([
    ['mairie@jacmel.ht', ['HT']],
    ['www.jacmel.ht', ['HT']],
    ['Fort-de-France', ['MQ']],
    ['Nouméa (Nouvelle-Calédonie)', []],
  ])('should refuse %s in %j', (text, codes) => {
    expect(partenaires.find(text, codes)).toMatchObject({ sansPays: false });
  });

  it('should know one town by its French name and by its own, and keep initials', () => {
    const nomOf = (text: string, code: string) => {
      const found = partenaires.find(text, [code]);
      return 'partenaire' in found ? found.partenaire.nom : undefined;
    };
    expect([nomOf('Timbuktu', 'ML'), nomOf('Tombouctou', 'ML'), nomOf('BERNE', 'CH')]).toEqual([
      'Tombouctou',
      'Tombouctou',
      'Berne',
    ]);
    expect([nomOf('CUF', 'ML'), nomOf('JARDINS DU SUD', 'ML')]).toEqual(['CUF', 'Jardins Du Sud']);
  });

  it('should not choose the country of a town', () => {
    expect(partenaires.find('Kayes', [])).toMatchObject({
      sansPays: true,
      candidats: [
        { valeur: 'ML', nom: 'Kayes (Mali)' },
        { valeur: 'CG', nom: 'Kayes (Congo)' },
      ],
    });
  });
});
