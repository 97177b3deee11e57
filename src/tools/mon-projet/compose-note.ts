import type { Voisine } from '../../contract/content/annuaire.ts';
import type { AppelMonProjet, DonneesMonProjet } from '../../contract/content/mon-projet.ts';
import { LIBELLES_TEMPS } from '../../contract/mon-projet/libelles-temps.ts';
import type { Souhait } from '../../contract/mon-projet/souhait.ts';
import { lAutorite } from '../../contract/words/articles.ts';
import {
  decapitalise,
  formatDate,
  formatEuros,
  formatListe,
  formatNombre,
  pluriel,
} from '../../contract/words/format.ts';
import { describeActions } from '../ma-collectivite/render-voisines.ts';
import {
  type Dictionnaire,
  describeOption,
  describeReseau,
  formatSource,
  type OptionDecrite,
} from './describe-option.ts';
import type { OptionClassee } from './rank-options.ts';
import type { Referentiel } from './referentiel.ts';

/** The one-page brief: the same for the screen, the printer and the text file. */
export interface Note {
  titre: string;
  /** Label and value: who, theme, country, means. */
  souhait: [string, string][];
  /** Each with the steps that are its own. */
  options: OptionDecrite[];
  /** The steps that several of them share, each once. */
  ensuite: OptionDecrite['pas'];
  /** Title and kind of the options that it does not tell. */
  autres: string[];
  /** The regional networks, each with whom to write to when that is known. */
  reseaux: string[];
  calendrier: string[];
  /** What the facts are worth, and when. */
  reserve: string;
  /** Full address that gives the same brief again. */
  adresse: string;
}

/** Data that only the brief reads. */
export type DonneesNote = Dictionnaire & {
  donnees: Pick<DonneesMonProjet, 'aide' | 'appels' | 'date'>;
};

/** What a brief is made of. */
interface DemandeNote {
  souhait: Souhait;
  active: Voisine | null;
  classees: readonly OptionClassee[];
  /** Ids of the options to tell; none, or none that is there: the first ones. */
  retenues: readonly string[];
  /** Full address of the wish. */
  adresse: string;
}

export function composeNote({ souhait, active, classees, retenues, adresse }: DemandeNote, dico: DonneesNote): Note {
  const kept = selectRetenues(classees, retenues, dico.regles.note.valeur);
  const described = kept.map((classee) => describeOption(classee, souhait, dico));
  const steps = Map.groupBy(
    described.flatMap(({ pas }) => pas),
    ({ texte, source }) => `${texte} ${source}`,
  );
  const ensuite = [...steps.values()].flatMap(([step, ...others]) => (step && others.length > 0 ? step : []));
  const shared = new Set(ensuite.map(({ texte }) => texte));
  const options = described.map((option) => ({ ...option, pas: option.pas.filter(({ texte }) => !shared.has(texte)) }));
  const { collectivite } = souhait;
  return {
    titre: collectivite
      ? `Coopérer à l’étranger : pistes pour ${lAutorite(collectivite)}`
      : 'Coopérer à l’étranger : pistes',
    souhait: describeSouhait(souhait, active, dico),
    options,
    ensuite,
    autres: classees.filter((classee) => !kept.includes(classee)).map((classee) => nameAutre(classee, dico)),
    reseaux: dico.reseaux.map(describeReseau),
    calendrier: [...new Set(options.map(({ calendrier }) => `${calendrier}.`)), ...describeCalendrier(souhait, dico)],
    reserve: `Faits datés de leurs documents, non vérifiés depuis sauf mention ; export du ${formatDate(dico.donnees.date)}. Demandez confirmation avant de vous engager.`,
    adresse,
  };
}

/** « Grenoble (collectivité de votre région à appeler) » */
function nameAutre({ option: { titre, famille } }: OptionClassee, { regles }: DonneesNote): string {
  const { nom } = regles.familles[famille];
  return `${titre} (${decapitalise(nom)})`;
}

/** The options of the brief, in the order of the ranking. */
export function selectRetenues(
  classees: readonly OptionClassee[],
  retenues: readonly string[],
  most: number,
): OptionClassee[] {
  const chosen = classees.filter(({ option }) => retenues.includes(option.id));
  return (chosen.length > 0 ? chosen : classees).slice(0, most);
}

function describeSouhait(souhait: Souhait, active: Voisine | null, dico: Dictionnaire): [string, string][] {
  const { collectivite, theme, pays, budget, temps } = souhait;
  const people = collectivite?.population == null ? '' : ` (${formatNombre(collectivite.population)} habitants)`;
  const rows: [string, string | undefined][] = [
    ['Collectivité', collectivite ? `${collectivite.nom}${people}` : undefined],
    ['Agit déjà', active === null ? undefined : describeDeja(active, dico)],
    ['Thème', dico.thematiques.get(theme)?.nom ?? 'À choisir'],
    ['Pays', dico.pays.get(pays)?.nom ?? 'À choisir'],
    ['Budget', budget === null ? 'À fixer' : `${formatEuros(budget)} par an`],
    ['Temps', temps === '' ? undefined : LIBELLES_TEMPS[temps]],
  ];
  return rows.filter((row): row is [string, string] => row[1] !== undefined);
}

/** Countries that are named; more are counted. */
const PAYS_NOMMES = 3;

/** « en Tunisie (1 coopération, 1 projet) » */
export function describeDeja(active: Voisine, { pays }: Pick<Referentiel, 'pays'>): string {
  const places = active.pays.map((code) => pays.get(code)?.dans ?? code);
  const where = places.length > PAYS_NOMMES ? `dans ${pluriel(places.length, 'pays', 'pays')}` : formatListe(places);
  return `${where || 'à l’étranger'} (${describeActions(active).replaceAll(/(\d) /g, '$1\u00a0')})`;
}

/** What comes back every year, then the windows of the calls as last known. */
function describeCalendrier({ theme }: Souhait, dico: DonneesNote): string[] {
  const { aide, appels, appelDesTaux } = dico.donnees;
  const [bureau] = aide;
  const onTheme = appels.find(({ thematiques }) => theme !== '' && thematiques.includes(theme));
  const reference = appels.find(({ slug }) => slug === appelDesTaux?.slug);
  const shown = [...new Set([onTheme, reference])].filter((appel) => appel !== undefined);
  return [
    ...dico.regles.calendrier.map(({ quand, quoi, source }) => `${quand} : ${quoi} (${formatSource(source, dico)}).`),
    ...shown.map(describeAppel),
    ...(bureau?.courriel
      ? [`Demandez les appels et les dates de l’année : ${bureau.organisation}, ${bureau.courriel}.`]
      : []),
  ];
}

const describeAppel = ({ titre, etat }: AppelMonProjet): string => `Appel « ${titre} » : ${etat}.`;
