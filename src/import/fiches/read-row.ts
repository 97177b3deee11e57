import type { Partenaire } from '../../contract/atlas/partenaire.ts';
import { LONGUEUR_TEXTE, LONGUEUR_TITRE } from '../../contract/fields/texte.ts';
import { quote } from '../../contract/words/quote.ts';
import type { Champ } from '../colonnes/champs.ts';
import type { Noms } from '../colonnes/judge-values.ts';
import type { Colonne } from '../colonnes/match-columns.ts';
import type { Proche } from '../noms/nearest.ts';
import { departementOf, type Indices, regionOf, sirenOf } from '../noms/read-nom.ts';
import { ERREUR, estRien, splitCell, toText } from '../noms/split-cell.ts';
import type { CollectiviteConnue } from '../reference.ts';
import type { JournalImport, Lieu, RegleImport, Signalement } from '../regles.ts';
import type { Cellule, Ligne, Tableau } from '../tableau.ts';
import { readEnumeration, readOddCellule, readThematiques, readVraiFaux } from '../valeurs/read-codes.ts';
import { readPeriode } from '../valeurs/read-date.ts';
import { facteurOf, readMontantCellule } from '../valeurs/read-montant.ts';

/** What a row says, once read. */
export interface Faits {
  lieu: Lieu;
  fictif: boolean;
  collectivites: CollectiviteConnue[];
  /** Fields of the record of the first collectivité. */
  details: Record<string, unknown>;
  partenaires: Partenaire[];
  /** A project, a link, both; none when the row is one of collectivités or of partners only. */
  actions: Action[];
}

export interface Action {
  genre: 'projet' | 'cooperation';
  /** As the table numbers it. */
  id: string | undefined;
  champs: Record<string, unknown>;
}

/** Rows that give no record, each with its reason. */
export interface Ecartee {
  lieu: Lieu;
  regle: RegleImport;
}

/** How often names were resolved, and what under. */
export interface Bilan {
  francais: Compte;
  etrangers: Compte;
  pays: Compte;
  /** Ways of writing, by id. */
  ecritures: Map<string, Set<string>>;
  /** Names that a person must choose for, with what they may be. */
  aChoisir: { collectivites: Map<string, readonly string[]>; pays: Map<string, readonly string[]> };
}

export interface Compte {
  noms: number;
  reconnus: number;
  nouveaux: number;
  homonymes: number;
  inconnus: number;
}

export const nouveauCompte = (): Compte => ({ noms: 0, reconnus: 0, nouveaux: 0, homonymes: 0, inconnus: 0 });

interface Valeur {
  colonne: Colonne;
  cellule: Cellule;
}

/** Reads the rows of one table. */
export class LecteurLignes {
  private readonly noms: Noms;
  private readonly journal: JournalImport;
  private readonly bilan: Bilan;
  private readonly tableau: Tableau;
  private readonly colonnes: readonly Colonne[];
  private readonly aliment: ReadonlySet<string>;
  private lieu: Lieu;
  /** The country that a title, or the name of the sheet, says of the rows under it. */
  private contexte: string | undefined;

  constructor(tableau: Tableau, colonnes: readonly Colonne[], noms: Noms, journal: JournalImport, bilan: Bilan) {
    this.tableau = tableau;
    this.colonnes = colonnes;
    this.noms = noms;
    this.journal = journal;
    this.bilan = bilan;
    this.aliment = new Set(colonnes.flatMap(({ champ }) => (champ === undefined ? [] : [champ.cle])));
    this.lieu = { fichier: tableau.fichier, feuille: tableau.feuille };
    if (
      !this.aliment.has('projet.pays') &&
      !this.aliment.has('partenaire.pays') &&
      tableau.feuille !== undefined &&
      tableau.feuille.trim().length > SIGLE
    )
      this.contexte = noms.pays.codeOf(tableau.feuille);
    if (this.contexte !== undefined)
      this.say('valeur-interpretee', {
        message: `une colonne « Pays » attendue, une feuille nommée ${quote(tableau.feuille ?? '')} trouvée`,
        suite: `pays de ses lignes : ${this.contexte}`,
      });
  }

  /** A row with the name of a country alone is the title of those that follow. */
  readIntertitre({ cellules, numero }: Ligne): boolean {
    const texts = cellules.map(toText).filter((text) => text !== '');
    const [only] = texts;
    if (
      texts.length !== 1 ||
      only === undefined ||
      this.aliment.has('projet.pays') ||
      this.aliment.has('partenaire.pays')
    )
      return false;
    const code = this.noms.pays.codeOf(only.replace(/\s*\(\d+\)$/, ''));
    if (code === undefined) return false;
    this.contexte = code;
    this.lieu = { fichier: this.tableau.fichier, feuille: this.tableau.feuille, ligne: numero };
    this.say('intertitre', {
      message: `une fiche attendue, ${quote(only)} trouvé`,
      suite: `pays des lignes qui suivent : ${code}`,
    });
    return true;
  }

  read(ligne: Ligne): Faits | Ecartee {
    this.lieu = { fichier: this.tableau.fichier, feuille: this.tableau.feuille, ligne: ligne.numero };
    const since = this.journal.diagnostics.length;
    const read = this.readLigne(ligne);
    if ('regle' in read)
      this.journal.setAside(since, [
        'corps-inconnu',
        'corps-homonyme',
        'pays-inconnu',
        'pays-homonyme',
        'partenaire-sans-pays',
      ]);
    return read;
  }

  private readLigne(ligne: Ligne): Faits | Ecartee {
    const valeurs = this.valuesOf(ligne);
    const codes = this.readPays(valeurs);
    const collectivites = this.readCollectivites(valeurs);
    const { partenaires, paysLus } = this.readPartenaires(valeurs, codes);
    const faits: Faits = {
      lieu: this.lieu,
      fictif: (valeurs.get('ligne.fictif') ?? []).some(({ cellule }) => readVraiFaux(cellule) === true),
      collectivites,
      details: this.readDetails(valeurs),
      partenaires,
      actions: [],
    };
    const isAction = [...this.aliment].some((cle) => ACTION.test(cle)) || this.isLink();
    if (!isAction) return this.readBodies(faits);
    if (collectivites.length === 0)
      return this.setAside(this.hasNom(valeurs) ? 'corps-inconnu' : 'corps-absent', this.hasNom(valeurs));
    const pays = [...new Set([...codes, ...paysLus, ...partenaires.map((one) => one.pays)])];
    return this.readAction(faits, valeurs, pays);
  }

  private isLink(): boolean {
    return [...this.aliment].some((cle) => cle.startsWith('collectivite.')) && this.aliment.has('partenaire.nom');
  }

  /** A table of collectivités only, or of partners only. */
  private readBodies(faits: Faits): Faits | Ecartee {
    if (faits.collectivites.length > 0 || faits.partenaires.length > 0) return faits;
    return this.setAside('corps-absent', false);
  }

  private readAction(faits: Faits, valeurs: Valeurs, pays: readonly string[]): Faits | Ecartee {
    const titre = this.readTexteChamp('projet.titre', valeurs, LONGUEUR_TITRE);
    const champs = this.readChamps('projet', valeurs);
    const formes = valeurs.get('cooperation.forme') ?? [];
    const forme = this.readForme(formes);
    const id = this.readId(valeurs);
    if (titre === undefined) return this.readCooperation(faits, champs, forme, id);
    if (pays.length === 0) return this.setAside('pays-absent', false);
    if (forme === 'action-exterieure' && champs.cadre === undefined) champs.cadre = 'action-exterieure';
    const actions: Action[] = [{ genre: 'projet', id, champs: { titre, ...champs, pays: [...pays] } }];
    // « Jumelage » beside a title says two things: a project, and the link that it is part of.
    if (forme !== undefined && LIENS.has(forme) && faits.partenaires.length > 0)
      actions.push({ genre: 'cooperation', id: undefined, champs: { forme } });
    return { ...faits, actions };
  }

  private readCooperation(
    faits: Faits,
    champs: Record<string, unknown>,
    forme: string | undefined,
    id: string | undefined,
  ): Faits | Ecartee {
    if (faits.partenaires.length === 0) return this.setAside('titre-absent', false);
    const { montant, odd, cadre, genre, langue, cofinancements, mutualisable, ...kept } = champs;
    for (const [nom, value] of Object.entries({ montant, odd, langue, genre, cofinancements, mutualisable }))
      if (value !== undefined)
        this.say('valeur-sans-place', {
          message: `une coopération sans « ${nom} » attendue : un projet a un intitulé`,
          suite: 'publié sans cette valeur',
        });
    const twins = this.colonnes.some(({ nom, champ }) => champ !== undefined && /jumel/i.test(nom));
    const supposed = cadre === 'action-exterieure' ? 'action-exterieure' : twins ? 'jumelage' : 'cooperation';
    if (forme === undefined)
      this.once(
        'forme',
        'forme-supposee',
        {
          message: 'forme du lien attendue, aucune trouvée',
          suite: `publié : « ${supposed} », ici et dans les lignes qui n’en disent rien`,
        },
        undefined,
      );
    return { ...faits, actions: [{ genre: 'cooperation', id, champs: { ...kept, forme: forme ?? supposed } }] };
  }

  private readForme(formes: readonly Valeur[]): string | undefined {
    const [valeur] = formes;
    if (valeur === undefined) return undefined;
    const forme = readEnumeration(valeur.cellule, valeur.colonne.champ?.options ?? []);
    if (forme === undefined && !this.aliment.has('projet.titre'))
      this.unknown(
        valeur,
        `une forme de coopération attendue (${valeur.colonne.champ?.options.join(', ')})`,
        toText(valeur.cellule),
      );
    return forme;
  }

  private readId(valeurs: Valeurs): string | undefined {
    const [valeur] = valeurs.get('projet.id') ?? [];
    const text = valeur === undefined ? '' : toText(valeur.cellule);
    if (text === '') return undefined;
    const id = text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^A-Za-z0-9._-]+/g, '-')
      .replace(/^[^A-Za-z0-9]+|-+$/g, '')
      .slice(0, 50);
    return id === '' ? undefined : id;
  }

  private valuesOf({ cellules }: Ligne): Valeurs {
    const valeurs: Valeurs = new Map();
    for (const colonne of this.colonnes) {
      const cellule = cellules[colonne.place];
      if (colonne.champ === undefined || cellule === undefined || cellule === null) continue;
      if (typeof cellule === 'string' && ERREUR.test(cellule.trim())) {
        this.say(
          'formule-en-erreur',
          { message: `valeur attendue, ${quote(cellule)} trouvé`, suite: 'lu comme une cellule vide' },
          colonne,
        );
        continue;
      }
      if (estRien(toText(cellule))) continue;
      const list = valeurs.get(colonne.champ.cle) ?? [];
      list.push({ colonne, cellule });
      valeurs.set(colonne.champ.cle, list);
    }
    return valeurs;
  }

  // Countries

  private readPays(valeurs: Valeurs): string[] {
    const { pays } = this.noms;
    const all = [...(valeurs.get('projet.pays') ?? []), ...(valeurs.get('partenaire.pays') ?? [])];
    const codes = all.flatMap((valeur) =>
      splitCell(valeur.cellule, (text) => pays.codeOf(text) !== undefined).flatMap((text) => {
        const found = pays.find(text);
        this.bilan.pays.noms++;
        if (found.etat === 'trouvee') {
          this.bilan.pays.reconnus++;
          return [found.ligne];
        }
        const candidats =
          found.etat === 'homonymes' || found.etat === 'inconnue' ? found.candidats.map(this.nommePays) : [];
        const homonyme = found.etat === 'homonymes';
        this.bilan.pays[homonyme ? 'homonymes' : 'inconnus']++;
        this.bilan.aChoisir.pays.set(text, candidats);
        this.say(
          homonyme ? 'pays-homonyme' : 'pays-inconnu',
          {
            message: `nom ou code d’un pays attendu, ${quote(text)} trouvé${listCandidats(candidats)}`,
            suite: 'lu sans ce pays',
          },
          valeur.colonne,
        );
        return [];
      }),
    );
    if (codes.length === 0 && all.length === 0 && this.contexte !== undefined) return [this.contexte];
    return [...new Set(codes)];
  }

  private readonly nommePays = ({ ligne, confiance }: Proche<string>): string =>
    `${ligne} ${this.noms.reference.nomPays.get(ligne) ?? ''} (${percent(confiance)})`;

  // French bodies

  private hasNom(valeurs: Valeurs): boolean {
    return ['collectivite.nom', 'collectivite.siren', 'collectivite.insee'].some((cle) => valeurs.has(cle));
  }

  private readCollectivites(valeurs: Valeurs): CollectiviteConnue[] {
    const { annuaire } = this.noms;
    const isKnown = (text: string) => {
      const { etat } = annuaire.find(text);
      return etat === 'trouvee' || etat === 'homonymes' || etat === 'nouvelle';
    };
    const cells = valeurs.get('collectivite.nom') ?? [];
    const found: CollectiviteConnue[] = [];
    if (cells.length === 0 && this.hasNom(valeurs))
      this.resolveFrench('', this.indicesAt(valeurs, 0, 1), undefined, found);
    for (const [rank, valeur] of cells.entries()) {
      const names = splitCell(valeur.cellule, isKnown);
      for (const [place, name] of names.entries())
        this.resolveFrench(name, rank === 0 ? this.indicesAt(valeurs, place, names.length) : {}, valeur.colonne, found);
    }
    return found.filter((one, place) => found.findIndex(({ id }) => id === one.id) === place);
  }

  private resolveFrench(
    name: string,
    indices: Indices,
    colonne: Colonne | undefined,
    found: CollectiviteConnue[],
  ): void {
    const { annuaire } = this.noms;
    const resolution = annuaire.find(name, indices);
    const shown = name === '' ? (indices.siren ?? indices.insee ?? '') : name;
    this.bilan.francais.noms++;
    if (resolution.etat === 'trouvee' || resolution.etat === 'nouvelle') {
      const { ligne, remarque } = resolution;
      this.bilan.francais[resolution.etat === 'trouvee' ? 'reconnus' : 'nouveaux']++;
      this.write(ligne.id, shown);
      found.push(ligne);
      if (resolution.etat === 'nouvelle')
        this.once(
          `nouveau ${ligne.id}`,
          'corps-nouveau',
          {
            message: `collectivité du code officiel géographique attendue, ${quote(shown)} trouvé : ${remarque}`,
            suite: `publié : ${quote(ligne.nom)}`,
          },
          colonne,
        );
      else if (remarque?.startsWith('par un autre nom'))
        this.once(
          `autre ${shown}`,
          'corps-reconnu',
          {
            message: `nom officiel attendu, ${quote(shown)} trouvé`,
            suite: `lu comme ${quote(ligne.nom)} (${ligne.id})`,
          },
          colonne,
        );
      return;
    }
    const candidats = resolution.candidats.map(
      ({ ligne, confiance }) =>
        `${ligne.id} ${ligne.nom}${ligne.departement ? ` (${ligne.departement})` : ''} (${percent(confiance)})`,
    );
    const homonymes = resolution.etat === 'homonymes';
    this.bilan.francais[homonymes ? 'homonymes' : 'inconnus']++;
    this.bilan.aChoisir.collectivites.set(shown, candidats);
    const why = resolution.etat === 'inconnue' && resolution.remarque !== undefined ? ` : ${resolution.remarque}` : '';
    this.say(
      homonymes ? 'corps-homonyme' : 'corps-inconnu',
      {
        message: `${homonymes ? 'une seule collectivité' : 'collectivité française'} attendue, ${quote(shown)} trouvé${why}${listCandidats(candidats)}`,
        suite: 'lu sans cette collectivité',
      },
      colonne,
    );
  }

  /** What the other columns say of the body at a place of its cell: a list as long as the names stands beside them. */
  private indicesAt(valeurs: Valeurs, place: number, count: number): Indices {
    const at = (cle: string): string | undefined => {
      const cellule = valeurs.get(cle)?.[0]?.cellule;
      if (cellule === undefined) return undefined;
      const parts = Array.isArray(cellule)
        ? cellule.map(toText)
        : toText(cellule)
            .split(/[;\n|]+|\s*\/\s*/)
            .map((part) => part.trim());
      return parts.length === count ? parts[place] : undefined;
    };
    const { reference } = this.noms;
    const siren = sirenOf(at('collectivite.siren') ?? '');
    const insee = at('collectivite.insee')?.toUpperCase();
    const departement = at('collectivite.departement');
    const region = at('collectivite.region');
    const codePostal = at('ligne.codePostal')?.replace(/\s/g, '').padStart(5, '0');
    const natures = this.colonnes.find(({ champ }) => champ?.cle === 'collectivite.nature')?.champ?.options ?? [];
    const nature = at('collectivite.nature');
    return {
      siren,
      insee: insee === undefined ? undefined : insee.padStart(5, '0'),
      departement: departement === undefined ? undefined : departementOf(departement, reference),
      region: region === undefined ? undefined : regionOf(region, reference),
      codePostal: codePostal !== undefined && reference.codesPostaux.has(codePostal) ? codePostal : undefined,
      nature: nature === undefined ? undefined : (readEnumeration(nature, natures) as Indices['nature']),
    };
  }

  /** Fields of the record of the collectivité, and its contacts. */
  private readDetails(valeurs: Valeurs): Record<string, unknown> {
    const details = this.readChamps('collectivite', valeurs);
    const contacts = this.readContacts(valeurs);
    const annee = this.readChamps('apd', valeurs);
    return {
      ...details,
      ...(contacts.length > 0 && { contacts }),
      ...(annee.annee !== undefined && annee.montant !== undefined && { apd: [annee] }),
    };
  }

  private readContacts(valeurs: Valeurs): Record<string, unknown>[] {
    const { courriel: _, prenom, ...contact } = this.readChamps('contact', valeurs);
    const adresses = (valeurs.get('contact.courriel') ?? []).flatMap(({ cellule }) =>
      toText(cellule)
        .replace(/mailto:/gi, ' ')
        .split(/[\s;,<>()]+/)
        .filter((text) => /^[^@]+@[^@]+\.[^@.]{2,}$/.test(text)),
    );
    const nom = [prenom, contact.nom].filter((part) => part !== undefined).join(' ') || contact.fonction;
    if (nom === undefined) {
      const [valeur] = valeurs.get('contact.courriel') ?? [];
      if (adresses.length > 0)
        this.say(
          'contact-sans-nom',
          { message: 'nom ou fonction attendus à côté de l’adresse, rien trouvé', suite: 'publié sans ce contact' },
          valeur?.colonne,
        );
      return [];
    }
    return [{ ...contact, nom, ...(adresses[0] !== undefined && { courriel: adresses[0] }) }];
  }

  // Foreign bodies

  private readPartenaires(
    valeurs: Valeurs,
    codes: readonly string[],
  ): { partenaires: Partenaire[]; paysLus: string[] } {
    const { partenaires: resolveur, pays } = this.noms;
    const found: Partenaire[] = [];
    const paysLus: string[] = [];
    const natures = this.colonnes.find(({ champ }) => champ?.cle === 'partenaire.nature')?.champ?.options ?? [];
    const nature = readEnumeration(valeurs.get('partenaire.nature')?.[0]?.cellule ?? null, natures) as
      | Partenaire['nature']
      | undefined;
    for (const valeur of valeurs.get('partenaire.nom') ?? []) {
      const parts = splitCell(
        valeur.cellule,
        (text) => resolveur.isKnown(text, codes) || pays.codeOf(text) !== undefined,
      );
      for (const [place, text] of parts.entries()) {
        const code = pays.codeOf(text);
        if (code !== undefined && !resolveur.isKnown(text, codes)) {
          paysLus.push(code);
          continue;
        }
        const one = this.resolveForeign(text, codes, this.paysAt(valeurs, place, parts.length), nature, valeur);
        if (one !== undefined) found.push(one);
      }
    }
    const unique = found.filter((one, place) => found.findIndex(({ id }) => id === one.id) === place);
    return { partenaires: this.placePartenaire(unique, valeurs), paysLus };
  }

  /** The country that stands beside a name, when the row has as many of both. */
  private paysAt(valeurs: Valeurs, place: number, count: number): string | undefined {
    const cellule = (valeurs.get('partenaire.pays') ?? valeurs.get('projet.pays'))?.[0]?.cellule;
    if (cellule === undefined) return undefined;
    const { pays } = this.noms;
    const names = splitCell(cellule, (text) => pays.codeOf(text) !== undefined);
    return names.length === count && count > 1 ? pays.codeOf(names[place] ?? '') : undefined;
  }

  private resolveForeign(
    text: string,
    codes: readonly string[],
    beside: string | undefined,
    nature: Partenaire['nature'] | undefined,
    valeur: Valeur,
  ): Partenaire | undefined {
    const { partenaires, reference } = this.noms;
    this.bilan.etrangers.noms++;
    const first = partenaires.find(text, codes, nature);
    const result = 'trouble' in first && beside !== undefined ? partenaires.find(text, [beside], nature) : first;
    if ('trouble' in result) {
      this.bilan.etrangers[result.candidats.length > 1 ? 'homonymes' : 'inconnus']++;
      this.say(
        'partenaire-sans-pays',
        {
          message: `${result.trouble} : ${quote(text)}${listCandidats(result.candidats)}`,
          suite: 'lu sans ce partenaire',
        },
        valeur.colonne,
      );
      return undefined;
    }
    const { partenaire, proches, remarque } = result;
    this.bilan.etrangers[reference.villesDe(partenaire.pays, partenaire.nom).length > 0 ? 'reconnus' : 'nouveaux']++;
    this.write(partenaire.id, text);
    if (proches.length > 0)
      this.once(
        `hors ${partenaire.id}`,
        'partenaire-hors-annuaire',
        {
          message: `ville connue attendue, ${quote(text)} trouvé${listCandidats(proches.map(({ ligne, confiance }) => `${ligne.nom} (${percent(confiance)})`))}`,
          suite: `publié : ${quote(partenaire.nom)}`,
        },
        valeur.colonne,
      );
    if (remarque !== undefined)
      this.say(
        'contradiction',
        { message: `${quote(text)} : ${remarque}`, suite: `publié : ${partenaire.pays}` },
        valeur.colonne,
      );
    return partenaire;
  }

  /** A point of the row is that of its partner, when it has one alone. */
  private placePartenaire(partenaires: Partenaire[], valeurs: Valeurs): Partenaire[] {
    const degrees = (nom: string) => {
      const cellule = valeurs.get(`partenaire.${nom}`)?.[0]?.cellule;
      return cellule === undefined ? Number.NaN : Number(toText(cellule).replace(',', '.').replace('°', ''));
    };
    const [latitude, longitude] = [degrees('latitude'), degrees('longitude')];
    const [only] = partenaires;
    const isPlace =
      Math.abs(latitude) <= 90 &&
      Math.abs(longitude) <= 180 &&
      (Math.abs(latitude) > 0.01 || Math.abs(longitude) > 0.01);
    const { site } = this.readChamps('partenaire', valeurs);
    if (partenaires.length !== 1 || only === undefined) return partenaires;
    return [
      { ...only, ...(isPlace && { coordonnees: { latitude, longitude } }), ...(typeof site === 'string' && { site }) },
    ];
  }

  // Values

  /** The fields of a section, read as their kind says. */
  private readChamps(section: string, valeurs: Valeurs): Record<string, unknown> {
    const champs: Record<string, unknown> = {};
    for (const [cle, list] of valeurs) {
      const champ = list[0]?.colonne.champ;
      if (champ === undefined || champ.section !== section || DEJA_LUS.has(cle)) continue;
      const value = this.readChamp(champ, list, champs);
      if (value !== undefined) champs[champ.nom] ??= value;
    }
    if (section !== 'projet') return champs;
    const cofinancements = this.readCofinancements(valeurs);
    const mutualisable = this.readMutualisable(valeurs);
    return { ...champs, ...(cofinancements.length > 0 && { cofinancements }), ...(mutualisable && { mutualisable }) };
  }

  private readChamp(champ: Champ, list: readonly Valeur[], champs: Record<string, unknown>): unknown {
    const [valeur] = list;
    if (valeur === undefined) return undefined;
    const { cellule, colonne } = valeur;
    const text = toText(cellule);
    switch (champ.genre) {
      case 'date':
        return this.readDate(champ, valeur, champs);
      case 'jour': {
        const lu = readPeriode(cellule);
        const jour = 'valeur' in lu ? lu.valeur.debut : undefined;
        if (jour?.length === 10) return jour;
        return this.unreadable(valeur, 'jour attendu : AAAA-MM-JJ');
      }
      case 'montant': {
        const lu = readMontantCellule(cellule, facteurOf(colonne.nom));
        if ('trouble' in lu) return this.unreadable(valeur, lu.trouble);
        if (lu.remarque !== undefined)
          this.say(
            'valeur-interpretee',
            { message: `montant en euros attendu, ${quote(text)} trouvé`, suite: `${lu.remarque} : ${lu.valeur}` },
            colonne,
          );
        return lu.valeur;
      }
      case 'odd':
        return this.readSeveral(list, (one) => this.readOdd(one), 'numéro d’ODD de 1 à 17 attendu');
      case 'thematique':
        return this.readSeveral(list, (one) => this.readTheme(one), 'thématique du guide attendue');
      case 'enumeration': {
        const code = readEnumeration(cellule, champ.options);
        if (code === undefined)
          this.unknown(valeur, `une valeur de la liste attendue (${champ.options.join(', ')})`, text);
        return code;
      }
      case 'vrai-faux':
        return readVraiFaux(cellule);
      case 'entier': {
        const number = Number(text.replace(/[\s\u202f]/g, '').replace(',', '.'));
        return Number.isInteger(number) ? number : this.unreadable(valeur, 'nombre entier attendu');
      }
      case 'marqueur-genre':
        return /^[012]$/.test(text) ? Number(text) : this.unreadable(valeur, '0, 1 ou 2 attendu');
      case 'adresse':
        return /^https?:\/\//i.test(text)
          ? text
          : /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(text)
            ? `https://${text}`
            : this.unreadable(valeur, 'adresse de site attendue');
      case 'texte':
        return this.readTexteChamp(champ.cle, new Map([[champ.cle, [...list]]]), LONGUEUR_TEXTE);
      default:
        return champ.plusieurs ? list.flatMap((one) => splitCell(one.cellule, () => false)) : text.replace(/\s+/g, ' ');
    }
  }

  private readDate(champ: Champ, valeur: Valeur, champs: Record<string, unknown>): unknown {
    const lu = readPeriode(valeur.cellule);
    if ('trouble' in lu) return this.unreadable(valeur, lu.trouble);
    if (lu.remarque !== undefined)
      this.say(
        'valeur-interpretee',
        {
          message: `date attendue, ${quote(toText(valeur.cellule))} trouvé`,
          suite: `${lu.remarque} : ${lu.valeur.debut}`,
        },
        valeur.colonne,
      );
    const { debut, fin, enCours } = lu.valeur;
    if (enCours) champs.statut ??= 'en-cours';
    if (fin !== undefined) champs.fin ??= fin;
    return champ.nom === 'fin' && fin !== undefined ? fin : debut;
  }

  /** « ODD 6 » over a cell with a cross says the goal 6. */
  private readOdd({ cellule, colonne }: Valeur) {
    const numero = Number(/\bodd\s*(?:n°\s*)?(\d{1,2})\b/i.exec(colonne.nom)?.[1]);
    const mark = readVraiFaux(cellule);
    if (numero >= 1 && numero <= 17 && mark !== undefined && !(typeof cellule === 'number' && cellule > 1))
      return { valeurs: mark ? [numero] : [], inconnus: [] };
    return readOddCellule(cellule);
  }

  private readTheme({ cellule, colonne }: Valeur) {
    const codes = readThematiques(cellule, this.noms.reference);
    for (const approche of codes.approches)
      this.once(
        `theme ${approche}`,
        'valeur-interpretee',
        {
          message: `thématique du guide attendue, ${quote(approche)} trouvé`,
          suite: `lu comme ${codes.valeurs.map((slug) => quote(slug)).join(', ')}`,
        },
        colonne,
      );
    return codes;
  }

  private readSeveral<T>(
    list: readonly Valeur[],
    read: (valeur: Valeur) => { valeurs: T[]; inconnus: string[] },
    expected: string,
  ): T[] | undefined {
    const all = list.flatMap((valeur) => {
      const { valeurs, inconnus } = read(valeur);
      for (const inconnu of inconnus) this.unknown(valeur, expected, inconnu);
      return valeurs;
    });
    return all.length > 0 ? [...new Set(all)] : undefined;
  }

  private readCofinancements(valeurs: Valeurs): Record<string, unknown>[] {
    const organismes = (valeurs.get('cofinancement.organisme') ?? []).flatMap(({ cellule }) =>
      splitCell(cellule, () => false),
    );
    const montants = valeurs.get('cofinancement.montant') ?? [];
    const lus = montants.flatMap((valeur) => {
      const lu = readMontantCellule(valeur.cellule, facteurOf(valeur.colonne.nom));
      if ('valeur' in lu) return [{ valeur: lu.valeur, nom: valeur.colonne.nom, colonne: valeur.colonne }];
      this.unreadable(valeur, lu.trouble);
      return [];
    });
    if (organismes.length === 0) {
      // « Subvention MEAE » says by itself who pays.
      return lus.flatMap(({ valeur, nom, colonne }) => {
        const organisme =
          /\b(?:MEAE|MAE|MAEDI|AFD|Union européenne|UE|Région|Département|agences? de l['’]eau)\b/i.exec(nom)?.[0];
        if (organisme !== undefined) return [{ organisme, montant: valeur }];
        this.say(
          'valeur-sans-place',
          {
            message: 'nom du cofinanceur attendu à côté de son montant, rien trouvé',
            suite: 'publié sans ce cofinancement',
          },
          colonne,
        );
        return [];
      });
    }
    const paired = lus.length === organismes.length;
    if (!paired && lus.length > 0)
      this.say(
        'valeur-sans-place',
        {
          message: `un montant par cofinanceur attendu, ${lus.length} pour ${organismes.length} trouvé`,
          suite: 'cofinanceurs publiés sans montant',
        },
        lus[0]?.colonne,
      );
    return organismes.map((organisme, place) => ({
      organisme,
      ...(paired && lus[place] && { montant: lus[place].valeur }),
    }));
  }

  private readMutualisable(valeurs: Valeurs): Record<string, unknown> | undefined {
    const { ouvert, ...rest } = this.readChamps('mutualisable', valeurs);
    return ouvert === true || (ouvert === undefined && Object.keys(rest).length > 0) ? rest : undefined;
  }

  /** Columns of text for one field follow each other. A text that is too long is never cut. */
  private readTexteChamp(cle: string, valeurs: Valeurs, max: number): string | undefined {
    const list = valeurs.get(cle) ?? [];
    const text = list
      .map(({ cellule }) => toText(cellule))
      .filter((one) => one !== '')
      .join('\n');
    const clean = max === LONGUEUR_TITRE ? text.replace(/\s+/g, ' ').trim() : text.trim();
    if (clean.length <= max) return clean === '' ? undefined : clean;
    const [valeur] = list;
    if (valeur !== undefined) this.unreadable(valeur, `${max} caractères au plus attendus, ${clean.length} trouvés`);
    return undefined;
  }

  // What is said

  private setAside(regle: RegleImport, said: boolean): Ecartee {
    const messages: Partial<Record<RegleImport, string>> = {
      'corps-absent': 'une collectivité française attendue, aucune trouvée',
      'pays-absent': 'le pays du projet ou de son partenaire attendu, aucun trouvé',
      'titre-absent': 'un intitulé ou un partenaire étranger attendu, ni l’un ni l’autre trouvé',
    };
    if (!said)
      this.say(regle, { severite: 'erreur', message: messages[regle] ?? '', suite: 'la ligne est laissée de côté' });
    return { lieu: this.lieu, regle };
  }

  private unreadable({ cellule, colonne }: Valeur, expected: string): undefined {
    this.say(
      'valeur-illisible',
      { message: `${expected}, ${quote(toText(cellule))} trouvé`, suite: 'publié sans cette valeur' },
      colonne,
    );
  }

  private unknown({ colonne }: Valeur, expected: string, found: string): void {
    this.say(
      'valeur-inconnue',
      { message: `${expected}, ${quote(found)} trouvé`, suite: 'publié sans cette valeur' },
      colonne,
    );
  }

  private say(regle: RegleImport, signalement: Signalement, colonne?: Colonne | undefined): void {
    this.journal.add(regle, { ...this.lieu, ...(colonne && { colonne: colonne.nom }) }, signalement);
  }

  /** The same thing of the same name is said where it is first met. */
  private once(key: string, regle: RegleImport, signalement: Signalement, colonne: Colonne | undefined): void {
    const nombre = this.dits.get(key) ?? 0;
    this.dits.set(key, nombre + 1);
    if (nombre === 0) this.say(regle, signalement, colonne);
  }

  private readonly dits = new Map<string, number>();

  private write(id: string, text: string): void {
    const known = this.bilan.ecritures.get(id);
    if (known === undefined) this.bilan.ecritures.set(id, new Set([text]));
    else known.add(text);
  }
}

/** A sheet called « BD » is no Bangladesh. */
const SIGLE = 3;
/** Fields that only a project or a link has: an id or a country alone may be those of a body. */
const ACTION = /^(?:projet\.(?!id$|pays$)|cooperation\.|cofinancement\.)/;
/** Forms of a lasting link: a project alone is none of them. */
const LIENS: ReadonlySet<string> = new Set(['jumelage', 'pacte-amitie', 'transfrontaliere']);

type Valeurs = Map<string, Valeur[]>;

/** Read by functions of their own. */
const DEJA_LUS: ReadonlySet<string> = new Set([
  'projet.id',
  'projet.titre',
  'projet.pays',
  'collectivite.id',
  'collectivite.nom',
  'collectivite.nature',
  'collectivite.siren',
  'collectivite.insee',
  'collectivite.departement',
  'collectivite.region',
  'collectivite.population',
  'partenaire.nom',
  'partenaire.pays',
  'partenaire.nature',
]);

const percent = (confiance: number): string => `${Math.round(confiance * 100)} %`;

const listCandidats = (candidats: readonly string[]): string =>
  candidats.length === 0 ? '' : ` ; au plus proche : ${candidats.join(' · ')}`;
