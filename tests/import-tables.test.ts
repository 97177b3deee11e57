import fc from 'fast-check';
import { gzipSync, strToU8 } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { countRows } from '../scripts/atlas/import/count-rows.ts';
import { loadDonnees } from '../scripts/atlas/import/load-donnees.ts';
import { loadReference, loadThematiques } from '../scripts/atlas/load-reference.ts';
import { listFields } from '../src/contract/fields/field.ts';
import { parseAtlas } from '../src/import/atlas/parse-atlas.ts';
import { CHAMPS, nommeValeur } from '../src/import/colonnes/champs.ts';
import { correspondanceSchema } from '../src/import/correspondance.ts';
import { formatSummary } from '../src/import/format-summary.ts';
import { type Import, importTables, type OptionsImport } from '../src/import/import-tables.ts';
import { nommeCandidat } from '../src/import/noms/nearest.ts';
import { indexReference, type Reference } from '../src/import/reference.ts';
import type { Fichier } from '../src/import/tableau.ts';
import { readEnumeration } from '../src/import/valeurs/read-codes.ts';
import {
  geoJson,
  jsonLines,
  otherJson,
  regionOds,
  regionXlsx,
  windows1252,
  zipOf,
  zoneCsvs,
} from './import/made-tables.ts';

const ENTETES = { date: '2026-11-29', source: undefined, licence: undefined, fictif: false };
let reference: Reference;
beforeAll(() => {
  reference = indexReference(loadDonnees());
});

const run = (fichiers: readonly Fichier[], options: Partial<OptionsImport> = {}): Promise<Import> =>
  importTables(fichiers, { reference, entetes: ENTETES, ...options });
const csv = (...rows: string[]): Fichier => ({ nom: 'essai.csv', octets: strToU8(`${rows.join('\n')}\n`) });
const rulesOf = ({ diagnostics }: Import): string[] => diagnostics.map(({ rule }) => rule);
const champsOf = ({ tableaux }: Import, place = 0) =>
  Object.fromEntries((tableaux[place]?.colonnes ?? []).map(({ nom, champ }) => [nom, champ?.cle]));

describe('what a clerk is told of a table', () => {
  const said = ({ diagnostics }: Import, wanted: string) =>
    diagnostics
      .filter(({ rule }) => rule === wanted)
      .map(({ location, message, hint }) => ({ line: location.line, field: location.field, message, hint }));

  it('should say of an amount without a project which column makes the row one', async () => {
    const sans = await run([csv('Collectivité;Pays;Partenaire;Montant (€);ODD', 'Nantes;Guinée;Kindia;12 000;6')]);
    expect(said(sans, 'projet-sans-titre')).toEqual([
      {
        line: 2,
        field: 'Montant (€)',
        message: 'l’intitulé d’un projet attendu pour publier «\u00a012 000\u00a0», aucun trouvé sur la ligne',
        hint: expect.stringContaining('ajoutez une colonne «\u00a0Intitulé du projet\u00a0»'),
      },
      expect.objectContaining({ field: 'ODD', message: expect.stringContaining('«\u00a06\u00a0»') }),
    ]);
    const vide = await run([
      csv('Collectivité;Pays;Partenaire;Action;Subvention MEAE', 'Nantes;Guinée;Kindia;Eau;1', 'Lyon;Maroc;Rabat;;900'),
    ]);
    expect(said(vide, 'projet-sans-titre')).toEqual([
      expect.objectContaining({
        line: 3,
        field: 'Subvention MEAE',
        hint: expect.stringContaining('dans la colonne «\u00a0Action\u00a0»'),
      }),
    ]);
    // What is told is what mends it.
    const { atlas } = await run([
      csv('Collectivité;Pays;Partenaire;Montant;Intitulé du projet', 'Nantes;Guinée;Kindia;12 000;Eau'),
    ]);
    expect(atlas?.projets).toMatchObject([{ titre: 'Eau', montant: 12_000 }]);
  });

  it('should say of a point that it cannot be read, or that it is far from the town', async () => {
    const resultat = await run([
      csv(
        'Collectivité;Pays;Partenaire;Titre;Latitude;Longitude',
        'Nantes;Sénégal;Thiès;Eau;14° 47\' 26" N;16° 55\' 33" O',
        'Nantes;Mali;Kayes;Puits;-11,44;14,43',
        'Nantes;Mali;Sikasso;Jardins;11,3;5,7',
        'Nantes;Niger;Zinder;Route;1489000;8,98',
        'Nantes;Mali;Mopti, Ségou;École;14,49;-4,19',
        'Nantes;Guinée;Kindia;Lycée;10,05;-12,85',
      ),
    ]);
    const place = (nom: string) => resultat.atlas?.partenaires.find((one) => one.nom === nom)?.coordonnees;
    expect(place('Thiès')).toEqual({ latitude: 14.79056, longitude: -16.92583 });
    expect(place('Kindia')).toEqual({ latitude: 10.05, longitude: -12.85 });
    expect(place('Kayes')?.longitude).toBeCloseTo(-11.44, 0);
    expect(place('Sikasso')?.longitude).toBeCloseTo(-5.7, 0);
    expect(place('Zinder')?.latitude).toBeCloseTo(13.8, 0);
    expect(said(resultat, 'contradiction')).toMatchObject([
      { line: 3, hint: expect.stringContaining('inversées') },
      { line: 4, hint: expect.stringContaining('leur signe') },
    ]);
    expect(said(resultat, 'valeur-illisible')).toMatchObject([{ line: 5, field: 'Latitude' }]);
    expect(said(resultat, 'valeur-sans-place')).toMatchObject([{ line: 6 }]);
  });

  it('should read a status that is nearly written, and show a cell of two lines on one', async () => {
    const resultat = await run([
      csv(
        'Collectivité;Pays;Partenaire;Titre;Statut;Montant',
        'Nantes;Guinée;Kindia;Eau;encours;12',
        'Nantes;Guinée;Kindia;Puits;En cour;"1 000\n2 000"',
      ),
    ]);
    expect(resultat.atlas?.projets.map(({ statut }) => statut)).toEqual(['en-cours', 'en-cours']);
    expect(said(resultat, 'valeur-illisible')).toMatchObject([{ message: expect.stringContaining('1 000 ⏎ 2 000') }]);
  });

  it('should count the rows that a clerk counts, tell the others apart, and agree in number', async () => {
    const summary = async (...rows: string[]) =>
      formatSummary(await run([csv(...rows)]))
        .replaceAll('\u00a0', ' ')
        .split('\n');
    const tete = 'Collectivité;Pays;Partenaire;Titre';
    const [une] = await summary(tete, 'Nantes;Guinée;Kindia;Eau');
    expect(une).toBe('1 ligne lue : 1 devenue une fiche');
    const [lignes, , francais] = await summary(
      'Nos projets en cours;;;',
      tete,
      'Nantes;Guinée;Kindia;Eau',
      'Nantes;Guinée;Kindia;Puits',
      'Nantes;Guinée;Kindia;Eau',
      'Lyonn;Maroc;Rabat;Jardins',
      'Total;;;2',
    );
    expect(lignes).toBe(
      '4 lignes lues : 2 devenues des fiches, 1 déjà lue, 1 laissée de côté ; en plus, non comptées : 1 ligne de titre au-dessus des en-têtes et 1 ligne de total',
    );
    expect(francais).toBe('Noms français : 3 sur 4 reconnus (75 %), 1 non reconnu');
    expect(await summary(tete)).toEqual(['Aucune ligne lue']);
  });

  it('should call things by their names, and rows by their numbers', async () => {
    const { diagnostics } = await run([
      csv(
        'Collectivité;Pays;Partenaire;Montant;Thématique;Forme;Statut',
        'Nantes;Guinée;Kindia;;Assainissement de l’eau;;En cours',
        'Nantes;Guinée;Kindia;;Assainissement de l’eau;;En cours',
        'Nantes;Guinée;Kindia;;;;Terminé',
        'Lyonn;Maroc;Rabat;;;;',
        'Lyon;Maroc;Rabat;;;fraternité;',
        'Lyon;Mali;Bamako;;;Jumelage;',
      ),
    ]);
    const texts = diagnostics.flatMap(({ message, hint, outcome = '' }) => [message, hint, outcome]).join('\n');
    expect(texts).not.toMatch(/cooperation|pacte-amitie|en-cours|eau-et-assainissement|[cp]-[\da-z]{13}|\d{9}|…$/m);
    for (const text of [
      'lu comme «\u00a0Eau et assainissement\u00a0»',
      'publié\u00a0: «\u00a0Coopération décentralisée\u00a0»',
      'la même trouvée ligne 2',
      'coopération · Statut\u00a0: la même valeur attendue dans toutes les lignes, «\u00a0Terminé\u00a0» trouvé, «\u00a0En cours\u00a0» lu ligne 2',
      '(Jumelage, Coopération décentralisée, Pacte d’amitié, Coopération transfrontalière, Action extérieure)',
      'Lyon (69) (',
    ])
      expect(texts).toContain(text);
  });

  it('should offer a département before its namesakes, and give homonyms no share', async () => {
    const { diagnostics } = await run([csv('Collectivité;Pays;Partenaire;Titre', 'Creuse;Guinée;Kindia;Eau')]);
    expect(diagnostics.filter(({ rule }) => rule === 'corps-homonyme').map(({ message }) => message)).toEqual([
      'une seule collectivité attendue, «\u00a0Creuse\u00a0» trouvé\u00a0; au choix\u00a0: Département de la Creuse (23) · Creuse (80) · La Creuse (70)',
    ]);
  });

  it('should read each value that it tells to choose', () => {
    const lists = CHAMPS.filter(({ options }) => options.length > 0);
    expect(lists.length).toBeGreaterThan(4);
    for (const champ of lists)
      for (const option of champ.options)
        expect([champ.cle, readEnumeration(nommeValeur(champ, option), champ)]).toEqual([champ.cle, option]);
    // The names of a field are those that its schema gives.
    const publics = z
      .enum(['tous'])
      .meta({ title: 'Public', description: 'Public', libelles: { tous: 'Tout public' } });
    const [field] = listFields(z.object({ public: publics }));
    expect(readEnumeration('tout public', { options: ['tous'], field })).toBe('tous');
  });

  it.each([
    ['Grenoble;Wakanda;Birnin Zana;', 'pays-inconnu'],
    ['Grenoble;Wakanda;Birnin Zana;Eau', 'pays-inconnu'],
    ['Grenoble;Wakanda;;Eau', 'pays-inconnu'],
    ['Grenoble;;Birnin Zana;', 'partenaire-sans-pays titre-absent'],
  ])('should say once that a country is not known: %s', async (row, wanted) => {
    const resultat = await run([csv('Collectivité;Pays;Partenaire;Titre', row)]);
    const errors = resultat.diagnostics.filter(({ severity }) => severity === 'erreur');
    expect(errors.map(({ rule }) => rule).join(' ')).toBe(wanted);
    expect(resultat.lignes).toMatchObject([{ sort: 'listee', regle: wanted.split(' ').at(-1) }]);
    const { pays, partenaires } = resultat.bilan.aChoisir;
    expect([...pays.keys(), ...partenaires.keys()]).toHaveLength(1);
  });

  it('should name countries as the site does, and offer those that it speaks of', () => {
    const { donnees, nomPays } = reference;
    expect(['CG', 'CD', 'MM', 'VN', 'VA'].map((code) => nomPays.get(code))).toEqual([
      'Congo',
      'République démocratique du Congo',
      'Birmanie',
      'Vietnam',
      'Saint-Siège',
    ]);
    for (const code of ['FR', 'GP', 'RE', 'NC']) expect(donnees.paysDuSite).not.toContain(code);
    // Both are still read, and « Congo » alone is still of two countries.
    expect(reference.pays.get('congobrazzaville')).toBe('CG');
    expect(reference.paysDoubles.get('congo')).toEqual(['CG', 'CD']);
  });

  /** What is published of one row, and the rules of what is said of it. */
  const read = async (head: string, row: string) => {
    const resultat = await run([csv(`Collectivité;Pays;Titre;${head}`, `Angers;Mali;A;${row}`)]);
    return {
      ...resultat.atlas?.collectivites[0],
      ...resultat.atlas?.projets[0],
      dit: rulesOf(resultat).filter((rule) => rule !== 'colonne-incertaine'),
      certain: resultat.certain,
    };
  };

  it.each<[string, string, object]>([
    ['Date;Statut', '2019 - en cours;terminé', { statut: 'termine', dit: ['contradiction'] }],
    ['Statut;Date', 'terminé;2019 - en cours', { statut: 'termine', dit: ['contradiction'] }],
    ['Statut;Date', 'en cours;2019 - en cours', { statut: 'en-cours', dit: [] }],
    ['Date;Statut', '2019 - en cours;', { statut: 'en-cours', dit: [] }],
    ['Début;Fin', '2019;2020-2022', { debut: '2019', fin: '2022', dit: ['valeur-interpretee'] }],
    ['Thématique', 'Eau et santé', { thematiques: ['eau-et-assainissement', 'sante'], dit: ['valeur-interpretee'] }],
    ['Autre pays', 'Sénégal (Dakar)', { pays: ['ML', 'SN'], dit: ['valeur-interpretee'] }],
    ['Autre pays', 'Niger (Say)', { pays: ['ML', 'NE'], dit: ['valeur-interpretee'] }],
    ['Autre pays', 'Sénégal (République du)', { pays: ['ML', 'SN'], dit: [] }],
    ['Autre pays', 'Sénégal, Togo, etc.', { pays: ['ML', 'SN', 'TG'], dit: [] }],
    ['Mutualisable', 'OUI !', { mutualisable: {}, dit: [] }],
    ['Mutualisable', 'Oui, sous conditions', { mutualisable: {}, dit: ['valeur-interpretee'] }],
    ['Mutualisable', 'non, pas encore', { mutualisable: undefined, dit: ['valeur-interpretee'] }],
    ['Mutualisable', 'à étudier', { mutualisable: undefined, dit: ['valeur-inconnue'] }],
    ['Mutualisable', '2', { mutualisable: undefined, dit: ['valeur-inconnue'] }],
    ['APD;Année APD', '5000;2021', { apd: [{ annee: 2021, montant: 5000 }], dit: [] }],
    ['APD;Année APD', '5000;', { apd: undefined, dit: ['valeur-sans-place'] }],
    ['APD;Année APD', ';2021', { apd: undefined, dit: ['valeur-sans-place'] }],
    ['APD', '5000', { apd: undefined, dit: ['valeur-sans-place'] }],
    ['Montant;Montant', '9;5000', { montant: 9, certain: false, dit: ['valeur-sans-place'] }],
  ])('should drop or contradict nothing without a word: %s, %s', async (head, row, wanted) => {
    expect({ apd: undefined, mutualisable: undefined, ...(await read(head, row)) }).toMatchObject(wanted);
  });

  it.each([
    ['Code pays', ['NA;ZA', 'NA'], [['NA', 'ZA'], ['NA']], 1],
    ['Pays', ['ML', 'NA', 'NC'], [['ML'], ['NA'], ['NC']], 2],
    ['Pays', ['Mali', 'NA', 'n.c.'], [['ML']], 0],
  ])('should read NA as Namibia among codes only, under %s: %j', async (head, cells, pays, asked) => {
    const resultat = await run([
      csv(`Collectivité;Titre;${head}`, ...cells.map((one, at) => `Angers;T${at};"${one}"`)),
    ]);
    expect(resultat.atlas?.projets.map((projet) => projet.pays)).toEqual(pays);
    expect(rulesOf(resultat).filter((rule) => rule === 'valeur-interpretee')).toHaveLength(asked);
  });

  it.each<[string, string, string[], string[], string[]]>([
    ['CH', 'Haïti', ['HT'], [], ['partenaire-absent']],
    ['id.', 'Haïti', ['HT'], [], ['partenaire-absent']],
    ['Luxembourg', 'Belgique', ['BE'], [], ['partenaire-absent']],
    ['Province de Luxembourg', 'Belgique', ['BE'], ['province-de-luxembourg-be'], []],
    ['Niger', 'Mali', ['ML'], [], ['partenaire-absent']],
    ['Mali', 'Mali', ['ML'], [], ['partenaire-absent']],
    ['Mali', '', ['ML'], [], []],
    ['Guatemala', 'Guatemala', ['GT'], ['guatemala-gt'], []],
    ['Singapour', 'Singapour', ['SG'], ['singapour-sg'], []],
    ['Saint-Domingue', 'République dominicaine', ['DO'], ['saint-domingue-do'], []],
    ['République du Congo', 'Congo', ['CG'], [], ['pays-homonyme']],
    ['à préciser', 'Haïti', ['HT'], [], ['partenaire-absent']],
    ['idem', 'Haïti', ['HT'], [], ['partenaire-absent']],
    ['Pas de partenaire', 'Haïti', ['HT'], [], ['partenaire-absent']],
    ['diverses collectivités', 'Haïti', ['HT'], [], ['partenaire-absent']],
    ['Jacmel, à préciser', 'Haïti', ['HT'], ['jacmel-ht'], ['partenaire-absent']],
    ['Xyzqs', 'Mali', ['ML'], ['xyzqs-ml'], ['partenaire-hors-annuaire']],
    ['Commune de Jacmel et département du Sud-Est', 'Haïti', ['HT'], ['jacmel-ht', 'departement-du-sud-est-ht'], []],
    ['Communes de Jacmel et d’Aquin', 'Haïti', ['HT'], ['jacmel-ht', 'aquin-ht'], []],
    ['Papeete', 'Polynésie française', ['PF'], [], ['partenaire-sans-pays']],
    ['Cayenne', 'Guyane', ['GF'], [], ['partenaire-sans-pays']],
    ['CUF', 'Mali', ['ML'], ['cuf-ml'], ['partenaire-hors-annuaire']],
  ])(
    'should take the partner %j of %j neither for a country nor for a name by mistake',
    async (nom, dans, ...wanted) => {
      const resultat = await run([csv('Collectivité;Titre;Partenaire;Pays', `Angers;A;${nom};${dans}`)]);
      const { projets, partenaires } = resultat.atlas ?? { projets: [], partenaires: [] };
      const dit = rulesOf(resultat).filter((rule) => !rule.startsWith('colonne-'));
      expect([projets[0]?.pays, partenaires.map(({ id }) => id), dit]).toEqual(wanted);
    },
  );

  it('should say which country of a link has no partner, and why a link is refused', async () => {
    const resultat = await run([
      csv(
        'Collectivité;Partenaire;Pays',
        'Angers;Kampala;Ouganda / Kenya',
        'Angers;Kampala;Ouganda',
        'Nantes;idem;Mali',
      ),
    ]);
    expect(resultat.diagnostics.filter(({ rule }) => /partenaire/.test(rule))).toMatchObject([
      { rule: 'pays-sans-partenaire', message: expect.stringContaining('Kenya'), location: { line: 2, field: 'Pays' } },
      { rule: 'partenaire-absent', severity: 'erreur', location: { line: 4 } },
    ]);
    expect(resultat.lignes).toMatchObject([{ regle: 'partenaire-absent' }, { sort: 'fiche' }, { sort: 'double' }]);
  });

  it.each<[string, string[]]>([
    ['Ville et Eurométropole de Strasbourg', ['216704825', '246700488']],
    ['Ville et Métropole de Nantes', ['214401093', '244400404']],
    ['Villes de Rezé et Nantes', ['214401432', '214401093']],
    ['Communes d’Angers, de Nantes et Rezé', ['214900078', '214401093', '214401432']],
    ['Départements du Nord et du Pas-de-Calais', ['dep-59', 'dep-62']],
    ['Conseils départementaux de la Creuse et du Cantal', ['dep-23', 'dep-15']],
    ['Régions Bretagne et Normandie', ['reg-53', 'reg-28']],
    ['Villes-sur-Auzon', ['218401487']],
  ])('should give each name of %s the kind that is written once: %j', async (nom, ids) => {
    const { atlas } = await run([csv('Collectivité;Titre;Pays', `"${nom}";A;Mali`)]);
    expect(atlas?.projets[0]?.collectivites).toEqual(ids);
  });

  it('should tell apart homonyms of one place, and say a place that it does not know', async () => {
    const { diagnostics, atlas } = await run([
      csv(
        'Collectivité;Département;Région;Titre;Pays',
        'Saint-Martin;978;;A;Mali',
        'Montreuil;;IDF;B;Mali',
        'Nantes;Loire-Atl.;Bretagnne;C;Mali',
        'Rezé;Loire-Atl.;Bretagnne;D;Mali',
        'Saint-Denis;Aude (11);;E;Mali',
      ),
    ]);
    const said = diagnostics.map(({ rule, message, location }) => [rule, location.line, message]);
    expect(said.filter(([rule]) => rule === 'corps-homonyme')).toEqual([
      ['corps-homonyme', 2, expect.stringMatching(/Saint-Martin \(978\), .+ · Saint-Martin \(978\), /)],
    ]);
    expect(said.filter(([rule]) => rule === 'valeur-inconnue').map(([, line]) => line)).toEqual([4, 4]);
    expect(atlas?.projets.map(({ titre }) => titre)).toEqual(['B', 'C', 'D', 'E']);
  });

  it.each([[[]], [['Nos projets;;']]])('should say that nothing stands under the headings, after %j', async (above) => {
    const resultat = await run([csv(...above, 'Nom;Pays;Partenaire')]);
    expect(resultat.atlas).toBeNull();
    expect(resultat.diagnostics).toMatchObject([
      {
        rule: 'tableau-sans-ligne',
        severity: 'erreur',
        message: 'au moins une ligne attendue sous les en-têtes «\u00a0Nom · Pays · Partenaire\u00a0», aucune trouvée',
        location: { line: above.length + 1 },
      },
    ]);
  });
});

describe('importTables(five files of zones, Windows-1252, « ; », French headings)', () => {
  it('should read each row, list what it does not resolve, and read a row met twice once', async () => {
    const resultat = await run(zoneCsvs());
    expect(
      resultat.lignes
        .map(({ lieu, sort, regle }) => [lieu.fichier, lieu.ligne, sort, regle])
        .filter(([, , sort]) => sort !== 'fiche'),
    ).toEqual([
      ['zone-afrique-ouest.csv', 7, 'listee', 'corps-inconnu'],
      ['zone-maghreb.csv', 5, 'listee', 'corps-inconnu'],
      ['zone-ameriques.csv', 4, 'double', undefined],
    ]);
    expect(resultat.bilan.francais).toEqual({ noms: 19, reconnus: 17, nouveaux: 0, homonymes: 1, inconnus: 1 });
    expect(resultat.bilan.pays).toMatchObject({ noms: 18, reconnus: 18 });
    expect(resultat.certain).toBe(true);
  });

  it('should never choose among homonyms, and should list them, the largest first', async () => {
    const { bilan } = await run(zoneCsvs());
    expect(bilan.aChoisir.collectivites.get('Saint-Denis')?.map(nommeCandidat)).toEqual([
      '219740115 Saint-Denis (974)',
      '929939411 Saint-Denis (93)',
      '211103395 Saint-Denis (11)',
      '213002470 Saint-Denis (30)',
    ]);
  });

  it('should find out the encoding and say it', async () => {
    const { diagnostics, atlas } = await run(zoneCsvs());
    expect(diagnostics.filter(({ rule }) => rule === 'encodage').map(({ message }) => message)[0]).toBe(
      'UTF-8 attendu, Windows-1252 trouvé',
    );
    expect(atlas?.projets.map(({ titre }) => titre)).toContain('Réhabilitation de l’école de Bandafassi');
  });

  it('should read amounts, periods and several bodies in a cell', async () => {
    const { atlas } = await run(zoneCsvs());
    const byTitle = new Map(atlas?.projets.map((projet) => [projet.titre, projet]));
    expect(byTitle.get('Mobilités douces')?.montant).toBe(1_200_000);
    expect(byTitle.get('Tourisme villageois en pays Bassari')?.montant).toBe(80_000.5);
    expect(byTitle.get('Jardins partagés')).toMatchObject({
      debut: '2020',
      fin: '2022',
      pays: ['BF'],
      collectivites: ['200004802'],
    });
    expect(byTitle.get('Marchés couverts')?.partenaires).toEqual(['jacmel-ht', 'les-cayes-ht']);
    expect(byTitle.get('Ports propres')?.collectivites).toEqual(['213502388', '214401093']);
  });

  it('should lose nothing of what says that facts are made up', async () => {
    expect((await run(zoneCsvs())).atlas?.export.fictif).toBe(true);
  });

  it('should give an export that the reader of exports finds nothing wrong with', async () => {
    const { atlas } = await run(zoneCsvs());
    const parsed = parseAtlas(strToU8(JSON.stringify(atlas)), {
      file: 'atlas.json',
      reference: loadReference(loadThematiques()),
    });
    expect(parsed.diagnostics).toEqual([]);
    expect(parsed.records?.projets).toHaveLength(15);
  });

  it('should read the same of the same files in a zip, and give the same ids in another order', async () => {
    const whole = await run(zoneCsvs());
    const zipped = await run([zipOf('zones.zip', zoneCsvs())]);
    const reversed = await run(zoneCsvs().reverse());
    expect(zipped.atlas?.projets).toEqual(whole.atlas?.projets);
    const ids = (resultat: Import) => resultat.atlas?.projets.map(({ id, titre }) => `${id} ${titre}`).sort();
    expect(ids(reversed)).toEqual(ids(whole));
  });
});

describe('importTables(the workbook of a region)', () => {
  it.each([
    ['XLSX', regionXlsx, 6],
    ['ODS', regionOds, 4],
  ])('should read %s under merged titles, with empty columns and a total below', async (_, make, listed) => {
    const resultat = await run([await make()]);
    expect(resultat.tableaux[0]).toMatchObject({ entetes: 4, reconnu: true });
    expect(resultat.atlas?.projets.map(({ titre, debut, montant }) => [titre, debut, montant])).toEqual([
      ['Échanges scolaires', '2020-01-01', 12_500],
      ['Appui à la vieille ville', '2021-04-02', 12_500],
      ['Routes rurales', '2015-01-01', 1_200_000],
      ['Port et ville', '2023-01-01', 30_000],
    ]);
    expect(resultat.lignes.filter(({ sort }) => sort === 'listee')).toHaveLength(listed);
    expect(resultat.atlas?.export.fictif).toBe(true);
  });

  it('should say what a sheet hides and is read, and what its formulas do not say', async () => {
    const rows = [
      ['Collectivité', 'Pays', 'Objet', 'Montant', 'ODD'],
      ['Lyon', 'Mali', 'A fictif', 1, 6],
      ['Nantes', 'Mali', 'B fictif', null, 6],
    ];
    const octets = await writeXlsx({
      sheets: [
        {
          name: 'S',
          rows,
          rowDefs: new Map([
            [2, { hidden: true }],
            [9, { hidden: true }],
          ]),
          columns: [{}, {}, {}, {}, { hidden: true }, { hidden: true }],
          cells: new Map([['2,3', { formula: '2*3' }]]),
        },
      ],
    });
    const { diagnostics } = await run([{ nom: 'a.xlsx', octets }]);
    expect(diagnostics.map(({ rule, message }) => [rule, message])).toEqual([
      [
        'feuille-masquee',
        'feuille visible en entier attendue, trouvé\u00a0: 1\u00a0ligne masquée (3), 1\u00a0colonne masquée (E)',
      ],
      ['formule-en-erreur', 'valeur attendue, «\u00a0#NON CALCULÉ\u00a0» trouvé'],
    ]);
  });

  it('should also make the link that « Jumelage » says', async () => {
    const { atlas } = await run([await regionXlsx()]);
    expect(atlas?.cooperations).toMatchObject([
      { forme: 'jumelage', collectivites: ['218000198'], partenaires: ['dortmund-de'] },
    ]);
  });

  it('should give each row of a cell merged downwards, over one column or two, its value, and each sheet named by a country that country', async () => {
    const rows = [
      ['Collectivité', 'Département', 'Partenaire', 'Objet'],
      ['Ville de Lyon', null, 'Porto-Novo', 'A fictif'],
      [null, null, 'Cotonou', 'B fictif'],
    ];
    const merges = [{ startRow: 1, endRow: 2, startCol: 0, endCol: 1 }];
    const octets = await writeXlsx({ sheets: [{ name: 'Bénin', rows, merges }] });
    const { atlas } = await run([{ nom: 'pays.xlsx', octets }]);
    expect(atlas?.projets.map(({ collectivites, pays }) => [collectivites, pays])).toEqual([
      [['216901231'], ['BJ']],
      [['216901231'], ['BJ']],
    ]);
  });

  it.each<[string, (string | null)[][], (number | undefined)[], string[]]>([
    [
      'several projects',
      [
        ['', 'A fictif'],
        ['', 'B fictif'],
        ['', 'C fictif'],
      ],
      [undefined, undefined, undefined],
      ['montant-fusionne'],
    ],
    [
      'one project, told twice',
      [
        ['', 'A fictif'],
        ['', 'A fictif'],
        ['', 'A fictif'],
      ],
      [30_000],
      [],
    ],
    [
      'one project under its code',
      [
        ['P1', 'A fictif'],
        ['P1', 'A fictif'],
        ['P1', 'A fictif'],
      ],
      [30_000],
      [],
    ],
    [
      'two codes',
      [
        ['P1', 'A fictif'],
        ['P1', 'A fictif'],
        ['P2', 'A fictif'],
      ],
      [undefined, undefined],
      ['montant-fusionne'],
    ],
  ])('should publish an amount merged over rows once or not at all: %s', async (_, projets, montants, dit) => {
    const rows = [
      ['Code projet', 'Intitulé', 'Collectivité', 'Pays', 'Montant'],
      ...projets.map((projet, place) => [...projet, 'Angers', 'Mali', place === 0 ? 30_000 : null]),
    ];
    const merges = [{ startRow: 1, endRow: 3, startCol: 4, endCol: 4 }];
    const resultat = await run([
      { nom: 'm.xlsx', octets: await writeXlsx({ sheets: [{ name: 'Projets', rows, merges }] }) },
    ]);
    expect(resultat.atlas?.projets.map(({ montant }) => montant)).toEqual(montants);
    expect(rulesOf(resultat).filter((rule) => rule === 'montant-fusionne')).toEqual(dit);
  });
});

describe('importTables(JSON of other shapes)', () => {
  it.each([
    ['a path to the array, objects in objects, lists of objects', otherJson],
    ['a record a line', jsonLines],
    ['the same, compressed', () => ({ nom: 'autre.json.gz', octets: gzipSync(otherJson().octets) })],
  ])('should read %s', async (_, make) => {
    const { atlas, tableaux } = await run([make()]);
    expect(tableaux).toHaveLength(1);
    expect(atlas?.projets).toMatchObject([
      {
        id: 'AEXT-0042',
        collectivites: ['211300553'],
        partenaires: ['tunis-tn', 'alger-dz'],
        debut: '2018-05-01',
        fin: '2020-04-30',
        montant: 56_000,
        odd: [11, 14],
        pays: ['TN', 'DZ'],
      },
      {
        id: 'AEXT-0043',
        collectivites: ['200040715'],
        partenaires: ['ouagadougou-bf'],
        debut: '2019',
        montant: 130_000,
        odd: [11, 12],
        pays: ['BF'],
      },
    ]);
  });

  it('should read the points of a GeoJSON', async () => {
    const { atlas } = await run([geoJson()]);
    expect(atlas?.partenaires[0]).toMatchObject({ pays: 'NE', coordonnees: { latitude: 13.5137, longitude: 2.1098 } });
    expect(atlas?.export.fictif).toBe(true);
  });

  it.each([
    [
      'names beside the rows',
      {
        columns: ['Collectivité', 'Pays', 'Titre'],
        data: [
          ['Lyon', 'Mali', 'A'],
          ['Angers', 'Mali', 'B'],
        ],
      },
    ],
    [
      'rows of which the first has the names',
      [
        ['Collectivité', 'Pays', 'Titre'],
        ['Lyon', 'Mali', 'A'],
        ['Angers', 'Mali', 'B'],
      ],
    ],
    [
      'records by key',
      { 12: { ctf: 'Lyon', pays: 'Mali', titre: 'A' }, 13: { ctf: 'Angers', pays: 'Mali', titre: 'B' } },
    ],
    [
      'records in an envelope',
      {
        hits: 2,
        records: [
          { fields: { ctf: 'Lyon', pays: 'Mali', titre: 'A' } },
          { fields: { ctf: 'Angers', pays: 'Mali', titre: 'B' } },
        ],
      },
    ],
  ])('should read %s', async (_, document) => {
    const { atlas } = await run([{ nom: 'x.json', octets: strToU8(JSON.stringify(document)) }]);
    expect(atlas?.projets.map(({ titre, collectivites }) => [titre, collectivites])).toEqual([
      ['A', ['216901231']],
      ['B', ['214900078']],
    ]);
  });

  it('should follow the ids by which lists speak of one another', async () => {
    const document = {
      donnees: {
        collectivites: [
          { id: 7, nom: 'Ville de Lyon' },
          { id: 8, nom: 'Nantes' },
        ],
        partenaires: [{ id: 'a', nom: 'Bamako', pays: 'Mali' }],
        projets: [{ titre: 'Projet fictif', collectiviteId: 7, partenaires: ['a'], odd: [7] }],
      },
    };
    const { atlas } = await run([{ nom: 'x.json', octets: strToU8(JSON.stringify(document)) }]);
    expect(atlas?.projets).toMatchObject([
      { collectivites: ['216901231'], partenaires: ['bamako-ml'], pays: ['ML'], odd: [7] },
    ]);
  });

  it('should keep an export of the Atlas as it is', async () => {
    const first = await run(zoneCsvs());
    const again = await run([{ nom: 'atlas.json', octets: strToU8(JSON.stringify(first.atlas)) }]);
    expect({ ...again.atlas, export: undefined }).toEqual({ ...first.atlas, export: undefined });
    expect(again.atlas?.export.fictif).toBe(true);
  });
});

describe('importTables: names in names', () => {
  it('should not take the name of a country for the title of a project', async () => {
    const rows = [
      {
        porteur: { libelle: 'Ville de Meaux' },
        pays: { code: 'DE', libelle: 'Allemagne' },
        libelleProjet: 'Orchestres',
      },
      {
        porteur: { libelle: 'Ville de Nantes' },
        pays: { code: 'GN', libelle: 'Guinée' },
        libelleProjet: 'Eau',
      },
    ];
    const { atlas, certain } = await run([{ nom: 'a.json', octets: strToU8(JSON.stringify(rows)) }]);
    expect(certain).toBe(true);
    expect(atlas?.projets.map(({ titre, pays }) => [titre, pays])).toEqual([
      ['Orchestres', ['DE']],
      ['Eau', ['GN']],
    ]);
  });

  it('should read a period in words', async () => {
    const { atlas } = await run([
      csv('Collectivité;Pays;Titre;Période', 'Nantes;Guinée;Eau;2011 à 2013', 'Nantes;Guinée;Port;de 2014 à 2016'),
    ]);
    expect(atlas?.projets.map(({ debut, fin }) => [debut, fin])).toEqual([
      ['2011', '2013'],
      ['2014', '2016'],
    ]);
  });
});

describe('importTables: two ends of a project', () => {
  const HEAD = 'Collectivité;Pays;Titre;Période;Date de fin';

  it.each([
    [HEAD, '2018/2019;2021', '2021'],
    [HEAD, '2018/2019;2019/2021', '2021'],
    ['Collectivité;Pays;Titre;Date de fin;Période', '2021;2018/2019', '2021'],
  ])('should tell those that contradict each other: %s', async (head, values, fin) => {
    const resultat = await run([csv(head, `Nantes;Guinée;Eau (fictif);${values}`)]);
    expect(resultat.atlas?.projets).toMatchObject([{ debut: '2018', fin }]);
    expect(rulesOf(resultat)).toContain('fin-contredite');
  });

  it.each([
    ['2018/2019', '31/12/2019', '2019-12-31'],
    ['2018/2019', '2019', '2019'],
    ['2018', '2021', '2021'],
  ])('should keep the more precise of %s and %s', async (periode, fin, kept) => {
    const resultat = await run([csv(HEAD, `Nantes;Guinée;Eau (fictif);${periode};${fin}`)]);
    expect(resultat.atlas?.projets).toMatchObject([{ debut: '2018', fin: kept }]);
    expect(rulesOf(resultat)).not.toContain('fin-contredite');
  });
});

describe('importTables: a period of days', () => {
  const HEAD = 'Collectivité;Pays;Titre;Date';

  it('should have both its ends', async () => {
    const { atlas } = await run([csv(HEAD, 'Nantes;Guinée;Eau (fictif);du 1er mars au 30 juin 2019')]);
    expect(atlas?.projets).toMatchObject([{ debut: '2019-03-01', fin: '2019-06-30' }]);
  });

  it('should be refused where another of its column has the month first', async () => {
    const { atlas } = await run([
      csv(
        HEAD,
        'Nantes;Guinée;Eau (fictif);12/31/2023',
        'Nantes;Guinée;Port (fictif);du 03/04/2019 au 05/04/2019',
        'Nantes;Guinée;Sel (fictif);15/03/2019 - 03/04/2019',
      ),
    ]);
    for (const projet of atlas?.projets ?? []) expect(projet).not.toHaveProperty('debut');
  });
});

describe('importTables: columns', () => {
  it('should never take what a column says of a body for another body', async () => {
    const resultat = await run([
      csv(
        'Pays;CTF chef de file;Région de la CTF;Titre de la coopération',
        'Niger;Conseil départemental de la Charente;Nouvelle-Aquitaine;Greniers (fictif)',
      ),
    ]);
    expect(resultat.atlas?.projets[0]?.collectivites).toEqual(['dep-16']);
    expect(champsOf(resultat)['Région de la CTF']).toBe('collectivite.region');
  });

  it('should take « Objet » for a summary where there is a title, and for the title where there is none', async () => {
    const both = await run([csv('Collectivité;Pays;Intitulé;Objet', 'Lyon;Mali;Titre fictif;Texte fictif')]);
    const alone = await run([csv('Collectivité;Pays;Objet', 'Lyon;Mali;Texte fictif')]);
    expect(champsOf(both)).toMatchObject({ Intitulé: 'projet.titre', Objet: 'projet.resume' });
    expect(champsOf(alone).Objet).toBe('projet.titre');
  });

  it('should make two tables of two that stand side by side, and one of two groups of columns', async () => {
    const tete = 'Collectivité;Intitulé;Pays';
    const deux = await run([
      csv(
        'En k€;;',
        `${tete};;${tete};Montant`,
        'Angers;A fictif;Mali;;Nantes;B fictif;Bénin;2',
        ';;;;Brest;C fictif;Togo;',
      ),
    ]);
    expect(
      deux.atlas?.projets.map(({ titre, collectivites, pays, montant }) => [titre, collectivites, pays, montant]),
    ).toEqual([
      ['A fictif', ['214900078'], ['ML'], undefined],
      ['B fictif', ['214401093'], ['BJ'], 2000],
      ['C fictif', ['212900195'], ['TG'], undefined],
    ]);
    const une = await run([
      csv('Porteur;;;Partenaire;;', 'Nom;Département;;Nom;Pays;Titre', 'Angers;49;;Bamako;Mali;A fictif'),
    ]);
    expect(une.atlas?.projets).toMatchObject([{ collectivites: ['214900078'], partenaires: ['bamako-ml'] }]);
  });

  it('should say that rows of one title are several projects, unless a code makes them one', async () => {
    const tete = 'Code projet;Intitulé;Collectivité;Pays;Partenaire;Début;Montant';
    const twins = await run([
      csv(
        tete,
        ';A fictif;Angers;Mali;Bamako;2020;9',
        ';A fictif;Angers;Mali;Kayes;2020;9',
        ';A fictif;Angers;Mali;Bamako;2021;9',
      ),
    ]);
    expect(twins.atlas?.projets).toHaveLength(3);
    expect(twins.diagnostics.filter(({ rule }) => rule === 'intitule-partage')).toMatchObject([
      { severity: 'avertissement', location: { line: 3 }, outcome: expect.stringContaining('3 projets') },
    ]);
    const one = await run([
      csv(
        tete,
        'P1;A fictif;Angers;Mali;Bamako;2020;9',
        'P1;A fictif;Angers;Mali;Kayes;2020;9',
        'P2;B fictif;Angers;Mali;Kayes;2020;9',
      ),
    ]);
    expect(one.atlas?.projets).toHaveLength(2);
    expect(rulesOf(one)).not.toContain('intitule-partage');
  });

  it.each([
    ['Sous-total;Angers;Mali;;;100', 'ligne-de-total'],
    ['Total Mali;Angers;Mali;;;100', 'ligne-de-total'],
    ['Total d’Angers :;Angers;Mali;;;100', 'ligne-de-total'],
    ['Sous total 2020;Angers;Mali;;2020;100', 'ligne-de-total'],
    [';Angers;Mali;Total;;100', 'ligne-de-total'],
    ['Eau;Angers;Mali;Total;2020;100', undefined],
    ['Total accès à l’eau;Angers;Mali;Bamako;2020;100', undefined],
    ['Totalité du village raccordée;Angers;Mali;Bamako;2020;100', undefined],
  ])('should tell a subtotal from a project though its collectivité is filled in: %s', async (row, regle) => {
    const tete = 'Intitulé;Collectivité;Pays;Partenaire;Début;Montant';
    const { lignes } = await run([csv(tete, 'A fictif;Angers;Mali;Bamako;2020;100', row)]);
    expect(lignes.find(({ lieu }) => lieu.ligne === 3)?.regle).toBe(regle);
  });

  it('should set aside a row of a text with more cells than headings, unless a column only lacks a name, and keep that of a workbook', async () => {
    const tete = 'Collectivité;Intitulé;Pays;Résumé';
    const longue = await run([
      csv(tete, 'Nantes;A fictif;Mali;texte ; suite', 'Brest;B fictif;Mali;x;', 'Lyon;C fictif;Mali;x'),
    ]);
    expect(longue.diagnostics.filter(({ rule }) => rule === 'ligne-trop-longue')).toMatchObject([
      {
        severity: 'erreur',
        location: { line: 2 },
        message: 'autant de cellules que d’en-têtes attendues, 5 trouvées',
      },
    ]);
    expect(longue.lignes.map(({ lieu, sort }) => [lieu.ligne, sort])).toEqual([
      [2, 'listee'],
      [3, 'fiche'],
      [4, 'fiche'],
    ]);
    const rows = [tete.split(';'), ['Nantes', 'A fictif', 'Mali', 'x', 'voir Anne'], ['Lyon', 'C fictif', 'Mali', 'x']];
    const classeur = await run([{ nom: 'c.xlsx', octets: await writeXlsx({ sheets: [{ name: 'Projets', rows }] }) }]);
    expect(rulesOf(classeur)).toContain('ligne-trop-longue');
    expect(classeur.atlas?.projets).toHaveLength(2);
    const sansNom = await run([
      csv(tete, 'Nantes;A fictif;Mali;x;oui', 'Brest;B fictif;Mali;x;non', 'Lyon;C fictif;Mali;x'),
    ]);
    expect(rulesOf(sansNom)).toEqual(['colonne-ignoree']);
  });

  it('should read a group of columns by what stands above them', async () => {
    const resultat = await run([
      csv(
        'Collectivité française;;Partenaire étranger;;Projet',
        'Nom;Département;Nom;Pays;Intitulé',
        'Grenoble;38;Ouagadougou;Burkina Faso;Santé fictive',
      ),
    ]);
    expect(resultat.atlas?.projets[0]).toMatchObject({ collectivites: ['213801855'], partenaires: ['ouagadougou-bf'] });
  });

  it('should list what it is not sure of, with what else it may be', async () => {
    const resultat = await run([
      csv(
        'Ville de Lyon;Burkina Faso;Ouagadougou;Appui aux services (fictif);2019',
        'Nantes;Cameroun;Dschang;Eau pour tous (fictif);2018',
      ),
    ]);
    expect(resultat.certain).toBe(false);
    expect(rulesOf(resultat)).toContain('colonne-incertaine');
    expect(champsOf(resultat)).toMatchObject({
      'colonne A': 'collectivite.nom',
      'colonne B': 'projet.pays',
      'colonne C': 'partenaire.nom',
    });
  });

  it.each<[string, string[], object]>([
    [
      'a SIRET',
      ['SIRET;Raison sociale;Pays;Action', '21690123100011;COMMUNE DE LYON;Mali;Projet fictif'],
      { collectivites: ['216901231'] },
    ],
    [
      'names cut short',
      ['Coll. fr.;Pays d’interv.;Libellé du projet;Mt total', 'Lyon;Mali;Projet fictif;10 000'],
      { montant: 10_000, pays: ['ML'] },
    ],
    [
      'numbered columns',
      ['CTF;Ville partenaire 1;Ville partenaire 2;Pays 1;Pays 2;Objet', 'Lyon;Bamako;Dakar;Mali;Sénégal;Projet fictif'],
      { partenaires: ['bamako-ml', 'dakar-sn'] },
    ],
    [
      'INSEE codes without their zero',
      ['Code INSEE;Pays;Objet', '1004;Mali;Projet fictif'],
      { collectivites: ['210100046'] },
    ],
    ['a country called « État »', ['CTF;État;Objet', 'Lyon;Mali;Projet fictif'], { pays: ['ML'] }],
    [
      'a status called « État »',
      ['CTF;Pays;État;Objet', 'Lyon;Mali;Terminé;Projet fictif'],
      { statut: 'termine', pays: ['ML'] },
    ],
    [
      'years as headings',
      ['CTF;Pays;Projet;2019;2020', 'Lyon;Mali;Projet fictif;10;20'],
      { collectivites: ['216901231'] },
    ],
    [
      'crosses under goals',
      ['Porteur;Pays;Intitulé;ODD 6;ODD 13', 'Lyon;Mali;Projet fictif;x;', 'Nantes;Mali;Autre fictif;;1'],
      { odd: [6] },
    ],
  ])('should read %s', async (_, rows, expected) => {
    const resultat = await run([csv(...rows)]);
    expect(resultat.atlas?.projets[0]).toMatchObject(expected);
    expect(resultat.certain).toBe(true);
  });

  it('should join first names and names, and never publish an address without a name', async () => {
    const rows = [
      'CTF;Pays;Objet;Nom du contact;Prénom;Mél',
      'Lyon;Mali;Projet fictif;Fictif;Jean;jean@example.org',
      'Nantes;Mali;Autre fictif;;;desk@example.org',
    ];
    const { atlas, diagnostics } = await run([csv(...rows)]);
    expect(atlas?.collectivites.map(({ contacts }) => contacts)).toEqual([
      [{ nom: 'Jean Fictif', courriel: 'jean@example.org' }],
      undefined,
    ]);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['contact-sans-nom']);
  });

  it('should say which columns are not imported, and how many values they hold', async () => {
    const { diagnostics } = await run([
      csv('Collectivité;Pays;Titre;Couleur du dossier', 'Lyon;Mali;A;vert', 'Lyon;Mali;B;bleu'),
    ]);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.message).toMatch(/une colonne connue attendue, «.Couleur du dossier.» trouvé \(2.valeurs\)/);
  });

  it('should write the match that was used, read it back, and then guess nothing', async () => {
    const first = await run(zoneCsvs());
    const correspondance = correspondanceSchema.parse(parse(first.correspondance));
    const again = await run(zoneCsvs(), { correspondance });
    expect(again.atlas).toEqual(first.atlas);
    correspondance.colonnes['Ville partenaire'] = 'ignorer';
    correspondance.noms.collectivites['Saint-Denis'] = '219740115';
    correspondance.noms.collectivites['Ville de Cherbourg'] = '200056844';
    const mended = await run(zoneCsvs(), { correspondance });
    expect(mended.atlas?.partenaires).toEqual([]);
    expect(mended.lignes.filter(({ sort }) => sort === 'listee')).toEqual([]);
    const other = await run([csv('Collectivité;Pays;Titre', 'Lyon;Mali;A')], { correspondance });
    expect(other.atlas).toBeNull();
  });

  it('should say which fields of a correspondance do not exist', async () => {
    const correspondance = correspondanceSchema.parse({
      version: 1,
      colonnes: { Collectivité: 'collectivite.nom', Pays: 'projet.payss' },
    });
    expect(rulesOf(await run([csv('Collectivité;Pays', 'Lyon;Mali')], { correspondance }))).toContain('champ-inconnu');
  });
});

describe('importTables: rows', () => {
  const HEAD = 'Collectivité;Pays;Partenaire;Intitulé;Début;Montant';

  it('should give a project the same id when its dates, amount or partner change, or when rows stand elsewhere', async () => {
    const a = await run([
      csv(HEAD, 'Lyon;Mali;Bamako;Projet fictif;2019;100', 'Angers;Mali;Bamako;Autre fictif;2019;5'),
    ]);
    const b = await run([
      csv(HEAD, 'ANGERS;Mali;Bamako;Autre fictif;2019;5', '', 'Ville de Lyon;ML;Ségou;PROJET FICTIF;2020;2000'),
    ]);
    const idOf = ({ atlas }: Import, titre: RegExp) => atlas?.projets.find((projet) => titre.test(projet.titre))?.id;
    expect(idOf(b, /projet/i)).toBe(idOf(a, /projet/i));
    expect(idOf(b, /autre/i)).toBe(idOf(a, /autre/i));
  });

  it('should not take two editions of a project for one, and should keep the id of the first', async () => {
    const one = await run([csv(HEAD, 'Lyon;Mali;Bamako;Fête fictive;2019;100')]);
    const two = await run([
      csv(HEAD, 'Lyon;Mali;Bamako;Fête fictive;2021;100', 'Lyon;Mali;Bamako;Fête fictive;2019;100'),
    ]);
    expect(two.atlas?.projets).toHaveLength(2);
    expect(two.atlas?.projets.find(({ debut }) => debut === '2019')?.id).toBe(one.atlas?.projets[0]?.id);
  });

  it('should say where two files contradict each other, and keep the first', async () => {
    const other = { ...csv(HEAD, 'Ville de Lyon;Mali;Bamako;Projet fictif;2019;2000'), nom: 'b.csv' };
    const resultat = await run([csv(HEAD, 'Lyon;Mali;Bamako;Projet fictif;2019;100'), other]);
    expect(resultat.atlas?.projets).toMatchObject([{ montant: 100 }]);
    expect(resultat.diagnostics.find(({ rule }) => rule === 'contradiction')).toMatchObject({
      location: { file: 'b.csv', line: 2 },
    });
  });

  it('should make one body of two spellings, and tell them', async () => {
    const { bilan, atlas } = await run([
      csv(HEAD, 'Ville de Lyon;Mali;Tanger (Maroc);A fictif;;', 'LYON (69);Maroc;Tangier;B fictif;;'),
    ]);
    expect([...(bilan.ecritures.get('216901231') ?? [])]).toEqual(['Ville de Lyon', 'LYON (69)']);
    expect([...(bilan.ecritures.get('tanger-ma') ?? [])]).toEqual(['Tanger (Maroc)', 'Tangier']);
    expect(atlas?.partenaires).toHaveLength(1);
  });

  it('should never make an id of a number that only counts the rows', async () => {
    const { atlas } = await run([
      csv(`N° projet;${HEAD}`, '1;Lyon;Mali;;A fictif;;', '2;Lyon;Mali;;B fictif;;', '3;Lyon;Mali;;C fictif;;'),
    ]);
    expect(atlas?.projets.map(({ id }) => /^p-/.test(id))).toEqual([true, true, true]);
  });

  it('should read a text without the signs by which Excel is told that it is one', async () => {
    const { atlas } = await run([
      csv(
        'Collectivité;Code INSEE;Pays;Partenaire;Intitulé',
        `Angers;="49007";Pays-Bas;'s-Gravenzande-fictif;="A ""fictif"" x"`,
        "'Angers;'49007;Mali;;'B fictif'",
      ),
    ]);
    expect(atlas?.projets.map(({ titre }) => titre)).toEqual(['A "fictif" x', "'B fictif'"]);
    expect(atlas?.partenaires).toMatchObject([{ nom: '’s-Gravenzande-fictif' }]);
    expect(atlas?.collectivites).toMatchObject([{ insee: '49007' }]);
  });

  it('should take a note under the table, or a mean, for no record, and say a title that is no words', async () => {
    const { lignes, diagnostics, atlas } = await run([
      csv(
        'Collectivité;Pays;Intitulé;Montant',
        'Lyon;Mali;12345;10',
        'Angers;Mali;Eau;20',
        'Nantes;Mali;*Étoile;20',
        'Moyenne;;;15',
        'Source : DAECT;;;',
        'NB : montants prévus;;;',
        '* hors taxes;;;',
      ),
    ]);
    expect(lignes.flatMap(({ regle }) => regle ?? [])).toEqual(['ligne-de-total', 'note', 'note', 'note']);
    expect(diagnostics.filter(({ rule }) => rule === 'valeur-interpretee')).toMatchObject([{ location: { line: 2 } }]);
    expect(atlas?.projets).toHaveLength(3);
  });

  it('should keep a formula as the text that it is', async () => {
    const { atlas } = await run([csv(HEAD, `Lyon;Mali;;"=cmd|' /C calc'!A0";;"=1+1"`)]);
    expect(atlas?.projets[0]).not.toHaveProperty('montant');
    expect(atlas?.projets[0]?.titre).toBe("=cmd|' /C calc'!A0");
  });

  it.each([
    ['12 500 €', 12_500],
    ['12,5 k€', 12_500],
    ['1.2 M€', 1_200_000],
    ['1,5 million d’euros', 1_500_000],
    ['45 000 euros TTC', 45_000],
    ['12.500', undefined],
    ['12 000 USD', undefined],
    ['entre 5 000 et 8 000 €', undefined],
    ['-30', undefined],
  ])('should read the amount %s as %s', async (text, montant) => {
    const resultat = await run([csv(HEAD, `Lyon;Mali;;Fictif;;"${text}"`)]);
    expect(resultat.atlas?.projets[0]?.montant).toBe(montant);
    if (montant === undefined) expect(rulesOf(resultat)).toContain('valeur-illisible');
  });

  it('should multiply amounts by what their heading says', async () => {
    const { atlas } = await run([csv('Collectivité;Pays;Intitulé;Montant (k€)', 'Lyon;Mali;Fictif;12,5')]);
    expect(atlas?.projets[0]?.montant).toBe(12_500);
  });

  it('should multiply amounts by what the title above the headings says, and say so', async () => {
    const resultat = await run([
      csv('Recensement (montants en milliers d’euros)', 'Collectivité;Pays;Intitulé;Montant', 'Lyon;Mali;Fictif;12,5'),
    ]);
    expect(resultat.atlas?.projets[0]?.montant).toBe(12_500);
    expect(resultat.diagnostics.find(({ rule }) => rule === 'preambule')?.outcome).toContain('l’unité qu’il dit');
  });

  it('should read a country alone in its row as the title of those that follow', async () => {
    const resultat = await run([
      csv(
        'Collectivité;Ville partenaire;Depuis;Type de lien',
        'BÉNIN;;;',
        'Lyon;Porto-Novo;1995;Jumelage',
        'MALI (1);;;',
        'Angers;Bamako;1974;Jumelage',
        'Total;;;2',
      ),
    ]);
    expect(resultat.atlas?.partenaires.map(({ id }) => id)).toEqual(['porto-novo-bj', 'bamako-ml']);
    expect(resultat.lignes.flatMap(({ regle }) => regle ?? [])).toEqual(['intertitre', 'intertitre', 'ligne-de-total']);
  });

  it('should end the country of a title at a title of no one country: what follows is set aside, in no country by mistake', async () => {
    const { atlas, lignes } = await run([
      csv(
        'Collectivité;Ville partenaire;Depuis;Type de lien',
        'Pologne;;;',
        'Lille;Wroclaw;2013;Jumelage',
        'Europe;;;',
        'Nancy;Liège;1954;Jumelage',
        'Total Creuse;;2;',
        'Nombre de coopérations;;;2',
      ),
    ]);
    expect(atlas?.partenaires.map(({ pays }) => pays)).toEqual(['PL']);
    expect(lignes.flatMap(({ regle }) => regle ?? [])).toEqual([
      'intertitre',
      'intertitre',
      'titre-absent',
      'ligne-de-total',
      'ligne-de-total',
    ]);
  });

  it.each([
    ['a town that another country has', 'Lyon;Mali;Ouagadougou;Puits fictif;;', 'Ouagadougou (Burkina Faso)', 'ML'],
    ['not a town that its country has', 'Lyon;Burkina Faso;Ouagadougou;Puits fictif;;', undefined, 'BF'],
    ['a partner in France', 'Lyon;France;Guéret;Puits fictif;;', 'la France trouvée', undefined],
  ])('should not keep quiet on %s', async (_, row, said, pays) => {
    const { atlas, diagnostics } = await run([csv(HEAD, row)]);
    expect(atlas?.partenaires.map((one) => one.pays)).toEqual(pays === undefined ? [] : [pays]);
    const messages = diagnostics.filter(({ rule }) => rule.startsWith('partenaire-')).map(({ message }) => message);
    if (said === undefined) expect(messages).toEqual([]);
    else expect(messages.join()).toContain(said);
  });

  it('should tell a country from its namesake by the town of the row, and only by it', async () => {
    const { atlas, lignes } = await run([csv(HEAD, 'Lyon;Congo;Brazzaville;A fictif;;', 'Lyon;Congo;;B fictif;;')]);
    expect(atlas?.projets).toMatchObject([{ titre: 'A fictif', pays: ['CG'], partenaires: ['brazzaville-cg'] }]);
    expect(lignes.filter(({ sort }) => sort === 'listee')).toHaveLength(1);
  });

  it('should not take the name of a town for the intercommunalité around it', async () => {
    const { atlas } = await run([csv(HEAD, 'Mans (Le);Mali;;Fictif;;')]);
    expect(atlas?.projets[0]?.collectivites).toEqual(['217201813']);
  });
});

describe('importTables: nothing lost', () => {
  const word = fc.constantFrom(
    'Lyon',
    'Ville de Nantes',
    'Saint-Denis',
    'CD 38',
    'Xyzzy',
    'Mali',
    'Bénin',
    'Congo',
    'Bamako',
    'Projet fictif',
    '12 500 €',
    '2019',
    '=1+1',
    'a;b',
    '"',
    'Total',
    '',
    ' ',
    'ODD 6',
    'ligne\nbrisée',
    '\u202e',
    '€',
    '0',
    // What a page of the web or Word leaves in a cell that looks empty.
    '=""',
    ...['\u00a0', '\u202f', '\u3000', '\u2028', '\ufeff'],
  );
  const table = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });
  const quoted = (rows: string[][]) =>
    rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(';')).join('\r\n');
  const isFilled = (row: string[]) => row.some((text) => text.trim() !== '' && text !== '=""');
  const accounted = ({ lignes, tableaux }: Import) =>
    lignes.length + tableaux.filter(({ entetes }) => entetes !== undefined).length;

  it('should account for each row of any table, with or without headings', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), async (rows, headed) => {
        const all = headed ? [['Collectivité', 'Pays', 'Partenaire', 'Intitulé', 'Début', 'Montant'], ...rows] : rows;
        const octets = strToU8(quoted(all));
        const resultat = await run([{ nom: 'a.csv', octets }]);
        const filled = all.filter(isFilled).length;
        if (filled === 0) return expect(rulesOf(resultat)).toContain('fichier-illisible');
        expect(accounted(resultat)).toBe(filled);
        expect(countRows(Buffer.from(octets))).toBe(filled);
        const published = new Set(
          [...(resultat.atlas?.projets ?? []), ...(resultat.atlas?.cooperations ?? [])].map(({ id }) => id),
        );
        for (const ligne of resultat.lignes)
          expect(ligne.sort === 'listee' ? ligne.regle !== undefined : ligne.fiches.length > 0).toBe(true);
        for (const fiche of resultat.lignes.flatMap(({ fiches }) => fiches))
          if (/^(?:projets|cooperations)\//.test(fiche)) expect(published.has(fiche.split('/')[1] ?? '')).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('should give an export that its reader publishes whole', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const octets = strToU8(
          quoted([['Collectivité', 'Pays', 'Partenaire', 'Intitulé', 'Début', 'Montant'], ...rows]),
        );
        const { atlas } = await run([{ nom: 'a.csv', octets }]);
        if (atlas === null) return;
        const { counts } = parseAtlas(strToU8(JSON.stringify(atlas)), { file: 'a', reference: loadReference([]) });
        expect(counts.projets.setAside + counts.cooperations.setAside + counts.collectivites.setAside).toBe(0);
      }),
      { numRuns: 100 },
    );
  });

  it('should count the rows of a workbook from outside as from inside', async () => {
    for (const file of [await regionXlsx(), await regionOds()]) {
      const resultat = await run([file]);
      expect(countRows(Buffer.from(file.octets))).toBe(accounted(resultat));
    }
  });

  it('should read a quote that is never closed as text, and lose no row after it', async () => {
    const resultat = await run([
      csv(
        'Collectivité;Pays;Intitulé',
        'Lyon;Mali;"Un titre fictif',
        'Angers;Mali;"Bien ""fermé"""',
        'Nantes;Mali;Fin',
      ),
    ]);
    expect(resultat.atlas?.projets.map(({ titre }) => titre)).toEqual(['"Un titre fictif', 'Bien "fermé"', 'Fin']);
    expect(rulesOf(resultat)).toContain('guillemets');
  });

  it('should read Windows-1252, Mac OS Roman, UTF-16 and MS-DOS alike', async () => {
    const text = 'Collectivité;Pays;Intitulé\r\nLyon;Bénin;Étude française\r\n';
    const mac: Record<string, number> = { é: 0x8e, É: 0x83, ç: 0x8d };
    const dos: Record<string, number> = { é: 0x82, É: 0x90, ç: 0x87 };
    const bytesOf = (table: Record<string, number>) =>
      Uint8Array.from(text, (letter) => table[letter] ?? letter.charCodeAt(0));
    const files = [
      strToU8(`\ufeff${text}`),
      windows1252(text),
      bytesOf(mac),
      bytesOf(dos),
      new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
      new Uint8Array(Buffer.from(text, 'utf16le')),
      new Uint8Array(Buffer.from(text, 'utf16le').swap16()),
    ];
    for (const octets of files) {
      const resultat = await run([{ nom: 'a.csv', octets }]);
      expect(resultat.atlas?.projets).toMatchObject([{ titre: 'Étude française', pays: ['BJ'] }]);
      expect(countRows(Buffer.from(octets))).toBe(accounted(resultat));
    }
  });

  it('should read line by line UTF-8 that others were added to, and UTF-8 encoded twice', async () => {
    const [tete = '', ...rows] = [
      'Collectivité;Pays;Intitulé\n',
      'Nîmes;Bénin;Été fictif\n',
      'Orléans;Bénin;Forêt fictive\n',
    ];
    const [first = '', last = ''] = rows;
    const melange = { nom: 'a.csv', octets: Uint8Array.of(...strToU8(tete + first), ...windows1252(last)) };
    const double = { nom: 'a.csv', octets: strToU8(Buffer.from(tete + rows.join('')).toString('latin1')) };
    for (const fichier of [melange, double]) {
      const { atlas, diagnostics } = await run([fichier]);
      expect(atlas?.projets.map(({ titre, collectivites }) => [titre, collectivites])).toEqual([
        ['Été fictif', ['213001894']],
        ['Forêt fictive', ['214502346']],
      ]);
      expect(diagnostics).toMatchObject([
        {
          rule: 'encodage',
          message: expect.stringMatching(/Windows-1252 trouvé dans 1.ligne \(3\)|encodé deux fois trouvé/),
        },
      ]);
    }
  });

  it.each([
    ['Mac OS Roman', 0x8e, 0xca],
    ['MS-DOS', 0x82, 0xff],
  ])('should not count a row of no-break spaces in %s', (_, eAcute, space) => {
    const signs: Record<string, number> = { é: eAcute, '\u00a0': space };
    const octets = Uint8Array.from('Collectivité;Pays\n\u00a0;\u00a0\n', (sign) => signs[sign] ?? sign.charCodeAt(0));
    expect(countRows(Buffer.from(octets))).toBe(1);
  });
});
