import { mailtoHref, webName } from '../../contract/addresses/outside-links.ts';
import type { ReseauRegional } from '../../contract/content/annuaire.ts';
import type { FamilleOption } from '../../contract/content/criteres.ts';
import type { ContactOption, DonneesMonProjet, OptionProjet } from '../../contract/content/mon-projet.ts';
import type { Source } from '../../contract/fields/source.ts';
import type { Souhait } from '../../contract/mon-projet/souhait.ts';
import { ageOf, describeCheck } from '../../contract/rules/age.ts';
import type { ComparaisonBudget } from '../../contract/rules/compare-budget.ts';
import { aAutorite } from '../../contract/words/articles.ts';
import { capitalise, formatEuros, formatTaux } from '../../contract/words/format.ts';
import { formatPages } from '../../contract/words/format-source.ts';
import { composeCourriel } from './compose-courriel.ts';
import { leadsToCaution } from './judge-lieu.ts';
import type { OptionClassee, Raison } from './rank-options.ts';
import { enumerate, fillBlanks, nomsPays, type Referentiel } from './referentiel.ts';

/** A first step, and where the guide tells it. */
export interface Pas {
  texte: string;
  /** Slug of the chapter; null when the edition has no such chapter, or when the step is the programme's own. */
  chapitre: string | null;
  source: string;
}

/** An option in words: what a card and the brief say. */
export interface OptionDecrite {
  id: string;
  /** Its kind, and what that is called. */
  cle: FamilleOption;
  famille: string;
  titre: string;
  resume: string;
  /** Without the base path. */
  adresse: string;
  lieu: string | null;
  porteur: string | null;
  /** What to check before anything else: its countries under caution. */
  vigilance: string | null;
  raisons: Raison[];
  cout: string;
  cofinancement: string | null;
  temps: string;
  /** When to begin. */
  calendrier: string;
  contacts: { nom: string; courriel: string; lettre: string }[];
  /** Who can put in touch with one that publishes no address. */
  relais: string | null;
  pas: Pas[];
  source: string;
}

/** What the words come from. */
export interface Dictionnaire extends Referentiel {
  donnees: Pick<DonneesMonProjet, 'appelDesTaux' | 'chapitres' | 'documents'>;
  /** The regional networks of the collectivité. */
  reseaux: readonly ReseauRegional[];
}

export function describeOption(classee: OptionClassee, souhait: Souhait, dico: Dictionnaire): OptionDecrite {
  const { option, raisons, budget } = classee;
  const regle = dico.regles.familles[option.famille];
  return {
    id: option.id,
    cle: option.famille,
    famille: regle.nom,
    titre: option.titre,
    resume: option.resume,
    adresse: option.adresse,
    lieu: describeLieu(option, dico),
    porteur: option.porteur.length > 0 ? enumerate(option.porteur) : null,
    vigilance: raisons.find(isVigilance)?.texte ?? null,
    raisons: raisons.filter((raison) => !isVigilance(raison)),
    cout: capitalise(describeCout(option, budget, dico)),
    cofinancement: describeCofinancement(option, dico),
    temps: capitalise(regle.temps.texte),
    calendrier: capitalise(regle.calendrier),
    contacts: option.contacts.flatMap((contact) => describeContact(contact, option, souhait, dico)),
    relais: describeRelais(option, dico),
    pas: describePas(option, dico),
    source: formatFait(option, dico),
  };
}

const isVigilance = ({ critere }: Raison): boolean => critere === 'vigilance';

/** « Maroc (villes de la région de Marrakech-Safi…) » */
function describeLieu({ pays, destinations, famille }: OptionProjet, dico: Dictionnaire): string | null {
  if (famille === 'voisine') return pays.length === 0 ? null : `Pays où elle agit : ${enumerate(nomsPays(pays, dico))}`;
  const places = enumerate(destinations, 3);
  if (pays.length === 0) return places || null;
  const countries = enumerate(nomsPays(pays, dico));
  return places === '' || places === countries ? countries : `${countries} : ${places}`;
}

/** The amount as the source says it, then by the year, or that the source does not say whether it is. */
export function describeCout(option: OptionProjet, { annuel }: ComparaisonBudget, { regles }: Referentiel): string {
  const { cout, famille } = option;
  if (cout === null) return regles.familles[famille].sansPrix;
  if (annuel === null) return cout.texte;
  if (cout.periode === 'an') return cout.texte;
  if (cout.periode === 'programme' && cout.annees) return `${cout.texte}, soit ${formatParAn(annuel)}`;
  const unsaid = cout.periode === 'programme' ? 'la durée n’est pas dite' : 'la source ne dit pas si c’est par an';
  return `${cout.texte} (${unsaid})`;
}

function formatParAn({ min, max }: { min: number; max: number }): string {
  const [low, high] = [Math.round(min), Math.round(max)];
  return low === high
    ? `${formatEuros(low)} par an`
    : `de ${formatEuros(low)} à ${formatEuros(high)} par an selon la durée`;
}

/** What the State paid, as a dated reference, but where nobody should go on its word; null for a neighbour, only to be called. */
export function describeCofinancement(option: OptionProjet, dico: Dictionnaire): string | null {
  if (option.famille === 'voisine') return null;
  if (leadsToCaution(option, dico)) return SANS_TAUX;
  const own = dico.regles.familles[option.famille].cofinancement;
  const said = [
    own && `${capitalise(own.texte)} (${formatSource(own.source, dico)})`,
    describeTaux(option, dico),
  ].filter((text) => text !== null);
  return said.join('. ') || 'Non publié';
}

const SANS_TAUX = 'Non affiché pour un pays à vérifier en entier : à demander à la DAECT';

/** « Repère : au plus 50 % au Maroc, dans un appel clos en 2022 (« … ») » */
function describeTaux(
  { pays }: OptionProjet,
  { pays: countries, donnees: { appelDesTaux } }: Dictionnaire,
): string | null {
  const rated = pays.flatMap((code) => countries.get(code) ?? []).filter(({ taux }) => taux !== null);
  const [first, ...others] = rated;
  if (first === undefined || appelDesTaux === null) return null;
  const rates = [...new Set(rated.map(({ taux }) => taux ?? 0))].sort((a, b) => a - b).map(formatTaux);
  const alike = others.length === 0 ? first.dans : `(${enumerate(rated.map(({ nom }) => nom))})`;
  const most = rates.length > 1 ? `${rates.join(' ou ')} selon le pays` : `${rates[0]} ${alike}`;
  return `Repère : au plus ${most}, ${appelDesTaux.situation} : « ${appelDesTaux.titre} »`;
}

/** « RESACOOP, votre réseau régional » */
function describeRelais({ contacts }: OptionProjet, { reseaux }: Dictionnaire): string | null {
  if (contacts.length > 0 || reseaux.length === 0) return null;
  return `${enumerate(reseaux.map(describeReseau))}, votre réseau régional`;
}

/** Its name, its site, and whom to write to when that is known. */
export function describeReseau({ nom, site, contacts }: ReseauRegional): string {
  const known = [site && webName(site.url), contacts.find(({ courriel }) => courriel)?.courriel].filter(Boolean);
  return known.length > 0 ? `${nom} (${known.join(', ')})` : nom;
}

function describeContact(
  contact: ContactOption,
  option: OptionProjet,
  souhait: Souhait,
  dico: Dictionnaire,
): OptionDecrite['contacts'] {
  if (contact.courriel === null) return [];
  const { objet, corps } = composeCourriel(option, souhait, dico);
  return [
    {
      nom: contact.nom === null ? contact.organisation : `${contact.nom} (${contact.organisation})`,
      courriel: contact.courriel,
      lettre: mailtoHref(contact.courriel, { subject: objet, body: corps.replaceAll('\n', '\r\n') }),
    },
  ];
}

function describePas({ famille, premierPas, contacts, porteur, source }: OptionProjet, dico: Dictionnaire): Pas[] {
  const first = contacts[0];
  const recipient = first?.nom
    ? `à ${first.nom}`
    : aAutorite({ nom: first?.organisation ?? porteur[0] ?? 'Ambassade de France' });
  const contact = first || porteur.length > 0 ? recipient : `${recipient}, puis à la DAECT`;
  return dico.regles.familles[famille].pas.map((pas) => {
    if (pas.fiche && premierPas !== undefined) {
      return { texte: premierPas, chapitre: null, source: formatSource(source, dico) };
    }
    return {
      texte: fillBlanks(pas.texte.replace('à {contact}', '{contact}'), { contact }),
      chapitre: pas.chapitre in dico.donnees.chapitres ? pas.chapitre : null,
      source: formatSource(pas.source, dico),
    };
  });
}

/** « Guide 2020, p. 26 » */
export function formatSource({ document, pages }: Source, { donnees }: Pick<Dictionnaire, 'donnees'>): string {
  return [donnees.documents[document]?.abrege ?? document, formatPages(pages)].filter(Boolean).join(', ');
}

/** « Guide 2020, p. 26, non vérifié depuis », « Guide 2020, p. 26, vérifié le 3 mars 2026 » */
function formatFait({ source, verifie }: OptionProjet, dico: Dictionnaire): string {
  return `${formatSource(source, dico)}, ${describeCheck(ageOf({ source, verifie }, dico.donnees.documents))}`;
}
