import { distance } from 'geokdbush';
import type { Partenaire } from '../../contract/atlas/partenaire.ts';
import type { Coordonnees } from '../../contract/fields/coordonnees.ts';
import { LIBELLES_NATURE } from '../../contract/words/libelles.ts';
import { quote } from '../../contract/words/quote.ts';
import type { Noms } from '../colonnes/judge-values.ts';
import type { Colonne } from '../colonnes/match-columns.ts';
import { type Candidat, nommeProche, type Possible } from '../noms/nearest.ts';
import { departementOf, type Indices, regionOf, sirenOf } from '../noms/read-nom.ts';
import { estProvisoire, estRien, splitCell, toText } from '../noms/split-cell.ts';
import type { CollectiviteConnue } from '../reference.ts';
import type { RegleImport } from '../regles.ts';
import { readEnumeration } from '../valeurs/read-codes.ts';
import { readDegres } from '../valeurs/read-degres.ts';
import type { Bilan, Valeur, Valeurs } from './faits.ts';
import { listCandidats, type Parole } from './parole.ts';
import type { LecteurChamps } from './read-champs.ts';

/** Resolves the names of a row: countries, French bodies, foreign ones. */
export class LecteurCorps {
  /** The country that a title, or the name of the sheet, says of the rows under it. */
  contexte: string | undefined;
  /** What a name of the row that several countries share may be. */
  ambigus: string[] = [];
  /** What was said of a country of the row that is not known: what depends on it is not said as well. */
  paysTu: RegleImport | undefined;
  /** What was said of a partner that no name tells. */
  partenaireTu: RegleImport | undefined;
  private readonly parole: Parole;
  private readonly noms: Noms;
  private readonly bilan: Bilan;
  private readonly colonnes: readonly Colonne[];
  private readonly champs: LecteurChamps;

  constructor(parole: Parole, noms: Noms, bilan: Bilan, colonnes: readonly Colonne[], champs: LecteurChamps) {
    this.parole = parole;
    this.noms = noms;
    this.bilan = bilan;
    this.colonnes = colonnes;
    this.champs = champs;
  }

  // Countries

  readPays(valeurs: Valeurs): string[] {
    const { pays } = this.noms;
    this.ambigus = [];
    this.paysTu = undefined;
    const all = [...(valeurs.get('projet.pays') ?? []), ...(valeurs.get('partenaire.pays') ?? [])];
    const codes = all.flatMap((valeur) =>
      this.splitPays(valeur).flatMap((text) => {
        const found = pays.find(text);
        this.bilan.pays.noms++;
        if (found.etat === 'trouvee') {
          this.bilan.pays.reconnus++;
          if (estRien(toText(valeur.cellule)))
            this.parole.say(
              'valeur-interpretee',
              {
                message: `code d’un pays attendu, ${quote(text)} trouvé : ce pays, ou rien ?`,
                correction: 'écrivez le nom du pays, ou laissez la cellule vide s’il n’y en a pas',
                suite: `lu comme ${quote(this.noms.reference.nomPays.get(found.ligne) ?? found.ligne)}`,
              },
              valeur.colonne,
            );
          if (found.remarque !== undefined)
            this.parole.say(
              'valeur-interpretee',
              {
                message: `le nom d’un pays attendu, ${quote(text)} trouvé`,
                correction: 'écrivez la ville dans la colonne du partenaire',
                suite: `lu comme ${quote(this.noms.reference.nomPays.get(found.ligne) ?? found.ligne)} : ${found.remarque}`,
              },
              valeur.colonne,
            );
          return [found.ligne];
        }
        const candidats =
          found.etat === 'homonymes' || found.etat === 'inconnue' ? found.candidats.map(this.toCandidat) : [];
        const homonyme = found.etat === 'homonymes';
        if (found.etat === 'homonymes') this.ambigus.push(...found.candidats.map(({ ligne }) => ligne));
        this.bilan.pays[homonyme ? 'homonymes' : 'inconnus']++;
        this.bilan.aChoisir.pays.set(text, candidats);
        this.paysTu = homonyme ? 'pays-homonyme' : 'pays-inconnu';
        this.parole.say(
          this.paysTu,
          {
            message: `nom ou code d’un pays attendu, ${quote(text)} trouvé${listCandidats(candidats.map(nommeProche), homonyme)}`,
            suite: homonyme ? 'lu sans ce pays, à moins que la ville du partenaire ne le dise' : 'lu sans ce pays',
          },
          valeur.colonne,
        );
        return [];
      }),
    );
    if (codes.length === 0 && all.length === 0 && this.contexte !== undefined) return [this.contexte];
    return [...new Set(codes)];
  }

  /** The names of countries in a cell. Among codes, `NA` is one. */
  private splitPays({ cellule, colonne }: Valeur): string[] {
    const parts = toText(cellule).split(/[\s;,/|+]+/);
    const areCodes = parts.every((part) => /^\p{Lu}{2}$/u.test(part)) && (colonne.enCodes || !parts.every(estRien));
    return areCodes ? parts : splitCell(cellule, (text) => this.noms.pays.codeOf(text) !== undefined);
  }

  private readonly toCandidat = ({ ligne, confiance }: Possible<string>): Candidat => ({
    valeur: ligne,
    nom: this.noms.reference.nomPays.get(ligne) ?? '',
    confiance,
  });

  // French bodies

  hasNom(valeurs: Valeurs): boolean {
    return ['collectivite.nom', 'collectivite.siren', 'collectivite.insee'].some((cle) => valeurs.has(cle));
  }

  readCollectivites(valeurs: Valeurs): CollectiviteConnue[] {
    const { annuaire } = this.noms;
    const isKnown = (text: string) => {
      const { etat } = annuaire.find(text);
      return etat === 'trouvee' || etat === 'homonymes' || etat === 'nouvelle';
    };
    this.checkCodes(valeurs);
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

  /** « 2,1E+08 »: a spreadsheet spoils codes, and the name alone must then tell the body. */
  private checkCodes(valeurs: Valeurs): void {
    for (const [cle, { attendu, isCode }] of Object.entries(CODES))
      for (const valeur of valeurs.get(cle) ?? []) {
        const parts = Array.isArray(valeur.cellule)
          ? valeur.cellule.map(toText)
          : toText(valeur.cellule).split(/[;\n|/]+/);
        if (parts.map((part) => part.trim()).some((part) => !estRien(part) && !isCode(part)))
          this.parole.unreadable(valeur, attendu);
      }
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
        this.parole.once(
          `nouveau ${ligne.id}`,
          'corps-nouveau',
          {
            message: `collectivité du code officiel géographique attendue, ${quote(shown)} trouvé : ${remarque}`,
            suite: `publié : ${quote(ligne.nom)}`,
          },
          colonne,
        );
      else if (remarque?.startsWith('par un autre nom'))
        this.parole.once(
          `autre ${shown}`,
          'corps-reconnu',
          {
            message: `nom officiel attendu, ${quote(shown)} trouvé`,
            suite: `lu comme ${quote(ligne.nom)}${ligne.departement ? ` (${ligne.departement})` : ''}`,
          },
          colonne,
        );
      return;
    }
    const nomsDe = resolution.candidats.map(({ ligne: { nom, departement } }) =>
      departement ? `${nom} (${departement})` : nom,
    );
    // Saint-Martin (978) is a commune and the collectivité d’outre-mer.
    const candidats = resolution.candidats.map(({ ligne, confiance }, place) => {
      const nom = nomsDe[place] ?? '';
      const isShared = nomsDe.filter((other) => other === nom).length > 1;
      return {
        valeur: ligne.id,
        nom: isShared ? `${nom}, ${(LIBELLES_NATURE[ligne.nature] ?? ligne.nature).toLowerCase()}` : nom,
        confiance,
      };
    });
    const homonymes = resolution.etat === 'homonymes';
    this.bilan.francais[homonymes ? 'homonymes' : 'inconnus']++;
    this.bilan.aChoisir.collectivites.set(shown, candidats);
    const why = resolution.etat === 'inconnue' && resolution.remarque !== undefined ? ` : ${resolution.remarque}` : '';
    this.parole.say(
      homonymes ? 'corps-homonyme' : 'corps-inconnu',
      {
        message: `${homonymes ? 'une seule collectivité' : 'collectivité française'} attendue, ${quote(shown)} trouvé${why}${listCandidats(candidats.map(nommeProche), homonymes)}`,
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
    const code = {
      departement: departement === undefined ? undefined : departementOf(departement, reference),
      region: region === undefined ? undefined : regionOf(region, reference),
    };
    this.sayUnknownPlace(valeurs, 'département', departement, code.departement);
    this.sayUnknownPlace(valeurs, 'région', region, code.region);
    const codePostal = at('ligne.codePostal')?.replace(/\s/g, '').padStart(5, '0');
    const natures = this.colonnes.find(({ champ }) => champ?.cle === 'collectivite.nature')?.champ;
    const nature = at('collectivite.nature');
    return {
      siren,
      insee: insee === undefined ? undefined : insee.padStart(5, '0'),
      ...code,
      codePostal: codePostal !== undefined && reference.codesPostaux.has(codePostal) ? codePostal : undefined,
      nature: nature === undefined ? undefined : (readEnumeration(nature, natures) as Indices['nature']),
    };
  }

  /** A place that is not known tells nothing apart: the same one is said once. */
  private sayUnknownPlace(
    valeurs: Valeurs,
    genre: 'département' | 'région',
    text: string | undefined,
    code?: string,
  ): void {
    if (text === undefined || text === '' || estRien(text) || code !== undefined) return;
    const cle = genre === 'région' ? 'collectivite.region' : 'collectivite.departement';
    this.parole.once(
      `${cle} ${text}`,
      'valeur-inconnue',
      {
        message: `nom ou code d’un${genre === 'région' ? 'e région' : ' département'} attendu, ${quote(text)} trouvé`,
        correction: 'écrivez son nom ou son code',
        suite: 'lu sans ce lieu, ici et dans les lignes qui le répètent',
      },
      valeurs.get(cle)?.[0]?.colonne,
    );
  }

  // Foreign bodies

  readPartenaires(valeurs: Valeurs, codes: readonly string[]): { partenaires: Partenaire[]; paysLus: string[] } {
    const { partenaires: resolveur, pays } = this.noms;
    const found: Partenaire[] = [];
    const paysLus: string[] = [];
    // Those that a shared name may mean are no countries that the row tells.
    const isTold = codes !== this.ambigus;
    this.partenaireTu = undefined;
    const natures = this.colonnes.find(({ champ }) => champ?.cle === 'partenaire.nature')?.champ;
    const nature = readEnumeration(valeurs.get('partenaire.nature')?.[0]?.cellule ?? null, natures) as
      | Partenaire['nature']
      | undefined;
    for (const valeur of valeurs.get('partenaire.nom') ?? []) {
      const parts = splitCell(
        valeur.cellule,
        (text) => resolveur.isKnown(text, codes) || pays.codeOf(text) !== undefined || estProvisoire(text),
      );
      for (const [place, text] of parts.entries()) {
        const code = pays.codeOf(text);
        const isPays = code !== undefined && !resolveur.isKnown(text, codes);
        // « CH » is a centre hospitalier rather than Switzerland.
        if (estProvisoire(text)) this.sayUnnamed(text, valeur, '');
        else if (isPays && !isTold && text.length > SIGLE) paysLus.push(code);
        else if (isPays) this.sayUnnamed(text, valeur, this.nommeLu(code, codes));
        if (isPays || estProvisoire(text)) continue;
        const one = this.resolveForeign(text, codes, this.paysAt(valeurs, place, parts.length), nature, valeur);
        if (one !== undefined) found.push(one);
      }
    }
    const unique = found.filter((one, place) => found.findIndex(({ id }) => id === one.id) === place);
    return { partenaires: this.placePartenaire(unique, valeurs), paysLus };
  }

  private nommeLu(code: string, codes: readonly string[]): string {
    const nom = quote(this.noms.reference.nomPays.get(code) ?? code);
    return `, qui se lit comme le pays ${nom}${codes.length === 0 || codes.includes(code) ? '' : ', que la ligne ne nomme pas'}`;
  }

  private sayUnnamed(text: string, { colonne }: Valeur, lu: string): void {
    this.partenaireTu = 'partenaire-absent';
    this.parole.say(
      this.partenaireTu,
      {
        message: `nom d’une autorité étrangère attendu, ${quote(text)} trouvé${lu}`,
        suite: 'lu sans ce partenaire',
      },
      colonne,
    );
  }

  /** The country that stands beside a name, when the row has as many of both. */
  private paysAt(valeurs: Valeurs, place: number, count: number): string | undefined {
    const valeur = (valeurs.get('partenaire.pays') ?? valeurs.get('projet.pays'))?.[0];
    if (valeur === undefined) return undefined;
    const names = this.splitPays(valeur);
    return names.length === count && count > 1 ? this.noms.pays.codeOf(names[place] ?? '') : undefined;
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
      if (result.sansPays && this.paysTu !== undefined) return undefined;
      if (result.sansPays) this.bilan.aChoisir.partenaires.set(text, result.candidats);
      this.parole.say(
        'partenaire-sans-pays',
        {
          message: `${result.trouble} : ${quote(text)}${listCandidats(result.candidats.map(({ nom }) => nom))}`,
          suite: 'lu sans ce partenaire',
        },
        valeur.colonne,
      );
      return undefined;
    }
    const { partenaire, proches, ailleurs, estInconnu, remarque } = result;
    this.bilan.etrangers[reference.villesDe(partenaire.pays, partenaire.nom).length > 0 ? 'reconnus' : 'nouveaux']++;
    this.write(partenaire.id, text);
    if (estInconnu)
      this.parole.once(
        `hors ${partenaire.id}`,
        'partenaire-hors-annuaire',
        {
          message: `ville connue de ce pays attendue, ${quote(text)} trouvé${ailleurs.length === 0 ? '' : ` (connue ailleurs : ${ailleurs.map(({ nom }) => nom).join(' · ')})`}${listCandidats(proches.map(({ ligne: { nom }, confiance }) => nommeProche({ nom, confiance })))}`,
          suite: `publié : ${quote(partenaire.nom)}${ailleurs.length > 0 ? `, ${reference.nomPays.get(partenaire.pays)}` : ''}`,
        },
        valeur.colonne,
      );
    if (remarque !== undefined)
      this.parole.say(
        'contradiction',
        { message: `${quote(text)} : ${remarque}`, suite: `publié : ${reference.nomPays.get(partenaire.pays)}` },
        valeur.colonne,
      );
    return partenaire;
  }

  /** A point of the row is that of its partner, when it has one alone. */
  private placePartenaire(partenaires: Partenaire[], valeurs: Valeurs): Partenaire[] {
    const { site } = this.champs.readChamps('partenaire', valeurs);
    const coordonnees = this.readPoint(partenaires, valeurs);
    const [only] = partenaires;
    if (partenaires.length !== 1 || only === undefined) return partenaires;
    return [{ ...only, ...(coordonnees && { coordonnees }), ...(typeof site === 'string' && { site }) }];
  }

  /** What the row says of the place of its only partner; told when it cannot be read, or when the directory knows better. */
  private readPoint(partenaires: readonly Partenaire[], valeurs: Valeurs): Coordonnees | undefined {
    const [nord, est] = [valeurs.get('partenaire.latitude')?.[0], valeurs.get('partenaire.longitude')?.[0]];
    const dite = nord ?? est;
    const [only] = partenaires;
    // Without a partner there is nothing to place.
    if (dite === undefined || only === undefined) return undefined;
    const texts = { latitude: toText(nord?.cellule), longitude: toText(est?.cellule) };
    const shown = quote([texts.latitude, texts.longitude].filter((text) => text !== '').join(' ; '));
    const suite =
      only.coordonnees === undefined ? 'publié sans ce point' : 'publié : le point de l’annuaire des villes';
    if (partenaires.length > 1) {
      const message = `un seul partenaire attendu à côté d’un point, ${partenaires.length} trouvés : ${shown}`;
      const correction = 'écrivez une ligne par partenaire, chacune avec son point';
      this.parole.say('valeur-sans-place', { message, correction, suite: 'publié sans ce point' }, dite.colonne);
      return undefined;
    }
    const latitude = readDegres(texts.latitude, 'latitude');
    const longitude = readDegres(texts.longitude, 'longitude');
    const isRead = latitude !== undefined && longitude !== undefined;
    const inverse = {
      latitude: readDegres(texts.longitude, 'latitude'),
      longitude: readDegres(texts.latitude, 'longitude'),
    };
    const inversees = 'latitude et longitude inversées ? échangez-les';
    if (!isRead || (Math.abs(latitude) <= 0.01 && Math.abs(longitude) <= 0.01)) {
      const isSwapped = !isRead && inverse.latitude !== undefined && inverse.longitude !== undefined;
      this.parole.say(
        'valeur-illisible',
        {
          message: `latitude et longitude d’un lieu attendues, chacune dans sa colonne, ${shown} trouvé`,
          correction: isSwapped
            ? inversees
            : 'écrivez des degrés décimaux (« 14,6928 » et « -17,4467 ») ou des degrés, minutes et secondes (« 14° 41\' 34" N »)',
          suite,
        },
        (latitude === undefined ? nord : est)?.colonne ?? dite.colonne,
      );
      return undefined;
    }
    const point = { latitude, longitude };
    const ecart = kilometresBetween(only.coordonnees, point);
    if (ecart <= ECART_MAX) return point;
    const isSwapped =
      inverse.latitude !== undefined &&
      inverse.longitude !== undefined &&
      kilometresBetween(only.coordonnees, { latitude: inverse.latitude, longitude: inverse.longitude }) <= ECART_MAX;
    this.parole.say(
      'contradiction',
      {
        message: `un point à moins de ${ECART_MAX} km de ${quote(only.nom)} attendu, ${shown} trouvé, à ${Math.round(ecart)} km`,
        correction: isSwapped ? inversees : 'vérifiez les degrés, leur signe et le nom de la ville',
        suite,
      },
      dite.colonne,
    );
    return undefined;
  }

  private write(id: string, text: string): void {
    const known = this.bilan.ecritures.get(id);
    if (known === undefined) this.bilan.ecritures.set(id, new Set([text]));
    else known.add(text);
  }
}

/** Farther than that from the place that the directory knows, in kilometres, a point is that of another place. */
const ECART_MAX = 100;

/** Nothing is far from a place that is not known. */
const kilometresBetween = (known: Coordonnees | undefined, point: Coordonnees): number =>
  known === undefined ? 0 : distance(known.longitude, known.latitude, point.longitude, point.latitude);

/** As long as the codes and the initials of countries. */
export const SIGLE = 3;

const CODES: Readonly<Record<string, { attendu: string; isCode: (text: string) => boolean }>> = {
  'collectivite.siren': {
    attendu: 'SIREN attendu : neuf chiffres, clé juste',
    isCode: (text) => sirenOf(text) !== undefined,
  },
  'collectivite.insee': {
    attendu: 'code INSEE attendu : cinq caractères, comme 29019',
    isCode: (text) => /^(?:\d{1,5}|2[AB]\d{0,3})$/i.test(text),
  },
};
