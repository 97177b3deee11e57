import { LONGUEUR_LIGNE, LONGUEUR_TEXTE } from '../../contract/fields/texte.ts';
import { quote } from '../../contract/words/quote.ts';
import { type Champ, champOf, nommeOptions, nommeValeur } from '../colonnes/champs.ts';
import { estSansMot, splitCell, toText } from '../noms/split-cell.ts';
import type { Reference } from '../reference.ts';
import { readEnumeration, readOddCellule, readThematiques, readVraiFaux } from '../valeurs/read-codes.ts';
import { readPeriode } from '../valeurs/read-date.ts';
import { readMontantCellule } from '../valeurs/read-montant.ts';
import type { Valeur, Valeurs } from './faits.ts';
import type { Parole } from './parole.ts';

/** Reads the values of a row: each as the kind of its field says. */
export class LecteurChamps {
  private readonly parole: Parole;
  private readonly reference: Reference;
  /** The date of the row that says « en cours ». */
  private enCours: Valeur | undefined;

  constructor(parole: Parole, reference: Reference) {
    this.parole = parole;
    this.reference = reference;
  }

  /** The fields of a section, read as their kind says. */
  readChamps(section: string, valeurs: Valeurs): Record<string, unknown> {
    const champs: Record<string, unknown> = {};
    this.enCours = undefined;
    for (const [cle, list] of valeurs) {
      const champ = list[0]?.colonne.champ;
      if (champ === undefined || champ.section !== section || DEJA_LUS.has(cle)) continue;
      const value = this.readChamp(champ, list, champs);
      if (value !== undefined) champs[champ.nom] ??= value;
    }
    this.keepEnCours(champs);
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
        return this.parole.unreadable(valeur, 'jour attendu : AAAA-MM-JJ');
      }
      case 'montant': {
        const lu = readMontantCellule(cellule, colonne.unite);
        if ('trouble' in lu) return this.parole.unreadable(valeur, lu.trouble);
        if (lu.remarque !== undefined)
          this.parole.say(
            'valeur-interpretee',
            { message: `montant en euros attendu, ${quote(text)} trouvé`, suite: `${lu.remarque} : ${lu.valeur}` },
            colonne,
          );
        return lu.valeur;
      }
      case 'odd':
        return this.readSeveral(
          list,
          (one) => this.readOdd(one),
          'numéros d’ODD de 1 à 17 attendus (« 6, 11 » ou « 6 à 11 »)',
        );
      case 'thematique':
        return this.readSeveral(list, (one) => this.readTheme(one), 'thématique du guide attendue');
      case 'enumeration': {
        const code = readEnumeration(cellule, champ);
        if (code === undefined)
          this.parole.unknown(valeur, `une valeur de la liste attendue (${nommeOptions(champ)})`, text);
        return code;
      }
      case 'vrai-faux':
        return this.readVraiFaux(valeur);
      case 'entier': {
        const number = Number(text.replace(/[\s\u202f]/g, '').replace(',', '.'));
        return Number.isInteger(number) ? number : this.parole.unreadable(valeur, 'nombre entier attendu');
      }
      case 'marqueur-genre':
        return /^[012]$/.test(text) ? Number(text) : this.parole.unreadable(valeur, '0, 1 ou 2 attendu');
      case 'adresse':
        return /^https?:\/\//i.test(text)
          ? text
          : /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(text)
            ? `https://${text}`
            : this.parole.unreadable(valeur, 'adresse de site attendue');
      case 'texte':
        return this.readTexteChamp(champ.cle, new Map([[champ.cle, [...list]]]), LONGUEUR_TEXTE);
      default:
        return champ.plusieurs ? list.flatMap((one) => splitCell(one.cellule, () => false)) : text.replace(/\s+/g, ' ');
    }
  }

  /** « Oui, sous conditions » is a yes; « à étudier » is none. */
  private readVraiFaux(valeur: Valeur): boolean | undefined {
    const text = toText(valeur.cellule);
    const lu = readVraiFaux(valeur.cellule);
    if (lu !== undefined) return lu;
    const [, dit] = /^(oui|non)(?![\p{L}\d])/iu.exec(text) ?? [];
    if (dit === undefined) return this.parole.unknown(valeur, 'oui ou non attendu', text);
    this.parole.say(
      'valeur-interpretee',
      {
        message: `oui ou non attendu, ${quote(text)} trouvé`,
        suite: `lu comme ${quote(dit.toLowerCase())} ; le reste n’est pas publié`,
      },
      valeur.colonne,
    );
    return readVraiFaux(dit);
  }

  private readDate(champ: Champ, valeur: Valeur, champs: Record<string, unknown>): unknown {
    if (valeur.colonne.moisDabord && AMBIGUE.test(toText(valeur.cellule)))
      return this.parole.unreadable(
        valeur,
        'date sans doute possible attendue : d’autres de la colonne ont le mois avant le jour',
      );
    const lu = readPeriode(valeur.cellule);
    if ('trouble' in lu) return this.parole.unreadable(valeur, lu.trouble);
    if (lu.remarque !== undefined)
      this.parole.say(
        'valeur-interpretee',
        {
          message: `date attendue, ${quote(toText(valeur.cellule))} trouvé`,
          suite: `${lu.remarque} : ${lu.valeur.debut}`,
        },
        valeur.colonne,
      );
    const { debut, fin, enCours } = lu.valeur;
    if (enCours) this.enCours = valeur;
    if (champ.nom === 'fin' && fin !== undefined && debut !== undefined)
      this.parole.say(
        'valeur-interpretee',
        {
          message: `une fin attendue, une période trouvée : ${quote(toText(valeur.cellule))}`,
          suite: `lu comme ${quote(fin)} ; ${quote(debut)} n’est pas lu comme un début`,
        },
        valeur.colonne,
      );
    const borne = champ.nom === 'fin' ? (fin ?? debut) : fin;
    if (borne !== undefined) this.keepFin(borne, valeur, champs, champ.nom === 'fin');
    return champ.nom === 'fin' ? champs.fin : debut;
  }

  /** « 2019 - en cours » says the status, unless a column does. */
  private keepEnCours(champs: Record<string, unknown>): void {
    if (this.enCours === undefined) return;
    champs.statut ??= 'en-cours';
    if (champs.statut !== 'en-cours')
      this.parole.say(
        'contradiction',
        {
          message: `une date et un statut qui s’accordent attendus, ${quote(toText(this.enCours.cellule))} trouvé à côté de ${quote(nommeStatut(champs.statut))}`,
          correction: 'gardez ce qui est vrai dans les deux colonnes',
          suite: `publié : ${quote(nommeStatut(champs.statut))}`,
        },
        this.enCours.colonne,
      );
  }

  /** A period and a column « Fin » may both say the end: the more precise is kept, and of two that contradict each other, the column wins. */
  private keepFin(fin: string, { colonne }: Valeur, champs: Record<string, unknown>, isColonneFin: boolean): void {
    const connue = champs.fin;
    if (typeof connue !== 'string' || fin.startsWith(connue)) champs.fin = fin;
    else if (!connue.startsWith(fin)) {
      if (isColonneFin) champs.fin = fin;
      this.parole.say(
        'fin-contredite',
        {
          message: `une seule fin attendue, ${quote(connue)} et ${quote(fin)} trouvés`,
          suite: `publié : ${quote(isColonneFin ? fin : connue)}`,
        },
        colonne,
      );
    }
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
    const codes = readThematiques(cellule, this.reference);
    for (const approche of codes.approches)
      this.parole.once(
        `theme ${approche}`,
        'valeur-interpretee',
        {
          message: `thématique du guide attendue, ${quote(approche)} trouvé`,
          suite: `lu comme ${codes.valeurs.map((slug) => quote(this.nommeThematique(slug))).join(', ')}`,
        },
        colonne,
      );
    return codes;
  }

  private readonly nommeThematique = (slug: string): string =>
    this.reference.donnees.thematiques.find((one) => one.slug === slug)?.nom ?? slug;

  private readSeveral<T>(
    list: readonly Valeur[],
    read: (valeur: Valeur) => { valeurs: T[]; inconnus: string[] },
    expected: string,
  ): T[] | undefined {
    const all = list.flatMap((valeur) => {
      const { valeurs, inconnus } = read(valeur);
      for (const inconnu of inconnus) this.parole.unknown(valeur, expected, inconnu);
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
      const lu = readMontantCellule(valeur.cellule, valeur.colonne.unite);
      if ('valeur' in lu) return [{ valeur: lu.valeur, nom: valeur.colonne.nom, colonne: valeur.colonne }];
      this.parole.unreadable(valeur, lu.trouble);
      return [];
    });
    if (organismes.length === 0) {
      // « Subvention MEAE » says by itself who pays.
      return lus.flatMap(({ valeur, nom, colonne }) => {
        const organisme =
          /\b(?:MEAE|MAE|MAEDI|AFD|Union européenne|UE|Région|Département|agences? de l['’]eau)\b/i.exec(nom)?.[0];
        if (organisme !== undefined) return [{ organisme, montant: valeur }];
        this.parole.say(
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
      this.parole.say(
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
    const isSilent = !valeurs.has('mutualisable.ouvert');
    return ouvert === true || (isSilent && Object.keys(rest).length > 0) ? rest : undefined;
  }

  /** Columns of text for one field follow each other. A text that is too long is never cut. */
  readTexteChamp(cle: string, valeurs: Valeurs, max: number): string | undefined {
    const list = valeurs.get(cle) ?? [];
    const text = list
      .map(({ cellule }) => toText(cellule))
      .filter((one) => one !== '')
      .join('\n');
    const clean = max === LONGUEUR_LIGNE ? text.replace(/\s+/g, ' ').trim() : text.trim();
    const [valeur] = list;
    if (clean === '' || valeur === undefined) return undefined;
    if (estSansMot(clean)) return this.parole.unreadable(valeur, 'texte attendu');
    if (clean.length > max)
      return this.parole.unreadable(valeur, `${max} caractères au plus attendus, ${clean.length} trouvés`);
    return clean;
  }
}

function nommeStatut(code: unknown): string {
  const champ = champOf('projet.statut');
  return champ === undefined ? String(code) : nommeValeur(champ, String(code));
}

/** Its day and its month may be taken one for the other. */
const AMBIGUE = /(?<!\d)(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|1[0-2])\/\d{4}/;

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
