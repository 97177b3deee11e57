import { LONGUEUR_LIGNE } from '../../contract/fields/texte.ts';
import { foldText } from '../../contract/words/fold-text.ts';
import { LIBELLES_FORME } from '../../contract/words/libelles.ts';
import { quote } from '../../contract/words/quote.ts';
import type { Journal } from '../atlas/journal.ts';
import { nommeOptions } from '../colonnes/champs.ts';
import type { Noms } from '../colonnes/judge-values.ts';
import type { Colonne } from '../colonnes/match-columns.ts';
import { ERREUR, estRien, toText } from '../noms/split-cell.ts';
import { type RegleImport, setAside } from '../regles.ts';
import type { Cellule, Ligne, Tableau } from '../tableau.ts';
import { readEnumeration, readVraiFaux } from '../valeurs/read-codes.ts';
import type { Action, Bilan, Ecartee, Faits, Valeur, Valeurs } from './faits.ts';
import { Parole } from './parole.ts';
import { LecteurChamps } from './read-champs.ts';
import { LecteurCorps, SIGLE } from './read-corps.ts';

/** Titles of rows of no one country, folded. */
const SANS_PAYS =
  /^(?:europe|afrique|asie|ameriques?|oceanie|maghreb|sahel|proche orient|moyen orient|mediterranee|caraibes?|balkans|monde|divers|autres?|multi ?pays|plusieurs pays|international)\b/;

/** Reads the rows of one table. */
export class LecteurLignes {
  private readonly noms: Noms;
  private readonly parole: Parole;
  private readonly champs: LecteurChamps;
  private readonly corps: LecteurCorps;
  private readonly tableau: Tableau;
  private readonly colonnes: readonly Colonne[];
  private readonly aliment: ReadonlySet<string>;

  constructor(tableau: Tableau, colonnes: readonly Colonne[], noms: Noms, journal: Journal, bilan: Bilan) {
    this.tableau = tableau;
    this.colonnes = colonnes;
    this.noms = noms;
    this.parole = new Parole(journal, { fichier: tableau.fichier, feuille: tableau.feuille });
    this.champs = new LecteurChamps(this.parole, noms.reference);
    this.corps = new LecteurCorps(this.parole, noms, bilan, colonnes, this.champs);
    this.aliment = new Set(colonnes.flatMap(({ champ }) => (champ === undefined ? [] : [champ.cle])));
    if (
      !this.aliment.has('projet.pays') &&
      !this.aliment.has('partenaire.pays') &&
      tableau.feuille !== undefined &&
      // A sheet called « BD » is no Bangladesh.
      tableau.feuille.trim().length > SIGLE
    )
      this.corps.contexte = noms.pays.codeOf(tableau.feuille);
    if (this.corps.contexte !== undefined)
      this.parole.say('valeur-interpretee', {
        message: `une colonne « Pays » attendue, une feuille nommée ${quote(tableau.feuille ?? '')} trouvée`,
        suite: `pays de ses lignes : ${noms.reference.nomPays.get(this.corps.contexte)}`,
      });
  }

  /** A row with the name of a country alone is the title of those that follow; « Europe » ends the country before it. */
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
    const isEnd = this.corps.contexte !== undefined && SANS_PAYS.test(foldText(only));
    if (code === undefined && !isEnd) return false;
    this.corps.contexte = code;
    this.parole.lieu = { fichier: this.tableau.fichier, feuille: this.tableau.feuille, ligne: numero };
    this.parole.say('intertitre', {
      message: `une fiche attendue, ${quote(only)} trouvé`,
      suite:
        code === undefined
          ? 'les lignes qui suivent n’ont plus de pays'
          : `pays des lignes qui suivent : ${this.noms.reference.nomPays.get(code)}`,
    });
    return true;
  }

  read(ligne: Ligne): Faits | Ecartee {
    this.parole.lieu = { fichier: this.tableau.fichier, feuille: this.tableau.feuille, ligne: ligne.numero };
    const since = this.parole.journal.diagnostics.length;
    const read = this.readLigne(ligne);
    if ('regle' in read)
      setAside(this.parole.journal, since, [
        'corps-inconnu',
        'corps-homonyme',
        'pays-inconnu',
        'pays-homonyme',
        'partenaire-sans-pays',
        'partenaire-absent',
      ]);
    return read;
  }

  private readLigne(ligne: Ligne): Faits | Ecartee {
    const valeurs = this.valuesOf(ligne);
    const codes = this.corps.readPays(valeurs);
    const collectivites = this.corps.readCollectivites(valeurs);
    // « Congo » and « Brazzaville » say together which Congo it is.
    const { partenaires, paysLus } = this.corps.readPartenaires(valeurs, codes.length > 0 ? codes : this.corps.ambigus);
    const faits: Faits = {
      lieu: this.parole.lieu,
      fictif: (valeurs.get('ligne.fictif') ?? []).some(({ cellule }) => readVraiFaux(cellule) === true),
      collectivites,
      details: this.readDetails(valeurs),
      partenaires,
      actions: [],
    };
    const isAction = [...this.aliment].some((cle) => ACTION.test(cle)) || this.isLink();
    if (!isAction) return this.readBodies(faits);
    if (collectivites.length === 0)
      return this.setAside(this.corps.hasNom(valeurs) ? 'corps-inconnu' : 'corps-absent', this.corps.hasNom(valeurs));
    const pays = [...new Set([...codes, ...paysLus, ...partenaires.map((one) => one.pays)])];
    return this.readAction(faits, valeurs, pays, codes);
  }

  private isLink(): boolean {
    return [...this.aliment].some((cle) => cle.startsWith('collectivite.')) && this.aliment.has('partenaire.nom');
  }

  /** A table of collectivités only, or of partners only. */
  private readBodies(faits: Faits): Faits | Ecartee {
    if (faits.collectivites.length > 0 || faits.partenaires.length > 0) return faits;
    return this.setAside('corps-absent', false);
  }

  private readAction(
    faits: Faits,
    valeurs: Valeurs,
    pays: readonly string[],
    codes: readonly string[],
  ): Faits | Ecartee {
    const titre = this.champs.readTexteChamp('projet.titre', valeurs, LONGUEUR_LIGNE);
    if (titre !== undefined && (!/\p{L}/u.test(titre) || /^(?:true|false|vrai|faux)$/i.test(titre)))
      this.parole.say(
        'valeur-interpretee',
        { message: `un intitulé en mots attendu, ${quote(titre)} trouvé`, suite: 'publié tel quel' },
        valeurs.get('projet.titre')?.[0]?.colonne,
      );
    const champs = this.champs.readChamps('projet', valeurs);
    const formes = valeurs.get('cooperation.forme') ?? [];
    const forme = this.readForme(formes);
    const id = this.readId(valeurs);
    if (titre === undefined) {
      if (faits.partenaires.length > 0) this.sayPaysSeuls(faits, valeurs, codes);
      return this.readCooperation(faits, valeurs, champs, forme, id);
    }
    if (pays.length === 0) return this.setAside(this.corps.paysTu ?? 'pays-absent', this.corps.paysTu !== undefined);
    if (forme === 'action-exterieure' && champs.cadre === undefined) champs.cadre = 'action-exterieure';
    const actions: Action[] = [{ genre: 'projet', id, champs: { titre, ...champs, pays: [...pays] } }];
    // « Jumelage » beside a title says two things: a project, and the link that it is part of.
    if (forme !== undefined && LIENS.has(forme) && faits.partenaires.length > 0)
      actions.push({ genre: 'cooperation', id: undefined, champs: { forme } });
    return { ...faits, actions };
  }

  /** A link has the countries of its partners and no other. What stands with a name in another country was said. */
  private sayPaysSeuls({ partenaires }: Faits, valeurs: Valeurs, codes: readonly string[]): void {
    const seuls = codes.length < 2 ? [] : codes.filter((code) => partenaires.every(({ pays }) => pays !== code));
    const colonne = (valeurs.get('projet.pays') ?? valeurs.get('partenaire.pays'))?.[0]?.colonne;
    for (const code of seuls)
      this.parole.say(
        'pays-sans-partenaire',
        {
          message: `un partenaire attendu pour le pays ${quote(this.noms.reference.nomPays.get(code) ?? code)}, aucun trouvé`,
          suite: 'le lien est publié sans ce pays',
        },
        colonne,
      );
  }

  private readCooperation(
    faits: Faits,
    valeurs: Valeurs,
    champs: Record<string, unknown>,
    forme: string | undefined,
    id: string | undefined,
  ): Faits | Ecartee {
    // Who may be abroad is not known either: the country alone is to be mended.
    if (faits.partenaires.length === 0)
      return valeurs.has('partenaire.nom') && this.corps.paysTu !== undefined
        ? this.setAside(this.corps.paysTu, true)
        : this.setAside(this.corps.partenaireTu ?? 'titre-absent', this.corps.partenaireTu !== undefined);
    const { montant, odd, cadre, genre, langue, cofinancements, mutualisable, ...kept } = champs;
    for (const [nom, value] of Object.entries({ montant, odd, langue, genre, cofinancements, mutualisable }))
      if (value !== undefined) this.sayProjetSansTitre(valeurs, nom);
    const twins = this.colonnes.some(({ nom, champ }) => champ !== undefined && /jumel/i.test(nom));
    const supposed = cadre === 'action-exterieure' ? 'action-exterieure' : twins ? 'jumelage' : 'cooperation';
    if (forme === undefined)
      this.parole.once(
        'forme',
        'forme-supposee',
        {
          message: 'forme du lien attendue, aucune trouvée',
          suite: `publié : ${quote(LIBELLES_FORME[supposed])}, ici et dans les lignes qui n’en disent rien`,
        },
        undefined,
      );
    return { ...faits, actions: [{ genre: 'cooperation', id, champs: { ...kept, forme: forme ?? supposed } }] };
  }

  /** What only a project has is lost without the title that makes one: how to give it one depends on the columns. */
  private sayProjetSansTitre(valeurs: Valeurs, nom: string): void {
    const sections = [nom, nom.replace(/s$/, '')];
    const valeur = [...valeurs.values()]
      .flat()
      .find(({ colonne: { champ } }) => champ?.cle === `projet.${nom}` || sections.includes(champ?.section ?? ''));
    const titres = this.colonnes.find(({ champ }) => champ?.cle === 'projet.titre');
    this.parole.say(
      'projet-sans-titre',
      {
        message: `l’intitulé d’un projet attendu pour publier ${quote(toText(valeur?.cellule))}, aucun trouvé sur la ligne`,
        ...(titres !== undefined && {
          correction: `un montant, un ODD, un cofinancement se publient avec un projet : écrivez son intitulé dans la colonne ${quote(titres.nom)}`,
        }),
        suite: 'le lien est publié sans cette valeur',
      },
      valeur?.colonne,
    );
  }

  private readForme(formes: readonly Valeur[]): string | undefined {
    const [valeur] = formes;
    if (valeur === undefined) return undefined;
    const forme = readEnumeration(valeur.cellule, valeur.colonne.champ);
    if (forme === undefined && !this.aliment.has('projet.titre'))
      this.parole.unknown(
        valeur,
        `une forme de coopération attendue (${valeur.colonne.champ && nommeOptions(valeur.colonne.champ)})`,
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
        this.parole.say(
          'formule-en-erreur',
          { message: `valeur attendue, ${quote(cellule)} trouvé`, suite: 'lu comme une cellule vide' },
          colonne,
        );
        continue;
      }
      const isCode = colonne.enCodes && colonne.champ.genre === 'pays' && toText(cellule) !== '';
      if (!isCode && estRien(toText(cellule))) continue;
      const list = valeurs.get(colonne.champ.cle) ?? [];
      list.push({ colonne, cellule });
      valeurs.set(colonne.champ.cle, list);
    }
    return valeurs;
  }

  /** Fields of the record of the collectivité, and its contacts. */
  private readDetails(valeurs: Valeurs): Record<string, unknown> {
    const details = this.champs.readChamps('collectivite', valeurs);
    const contacts = this.readContacts(valeurs);
    const annee = this.champs.readChamps('apd', valeurs);
    this.sayApdIncomplete(valeurs);
    return {
      ...details,
      ...(contacts.length > 0 && { contacts }),
      ...(annee.annee !== undefined && annee.montant !== undefined && { apd: [annee] }),
    };
  }

  /** An aid is an amount in a year: each is nothing without the other. */
  private sayApdIncomplete(valeurs: Valeurs): void {
    const [montant, annee] = [valeurs.get('apd.montant')?.[0], valeurs.get('apd.annee')?.[0]];
    const seul = montant ?? annee;
    if (seul === undefined || (montant !== undefined && annee !== undefined)) return;
    const message =
      annee === undefined
        ? `l’année de l’aide (APD) attendue à côté de son montant, rien trouvé : ${quote(toText(seul.cellule))}`
        : `le montant de l’aide (APD) attendu à côté de son année, rien trouvé : ${quote(toText(seul.cellule))}`;
    const correction = 'donnez l’année et le montant, chacun dans sa colonne';
    this.parole.say('valeur-sans-place', { message, correction, suite: 'publié sans cette aide' }, seul.colonne);
  }

  private readContacts(valeurs: Valeurs): Record<string, unknown>[] {
    const { courriel: _, prenom, ...contact } = this.champs.readChamps('contact', valeurs);
    const cells = valeurs.get('contact.courriel') ?? [];
    const adresses = cells.flatMap((valeur) => {
      const found = readAdresses(valeur.cellule);
      if (found.length === 0) this.parole.unreadable(valeur, 'une adresse de courriel attendue');
      return found;
    });
    const nom = [prenom, contact.nom].filter((part) => part !== undefined).join(' ') || contact.fonction;
    if (nom === undefined) {
      if (adresses.length > 0)
        this.parole.say(
          'contact-sans-nom',
          { message: 'nom ou fonction attendus à côté de l’adresse, rien trouvé', suite: 'publié sans ce contact' },
          cells[0]?.colonne,
        );
      return [];
    }
    if (adresses.length > 1)
      this.parole.say(
        'valeur-sans-place',
        {
          message: `une adresse par contact attendue, ${adresses.length} trouvées`,
          suite: 'seule la première est lue',
        },
        cells[0]?.colonne,
      );
    return [{ ...contact, nom, ...(adresses[0] !== undefined && { courriel: adresses[0] }) }];
  }
  private setAside(regle: RegleImport, said: boolean): Ecartee {
    const messages: Partial<Record<RegleImport, string>> = {
      'corps-absent': 'une collectivité française attendue, aucune trouvée',
      'pays-absent': 'le pays du projet ou de son partenaire attendu, aucun trouvé',
      'titre-absent': 'un intitulé ou un partenaire étranger attendu, ni l’un ni l’autre trouvé',
    };
    if (!said)
      this.parole.say(regle, {
        severite: 'erreur',
        message: messages[regle] ?? '',
        suite: 'la ligne est laissée de côté',
      });
    return { lieu: this.parole.lieu, regle };
  }
}

const readAdresses = (cellule: Cellule): string[] =>
  toText(cellule)
    .replace(/mailto:/gi, ' ')
    .split(/[\s;,<>()]+/)
    .filter((text) => /^[^@]+@[^@]+\.[^@.]{2,}$/.test(text));

/** Fields that only a project or a link has: an id or a country alone may be those of a body. */
const ACTION = /^(?:projet\.(?!id$|pays$)|cooperation\.|cofinancement\.)/;
/** Forms of a lasting link: a project alone is none of them. */
const LIENS: ReadonlySet<string> = new Set(['jumelage', 'pacte-amitie', 'transfrontaliere']);
