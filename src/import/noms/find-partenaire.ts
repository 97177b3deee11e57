import type { Partenaire } from '../../contract/atlas/partenaire.ts';
import { CODES_FRANCE } from '../../contract/fields/codes-iso.ts';
import { foldText } from '../../contract/words/fold-text.ts';
import { slugify } from '../../contract/words/slugify.ts';
import { keyVille, type Reference, type VilleConnue } from '../reference.ts';
import type { Pays } from './find-pays.ts';
import { type Candidat, type Proche, Voisinage } from './nearest.ts';

/** A foreign body as a row names it. */
interface PartenaireLu {
  partenaire: Partenaire;
  /** What was taken for granted, in French. */
  remarque?: string;
  /** Towns of that country with a name like it, when none has its name. */
  proches: readonly Proche<VilleConnue>[];
  /** Towns of other countries that have its name, when that country has none: « Ouagadougou (Burkina Faso) ». */
  ailleurs: readonly Candidat[];
  /** It is said to be a town, or nothing says what it is, and its country has no town of that name. */
  estInconnu: boolean;
}

type ResolutionPartenaire =
  | PartenaireLu
  /** `sansPays`: the name is one, and a country would make a partner of it. */
  | { trouble: string; sansPays: boolean; candidats: readonly Candidat[] };

const NATURES: readonly [RegExp, Partenaire['nature']][] = [
  [
    /^(?:ville|commune|municipalite|mairie|municipio|municipality|city|town|gemeinde|stadt|prefeitura|ayuntamiento|comune|city council)(?: (?:urbaine|rurale|de plein exercice|jumelle|capitale))?(?: (?:de|du|des|d|of))? (?=.)/,
    'commune',
  ],
  [
    /^(?:intercommunalite|communaute|groupement|agglomeration|association de communes|federation de communes|syndicat|aire metropolitaine|grand )/,
    'intercommunalite',
  ],
  [/^(?:region|conseil regional|collectivite regionale|regiao|voivodie|woiewodie|voivodship)\b/, 'region'],
  [/^(?:province|gouvernement provincial|conseil provincial)\b/, 'province'],
  [/^(?:departement|conseil departemental|conseil general|conseil de cercle|cercle|judet|comte)\b/, 'departement'],
  [/^(?:etat|land|state|estado)\b/, 'etat-federe'],
  [/^(?:association|ong|comite|asbl|federation|fondation|union)\b/, 'association'],
  [
    /^(?:gouvernorat|wilaya|prefecture|sous prefecture|district|canton|arrondissement|universite|lycee|hopital|ministere|agence|chambre|ecole|village|zone)\b/,
    'autre',
  ],
];

/** Resolves names of foreign bodies within a country. */
export class Partenaires {
  private readonly reference: Reference;
  private readonly pays: Pays;
  private readonly voisinages = new Map<string, Voisinage<VilleConnue>>();
  private readonly known = new Map<string, ResolutionPartenaire>();
  private readonly towns = new Map<string, boolean>();

  /** What a person said: a name → the code of its country. */
  private readonly choix: ReadonlyMap<string, string>;

  constructor(reference: Reference, pays: Pays, choix: ReadonlyMap<string, string> = new Map()) {
    this.reference = reference;
    this.pays = pays;
    this.choix = choix;
  }

  /** True when a country of those has a town of that name, or the name tells by itself what it is. */
  isKnown(text: string, codes: readonly string[]): boolean {
    const key = `${codes.join()} ${text}`;
    const known = this.towns.get(key) ?? this.isTownOf(text, codes);
    this.towns.set(key, known);
    return known;
  }

  private isTownOf(text: string, codes: readonly string[]): boolean {
    const { nom, pays = codes } = this.readLieu(text);
    return pays.some((code) => this.isTown(code, bareNom(nom).nom));
  }

  private isTown(code: string, nom: string): boolean {
    return this.reference.villesDe(code, nom).length > 0;
  }

  /** @param codes the countries that the row tells of it @param nature what a column says of it */
  find(text: string, codes: readonly string[], nature?: Partenaire['nature']): ResolutionPartenaire {
    const key = `${codes.join()} ${nature} ${text}`;
    const known = this.known.get(key) ?? this.resolve(text, codes, nature);
    this.known.set(key, known);
    return known;
  }

  private resolve(
    text: string,
    codes: readonly string[],
    nature: Partenaire['nature'] | undefined,
  ): ResolutionPartenaire {
    const lieu = this.readLieu(text);
    const chosen = this.choix.get(text.trim());
    const possible = chosen !== undefined ? [chosen] : (lieu.pays ?? [...new Set(codes)]);
    if (!/\p{L}{2}/u.test(lieu.nom) || /^(?:\S+@\S+|https?:\S+|www\.\S+)$/i.test(lieu.nom))
      return { trouble: 'nom d’une autorité étrangère attendu', sansPays: false, candidats: [] };
    if (chosen !== undefined && !this.reference.nomPays.has(chosen))
      return {
        trouble: `code ISO d’un pays attendu, « ${chosen} » trouvé dans la correspondance`,
        sansPays: true,
        candidats: [],
      };
    const bare = bareNom(lieu.nom);
    const holders = possible.filter((code) => this.isTown(code, bare.nom));
    const code = possible.length === 1 ? possible[0] : holders.length === 1 ? holders[0] : undefined;
    if (code === undefined)
      return {
        trouble: 'pays du partenaire attendu, aucun ou plusieurs trouvés',
        sansPays: true,
        candidats: this.namesakes(bare.nom, possible),
      };
    // Papeete is as French as Guéret.
    if (CODES_FRANCE.has(code))
      return { trouble: 'autorité étrangère attendue, la France trouvée', sansPays: false, candidats: [] };
    return this.make(
      lieu.nom,
      bare,
      code,
      nature,
      lieu.pays !== undefined && codes.length > 0 && !codes.includes(code),
    );
  }

  private make(
    text: string,
    bare: { nom: string; nature: Partenaire['nature'] | undefined },
    code: string,
    told: Partenaire['nature'] | undefined,
    elsewhere: boolean,
  ): PartenaireLu {
    const homonyms = this.reference.villesDe(code, bare.nom);
    const nature = bare.nature ?? told ?? (homonyms.length > 0 ? 'commune' : 'autre');
    const isTown = nature === 'commune' || (bare.nature === undefined && told === undefined);
    const [ville] = homonyms;
    const written = spell(isTown ? bare.nom : text, isTown ? ville?.nom : undefined);
    // One town is one partner, whatever name of it is written.
    const nom = (isTown && homonyms.length === 1 ? ville?.usuel : undefined) ?? written;
    const placed = isTown && homonyms.length === 1 && ville !== undefined;
    const partenaire: Partenaire = {
      id: `${slugify(nom, 56)}-${code.toLowerCase()}`,
      nom,
      pays: code,
      nature,
      ...(placed && { coordonnees: { latitude: ville.latitude, longitude: ville.longitude } }),
      sources: [],
    };
    const isUnknown = isTown && homonyms.length === 0;
    return {
      partenaire,
      proches: isUnknown ? this.nearest(bare.nom, code) : [],
      ailleurs: isUnknown ? this.namesakes(bare.nom, []) : [],
      estInconnu: isUnknown,
      ...(elsewhere && { remarque: 'le pays écrit avec le nom n’est pas celui de la ligne' }),
    };
  }

  /** « Bamako (Mali) », « Bamako, Mali », « Saint-Louis du Sénégal »: the name, and the country beside it. */
  private readLieu(text: string): { nom: string; pays?: string[] } {
    const match =
      /^(.{2,}?)\s*(?:[([]([^()[\]]+)[)\]]|\s[-–—]\s*([^-–—]+)|,\s*([^,]+)|\s(?:du|de la|de l['’]|des|au|en)\s*(\p{Lu}[^,]*))$/u.exec(
        text.trim(),
      );
    const place = match?.[2] ?? match?.[3] ?? match?.[4] ?? match?.[5];
    const code = place === undefined ? undefined : this.pays.codeOf(place);
    if (match?.[1] !== undefined && code !== undefined) return { nom: match[1].trim(), pays: [code] };
    // What stands in parentheses and is no country says more of the place: « Toceni (district de Cahul) ».
    return { nom: text.trim() };
  }

  /** True when some country has a town of that name. */
  isTownAnywhere(text: string): boolean {
    return this.reference.villesParNom().has(keyVille(bareNom(this.readLieu(text).nom).nom));
  }

  private namesakes(nom: string, codes: readonly string[]): Candidat[] {
    const all = this.reference.villesParNom().get(keyVille(nom)) ?? [];
    const right = codes.length === 0 ? all : all.filter(({ pays }) => codes.includes(pays));
    const largest = new Map<string, VilleConnue>();
    for (const ville of [...right].sort((a, b) => b.population - a.population))
      if (!largest.has(ville.pays)) largest.set(ville.pays, ville);
    return [...largest.values()].slice(0, 4).map((ville) => ({
      valeur: ville.pays,
      nom: `${ville.nom} (${this.reference.nomPays.get(ville.pays) ?? ville.pays})`,
    }));
  }

  private nearest(nom: string, code: string): Proche<VilleConnue>[] {
    const known =
      this.voisinages.get(code) ??
      new Voisinage(
        this.reference.donnees.villes
          .filter(({ pays }) => pays === code)
          .map((ville) => [keyVille(ville.nom), ville] as const),
      );
    this.voisinages.set(code, known);
    return known
      .nearest(keyVille(nom), 3, 0.4)
      .map(({ ligne, confiance }) => ({ ligne, confiance: Math.min(confiance, 0.9) }));
  }
}

/** The name without what says that it is a town; what kind of body it is, when the name says it. */
function bareNom(text: string): { nom: string; nature: Partenaire['nature'] | undefined } {
  const folded = foldText(text);
  const [pattern, nature] = NATURES.find(([shape]) => shape.test(folded)) ?? [];
  if (pattern === undefined || nature !== 'commune') return { nom: withoutPrecision(text), nature };
  const head = pattern.exec(folded)?.[0].replaceAll(' ', '').length ?? 0;
  let seen = 0;
  const letters = [...text];
  const start = letters.findIndex((letter) => {
    if (seen >= head) return true;
    seen += foldText(letter).length;
    return false;
  });
  return {
    nom: withoutPrecision(
      letters
        .slice(start)
        .join('')
        .replace(/^[\s'’-]+/, ''),
    ),
    nature,
  };
}

const withoutPrecision = (text: string): string => text.replace(/\s*\([^()]*\)\s*$/, '').trim() || text;

/** A name all in capitals takes the spelling of the reference, or capitals at the beginning of its words; initials stay: « CUF ». */
function spell(nom: string, known: string | undefined): string {
  const clean = nom.replace(/\s+/g, ' ').replaceAll("'", '’').trim();
  if (/\p{Ll}/u.test(clean) || !/\p{Lu}{2}/u.test(clean)) return clean;
  if (known === undefined && /^\p{Lu}{2,4}$/u.test(clean)) return clean;
  return (
    known ??
    clean
      .toLowerCase()
      .replace(/(^|[\s’(-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
  );
}
