import { foldNom } from '../../contract/annuaire/fold-nom.ts';
import { foldText } from '../../contract/words/fold-text.ts';
import { slugify } from '../../contract/words/slugify.ts';
import { bareTerritoire, type CollectiviteConnue, keyNom, type Reference } from '../reference.ts';
import { keyEpci } from './key-epci.ts';
import type { Possible, Proche } from './nearest.ts';
import { departementOf, type Indices, isSiren, type NomLu, readNom } from './read-nom.ts';

/** What became of the name of a body. */
export type Resolution<T> =
  /** `remarque`: why it is this one, when its name alone does not say. */
  | { etat: 'trouvee'; ligne: T; remarque?: string }
  /** It exists by what the table says of it, and no reference lists it: a syndicat, an association. */
  | { etat: 'nouvelle'; ligne: T; remarque: string }
  | { etat: 'homonymes'; candidats: readonly Possible<T>[] }
  | { etat: 'inconnue'; candidats: readonly Possible<T>[]; remarque?: string };

type ResolutionFrancaise = Resolution<CollectiviteConnue>;

/** Most homonyms that are listed with a name. */
const CANDIDATS_MAX = 6;
/** How many times larger a commune is that a name means as well, when a smaller one bears it. */
const BIEN_PLUS_GRANDE = 10;

/** Resolves the names of French bodies. Each name is resolved once. */
export class Annuaire {
  private readonly reference: Reference;
  private readonly known = new Map<string, ResolutionFrancaise>();
  /** What a person said: a name → an id. */
  private readonly choix: ReadonlyMap<string, string>;

  constructor(reference: Reference, choix: ReadonlyMap<string, string> = new Map()) {
    this.reference = reference;
    this.choix = choix;
  }

  /** @param indices what other columns of the row say of it */
  find(text: string, indices: Indices = {}): ResolutionFrancaise {
    const alone = this.remember(text, {});
    // Most names say all by themselves, and the row agrees.
    if (
      alone.etat === 'trouvee' &&
      indices.siren === undefined &&
      indices.insee === undefined &&
      fits(alone.ligne, indices)
    )
      return alone;
    return Object.values(indices).every((indice) => indice === undefined) ? alone : this.remember(text, indices);
  }

  private remember(text: string, indices: Indices): ResolutionFrancaise {
    const { nature, departement, region, codePostal, siren, insee } = indices;
    const key = [text, nature, departement, region, codePostal, siren, insee].join('\u0000');
    const known = this.known.get(key) ?? this.resolve(text, indices);
    this.known.set(key, known);
    return known;
  }

  private resolve(text: string, indices: Indices): ResolutionFrancaise {
    const chosen = this.choix.get(text.trim());
    if (chosen !== undefined) return this.choose(text, chosen);
    const lu = this.preferWhole(readNom(text, this.reference));
    const clues = { ...stripUndefined(indices), ...stripUndefined(lu) };
    const byCode = this.findByCode(clues);
    if (byCode !== undefined) return this.checkName(byCode, lu, clues);
    const named = this.findByName(lu, clues) ?? this.findWhole(text);
    if (named !== undefined) return named;
    return this.createOrGiveUp(text, lu, clues);
  }

  /** « Ville-sur-Tourbe », « Sizun », « Centre »: what begins as a kind of body does may be a name of one. */
  private preferWhole(lu: NomLu): NomLu {
    if (lu.nature === undefined || lu.nature === 'epci') return lu;
    const { parNom, parAutreNom } = this.reference;
    const key = keyNom(lu.entier);
    // « SEM » is a company rather than the hamlet of Sem.
    const others = (parAutreNom.get(key) ?? []).filter(({ nature }) => lu.nature !== 'autre' || nature !== 'commune');
    const noms = [
      ...(parNom.get(key) ?? []).map(({ nom }) => nom),
      ...others.flatMap(({ autresNoms = [] }) => autresNoms),
    ];
    return noms.some((nom) => foldNom(nom) === foldNom(lu.entier)) ? { ...lu, nom: lu.entier, nature: undefined } : lu;
  }

  /** A person wrote an id, or « nouvelle » for a body that no reference lists. */
  private choose(text: string, chosen: string): ResolutionFrancaise {
    const { parId, parSiren, parInsee } = this.reference;
    const ligne = parId.get(chosen) ?? parSiren.get(chosen) ?? parInsee.get(chosen);
    if (ligne !== undefined) return { etat: 'trouvee', ligne, remarque: 'choisie dans la correspondance' };
    const { nom, nature = 'autre', departement } = readNom(text, this.reference);
    if (chosen === 'nouvelle')
      return {
        etat: 'nouvelle',
        ligne: newLigne(text, nature, departement),
        remarque: 'choisie dans la correspondance',
      };
    if (isSiren(chosen))
      return {
        etat: 'nouvelle',
        ligne: { ...newLigne(nature === 'commune' ? nom : text, nature, departement), id: chosen, siren: chosen },
        remarque: 'SIREN donné dans la correspondance',
      };
    return { etat: 'inconnue', candidats: [], remarque: `la correspondance donne « ${chosen} », qui ne désigne rien` };
  }

  private findByCode({ siren, insee, nature }: Indices): CollectiviteConnue | undefined {
    const { parSiren, parInsee } = this.reference;
    if (siren !== undefined) return parSiren.get(siren);
    return insee !== undefined && (nature === undefined || nature === 'commune') ? parInsee.get(insee) : undefined;
  }

  /** A code and a name that contradict each other resolve to nothing: nobody can tell which is wrong. */
  private checkName(
    ligne: CollectiviteConnue,
    lu: NomLu,
    { departement, region, codePostal }: Indices,
  ): ResolutionFrancaise {
    const names = [ligne.nom, ...(ligne.autresNoms ?? [])];
    const written = [keyNom(lu.nom), keyEpci(lu.nom)];
    const agrees =
      lu.nom === '' ||
      /^\d+$/.test(lu.nom) ||
      names.flatMap((nom) => [keyNom(nom), keyEpci(nom)]).some((key) => written.some((other) => areClose(key, other)));
    // « Rennes » is the town, and shares its name with Rennes Métropole.
    const named =
      lu.nom === ''
        ? undefined
        : this.findByName(lu, { ...stripUndefined({ departement, region, codePostal }), nature: lu.nature });
    const other = named?.etat === 'trouvee' && named.ligne.id !== ligne.id ? named.ligne : undefined;
    // « Sem » begins as a company does, and is also a name of the commune.
    const nature = names.some((nom) => keyNom(nom) === keyNom(lu.entier)) ? undefined : lu.nature;
    if (agrees && other === undefined && isOfNature(ligne, nature))
      return { etat: 'trouvee', ligne, remarque: 'par son code' };
    return {
      etat: 'inconnue',
      candidats: [ligne, ...(other === undefined ? [] : [other])].map((one) => ({ ligne: one })),
      remarque: `le code désigne « ${ligne.nom} », le nom ${other === undefined ? 'est un autre' : `« ${other.nom} »`}`,
    };
  }

  private findByName(lu: NomLu, clues: Indices): ResolutionFrancaise | undefined {
    const candidates = this.listByName(lu, clues.nature);
    if (candidates.length === 0) return undefined;
    const fitting = this.place(lu, clues, candidates);
    const [only] = fitting;
    if (fitting.length === 1 && only !== undefined) {
      const exact =
        [keyNom(only.nom), keyNom(bareTerritoire(only.nom))].includes(keyNom(lu.nom)) ||
        keyEpci(only.nom) === keyEpci(lu.nom) ||
        only.nature === 'departement';
      const told = candidates.length > 1 ? { remarque: 'distinguée de ses homonymes par son lieu ou sa nature' } : {};
      return { etat: 'trouvee', ligne: only, ...(exact ? told : { remarque: `par un autre nom : « ${lu.nom} »` }) };
    }
    if (fitting.length > 1) return { etat: 'homonymes', candidats: rank(fitting) };
    return {
      etat: 'inconnue',
      candidats: rank(candidates),
      remarque: 'le nom existe, mais pas à ce lieu ou de cette nature',
    };
  }

  /** Those of the place that the row tells, and what else the name may mean there. */
  private place(lu: NomLu, clues: Indices, candidates: readonly CollectiviteConnue[]): readonly CollectiviteConnue[] {
    const placed = candidates.filter((candidate) => fits(candidate, clues));
    // « La Vergne » is no « Vergné »: the article tells them apart when it is written.
    const exactly = placed.filter((candidate) => foldNom(candidate.nom) === foldNom(lu.nom));
    const named =
      exactly.length > 0 && placed.length > exactly.length && placed.every(({ nature }) => nature === 'commune')
        ? exactly
        : placed;
    return [...named, ...this.listLarger(lu, candidates, named).filter((candidate) => fits(candidate, clues))];
  }

  /**
   * Communes that the name means as well: « Vire » is rather the former name of Vire Normandie than Viré, « Corbeil » is
   * said of Corbeil-Essonnes.
   * @param named those of the name that are at the place; when none is, any that had the name may be
   */
  private listLarger(
    { nom }: NomLu,
    candidates: readonly CollectiviteConnue[],
    named: readonly CollectiviteConnue[],
  ): CollectiviteConnue[] {
    if (candidates.some(({ nature }) => nature !== 'commune')) return [];
    const { parAutreNom, parDebut } = this.reference;
    const former = (parAutreNom.get(keyNom(nom)) ?? []).filter(
      (one) => one.nature === 'commune' && peopleOf(one) >= BIEN_PLUS_GRANDE * maxPeople(named),
    );
    const compared = named.length > 0 ? named : candidates;
    // What merged is smaller than the commune that it is found by.
    const isOwn = compared.some((one) => keyNom(one.nom) === keyNom(nom));
    const least = (isOwn ? BIEN_PLUS_GRANDE : 1) * maxPeople(compared);
    const begun = (parDebut().get(foldNom(nom)) ?? []).filter((one) => peopleOf(one) >= least);
    return [...new Set([...former, ...begun])].filter((one) => !candidates.includes(one));
  }

  /** « Ivry », « Noisy »: nobody bears the name, and communes begin with it. One alone is no answer unless the row tells its place. */
  private findBegun({ nom }: NomLu, clues: Indices): ResolutionFrancaise | undefined {
    if (clues.nature !== undefined && clues.nature !== 'commune') return undefined;
    const begun = (this.reference.parDebut().get(foldNom(nom)) ?? []).filter((one) => fits(one, clues));
    const [only] = begun;
    if (begun.length > 1) return { etat: 'homonymes', candidats: rank(begun) };
    if (only === undefined || (clues.departement ?? clues.codePostal) === undefined) return undefined;
    return { etat: 'trouvee', ligne: only, remarque: `par un autre nom : « ${nom} »` };
  }

  private listByName({ nom, entier }: NomLu, nature: Indices['nature']): readonly CollectiviteConnue[] {
    const { parNom, parAutreNom, parEpci, parId } = this.reference;
    // Its name begins as that of a syndicat does, and it may still be an EPCI: « Sicoval ».
    if (nature === 'syndicat' || nature === 'autre') return parEpci.get(keyEpci(nom)) ?? [];
    if (nature === 'epci') return parEpci.get(keyEpci(nom)) ?? [];
    if (nature === 'departement') {
      const code = departementOf(nom, this.reference);
      const ligne = code === undefined ? undefined : (parId.get(`dep-${code}`) ?? this.findFondu(code));
      if (ligne !== undefined) return [ligne];
    }
    const isRight = (one: CollectiviteConnue) =>
      nature === undefined || one.nature === nature || (nature === 'region' && one.nature === 'collectivite-outre-mer');
    const own = (parNom.get(keyNom(nom)) ?? []).filter(isRight);
    if (own.length > 0) return own;
    const other = (parAutreNom.get(keyNom(nom)) ?? parAutreNom.get(keyNom(entier)) ?? []).filter(isRight);
    if (other.length > 0 || nature !== undefined) return other;
    // « Plaine Commune », « Sicoval » say no kind; the name of a town never means the EPCI around it.
    return parNom.has(keyEpci(nom)) ? [] : (parEpci.get(keyEpci(nom)) ?? []);
  }

  /** « Château-Chinon (Ville) »: what stands in parentheses is part of the name. */
  private findWhole(text: string): ResolutionFrancaise | undefined {
    const { parNom, parEpci } = this.reference;
    const wanted = foldText(text);
    const found = [...(parNom.get(keyNom(text)) ?? []), ...(parEpci.get(keyEpci(text)) ?? [])].filter(
      ({ nom }) => foldText(nom) === wanted,
    );
    const [only] = found;
    return found.length === 1 && only !== undefined ? { etat: 'trouvee', ligne: only } : undefined;
  }

  /** The body that took the place of a council: `dep-75` is the Ville de Paris. */
  private findFondu(code: string): CollectiviteConnue | undefined {
    return this.reference.parAutreNom.get(keyNom(`dep-${code}`))?.[0];
  }

  private createOrGiveUp(text: string, lu: NomLu, clues: Indices): ResolutionFrancaise {
    const { nom } = lu;
    const { nature, siren, departement } = clues;
    if (siren !== undefined && isSiren(siren) && nom !== '' && !/^\d+$/.test(nom))
      return {
        etat: 'nouvelle',
        ligne: {
          ...newLigne(text.replace(/[\s([-]*\d{3} ?\d{3} ?\d{3}[\s)\]]*$/, ''), nature ?? 'autre', departement),
          id: siren,
          siren,
        },
        remarque: 'absente du code officiel géographique, connue par le SIREN du tableau',
      };
    if ((nature === 'syndicat' || nature === 'autre') && /\p{L}{2}/u.test(text))
      return {
        etat: 'nouvelle',
        ligne: newLigne(text, nature, departement),
        remarque: 'ni commune, ni intercommunalité, ni département, ni région : gardée sous le nom du tableau',
      };
    return this.findBegun(lu, clues) ?? { etat: 'inconnue', candidats: this.nearest(nom, nature) };
  }

  private nearest(nom: string, nature: Indices['nature']): Proche<CollectiviteConnue>[] {
    const found = this.reference.voisines().nearest(nature === 'epci' ? keyEpci(nom) : keyNom(nom), CANDIDATS_MAX * 3);
    const right = found.filter(({ ligne }) => nature === undefined || ligne.nature === nature);
    return right
      .slice(0, CANDIDATS_MAX)
      .map(({ ligne, confiance }) => ({ ligne, confiance: Math.min(confiance, 0.9) }));
  }
}

/** A name that says which kind of body it is agrees with a code of that kind. « Département de Paris » is the Ville de Paris. */
function isOfNature({ nature, autresNoms = [] }: CollectiviteConnue, said: Indices['nature']): boolean {
  if (said === 'departement' && nature === 'commune') return autresNoms.some((nom) => nom.startsWith('dep-'));
  if (said === 'epci' || said === 'commune') return nature === said;
  return nature !== 'commune' || said === undefined;
}

/** The place that the row tells, when it tells one, must be that of the body. */
function fits(one: CollectiviteConnue, { nature: said, departement, region, codePostal }: Indices): boolean {
  const nature = one.nature === 'epci' && (said === 'syndicat' || said === 'autre') ? undefined : said;
  if (
    nature !== undefined &&
    one.nature !== nature &&
    !(nature === 'region' && one.nature === 'collectivite-outre-mer') &&
    !(nature === 'departement' && one.nature !== 'epci')
  )
    return false;
  if (codePostal !== undefined && one.nature === 'commune' && !one.codesPostaux?.includes(codePostal)) return false;
  // The body that took the place of another council is at home there too: `dep-68` is one of its names.
  const isAt = one.departement === departement || one.autresNoms?.includes(`dep-${departement}`);
  if (departement !== undefined && one.departement !== undefined && !isAt) return false;
  if (
    codePostal !== undefined &&
    one.nature === 'epci' &&
    one.departement !== undefined &&
    !codePostal.startsWith(one.departement.slice(0, 2))
  )
    return false;
  return region === undefined || one.region === undefined || one.region === region;
}

/** Départements and régions first, then the largest. */
function rank(candidates: readonly CollectiviteConnue[]): Possible<CollectiviteConnue>[] {
  const isCommune = ({ nature }: CollectiviteConnue) => Number(nature === 'commune');
  return candidates
    .toSorted((a, b) => isCommune(a) - isCommune(b) || peopleOf(b) - peopleOf(a))
    .map((ligne) => ({ ligne }))
    .slice(0, CANDIDATS_MAX);
}

const peopleOf = ({ population = 0 }: CollectiviteConnue): number => population;
const maxPeople = (ones: readonly CollectiviteConnue[]): number => Math.max(0, ...ones.map(peopleOf));

/** One holds the words of the other. */
function areClose(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const [short, long] = [a.split(' '), b.split(' ')].sort((x, y) => x.length - y.length) as [string[], string[]];
  return short.every((word) => long.includes(word)) && short.join('').length >= 3;
}

function newLigne(
  nom: string,
  nature: CollectiviteConnue['nature'],
  departement: string | undefined,
): CollectiviteConnue {
  const clean = nom.replace(/\s+/g, ' ').trim();
  return { id: slugify(clean, 60), nom: clean, nature, ...(departement !== undefined && { departement }) };
}

function stripUndefined<T extends object>(indices: T): Partial<T> {
  return Object.fromEntries(Object.entries(indices).filter(([, value]) => value !== undefined)) as Partial<T>;
}
